import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { sleep } from 'n8n-workflow';

import { Bodies } from './callback/bodies';
import type { Clock } from './callback/delivery';
import { readEcho, readMessage, readQuery } from './callback/delivery';
import { LARGEST_BODY } from './callback/envelope';
import type { WeComEvent } from './callback/event';
import { readEvent } from './callback/event';
import { isWanted } from './callback/filter';
import { Refusal } from './callback/refusal';
import { RefusalLog } from './callback/refusalLog';
import { Client } from './client';
import { withEndpoint } from './endpoints';
import { settingsOf } from './settings';
import { NO_ANSWER, skip } from './skip';
import { store } from './store';
import { triggerKey } from './triggerKey';

/** Of this process, for all its triggers. */
const bodies = new Bodies(sleep);
const refusals = new RefusalLog();

/**
 * One request to the webhook: the URL check (GET) or an event (POST).
 *
 * Never throws: n8n would store a failed execution for every stranger's request. Whatever is wrong with a request, the
 * answer is the same, and the log of n8n says what it was.
 */
export async function receive(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const client = new Client(context);
	try {
		return context.getWebhookName() === 'setup'
			? await checkUrl(context, client)
			: await receiveEvent(context, client);
	} catch (error) {
		refuse(context, error as Error);
		client.answer(403, 'forbidden');
		return NO_ANSWER;
	}
}

async function checkUrl(context: IWebhookFunctions, client: Client): Promise<IWebhookResponseData> {
	const clock = clockOf(settingsOf(context));
	const query = queryOf(context);
	const echo = await withEndpoint(context, (endpoint) => readEcho(query, clock, endpoint));
	client.answer(200, echo);
	return NO_ANSWER;
}

async function receiveEvent(
	context: IWebhookFunctions,
	client: Client,
): Promise<IWebhookResponseData> {
	const settings = settingsOf(context);
	const signed = readQuery(queryOf(context), clockOf(settings));
	const body = await bodyOf(context);
	const message = await withEndpoint(context, (endpoint) => readMessage(signed, body, endpoint));

	const event = eventIn(context, message);
	if (!event) {
		client.answer(200, 'success');
		return NO_ANSWER;
	}
	if (!isWanted(event.fields, settings.filter)) {
		return skip(context, event, 'not selected', client);
	}
	return await store(context, settings, event, client);
}

function clockOf({ window }: { window: number }): Clock {
	return { window, now: Date.now() / 1000 };
}

function queryOf(context: IWebhookFunctions): Record<string, unknown> {
	return context.getQueryData() as Record<string, unknown>;
}

/** The bytes as they came: what n8n parses can be the body of another request that came at the same time. */
async function bodyOf(context: IWebhookFunctions): Promise<Buffer> {
	const request = context.getRequestObject();
	const length = Number(request.headers['content-length'] ?? 0);
	if (length > LARGEST_BODY) throw new Refusal('bad_request', `body of ${length} bytes`);
	const body = request.readRawBody().catch(() => {
		throw new Refusal('bad_request', 'body broken off or too large');
	});
	// As a rule it has come while n8n got ready for the call.
	await (request.complete ? body : bodies.wait(body));
	return request.rawBody;
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

function refuse(context: IWebhookFunctions, error: Error): void {
	const refusal =
		error instanceof Refusal ? error : new Refusal('unexpected', error.message || error.name);
	const line = refusals.line(triggerKey(context), refusal, Date.now() / 1000);
	if (line === undefined) return;
	context.logger.warn(line, {
		workflowId: context.getWorkflow().id,
		node: context.getNode().name,
	});
}
