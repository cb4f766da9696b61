import { appOf, CREDENTIAL, fingerprintOf, isUsable } from './accessToken';
import type { WeComContext } from './context';
import { refuseWhenStopped, waitFor } from './pause';

/** The requests of this process that have a token fetched on their way, by app. */
const underWay = new Map<string, Promise<unknown>>();

/**
 * Sends a request with n8n's credential. When that has a token fetched on the way, requests of all executions of the
 * process go one after another until n8n's store has one: n8n stores a token after it has come, and who reads the store
 * just before that would have another one fetched.
 *
 * @param refused a token that is of no use although it may still be in the store
 * @throws {Failure} when the user stops the execution meanwhile
 */
export async function inTokenTurn<T>(
	context: WeComContext,
	refused: unknown,
	request: () => Promise<T>,
): Promise<T> {
	for (;;) {
		const credentials = await context.getCredentials(CREDENTIAL);
		if (isUsable(credentials) && credentials.accessToken !== refused) return await request();

		const app = fingerprintOf(appOf(credentials));
		const other = underWay.get(app);
		if (!other) return await asTheOne(app, request);
		await waitFor(context, other);
		refuseWhenStopped(context);
	}
}

async function asTheOne<T>(app: string, request: () => Promise<T>): Promise<T> {
	const result = request();
	const end = () => void underWay.delete(app);
	underWay.set(app, result.then(end, end));
	return await result;
}
