import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { updateDisplayOptions } from 'n8n-workflow';

import { limitOf, returnAllOrLimit } from '../../fields/returnAll';
import { refusal } from '../../request/failure';
import { operation } from '../../operation/operation';
import type { TagGroup } from './tagBook';
import { tagGroupsField, tagsField } from './tagFields';

/**
 * Tag: Get Many (获取企业标签库). WeCom gives the whole library at once; Limit cuts it here.
 *
 * Sends `group_id` or `tag_id`. Gives one item per tag, `{ group_id, group_name, id, name, create_time, order }`, or
 * one per group with its tags in `tag`; `deleted` comes along when WeCom says it.
 *
 * @see https://developer.work.weixin.qq.com/document/path/92117
 */
export const tagGetAll = operation(
	async function (request, send) {
		const limit = limitOf(this);
		const { tag_group } = await send(request);
		const groups = (tag_group as TagGroup[] | undefined) ?? [];
		const records = this.getNodeParameter('output') === 'groups' ? groups : groups.flatMap(tagsOf);
		return records.slice(0, limit);
	},
	{
		isRepeatable: true,
		prepare({ body }) {
			const { tag_id, group_id } = body as IDataObject;
			if (tag_id !== undefined && group_id !== undefined) {
				throw refusal(
					"'Tag Names or IDs' and 'Tag Group Names or IDs' do not go together",
					"Remove one of the two under 'Filters'. WeCom would ignore the tags.",
				);
			}
		},
	},
);

function tagsOf({ group_id, group_name, tag = [] }: TagGroup): IDataObject[] {
	return tag.map((about) => ({ group_id, group_name, ...about }));
}

export const tagGetAllFields: INodeProperties[] = updateDisplayOptions(
	{ show: { resource: ['tag'], operation: ['getAll'] } },
	[
		...returnAllOrLimit,
		{
			displayName: 'Output',
			name: 'output',
			type: 'options',
			options: [
				{
					name: 'One Item per Group',
					value: 'groups',
					description: 'Each with its tags in a list',
				},
				{ name: 'One Item per Tag', value: 'tags', description: 'Each with its group' },
			],
			default: 'tags',
			description: 'Whether to return tags or tag groups',
		},
		{
			displayName: 'Filters',
			name: 'tagFilters',
			type: 'collection',
			placeholder: 'Add Filter',
			default: {},
			options: [tagGroupsField, tagsField],
		},
	],
);
