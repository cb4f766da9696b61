import type { Field } from '../../fields/field';
import { shownFor } from '../../fields/field';
import { requiredMemberList, severalMembers } from '../../fields/member';
import { selector } from '../../fields/selector';
import { chooseSeveral } from '../../fields/several';

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

/** Whose customers are wanted, when not those of all members. */
export const selectedMembers = severalMembers({
	check: requiredMemberList(),
	description: 'Members whose customers are wanted',
});

/** The choice of the members, with the fields for those that are selected. */
export const whoseCustomers: Field[] = [
	customersOf,
	...chooseSeveral({ displayName: 'Members By', name: 'membersBy' }, [selectedMembers], {
		required: true,
	}).map((field) => shownFor({ customersOf: ['selectedMembers'] }, field)),
];
