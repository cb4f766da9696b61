import type { Field } from './field';
import { selector } from './selector';

/**
 * What the items of a report are.
 *
 * @param ofMember what an item says about a member
 * @param ofCustomer what an item says about a customer
 */
export function reportBy(ofMember: string, ofCustomer: string): Field<string> {
	return selector({
		displayName: 'Report By',
		name: 'reportBy',
		options: [
			{ name: 'Totals', value: 'totals', description: 'One item with the figures of all members' },
			{ name: 'Member', value: 'members', description: `One item per member: ${ofMember}` },
			{ name: 'Customer', value: 'customers', description: `One item per customer: ${ofCustomer}` },
		],
		default: 'totals',
		description: 'What the items of the report are',
	});
}
