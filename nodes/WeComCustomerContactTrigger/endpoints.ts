import type { IWebhookFunctions } from 'n8n-workflow';

import type { Endpoint } from './callback/endpoint';
import { endpointOf } from './callback/endpoint';
import { Refusal } from './callback/refusal';

export const CREDENTIAL = 'weComCustomerContactCallbackApi';

/** Milliseconds after which a credential is read again: so long an old one lives on when it was changed. */
const LIFETIME = 10_000;

/** Milliseconds between two readings because of failures: else a flood of bad requests would have it read on and on. */
const DOUBT_PAUSE = 250;

/** Triggers remembered. */
const CAPACITY = 1000;

interface Known {
	at: number;
	/** When it was read because a delivery had failed. */
	doubtedAt: number;
	endpoint: Promise<Endpoint>;
}

/**
 * The endpoints of the triggers of this process, for some seconds.
 *
 * Reading a credential starts a JavaScript engine of its own in n8n (for expressions in credentials), which costs as much as
 * all the rest of a delivery.
 */
const known = new Map<string, Known>();

/**
 * Uses the credential of a trigger. When that fails with one that was read before, it is read again: somebody may have
 * changed it.
 *
 * @param use may be called twice, so it only reads
 * @throws {Refusal} what `use` throws, or because the credential is missing or incomplete
 */
export async function withEndpoint<T>(
	context: IWebhookFunctions,
	use: (endpoint: Endpoint) => T,
): Promise<T> {
	const { id: nodeId, credentials } = context.getNode();
	const key = [context.getWorkflow().id, nodeId, credentials?.[CREDENTIAL]?.id].join('/');
	const entry = known.get(key);
	if (!entry || Date.now() - entry.at > LIFETIME) {
		return use(await read(context, key, entry, entry?.doubtedAt));
	}
	return await entry.endpoint.then(use).catch(async (error: Error) => {
		const isFresh = Date.now() - entry.doubtedAt <= DOUBT_PAUSE;
		if (isFresh) return await Promise.reject<T>(error);
		return use(await read(context, key, entry, Date.now()));
	});
}

/** Reads the credential, once for all who want another than the entry that they found. */
async function read(
	context: IWebhookFunctions,
	key: string,
	found: Known | undefined,
	doubtedAt = 0,
): Promise<Endpoint> {
	const newer = known.get(key);
	if (newer && newer !== found) return await newer.endpoint;

	const endpoint = context.getCredentials(CREDENTIAL).then(endpointOf, (error: Error) => {
		throw new Refusal('bad_setup', `the credential cannot be read: ${error.message}`);
	});
	const entry = { at: Date.now(), doubtedAt, endpoint };
	known.delete(key);
	known.set(key, entry);
	for (const [oldest] of known) {
		if (known.size <= CAPACITY) break;
		known.delete(oldest);
	}
	endpoint.catch(() => {
		if (known.get(key) === entry) known.delete(key);
	});
	return await endpoint;
}
