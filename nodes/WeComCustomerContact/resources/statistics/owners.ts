import type { INodeProperties } from 'n8n-workflow';

import { list } from '../../fields/checks';
import { USER_ID_LENGTH } from '../../fields/member';
import { sentAs } from '../../fields/sending';

/** WeCom takes this many owners at once. */
export const OWNERS_AT_ONCE = 100;

const owners = list({ isRequired: true, maxLength: USER_ID_LENGTH });

/** The owners of the group chats, sent as `owner_filter`. */
export const ownersField: INodeProperties = sentAs(
	'owner_filter',
	(value, label) => ({ userid_list: owners(value, label) }),
	{
		displayName: 'Owner Names or IDs',
		name: 'chatOwnerIds',
		type: 'multiOptions',
		typeOptions: { loadOptionsMethod: 'getMembers' },
		default: [],
		required: true,
		description:
			'Members (成员) who own the group chats (群主). Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
	},
);

/** The owners in a request. */
export function ownersIn(body: unknown): string[] {
	return (body as { owner_filter: { userid_list: string[] } }).owner_filter.userid_list;
}
