import type { INodeProperties } from 'n8n-workflow';

import { requiredId } from './checks';
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
	description: 'The member (成员) who has added the customer',
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			placeholder: 'Select a member…',
			typeOptions: { searchListMethod: 'searchMembers', searchable: true },
		},
		{
			displayName: 'By ID',
			name: 'id',
			type: 'string',
			placeholder: 'e.g. zhangsan',
		},
	],
});
