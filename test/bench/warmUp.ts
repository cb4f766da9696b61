import type { INodeParameters } from 'n8n-workflow';
import { liMei } from '../sandbox/knownIds';

/**
 * What node and program have sent before they are measured, as an n8n that has run for a minute: Node.js compiles what is
 * used often, and what n8n and its client do once in their lives does not count. No list calls this API.
 */
const WARM_UP_CALLS = 1000;

/** On a small scale fewer, since times mean nothing there. */
export const warmUpCalls = (scale: number): number => Math.ceil(WARM_UP_CALLS * scale);

export const warmUpCall = {
	method: 'GET' as const,
	path: '/cgi-bin/externalcontact/get',
	params: { external_userid: liMei },
};

/** The same as an operation, an item for each call. */
export const warmUpOperation: INodeParameters = {
	resource: 'externalContact',
	operation: 'get',
	externalUserId: { __rl: true, mode: 'id', value: liMei },
};
