import type { IWebhookFunctions } from 'n8n-workflow';

import type { Endpoint } from './callback/endpoint';
import { endpointOf } from './callback/endpoint';
import { Refusal } from './callback/refusal';

export const CREDENTIAL = 'weComCustomerContactCallbackApi';

/** Milliseconds after which a credential is read again: so long an old one lives on when it was changed. */
const LIFETIME = 10_000;

/** Milliseconds for which a failure is not blamed on the age: else a flood of bad requests would read on and on. */
const FRESH = 1000;

/** Triggers remembered. */
const CAPACITY = 1000;

interface Known {
	at: number;
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
 * Uses the credential of a trigger. When that fails with one that was read a while ago, it is read again: somebody may
 * have changed it.
 *
 * @throws {Refusal} what `use` throws, or because the credential is missing or incomplete
 */
export async function withEndpoint<T>(
	context: IWebhookFunctions,
	use: (endpoint: Endpoint) => T,
): Promise<T> {
	const { id: nodeId, credentials } = context.getNode();
	const key = [context.getWorkflow().id, nodeId, credentials?.[CREDENTIAL]?.id].join('/');
	const entry = known.get(key);
	const age = entry ? Date.now() - entry.at : Infinity;
	if (!entry || age > LIFETIME) return use(await read(context, key, entry));
	return await entry.endpoint
		.then(use)
		.catch(async (error: Error) =>
			age > FRESH ? use(await read(context, key, entry)) : await Promise.reject<T>(error),
		);
}

/** Reads the credential, once for all who find the same entry too old. */
async function read(context: IWebhookFunctions, key: string, old?: Known): Promise<Endpoint> {
	const newer = known.get(key);
	if (newer && newer !== old) return await newer.endpoint;

	const endpoint = context.getCredentials(CREDENTIAL).then(endpointOf, (error: Error) => {
		throw new Refusal('bad_setup', `the credential cannot be read: ${error.message}`);
	});
	const entry = { at: Date.now(), endpoint };
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
