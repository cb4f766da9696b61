import type { INodeProperties } from 'n8n-workflow';

import { requiredId } from './checks';
import { listOrId } from './locator';
import { sentAs } from './sending';

/** A userid has 1 to 64 characters. */
export const USER_ID_LENGTH = 64;

/** The member who has added the customer. */
export const userIdField: INodeProperties = sentAs('userid', requiredId(USER_ID_LENGTH), {
	displayName: 'User ID',
	name: 'userId',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	required: true,
	description:
		'The member (成员) whose customer it is. Tags and remarks belong to the two of them; other members have their own.',
	...listOrId({ search: 'searchMembers', what: 'member', exampleId: 'zhangsan' }),
});
