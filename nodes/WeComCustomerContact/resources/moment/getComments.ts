import type { IDataObject } from 'n8n-workflow';

import { defineOperation } from '../../operation/operation';
import { momentId, userId } from './fields';

/**
 * Moment: Get Comments and Likes (获取客户朋友圈的互动数据) of the moment of a member.
 *
 * Sends `moment_id` and `userid`. Gives one item per comment and per like, the comments first:
 * `{ kind, external_userid, create_time }` of a customer, `{ kind, userid, create_time }` of a member; `kind` is `comment`
 * or `like`. WeCom gives no texts, and everything at once.
 *
 * @see https://developer.work.weixin.qq.com/document/path/93333
 */
export const getComments = defineOperation({
	name: 'Get Comments and Likes',
	value: 'getComments',
	action: 'Get comments and likes of a moment',
	description: 'Retrieve who commented on and liked a moment (获取客户朋友圈的互动数据)',
	call: { method: 'POST', url: '/cgi-bin/externalcontact/get_moment_comments' },
	fields: [momentId, userId],
	isRepeatable: true,
	async answer(request, send) {
		const { comment_list, like_list } = await send(request);
		return [...recordsOf('comment', comment_list), ...recordsOf('like', like_list)];
	},
});

function recordsOf(kind: string, list: unknown): IDataObject[] {
	return ((list as IDataObject[] | undefined) ?? []).map((record) => ({ kind, ...record }));
}
