import { sentAs } from './field';
import { yesNo } from './yesNo';

/** Mark Source, of contact ways and of join ways. */
export const markSource = sentAs('mark_source', yesNo(), {
	displayName: 'Mark Source',
	name: 'markSource',
	type: 'boolean',
	default: true,
	description:
		'Whether WeCom marks this app as the source of the customer. Takes effect for third-party apps for customer acquisition only.',
});
