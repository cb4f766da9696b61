import type {
	IDataObject,
	INodeExecutionData,
	IWebhookFunctions,
	IWebhookResponseData,
} from 'n8n-workflow';
import { sleep } from 'n8n-workflow';

import { readEcho, readMessage } from './callback/delivery';
import { Departures } from './callback/departures';
import { LARGEST_BODY } from './callback/envelope';
import type { WeComEvent } from './callback/event';
import { readEvent } from './callback/event';
import { isWanted, kindOf } from './callback/filter';
import { RecentEvents } from './callback/recentEvents';
import { Refusal } from './callback/refusal';
import { RefusalLog } from './callback/refusalLog';
import { addToShared } from './callback/sharedEvents';
import { detailsOf } from './details';
import { withEndpoint } from './endpoints';
import type { Settings } from './settings';
import { settingsOf } from './settings';

/** Seconds for which a repeated event is recognised, at least; a recorded delivery passes for twice the window. */
const SHORTEST_MEMORY = 600;

/** Of this process, for all its triggers. About 10 MB when full. */
const recentEvents = new RecentEvents(50_000);
const refusals = new RefusalLog();
const departures = new Departures<INodeExecutionData>({ now: Date.now, sleep });

/** n8n sends nothing more: the answer is out. */
const ANSWERED: IWebhookResponseData = { noWebhookResponse: true };

/**
 * One request to the webhook: the URL check (GET) or an event (POST).
 *
 * Answers before anything else is done, since WeCom waits 1 or 5 seconds and repeats what was not answered in time.
 * Never throws: n8n would store a failed execution for every stranger's request. Whatever is wrong with a request, the
 * answer is the same, and the log of n8n says what it was.
 */
export async function receive(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	try {
		return context.getWebhookName() === 'setup'
			? await checkUrl(context)
			: await receiveEvent(context);
	} catch (error) {
		refuse(context, error as Error);
		return ANSWERED;
	}
}

async function checkUrl(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const { window } = settingsOf(context);
	const query = queryOf(context);
	const echo = await withEndpoint(context, (endpoint) =>
		readEcho(query, { endpoint, window, now: now() }),
	);
	answer(context, 200, echo);
	return ANSWERED;
}

async function receiveEvent(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const settings = settingsOf(context);
	const query = queryOf(context);
	const body = await bodyOf(context);
	const event = await withEndpoint(context, (endpoint) => {
		// Nothing is waited for between decrypting and remembering, so that of two equal deliveries only one is new.
		const reader = { endpoint, window: settings.window, now: now() };
		return newEventIn(context, settings, readMessage(query, body, reader));
	});
	answer(context, 200, 'success');
	if (!event) return ANSWERED;

	const items = await itemsFor(context, settings, event);
	return items.length === 0 ? ANSWERED : { ...ANSWERED, workflowData: [items] };
}

/** Unix seconds. */
function now(): number {
	return Date.now() / 1000;
}

function queryOf(context: IWebhookFunctions): Record<string, unknown> {
	return context.getQueryData() as Record<string, unknown>;
}

/** The bytes as they came: what n8n parses can be the body of another request that came at the same time. */
async function bodyOf(context: IWebhookFunctions): Promise<Buffer> {
	const request = context.getRequestObject();
	const length = Number(request.headers['content-length'] ?? 0);
	if (length > LARGEST_BODY) throw new Refusal('bad_request', `body of ${length} bytes`);
	await request.readRawBody().catch(() => {
		throw new Refusal('bad_request', 'body broken off or too large');
	});
	return request.rawBody;
}

/** The event of a delivery, unless it is to start nothing; WeCom is told the same either way. */
function newEventIn(
	context: IWebhookFunctions,
	settings: Settings,
	message: Buffer,
): WeComEvent | undefined {
	const event = eventIn(context, message);
	const reason = event && reasonToSkip(context, settings, event);
	if (!event || reason === undefined) return event;
	context.logger.debug(`An event of WeCom starts nothing: ${reason} (${kindOf(event.fields)})`);
	return undefined;
}

/** WeCom has signed it, so content that cannot be read is no attack, and a repetition would not be better. */
function eventIn(context: IWebhookFunctions, message: Buffer): WeComEvent | undefined {
	try {
		return readEvent(message);
	} catch (error) {
		context.logger.warn(`An event of WeCom cannot be read: ${(error as Error).message}`);
		return undefined;
	}
}

function reasonToSkip(
	context: IWebhookFunctions,
	{ filter, repeats, window }: Settings,
	{ id, fields }: WeComEvent,
): string | undefined {
	if (!isWanted(fields, filter)) return 'not selected';
	// While the workflow is tested, the same event is sent again on purpose.
	if (repeats === 'accept' || context.getMode() === 'manual') return undefined;

	const lifetime = Math.max(SHORTEST_MEMORY, 2 * window);
	const isNew =
		recentEvents.add(`${triggerOf(context)}/${id}`, lifetime, now()) &&
		(repeats !== 'ignoreShared' ||
			addToShared(context.getWorkflowStaticData('node'), id, lifetime, now()));
	return isNew ? undefined : 'delivered before';
}

/** The items of the execution that is to start now; none when the event starts together with another one. */
async function itemsFor(
	context: IWebhookFunctions,
	settings: Settings,
	event: WeComEvent,
): Promise<INodeExecutionData[]> {
	const item = { json: await itemOf(context, settings, event) };
	// Who tests gets one event after the other.
	if (!settings.isPaced || context.getMode() === 'manual') return [item];
	return await departures.next(triggerOf(context), item);
}

async function itemOf(
	context: IWebhookFunctions,
	{ details, includeRawXml }: Settings,
	{ id, fields, xml }: WeComEvent,
): Promise<IDataObject> {
	return {
		eventId: id,
		...fields,
		...(includeRawXml ? { rawXml: xml } : {}),
		...(await detailsOf(context, fields, details)),
	};
}

function refuse(context: IWebhookFunctions, error: Error): void {
	const refusal =
		error instanceof Refusal ? error : new Refusal('unexpected', error.message || error.name);
	const line = refusals.line(triggerOf(context), refusal, now());
	if (line !== undefined) {
		context.logger.warn(line, {
			workflowId: context.getWorkflow().id,
			node: context.getNode().name,
		});
	}
	answer(context, 403, 'forbidden');
}

function answer(context: IWebhookFunctions, status: 200 | 403, body: string | Buffer): void {
	const response = context.getResponseObject();
	if (response.headersSent) return;
	response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' });
	response.end(body);
}

function triggerOf(context: IWebhookFunctions): string {
	return `${context.getWorkflow().id}/${context.getNode().id}`;
}
