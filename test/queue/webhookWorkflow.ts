import type { CredentialReference } from '../n8n/credential';
import type { Workflow } from '../n8n/rest';
import { until } from '../n8n/until';
import type { Cluster, ClusterProcess } from './cluster';

export const nodeName = 'WeCom';

/** A workflow that a call starts: its webhook, one item for each entry of the list `items` in the call, a WeCom node. */
function webhookWorkflow(
	name: string,
	parameters: Record<string, unknown>,
	{ id, name: credentialName, type }: CredentialReference,
	settings: Record<string, unknown>,
): Workflow {
	return {
		name,
		nodes: [
			{
				id: '1',
				name: 'Webhook',
				type: 'n8n-nodes-base.webhook',
				typeVersion: 2,
				position: [0, 0],
				webhookId: name,
				parameters: { path: name, httpMethod: 'POST' },
			},
			{
				id: '2',
				name: 'Items',
				type: 'n8n-nodes-base.splitOut',
				typeVersion: 1,
				position: [200, 0],
				parameters: { fieldToSplitOut: 'body.items' },
			},
			{
				id: '3',
				name: nodeName,
				type: 'n8n-nodes-wecom-customer-contact.weComCustomerContact',
				typeVersion: 1,
				position: [400, 0],
				parameters,
				credentials: { [type]: { id, name: credentialName } },
			},
		],
		connections: {
			Webhook: { main: [[{ node: 'Items', type: 'main', index: 0 }]] },
			Items: { main: [[{ node: nodeName, type: 'main', index: 0 }]] },
		},
		settings: { executionOrder: 'v1', ...settings },
	};
}

/** A webhook that is there says so when it is called the wrong way. */
async function listens({ url }: ClusterProcess, path: string): Promise<void> {
	await until('the webhook to be there', async () => {
		const response = await fetch(`${url}/webhook/${path}`);
		return (await response.text()).includes('POST request') || undefined;
	});
}

/** A published workflow behind a webhook. */
export interface PublishedWorkflow {
	id: string;
	/** Starts as many executions as there are lists of items, all at once; gives their ids, oldest first. */
	start(lists: object[][], by?: ClusterProcess): Promise<string[]>;
}

/** Publishes a workflow that runs one WeCom operation for each item that its webhook gets. */
export async function publishOperation(
	cluster: Cluster,
	name: string,
	parameters: Record<string, unknown>,
	settings: Record<string, unknown> = {},
): Promise<PublishedWorkflow> {
	const { api, credential } = cluster;
	const saved = await api.saveWorkflow(webhookWorkflow(name, parameters, credential, settings));
	await api.publish(saved);
	for (const webhookProcess of cluster.webhookProcesses) await listens(webhookProcess, name);
	return {
		id: saved.id,
		start: async (lists, by = cluster.webhookProcesses[0]) => {
			const before = new Set((await api.executionsOf(saved.id)).map(({ id }) => id));
			const answers = await Promise.all(
				lists.map(
					async (items) =>
						await fetch(`${by.url}/webhook/${name}`, {
							method: 'POST',
							headers: { 'content-type': 'application/json' },
							body: JSON.stringify({ items }),
						}),
				),
			);
			expect(answers.map(({ status }) => status)).toEqual(lists.map(() => 200));
			return await until('the executions to be there', async () => {
				const ids = (await api.executionsOf(saved.id))
					.map(({ id }) => id)
					.filter((id) => !before.has(id));
				return ids.length === lists.length ? ids.sort((a, b) => Number(a) - Number(b)) : undefined;
			});
		},
	};
}
