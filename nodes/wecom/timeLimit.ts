import type { IHttpRequestOptions } from 'n8n-workflow';

import type { WeComContext } from './context';
import { sharedEnds } from './sharedEnds';
import { whenStopped } from './whenStopped';

const SECOND = 1000;

/** Milliseconds until an answer has to be there, where nobody wants otherwise. */
export const TIMEOUT = 300 * SECOND;

/** Milliseconds that a file may take: it goes and comes at the speed of the line. */
const FILE_TIME = 900 * SECOND;

/**
 * Milliseconds that a request may take as a whole. n8n's time-out is over when nothing comes for so long; an answer that
 * comes a byte a second never reaches it.
 */
export function timeLimitOf({
	timeout = TIMEOUT,
	encoding,
	body,
}: Pick<IHttpRequestOptions, 'timeout' | 'encoding' | 'body'>): number {
	const isFile = encoding === 'arraybuffer' || Buffer.isBuffer(body);
	return isFile ? Math.max(timeout, FILE_TIME) : timeout;
}

/**
 * Sends a request that ends when its time is over, or when the user stops the execution.
 *
 * @param send gets the request with the signal that ends it
 */
export async function withinTime<T>(
	context: Pick<WeComContext, 'getExecutionCancelSignal'>,
	request: IHttpRequestOptions,
	send: (request: IHttpRequestOptions) => Promise<T>,
): Promise<T> {
	// No AbortSignal.any: some versions of Node.js keep what it makes for as long as the execution lives.
	const ended = new AbortController();
	const end = () => ended.abort();
	const forgetLimit = whenStopped(sharedEnds.in(timeLimitOf(request)), end);
	const stop = context.getExecutionCancelSignal?.();
	const forgetStop = stop ? whenStopped(stop, end) : undefined;
	try {
		return await send({ ...request, abortSignal: ended.signal });
	} finally {
		forgetLimit();
		forgetStop?.();
	}
}

/** The same for a request that only n8n sends: the signal that ends it, beside the one that n8n has given it. */
export function endOf(request: IHttpRequestOptions): AbortSignal {
	const limit = AbortSignal.timeout(timeLimitOf(request));
	const given = request.abortSignal as AbortSignal | undefined;
	return given ? AbortSignal.any([given, limit]) : limit;
}
