import { itemWorkflow, publishItemWorkflow } from '../n8n/itemRun';
import { until } from '../n8n/until';
import type { Cluster, ClusterProcess } from './cluster';

/** A webhook that is there says so when it is called the wrong way. */
async function listens({ url }: ClusterProcess, path: string): Promise<void> {
	await until('the webhook to be there', async () => {
		const response = await fetch(`${url}/webhook/${path}`);
		return (await response.text()).includes('POST request') || undefined;
	});
}

/** A published workflow behind a webhook. */
export interface PublishedWorkflow {
	/** Starts as many executions as there are lists of items, all at once; gives their ids, oldest first. */
	start(lists: object[][]): Promise<string[]>;
}

/** Publishes a workflow that runs one WeCom operation for each item that its webhook gets. */
export async function publishOperation(
	cluster: Cluster,
	name: string,
	parameters: Record<string, unknown>,
	settings: Record<string, unknown> = {},
): Promise<PublishedWorkflow> {
	const { api, credential, webhookProcesses } = cluster;
	const node = {
		type: 'n8n-nodes-wecom-customer-contact.weComCustomerContact',
		typeVersion: 1,
		parameters,
		credentials: { [credential.type]: { id: credential.id, name: credential.name } },
	};
	const id = await publishItemWorkflow(
		api,
		itemWorkflow(name, node, { answer: 'atOnce', settings }),
	);
	for (const webhookProcess of webhookProcesses) await listens(webhookProcess, name);
	return {
		start: async (lists) => {
			const before = new Set((await api.executionsOf(id)).map(({ id }) => id));
			const answers = await Promise.all(
				lists.map(
					async (items) =>
						await fetch(`${webhookProcesses[0].url}/webhook/${name}`, {
							method: 'POST',
							headers: { 'content-type': 'application/json' },
							body: JSON.stringify({ items }),
						}),
				),
			);
			expect(answers.map(({ status }) => status)).toEqual(lists.map(() => 200));
			return await until('the executions to be there', async () => {
				const ids = (await api.executionsOf(id))
					.map(({ id }) => id)
					.filter((id) => !before.has(id));
				return ids.length === lists.length ? ids.sort((a, b) => Number(a) - Number(b)) : undefined;
			});
		},
	};
}
