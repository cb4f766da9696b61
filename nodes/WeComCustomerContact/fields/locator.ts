import type { INodeProperties, INodePropertyMode } from 'n8n-workflow';

import type { Kind } from './named';
import { offeredBy } from './named';

interface Locator {
	/** Name of the list search. */
	search: string;
	/** What the list offers, for example "member". */
	what: string;
	/** An id as WeCom writes it. */
	exampleId: string;
}

/** The mode in which a locator holds a name. */
export const BY_NAME = 'name';

/** The mode in which the locator of a customer holds a mobile number. */
export const BY_MOBILE = 'mobile';

/** Everything that may be a number is right here; what is none is said when the item is carried out. */
const MAY_BE_NUMBER = '[^A-Za-z]*(?:[Tt][Ee][Ll]:[^A-Za-z]*)?';

/** What names look like. */
const EXAMPLES: Record<Kind, string> = {
	customer: 'Li Mei',
	department: 'Sales',
	groupChat: 'Spring campaign',
	member: 'Zhang San',
	tag: 'Interest/Solar',
	tagGroup: 'Interest',
};

/**
 * The ways in which a resource locator names one record: picked from the list, by its name where it can be told by one, a
 * customer by a mobile number, or by its id.
 */
export function listOrId({ search, what, exampleId }: Locator): Pick<INodeProperties, 'modes'> {
	return {
		modes: [
			{
				displayName: 'From List',
				name: 'list',
				type: 'list',
				placeholder: `Select a ${what}…`,
				typeOptions: { searchListMethod: search, searchable: true },
			},
			...byName(offeredBy(search)),
			...byMobile(offeredBy(search)),
			{ displayName: 'By ID', name: 'id', type: 'string', placeholder: `e.g. ${exampleId}` },
		],
	};
}

function byName(kind: Kind | undefined): INodePropertyMode[] {
	if (kind === undefined) return [];
	const text: Pick<INodePropertyMode, 'name' | 'type'> = { name: BY_NAME, type: 'string' };
	return [{ ...text, displayName: 'By Name', placeholder: `e.g. ${EXAMPLES[kind]}` }];
}

function byMobile(kind: Kind | undefined): INodePropertyMode[] {
	if (kind !== 'customer') return [];
	const text: Pick<INodePropertyMode, 'name' | 'type'> = { name: BY_MOBILE, type: 'string' };
	const errorMessage = 'Not a phone number';
	return [
		{
			...text,
			displayName: 'By Mobile Number',
			placeholder: 'e.g. 138 0000 0001',
			hint: 'The number that a member has noted for the customer. All customers of the member, or of all members, are read for it.',
			validation: [{ type: 'regex', properties: { regex: MAY_BE_NUMBER, errorMessage } }],
		},
	];
}
