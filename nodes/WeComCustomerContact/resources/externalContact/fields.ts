import { requiredList } from '../../fields/checks';
import { notSent, shownFor } from '../../fields/field';
import { memberPicker, USER_ID_LENGTH } from '../../fields/member';
import { selector } from '../../fields/selector';

export const customersOf = selector({
	displayName: 'Customers Of',
	name: 'customersOf',
	options: [
		{
			name: 'All Members',
			value: 'allMembers',
			description: 'All members with the customer contact function who are visible to the app',
		},
		{ name: 'Selected Members', value: 'selectedMembers' },
	],
	default: 'selectedMembers',
	description: 'Whose customers are wanted',
});

export const userIds = shownFor(
	{ customersOf: ['selectedMembers'] },
	notSent(
		requiredList({ maxLength: USER_ID_LENGTH }),
		memberPicker({
			displayName: 'Member Names or IDs',
			name: 'userIds',
			required: true,
			description:
				'Members (成员) whose customers are wanted. Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
		}),
	),
);
