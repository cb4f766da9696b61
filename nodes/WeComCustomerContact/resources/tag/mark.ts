import { tagApi } from '../../../wecom/api';
import { list, text } from '../../fields/checks';
import { options } from '../../fields/collections';
import { externalUserId } from '../../fields/externalContact';
import type { FieldDescription } from '../../fields/field';
import { notSent, sentAs, shownFor } from '../../fields/field';
import { userId } from '../../fields/member';
import { selector } from '../../fields/selector';
import { switchField } from '../../fields/switch';
import { done } from '../../operation/answers';
import { defineOperation } from '../../operation/operation';
import { invalid } from '../../../wecom/errors/failure';
import type { TagLists } from './resolveTagNames';
import { resolveTagNames } from './resolveTagNames';

const identifyTagsBy = selector({
	displayName: 'Identify Tags By',
	name: 'identifyTagsBy',
	options: [
		{ name: 'List or ID', value: 'id', description: 'Pick tags from the list' },
		{
			name: 'Name',
			value: 'name',
			description: 'Give names, for example from a form; missing tags can be created',
		},
	],
	default: 'id',
	description: 'How the tags to add and to remove are given',
});

const byId: Omit<FieldDescription, 'displayName' | 'name'> = {
	type: 'multiOptions',
	typeOptions: { loadOptionsMethod: 'getTags' },
	default: [],
	description:
		'Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
};

const byName: Omit<FieldDescription, 'displayName' | 'name'> = {
	type: 'string',
	default: '',
	description:
		'Names separated by commas, or an array from an expression. Write "Group/Name" where several groups have a tag of the same name.',
};

const addTagNames = notSent(list(), {
	displayName: 'Add Tag Names',
	name: 'addTagNames',
	...byName,
	placeholder: 'e.g. Gold, Interest/Solar',
});

const removeTagNames = notSent(list(), {
	displayName: 'Remove Tag Names',
	name: 'removeTagNames',
	...byName,
	placeholder: 'e.g. Silver, Interest/Heating',
});

const createMissingTags = switchField({
	displayName: 'Create Missing Tags',
	name: 'createMissingTags',
	default: true,
	description:
		'Whether to create tags to add that do not exist yet, once for all items of the run. A missing "Group/Name" is created in that group, a mere name in \'Group for New Tags\'.',
});

const newTagGroup = notSent(text(), {
	displayName: 'Group for New Tags',
	name: 'newTagGroup',
	type: 'string',
	default: '',
	placeholder: 'e.g. Interest',
	description:
		'Name of the tag group that new tags go into, created when there is none. A tag that exists already in another group is used, not created again; if several groups have one of the same name, the one in this group is taken.',
});

/**
 * Tag: Tag Customer (编辑客户企业标签).
 *
 * Sends `userid`, `external_userid`, `add_tag` and `remove_tag`, at least one of the two lists. Tags given by name
 * are looked up first, once for all items of the run, and created where the user wants it.
 *
 * Gives one item: `{ success: true, userid, external_userid, add_tag, remove_tag }` with the ids of the tags.
 *
 * @see https://developer.work.weixin.qq.com/document/path/92118
 */
export const mark = defineOperation({
	name: 'Tag Customer',
	value: 'mark',
	action: 'Tag a customer',
	description: 'Add tags to a customer or remove them (编辑客户企业标签)',
	fields: [
		userId,
		externalUserId,
		identifyTagsBy,
		shownFor(
			{ identifyTagsBy: ['id'] },
			sentAs('add_tag', list(), { displayName: 'Add Tag Names or IDs', name: 'addTags', ...byId }),
		),
		shownFor(
			{ identifyTagsBy: ['id'] },
			sentAs('remove_tag', list(), {
				displayName: 'Remove Tag Names or IDs',
				name: 'removeTags',
				...byId,
			}),
		),
		shownFor({ identifyTagsBy: ['name'] }, addTagNames),
		shownFor({ identifyTagsBy: ['name'] }, removeTagNames),
		shownFor({ identifyTagsBy: ['name'] }, options([createMissingTags, newTagGroup])),
	],
	...done(tagApi.mark, {
		repeats: ['userid', 'external_userid', 'add_tag', 'remove_tag'],
		async prepare(lists) {
			if (this.given(identifyTagsBy) === 'id') {
				checkTags(lists, ['Add Tag Names or IDs', 'Remove Tag Names or IDs']);
				return;
			}
			const found = await resolveTagNames(this, {
				toAdd: this.given(addTagNames) ?? [],
				toRemove: this.given(removeTagNames) ?? [],
				createMissing: this.given(createMissingTags) === true,
				newTagGroup: this.given(newTagGroup) ?? '',
			});
			Object.assign(lists, found);
			checkTags(lists, ['Add Tag Names', 'Remove Tag Names']);
		},
	}),
});

function checkTags({ add_tag = [], remove_tag = [] }: TagLists, [add, remove]: [string, string]) {
	if (add_tag.length + remove_tag.length === 0) {
		throw invalid(
			'There is no tag to add or to remove',
			`Fill in '${add}' or '${remove}'. If they hold expressions, look whether the input item has the values.`,
		);
	}
	const both = add_tag.filter((id) => remove_tag.includes(id));
	if (both.length > 0) {
		throw invalid(
			'A tag is both to be added and to be removed',
			`Take it out of '${add}' or '${remove}' (ID ${both.join(', ')}).`,
		);
	}
}
