import type { INodePropertyMode } from 'n8n-workflow';

import {
	ownTagsOnly,
	tagGroupId,
	tagGroups,
	tags,
} from '../../../../../nodes/WeComCustomerContact/resources/tag/fields';

describe('The tag group', () => {
	it('is needed, picked from the list or given by its name or ID, and sent as id', () => {
		const { sentAs, description, names, check } = tagGroupId;
		const modes = description.modes as INodePropertyMode[];

		expect(sentAs).toBe('id');
		expect(description).toMatchObject({ required: true, default: { mode: 'list', value: '' } });
		expect(modes.map(({ name }) => name)).toEqual(['list', 'name', 'id']);
		expect(modes[0]).toMatchObject({
			placeholder: 'Select a tag group…',
			typeOptions: { searchListMethod: 'searchTagGroups' },
		});
		expect(modes[2].placeholder).toMatch(/^e\.g\. et/);
		expect(names).toEqual({ of: 'tagGroup' });
		expect(() => check?.('', 'Tag Group')).toThrow("'Tag Group' is empty");
	});
});

describe('Tags and groups with all their tags', () => {
	it.each([
		['tags', tags, 'tag_id'],
		['tag groups', tagGroups, 'group_id'],
	])('are lists of %s', (_what, { sentAs, check, text, list }, name) => {
		expect(sentAs).toBe(name);
		expect(check('a, b', 'Tags')).toEqual(['a', 'b']);
		expect(check('', 'Tags')).toBeUndefined();
		for (const words of [text.displayName, text.name, text.placeholder, text.description]) {
			expect(words).toBeTruthy();
		}
		expect(list.displayName).toMatch(/Names or IDs$/);
	});

	it('come from the lists of the editor', () => {
		expect([tags.list.loader, tagGroups.list.loader]).toEqual(['getTags', 'getTagGroups']);
	});
});

describe('What the form says of tags of others', () => {
	it('is a text without a value', () => {
		expect(ownTagsOnly.description).toMatchObject({ type: 'notice', default: '' });
		expect(ownTagsOnly.check).toBeUndefined();
	});
});
