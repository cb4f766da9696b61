import type { IWebhookFunctions } from 'n8n-workflow';

/** Tells a trigger from all others of the process. */
export function triggerKey(context: Pick<IWebhookFunctions, 'getNode' | 'getWorkflow'>): string {
	return `${context.getWorkflow().id}/${context.getNode().id}`;
}
