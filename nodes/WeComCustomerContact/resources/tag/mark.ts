import type { INodeProperties } from 'n8n-workflow';
import { updateDisplayOptions } from 'n8n-workflow';

import { list } from '../../fields/checks';
import { sentAs } from '../../fields/sending';
import { done } from '../../operation/answers';
import { refusal } from '../../request/failure';
import { relationOf } from '../../request/relation';
import type { TagLists } from './resolveTagNames';
import { resolveTagNames } from './resolveTagNames';

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
export const tagMark = done({
	repeats: ['userid', 'external_userid', 'add_tag', 'remove_tag'],
	record: relationOf,
	async prepare({ body }) {
		const lists = body as TagLists;
		if (this.getNodeParameter('identifyTagsBy') === 'name') {
			Object.assign(lists, await resolveTagNames(this));
			checkTags(lists, ['Add Tag Names', 'Remove Tag Names']);
		} else {
			checkTags(lists, ['Add Tag Names or IDs', 'Remove Tag Names or IDs']);
		}
	},
});

function checkTags({ add_tag = [], remove_tag = [] }: TagLists, [add, remove]: [string, string]) {
	if (add_tag.length + remove_tag.length === 0) {
		throw refusal(
			'There is no tag to add or to remove',
			`Fill in '${add}' or '${remove}'. If they hold expressions, look whether the input item has the values.`,
		);
	}
	const both = add_tag.filter((id) => remove_tag.includes(id));
	if (both.length > 0) {
		throw refusal(
			'A tag is both to be added and to be removed',
			`Take it out of '${add}' or '${remove}' (ID ${both.join(', ')}).`,
		);
	}
}

const byId = { show: { identifyTagsBy: ['id'] } };
const byName = { show: { identifyTagsBy: ['name'] } };

export const tagMarkFields: INodeProperties[] = updateDisplayOptions(
	{ show: { resource: ['tag'], operation: ['mark'] } },
	[
		{
			displayName: 'Identify Tags By',
			name: 'identifyTagsBy',
			type: 'options',
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
		},
		sentAs('add_tag', list(), {
			displayName: 'Add Tag Names or IDs',
			name: 'addTags',
			type: 'multiOptions',
			typeOptions: { loadOptionsMethod: 'getTags' },
			default: [],
			description:
				'Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
			displayOptions: byId,
		}),
		sentAs('remove_tag', list(), {
			displayName: 'Remove Tag Names or IDs',
			name: 'removeTags',
			type: 'multiOptions',
			typeOptions: { loadOptionsMethod: 'getTags' },
			default: [],
			description:
				'Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
			displayOptions: byId,
		}),
		{
			displayName: 'Add Tag Names',
			name: 'addTagNames',
			type: 'string',
			default: '',
			placeholder: 'e.g. Gold, Interest/Solar',
			description:
				'Names separated by commas, or an array from an expression. Write "Group/Name" where several groups have a tag of the same name.',
			displayOptions: byName,
		},
		{
			displayName: 'Remove Tag Names',
			name: 'removeTagNames',
			type: 'string',
			default: '',
			placeholder: 'e.g. Silver, Interest/Heating',
			description:
				'Names separated by commas, or an array from an expression. Write "Group/Name" where several groups have a tag of the same name.',
			displayOptions: byName,
		},
		{
			displayName: 'Options',
			name: 'tagOptions',
			type: 'collection',
			placeholder: 'Add Option',
			default: {},
			displayOptions: byName,
			options: [
				{
					displayName: 'Create Missing Tags',
					name: 'createMissingTags',
					type: 'boolean',
					default: true,
					description:
						'Whether to create tags to add that do not exist yet, once for all items of the run. A missing "Group/Name" is created in that group, a mere name in \'Group for New Tags\'.',
				},
				{
					displayName: 'Group for New Tags',
					name: 'newTagGroup',
					type: 'string',
					default: '',
					placeholder: 'e.g. Interest',
					description:
						'Name of the tag group that new tags go into, created when there is none. A tag that exists already in another group is used, not created again; if several groups have one of the same name, the one in this group is taken.',
				},
			],
		},
	],
);
