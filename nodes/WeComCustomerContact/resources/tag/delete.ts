import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { updateDisplayOptions } from 'n8n-workflow';

import { done } from '../../operation/answers';
import { refusal } from '../../request/failure';
import { tagGroupsField, tagsField } from './tagFields';

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
	[tagsField, tagGroupsField],
);
