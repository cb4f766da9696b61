import { corpKey } from '../values/ids';
import type { WeComContext } from './context';
import { oncePerRun } from './once';
import { runOf } from './run';
import { appOf, CREDENTIAL, fingerprintOf, isUsable } from './token/accessToken';
import type { Transport } from './transport';
import { transportIn } from './transport';

/** What the calls of a run have to know of the credential. */
interface Corp {
	/** Names corp and server: whose limits the calls count for. */
	corp: string;
	/** Names the app, without its secret. */
	app: string;
	/** Where WeCom is called. */
	baseUrl: string;
	/** The hosts that the credential allows. */
	allowedDomains?: string;
	/** Whether n8n's store had a token when the run began. */
	hasToken: boolean;
	/** How the credential has requests go out. */
	transport: Transport;
}

/**
 * Read once for all items of a run.
 *
 * @throws {Failure} when the credential's proxy is no address
 */
export const corpOf = oncePerRun(async (context: WeComContext): Promise<Corp> => {
	const credentials = await context.getCredentials(CREDENTIAL);
	const app = appOf(credentials);
	const { baseUrl, corpId } = app;
	const { allowedHttpRequestDomains: restriction, allowedDomains } = credentials;
	const isRestricted = restriction === 'domains' && Boolean(allowedDomains);
	return {
		corp: JSON.stringify([baseUrl, corpKey(corpId)]),
		app: fingerprintOf(app),
		baseUrl,
		allowedDomains: isRestricted ? String(allowedDomains) : undefined,
		hasToken: isUsable(credentials),
		transport: transportIn(credentials),
	};
});

/**
 * How the requests of a run go out: as the credential says, and before that as the Request Options of the node do.
 *
 * @throws {Failure} when the credential's proxy is no address
 */
export async function transportOf(context: WeComContext): Promise<Transport> {
	const { transport } = await corpOf(context);
	return { ...transport, ...runOf(context).transport };
}
