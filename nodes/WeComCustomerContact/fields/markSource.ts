import type { INodeProperties } from 'n8n-workflow';

import { sentAs } from './sending';
import { yesNo } from './yesNo';

/** Mark Source, of contact ways and of join ways. */
export const markSourceField: INodeProperties = sentAs('mark_source', yesNo(), {
	displayName: 'Mark Source',
	name: 'markSource',
	type: 'boolean',
	default: true,
	description:
		'Whether WeCom marks this app as the source of the customer. Takes effect for third-party apps for customer acquisition (营销获客) only.',
});
