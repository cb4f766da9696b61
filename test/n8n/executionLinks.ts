import { eventIdOf } from '../../nodes/WeComCustomerContactTrigger/callback/event';
import type { Delivery, Outcomes } from '../sandbox/types';
import type { EditorApi } from './rest';

/** How much later than an attempt n8n may have written its execution, and how much earlier its clock may say, in ms. */
const MARGIN = 60_000;

/**
 * Leads from the callbacks of a sandbox to the executions that n8n has made of them. The trigger's answer to WeCom says
 * nothing of the execution, which does not exist before it, so the event is looked for in what n8n has stored: each item of
 * the trigger has the digest of its event.
 */
export class ExecutionLinks implements Outcomes {
	readonly label = 'Open the execution in n8n';

	private n8n?: { url: string; api: EditorApi };

	/** From now on this n8n is asked; the sandbox is there before it. */
	connect(url: string, api: EditorApi): void {
		this.n8n = { url, api };
	}

	async addressOf(delivery: Delivery): Promise<string | undefined> {
		if (!this.n8n) return undefined;
		const { api, url } = this.n8n;
		const eventId = eventIdOf(Buffer.from(delivery.xml));
		for await (const id of this.around(delivery, api)) {
			const { workflowId, workflowData, data } = await api.keptExecution(id);
			// Two apps can be told the same, to the letter, and each has a workflow of its own.
			const isOfUrl = workflowData.nodes.some(
				({ webhookId }) => typeof webhookId === 'string' && delivery.url.includes(`/${webhookId}/`),
			);
			if (isOfUrl && data.includes(eventId)) {
				return `${url}/workflow/${workflowId}/executions/${id}`;
			}
		}
		return undefined;
	}

	/** The executions that were made while it was delivered, the newest first; those that were done again by hand are none. */
	private async *around({ at, attempts }: Delivery, api: EditorApi): AsyncGenerator<string> {
		const until = (attempts.at(-1)?.at ?? at) + MARGIN;
		const seen = new Set<string>();
		for (let lastId: string | undefined; ;) {
			// Those that run come with every page.
			const page = (await api.executionsBefore(lastId)).filter(({ id }) => !seen.has(id));
			for (const { id, mode, createdAt } of page) {
				seen.add(id);
				const time = Date.parse(createdAt);
				if (time >= at - MARGIN && time <= until && mode !== 'retry') yield id;
			}
			const last = page.at(-1);
			if (!last || Date.parse(last.createdAt) < at - MARGIN) return;
			lastId = last.id;
		}
	}
}
