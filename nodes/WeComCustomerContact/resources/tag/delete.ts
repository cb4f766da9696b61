import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { updateDisplayOptions } from 'n8n-workflow';

import { list } from '../../fields/checks';
import { sentAs } from '../../fields/sending';
import { done } from '../../request/answers';
import { refusal } from '../../request/failure';

/**
 * Tag: Delete (删除企业客户标签).
 *
 * Sends `tag_id` and `group_id`, at least one of them. Gives one item: `{ deleted: true, tag_id, group_id }`.
 *
 * @see https://developer.work.weixin.qq.com/document/path/92117
 */
export const tagDelete = done({
	says: { deleted: true },
	repeats: ['tag_id', 'group_id'],
	prepare({ body }) {
		const { tag_id, group_id } = body as IDataObject;
		if (tag_id === undefined && group_id === undefined) {
			throw refusal(
				'Nothing to delete',
				"Choose something in 'Tag Names or IDs' or in 'Tag Group Names or IDs'.",
			);
		}
	},
});

export const tagDeleteFields: INodeProperties[] = updateDisplayOptions(
	{ show: { resource: ['tag'], operation: ['delete'] } },
	[
		sentAs('tag_id', list(), {
			displayName: 'Tag Names or IDs',
			name: 'tagIds',
			type: 'multiOptions',
			typeOptions: { loadOptionsMethod: 'getTags' },
			default: [],
			description:
				'Tags to delete, from all customers too. Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
		}),
		sentAs('group_id', list(), {
			displayName: 'Tag Group Names or IDs',
			name: 'groupIds',
			type: 'multiOptions',
			typeOptions: { loadOptionsMethod: 'getTagGroups' },
			default: [],
			description:
				'Groups to delete with all their tags. Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
		}),
	],
);
