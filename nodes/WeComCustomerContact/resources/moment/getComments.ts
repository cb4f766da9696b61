import type { IDataObject } from 'n8n-workflow';

import { listIn } from '../../../wecom/answer';
import { momentApi } from '../../../wecom/api';
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
	call: momentApi.getComments,
	fields: [momentId, userId],
	async answer(params, send) {
		const answer = await send(params);
		return [
			...recordsOf('comment', listIn(answer, 'comment_list')),
			...recordsOf('like', listIn(answer, 'like_list')),
		];
	},
});

function recordsOf(kind: string, list: object[]): IDataObject[] {
	return list.map((record) => ({ kind, ...record }));
}
