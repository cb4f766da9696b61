import type { INodeProperties } from 'n8n-workflow';

import { requiredId } from './checks';
import { listOrId } from './locator';
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
	...listOrId({
		search: 'searchExternalContacts',
		what: 'customer',
		exampleId: 'wmKq8DDAAA2c0VhXy1lQm7eZ9sT4uR6g',
	}),
});
