import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { updateDisplayOptions } from 'n8n-workflow';

import { operation } from '../../operation/operation';
import type { ItemContext } from '../../request/context';
import { groupName, sortValue, tagNames } from './names';
import type { GroupOfNewTags, NewTag } from './tagBook';
import { TagBook } from './tagBook';
import { tagGroupField } from './tagFields';

/**
 * Tag: Create (添加企业客户标签).
 *
 * Sends `group_id`, or `group_name` and the group's `order`, and `tag: [{ name, order }]`. Names that the group has
 * already are left out, since WeCom would refuse the whole request (40071).
 *
 * Gives one item: the group `{ group_id, group_name, order, tag }` with the tags asked for, each
 * `{ id, name, order, create_time, created }`; `created` is false for a tag that was there before.
 *
 * @see https://developer.work.weixin.qq.com/document/path/92117
 */
export const tagCreate = operation(async function (request) {
	const { id } = request.body as { id?: string };
	const group = id === undefined ? namedGroup(this) : { id };
	const tags = newTags(this);
	const book = await TagBook.of(this);
	const known = new Set(tags.filter(({ name }) => book.tagIn(group, name)));
	if (known.size < tags.length) await book.create(this, group, tags);
	return [
		{
			...book.group(group),
			tag: tags.map((tag) => ({
				...book.tagIn(group, tag.name),
				created: !known.has(tag),
			})) as IDataObject[],
		},
	];
});

function namedGroup(context: ItemContext): GroupOfNewTags {
	const name = groupName(context.getNodeParameter('groupName'), 'Group Name') as string;
	return { name, ...order(context, 'groupOrder', 'Group Order') };
}

function newTags(context: ItemContext): NewTag[] {
	const names = tagNames(context.getNodeParameter('tagNames'), 'Tag Names') as string[];
	return names.map((name) => ({ name, ...order(context, 'tagOrder', 'Tag Order') }));
}

function order(context: ItemContext, option: string, label: string) {
	const value = sortValue(context.getNodeParameter(`createOptions.${option}`, ''), label);
	return value === undefined ? {} : { order: value as number };
}

export const tagCreateFields: INodeProperties[] = updateDisplayOptions(
	{ show: { resource: ['tag'], operation: ['create'] } },
	[
		{
			displayName: 'Create In',
			name: 'createIn',
			type: 'options',
			options: [
				{ name: 'Existing Group', value: 'existingGroup' },
				{ name: 'Group by Name', value: 'groupByName' },
			],
			default: 'groupByName',
			description:
				'Whether the tags go into a group picked from the list, or into the group of a name, which is created when there is none',
		},
		{ ...tagGroupField, displayOptions: { show: { createIn: ['existingGroup'] } } },
		{
			displayName: 'Group Name',
			name: 'groupName',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. Customer level',
			description: 'At most 30 characters. A group of this name is created when there is none.',
			displayOptions: { show: { createIn: ['groupByName'] } },
		},
		{
			displayName: 'Tag Names',
			name: 'tagNames',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. Gold, Silver',
			description:
				'Names separated by commas, or an array from an expression; at most 30 characters each. Names that the group has already are kept.',
		},
		{
			displayName: 'Options',
			name: 'createOptions',
			type: 'collection',
			placeholder: 'Add Option',
			default: {},
			options: [
				{
					displayName: 'Group Order',
					name: 'groupOrder',
					type: 'number',
					typeOptions: { minValue: 0 },
					default: 0,
					description: 'Groups with a higher value come first. Only for a group that is created.',
				},
				{
					displayName: 'Tag Order',
					name: 'tagOrder',
					type: 'number',
					typeOptions: { minValue: 0 },
					default: 0,
					description: 'Tags with a higher value come first in their group',
				},
			],
		},
	],
);
