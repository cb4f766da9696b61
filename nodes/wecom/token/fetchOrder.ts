import { sleep } from 'n8n-workflow';

import { appOf, CREDENTIAL, fingerprintOf, isUsable } from './accessToken';
import type { WeComContext } from '../context';
import type { Failure } from '../errors/failure';
import { failureIn } from '../exchange';
import { unlessStopped } from '../pause';
import { refusedSecrets } from './refusedSecrets';

/** Milliseconds that n8n may take to store a token; nobody waits for a request that hangs. */
const LONGEST_WAIT = 1000;

/** The requests of this process that have a token fetched on their way, by app; each brings what it failed with. */
const fetching = new Map<string, Promise<Failure | undefined>>();

/**
 * Sends a request with n8n's credential. When that has a token fetched on the way, requests of all executions of the
 * process go one after another until n8n's store has one: n8n stores a token after it has come, and who reads the store
 * just before that would have another one fetched. When there is no token to be had, those who have waited for it fail
 * together.
 *
 * @param refused a token that is of no use although it may still be in the store
 * @throws {Failure} when the user stops the execution meanwhile, no token came, or WeCom has refused the secret some
 * minutes ago
 */
export async function inFetchOrder<T>(
	context: WeComContext,
	refused: unknown,
	request: () => Promise<T>,
): Promise<T> {
	const end = Date.now() + LONGEST_WAIT;
	for (;;) {
		const credentials = await context.getCredentials(CREDENTIAL);
		if (isUsable(credentials) && credentials.accessToken !== refused) return await request();

		const app = fingerprintOf(appOf(credentials));
		refusedSecrets.check(app);
		const other = fetching.get(app);
		if (!other || Date.now() >= end) return await asTheOne(app, request);
		const failure = await unlessStopped(context, Promise.race([other, sleep(LONGEST_WAIT)]));
		if (failure) throw failure;
	}
}

async function asTheOne<T>(app: string, request: () => Promise<T>): Promise<T> {
	const result = request();
	const end: Promise<Failure | undefined> = result.then(
		() => forget(),
		(error: unknown) => forget(failureIn(error)),
	);
	function forget(failure?: Failure) {
		if (fetching.get(app) === end) fetching.delete(app);
		return failure;
	}
	fetching.set(app, end);
	return await result;
}
