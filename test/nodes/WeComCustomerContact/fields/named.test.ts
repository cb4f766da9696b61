import type { INodePropertyMode } from 'n8n-workflow';

import { namesPickedIn, offeredBy } from '../../../../nodes/WeComCustomerContact/fields/named';

const picks = (searchListMethod?: string): INodePropertyMode => ({
	displayName: 'From List',
	name: 'list',
	type: 'list',
	typeOptions: { searchListMethod },
});
const byId: INodePropertyMode = { displayName: 'By ID', name: 'id', type: 'string' };

describe('What a list of the editor offers by name', () => {
	it('is of a kind, or nothing', () => {
		expect(offeredBy('getTags')).toBe('tag');
		expect(offeredBy('searchHandoverMembers')).toBe('member');
		expect(offeredBy('searchMassMessages')).toBeUndefined();
		expect(offeredBy(undefined)).toBeUndefined();
	});
});

describe('The names that a field takes', () => {
	it.each<[string, Parameters<typeof namesPickedIn>[0], object | undefined]>([
		['of the list of a locator', { modes: [byId, picks('searchTags')] }, { of: 'tag' }],
		[
			'of the list that a locator searches, before one that it loads',
			{ modes: [picks('searchTags')], typeOptions: { loadOptionsMethod: 'getMembers' } },
			{ of: 'tag' },
		],
		[
			'of a list that is loaded',
			{ typeOptions: { loadOptionsMethod: 'getMembers' } },
			{ of: 'member' },
		],
		['where the list says nothing by name', { modes: [picks('searchMassMessages')] }, undefined],
		['where the locator has no list', { modes: [byId] }, undefined],
		['where the list is not said', { modes: [picks()] }, undefined],
		['where there is no list', {}, undefined],
	])('are those %s', (_what, field, names) => {
		expect(namesPickedIn(field)).toEqual(names);
	});
});
