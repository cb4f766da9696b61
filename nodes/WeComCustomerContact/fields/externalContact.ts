import { requiredId } from './checks';
import type { FieldDescription } from './field';
import { sentAs } from './field';
import { listOrId } from './locator';

/** How n8n shows the field for one customer. */
export const customerLocator: FieldDescription = {
	displayName: 'Customer',
	name: 'externalUserId',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	description:
		'The customer, by the External User ID: "wm…" is a WeChat user, "wo…" a user of another company\'s WeCom',
	...listOrId({
		search: 'searchExternalContacts',
		what: 'customer',
		exampleId: 'wmKq8DDAAA2c0VhXy1lQm7eZ9sT4uR6g',
	}),
};

/** The customer. */
export const externalUserId = sentAs('external_userid', requiredId(), {
	...customerLocator,
	required: true,
});
