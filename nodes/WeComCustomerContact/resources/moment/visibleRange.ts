import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { list } from '../../fields/checks';
import { USER_ID_LENGTH } from '../../fields/member';
import { numberList } from '../../fields/numberList';
import { sentAs } from '../../fields/sending';

const MOST_SENDERS = 100_000;

/**
 * Who publishes the moment, and who sees it. What the user has added must not be empty: WeCom would take everybody
 * instead, and a moment cannot be taken back.
 */
export const visibleRangeField: INodeProperties = {
	displayName: 'Visible Range',
	name: 'momentRange',
	type: 'collection',
	placeholder: 'Add Range',
	default: {},
	description:
		'Who publishes, and to whom. Without it all members whom the app sees publish to all their customers.',
	options: [
		sentAs('tag_list', list({ isRequired: true }), {
			displayName: 'Customer Tag Names or IDs',
			name: 'tagIds',
			type: 'multiOptions',
			typeOptions: { loadOptionsMethod: 'getTags' },
			default: [],
			description:
				'Only customers with one of these tags see the moment. Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
		}),
		sentAs('department_list', numberList({ isRequired: true }), {
			displayName: 'Sender Department Names or IDs',
			name: 'departmentIds',
			type: 'multiOptions',
			typeOptions: { loadOptionsMethod: 'getDepartments' },
			default: [],
			description:
				'Departments (部门) whose members publish. Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
		}),
		sentAs('user_list', list({ isRequired: true, max: MOST_SENDERS, maxLength: USER_ID_LENGTH }), {
			displayName: 'Sender Names or IDs',
			name: 'senderIds',
			type: 'multiOptions',
			typeOptions: { loadOptionsMethod: 'getMembers' },
			default: [],
			description:
				'Members (成员) who publish. Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
		}),
	],
};

/** Puts the range into the request in WeCom's shape. */
export function setVisibleRange(body: IDataObject): void {
	const { user_list, department_list, tag_list } = body;
	delete body.user_list;
	delete body.department_list;
	delete body.tag_list;
	const sender_list = {
		...(user_list ? { user_list } : {}),
		...(department_list ? { department_list } : {}),
	};
	const visible_range = {
		...(Object.keys(sender_list).length > 0 ? { sender_list } : {}),
		...(tag_list ? { external_contact_list: { tag_list } } : {}),
	};
	if (Object.keys(visible_range).length > 0) body.visible_range = visible_range;
}
