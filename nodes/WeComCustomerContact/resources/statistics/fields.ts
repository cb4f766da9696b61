import type { Check } from '../../fields/checks';
import { requiredList } from '../../fields/checks';
import { notSent, sentAs } from '../../fields/field';
import { memberPicker, USER_ID_LENGTH } from '../../fields/member';
import { day, requiredDay } from '../../fields/times';

const userIds = requiredList({ maxLength: USER_ID_LENGTH });

const owners: Check<{ userid_list: string[] }> = (value, label) => ({
	userid_list: userIds(value, label),
});

/** The owners of the group chats, sent as `owner_filter`. */
export const ownerIds = sentAs(
	'owner_filter',
	owners,
	memberPicker({
		displayName: 'Owner Names or IDs',
		name: 'ownerIds',
		required: true,
		description:
			'Members (成员) who own the group chats (群主). Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
	}),
);

export const firstDay = notSent(requiredDay(), {
	displayName: 'First Day',
	name: 'firstDay',
	type: 'dateTime',
	typeOptions: { dateOnly: true },
	default: '',
	required: true,
	description: 'A day in China (UTC+8), at most 180 days ago',
});

export const lastDay = notSent(day(), {
	displayName: 'Last Day',
	name: 'lastDay',
	type: 'dateTime',
	typeOptions: { dateOnly: true },
	default: '',
	description:
		'A day in China (UTC+8), included; yesterday at the latest. Leave it empty for the first day alone.',
});
