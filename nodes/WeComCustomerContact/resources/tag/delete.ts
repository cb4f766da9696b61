import { tagApi } from '../../../wecom/api';
import { chooseSeveral } from '../../fields/several';
import { done } from '../../operation/answers';
import { defineOperation } from '../../operation/operation';
import { invalid } from '../../../wecom/errors/failure';
import { ownTagsOnly, tagGroups, tags } from './fields';

/**
 * Tag: Delete (删除企业客户标签).
 *
 * Sends `tag_id` and `group_id`, at least one of them. Gives one item: `{ deleted: true, tag_id, group_id }`.
 *
 * @see https://developer.work.weixin.qq.com/document/path/92117
 */
export const deleteTags = defineOperation({
	name: 'Delete',
	value: 'delete',
	action: 'Delete tags or tag groups',
	description: 'Delete tags or whole tag groups',
	fields: [
		ownTagsOnly,
		...chooseSeveral({ displayName: 'Tags By', name: 'tagsBy' }, [tags]),
		...chooseSeveral({ displayName: 'Tag Groups By', name: 'tagGroupsBy' }, [tagGroups]),
	],
	...done(tagApi.delete, {
		says: { deleted: true },
		repeats: ['tag_id', 'group_id'],
		prepare({ tag_id, group_id }) {
			if (tag_id === undefined && group_id === undefined) {
				throw invalid(
					'Nothing to delete',
					"Fill in 'Tags' or 'Tag Groups', or choose something in 'Tag Names or IDs' or 'Tag Group Names or IDs'.",
				);
			}
		},
	}),
});
