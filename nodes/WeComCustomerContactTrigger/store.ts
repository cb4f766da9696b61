import type {
	IDataObject,
	INodeExecutionData,
	IWebhookFunctions,
	IWebhookResponseData,
	WorkflowExecuteMode,
} from 'n8n-workflow';
import { sleep } from 'n8n-workflow';

import type { Batch } from './callback/batch';
import type { WeComEvent } from './callback/event';
import { Storing } from './callback/storing';
import type { Client } from './client';
import type { Memory } from './memory';
import { memoryOf } from './memory';
import type { Settings } from './settings';
import { NO_ANSWER, skip } from './skip';
import { triggerKey } from './triggerKey';
import { whenWritten } from './whenWritten';

/** The triggers that have events which are not stored yet. */
const storings = new Map<string, Storing<INodeExecutionData>>();

/** Whether this process runs executions; in queue mode others do. */
let runsExecutions = false;

/** The trigger of an execution runs in this process. */
export function noteExecution(mode: WorkflowExecuteMode): void {
	if (mode === 'webhook') runsExecutions = true;
}

/**
 * Has n8n store an event, and answers its sender when that is done: 200, or 503 when it failed, so that WeCom sends the event
 * again.
 *
 * Nothing is waited for before the event is entered, so that of two equal deliveries only one is new.
 *
 * @returns what n8n wants from a webhook: the items of an execution where this call leads
 */
export async function store(
	context: IWebhookFunctions,
	settings: Settings,
	event: WeComEvent,
	client: Client,
): Promise<IWebhookResponseData> {
	const item = { json: itemOf(settings, event) };
	// While the workflow is tested, the same event is sent again on purpose.
	if (context.getMode() === 'manual') return answeredByN8n(client, [item], () => {});

	const memory = memoryOf(context, settings);
	const storing = storingOf(triggerKey(context));
	const answer = (isStored: boolean) =>
		isStored ? client.answer(200, 'success') : client.answer(503, 'not stored');
	if (memory && storing.join(event.id, answer)) return NO_ANSWER;
	if (memory?.has(event.id)) return skip(context, event, 'delivered before', client);

	const arrival = {
		id: memory && event.id,
		item,
		answer: (isStored: boolean) => {
			if (isStored) memory?.add(event.id);
			answer(isStored);
		},
	};
	const batch = await storing.add(arrival, settings.isAlone);
	return batch ? lead(context, { batch, storing, memory, client }) : NO_ANSWER;
}

function itemOf({ includeRawXml }: Settings, { id, fields, xml }: WeComEvent): IDataObject {
	return { eventId: id, ...fields, ...(includeRawXml ? { rawXml: xml } : {}) };
}

function storingOf(trigger: string): Storing<INodeExecutionData> {
	let storing = storings.get(trigger);
	if (!storing) {
		const surroundings = { now: () => Date.now(), sleep, runsExecutions: () => runsExecutions };
		storing = new Storing(surroundings, () => storings.delete(trigger));
		storings.set(trigger, storing);
	}
	return storing;
}

interface Leader {
	batch: Batch<INodeExecutionData>;
	storing: Storing<INodeExecutionData>;
	memory?: Memory;
	client: Client;
}

/** Hands a batch to n8n. */
function lead(
	{ logger }: IWebhookFunctions,
	{ batch, storing, memory, client }: Leader,
): IWebhookResponseData {
	const { items, ids } = batch;
	try {
		whenWritten(items[0], () => storing.written(batch));
		if (!batch.isProvable) return { ...NO_ANSWER, workflowData: [items] };
		// Only here: n8n saves what this call has changed there after it has stored the execution, and never without.
		memory?.share(ids);
		return answeredByN8n(client, items, (status) => storing.answered(batch, status === 200));
	} catch (error) {
		logger.warn(`Events of WeCom cannot be handed to n8n: ${(error as Error).message}`);
		storing.answered(batch, false);
		return NO_ANSWER;
	}
}

function answeredByN8n(
	client: Client,
	items: INodeExecutionData[],
	told: (status: number) => void,
): IWebhookResponseData {
	client.leaveToN8n(told);
	return { workflowData: [items], webhookResponse: 'success' };
}
