import type { INodeProperties } from 'n8n-workflow';

import { requiredId } from './checks';
import { sentAs } from './sending';

/** The customer. */
export const externalUserIdField: INodeProperties = sentAs('external_userid', requiredId(), {
	displayName: 'External User ID',
	name: 'externalUserId',
	type: 'resourceLocator',
	default: { mode: 'id', value: '' },
	required: true,
	description:
		'The customer (客户): "wm…" is a WeChat user, "wo…" a user of another company\'s WeCom',
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			placeholder: 'Select a customer…',
			typeOptions: { searchListMethod: 'searchExternalContacts', searchable: true },
		},
		{
			displayName: 'By ID',
			name: 'id',
			type: 'string',
			placeholder: 'e.g. wmKq8DDAAA2c0VhXy1lQm7eZ9sT4uR6g',
		},
	],
});
