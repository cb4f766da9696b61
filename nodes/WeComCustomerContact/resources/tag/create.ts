import type { IDataObject } from 'n8n-workflow';

import { nameKey } from '../../../values/marks';
import type { GivenNames } from '../../../values/names';
import { readNames } from '../../../values/names';
import { idIn } from '../../../wecom/answer';
import { tagApi } from '../../../wecom/api';
import { options } from '../../fields/collections';
import type { FormContext } from '../../fields/field';
import { notSent, shownFor } from '../../fields/field';
import { selector } from '../../fields/selector';
import { defineOperation } from '../../operation/operation';
import { tagGroupId } from './fields';
import { groupNameCheck, sortValue, tagNamesCheck } from './names';
import { sureName } from './sureName';
import { ROW, tagRows } from './tagRows';
import type { GroupOfNewTags, NewTag, Tag, TagBook } from './tagBook';
import { tagBookOf } from './tagBook';

const createIn = selector({
	displayName: 'Create In',
	name: 'createIn',
	options: [
		{ name: 'Existing Group', value: 'existingGroup' },
		{ name: 'Group by Name', value: 'groupByName' },
	],
	default: 'groupByName',
	description:
		'Whether the tags go into a group picked from the list, or into the group of a name, which is created when there is none',
});

const groupName = notSent(groupNameCheck, {
	displayName: 'Group Name',
	name: 'groupName',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. Customer level',
	description: 'At most 30 characters. A group of this name is created when there is none.',
});

const tagsAs = selector({
	displayName: 'Tags As',
	name: 'tagsAs',
	options: [
		{
			name: 'Rows',
			value: 'rows',
			description: 'One row per tag, with an order of its own',
		},
		{
			name: 'Text',
			value: 'text',
			description: 'Names only: type them, or map them from a form or another node',
		},
	],
	default: 'text',
	description: 'How the tags are given',
});

const tagRowsField = notSent(tagRows, {
	displayName: 'Tag Rows',
	name: 'tagRows',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true, sortable: true },
	placeholder: 'Add Tag',
	default: { tag: [{ name: '', order: 0 }] },
	description: 'Tags that the group has already are kept as they are',
	options: [
		{
			displayName: 'Tag',
			name: 'tag',
			values: [
				{
					displayName: ROW.name,
					name: 'name',
					type: 'string',
					default: '',
					placeholder: 'e.g. Gold',
					description: 'At most 30 characters',
				},
				{
					displayName: ROW.order,
					name: 'order',
					type: 'number',
					typeOptions: { minValue: 0 },
					default: 0,
					description: 'Tags with a higher value come first in their group',
				},
			],
		},
	],
});

const tagNames = notSent(tagNamesCheck, {
	displayName: 'Tag Names',
	name: 'tagNames',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. Gold, Silver',
	description:
		'Names separated by commas, or an array from an expression; at most 30 characters each. Names that the group has already are kept.',
});

const groupOrder = notSent(sortValue, {
	displayName: 'Group Order',
	name: 'groupOrder',
	type: 'number',
	typeOptions: { minValue: 0 },
	default: 0,
	description: 'Groups with a higher value come first. Only for a group that is created.',
});

const tagOrder = notSent(sortValue, {
	displayName: 'Tag Order',
	name: 'tagOrder',
	type: 'number',
	typeOptions: { minValue: 0 },
	default: 0,
	description: 'Tags with a higher value come first in their group',
});

/**
 * Tag: Create (添加企业客户标签).
 *
 * Sends `group_id`, or `group_name` and the group's `order`, and `tag: [{ name, order }]`, of names as text with the same
 * order or none, of rows each with its own. Names that the group has already are left out, since WeCom would refuse the
 * whole request (40071); their order stays.
 *
 * Gives one item: the group `{ group_id, group_name, order, tag }` with the tags asked for, each
 * `{ id, name, order, create_time, created }`; `created` is false for a tag that was there before.
 *
 * @see https://developer.work.weixin.qq.com/document/path/92117
 */
export const create = defineOperation({
	name: 'Create',
	value: 'create',
	action: 'Create tags',
	description: 'Create tags in a new or existing tag group',
	call: tagApi.create,
	fields: [
		createIn,
		shownFor({ createIn: ['existingGroup'] }, tagGroupId),
		shownFor({ createIn: ['groupByName'] }, groupName),
		tagsAs,
		shownFor({ tagsAs: ['text'] }, tagNames),
		shownFor({ tagsAs: ['rows'] }, tagRowsField),
		options([groupOrder, shownFor({ '/tagsAs': ['text'] }, tagOrder)]),
	],
	async answer() {
		const id = this.given(tagGroupId);
		const group = id === undefined ? namedGroup(this) : { id };
		const rows = this.given(tagRowsField);
		const names = this.given(tagNames);
		const about = orderIn(this, tagOrder);
		const book = await tagBookOf(this);
		const tags = rows
			? rows.map((row) => ({ ...row, name: book.tagIn(group, row.name)?.name ?? row.name }))
			: namesIn(book, group, names!).map((name): NewTag => ({ name, ...about }));
		const known = new Set(tags.filter(({ name }) => book.tagIn(group, name)));
		if (known.size < tags.length) await book.create(this, group, tags);
		const found = tags.map((tag): IDataObject => {
			const there: Partial<Tag> = book.tagIn(group, tag.name) ?? {};
			idIn(there, 'id', `ID of the tag "${tag.name}"`);
			return { ...there, created: !known.has(tag) };
		});
		return [{ ...book.group(group), tag: found }];
	},
});

function namedGroup(item: FormContext): GroupOfNewTags {
	return { name: item.given(groupName)!, ...orderIn(item, groupOrder) };
}

/** Each name once; those that the group has already as they stand there. */
function namesIn(book: TagBook, group: GroupOfNewTags, given: GivenNames): string[] {
	const names = new Map<string, string>();
	for (const read of readNames(given, (name) => book.tagIn(group, name)?.name)) {
		const name = 'known' in read ? read.known : sureName(read, 'Tag Names');
		if (!names.has(nameKey(name)) || 'known' in read) names.set(nameKey(name), name);
	}
	return [...names.values()];
}

function orderIn(item: FormContext, field: typeof tagOrder) {
	const order = item.given(field);
	return order === undefined ? {} : { order };
}
