import type { Resource } from '../../operation/resource';
import { check } from './check';

/** Account: the credential, the app and the company behind it. */
export const account: Resource = {
	name: 'Account',
	value: 'account',
	description: 'Whether credential, app and company are set up',
	operations: [check],
	default: 'check',
};
