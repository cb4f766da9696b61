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
 * The ways in which a resource locator names one record: picked from the list, by its name where it can be told by one,
 * or by its id.
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
			{ displayName: 'By ID', name: 'id', type: 'string', placeholder: `e.g. ${exampleId}` },
		],
	};
}

function byName(kind: Kind | undefined): INodePropertyMode[] {
	if (kind === undefined) return [];
	const text: Pick<INodePropertyMode, 'name' | 'type'> = { name: BY_NAME, type: 'string' };
	return [{ ...text, displayName: 'By Name', placeholder: `e.g. ${EXAMPLES[kind]}` }];
}
