import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

import type { WeComEvent } from './callback/event';
import { kindOf } from './callback/filter';
import type { Client } from './client';

/** n8n sends nothing: the answer is out, or comes when it is due. */
export const NO_ANSWER: IWebhookResponseData = { noWebhookResponse: true };

/** Answers an event that is to start nothing. WeCom is told that it has been received, as with any other. */
export function skip(
	context: IWebhookFunctions,
	{ fields }: WeComEvent,
	reason: string,
	client: Client,
): IWebhookResponseData {
	context.logger.debug(`An event of WeCom starts nothing: ${reason} (${kindOf(fields)})`);
	client.answer(200, 'success');
	return NO_ANSWER;
}
