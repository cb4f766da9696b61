import type { INodeProperties } from 'n8n-workflow';

interface Locator {
	/** Name of the list search. */
	search: string;
	/** What the list offers, for example "member". */
	what: string;
	/** An id as WeCom writes it. */
	exampleId: string;
}

/** The two ways in which a resource locator names one record: picked from the list, or by its id. */
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
			{ displayName: 'By ID', name: 'id', type: 'string', placeholder: `e.g. ${exampleId}` },
		],
	};
}
