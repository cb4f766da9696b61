import type { IHttpRequestOptions, PreSendAction } from 'n8n-workflow';

import type { ItemContext } from './context';

const refused = new WeakMap<IHttpRequestOptions, Error>();

/** The first error that a field of this request met. */
export function refusedFieldOf(request: IHttpRequestOptions): Error | undefined {
	return refused.get(request);
}

/**
 * A `preSend` of a field. Its error is kept with the request until the operation takes over: thrown at once, n8n
 * would turn it into an error item without a link to its input item.
 */
export function fieldStep(
	step: (this: ItemContext, request: IHttpRequestOptions) => Promise<void> | void,
): PreSendAction {
	return async function (request) {
		if (refused.has(request)) return request;
		try {
			await step.call(this, request);
		} catch (error) {
			refused.set(request, error as Error);
		}
		return request;
	};
}
