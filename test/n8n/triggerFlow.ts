import type { CredentialReference } from './credential';
import type { EditorApi, Workflow } from './rest';
import { until } from './until';

/** The trigger's name in its workflow. */
export const triggerName = 'WeCom Trigger';

type Node = Workflow['nodes'][number];

interface TriggerFlowOptions {
	parameters?: Record<string, unknown>;
	/** What follows the trigger; nothing by default. */
	next?: Pick<Node, 'name' | 'type' | 'parameters'> & { typeVersion: number };
	/** Of the workflow, beside the order of execution. */
	settings?: Record<string, unknown>;
}

/** A workflow that begins with the WeCom trigger, at a path of its own. */
function triggerWorkflow(
	path: string,
	credentials: CredentialReference[],
	{ parameters = {}, next, settings = {} }: TriggerFlowOptions,
): Workflow {
	const trigger = {
		id: '1',
		name: triggerName,
		type: 'n8n-nodes-wecom-customer-contact.weComCustomerContactTrigger',
		typeVersion: 1,
		position: [0, 0],
		webhookId: path,
		parameters: { events: ['*'], ...parameters },
		credentials: Object.fromEntries(credentials.map(({ type, id, name }) => [type, { id, name }])),
	};
	return {
		name: path,
		nodes: [trigger, ...(next ? [{ id: '2', position: [200, 0], ...next }] : [])],
		connections: next
			? { [triggerName]: { main: [[{ node: next.name, type: 'main', index: 0 }]] } }
			: {},
		settings: { executionOrder: 'v1', ...settings },
	};
}

/** An item that the trigger gave, in the execution that it started. */
export interface StartedItem {
	json: Record<string, unknown>;
	status: string;
	executionId: string;
}

/** A published workflow with a WeCom trigger. */
export class TriggerFlow {
	private readonly seen = new Set<string>();

	private constructor(
		private readonly api: EditorApi,
		readonly workflowId: string,
		/** The production URL. */
		readonly url: string,
		/** The test URL, which exists after `listen`. */
		readonly testUrl: string,
	) {}

	/** @param path also the workflow's name */
	static async publish(
		api: EditorApi,
		n8nUrl: string,
		path: string,
		credentials: CredentialReference[],
		options: TriggerFlowOptions = {},
	): Promise<TriggerFlow> {
		const saved = await api.saveWorkflow(triggerWorkflow(path, credentials, options));
		await api.publish(saved);
		const [url, testUrl] = ['webhook', 'webhook-test'].map(
			(kind) => `${n8nUrl}/${kind}/${path}/wecom`,
		);
		return new TriggerFlow(api, saved.id, url, testUrl);
	}

	/** Lets the test URL wait for an event. */
	async listen(): Promise<void> {
		await this.api.listen(this.workflowId, triggerName);
	}

	/** Waits until the workflow has started for so many items since the last call, and gives them. */
	async started(count = 1): Promise<StartedItem[]> {
		const items: StartedItem[] = [];
		return await until(`${count} items to start ${this.workflowId}`, async () => {
			for (const { id } of (await this.api.executionsOf(this.workflowId)).reverse()) {
				if (!this.seen.has(id)) items.push(...(await this.itemsOf(id)));
			}
			return items.length >= count ? items : undefined;
		});
	}

	/** How often the workflow has started since the last call, as far as n8n tells by now. */
	async newExecutions(): Promise<number> {
		const executions = await this.api.executionsOf(this.workflowId);
		const unseen = executions.filter(({ id }) => !this.seen.has(id));
		for (const { id } of unseen) this.seen.add(id);
		return unseen.length;
	}

	private async itemsOf(executionId: string): Promise<StartedItem[]> {
		const { status, data } = await this.api.finishedExecution(executionId);
		this.seen.add(executionId);
		const output = data.resultData.runData[triggerName][0].data?.main[0] ?? [];
		return output.map(({ json }) => ({ json, status, executionId }));
	}
}
