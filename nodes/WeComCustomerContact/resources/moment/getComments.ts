import type { IDataObject } from 'n8n-workflow';

import { listIn } from '../../../wecom/answer';
import { momentApi } from '../../../wecom/api';
import { simplify } from '../../fields/simplify';
import { defineOperation } from '../../operation/operation';
import { simplified } from '../../operation/simplified';
import { momentId, userId } from './fields';

const withTimes = simplified();

/**
 * Moment: Get Comments and Likes (获取客户朋友圈的互动数据) of the moment of a member.
 *
 * Sends `moment_id` and `userid`. Gives one item per comment and per like, the comments first:
 * `{ kind, external_userid, create_time }` of a customer, `{ kind, userid, create_time }` of a member; `kind` is `comment`
 * or `like`. With Simplify also `created_at`. WeCom gives no texts, and everything at once.
 *
 * @see https://developer.work.weixin.qq.com/document/path/93333
 */
export const getComments = defineOperation({
	name: 'Get Comments and Likes',
	value: 'getComments',
	action: 'Get comments and likes of moment',
	description: 'Retrieve who commented on and liked a moment',
	call: momentApi.getComments,
	fields: [momentId, userId, simplify],
	async answer(params, send) {
		const answer = await send(params);
		return [
			...recordsOf('comment', listIn(answer, 'comment_list')),
			...recordsOf('like', listIn(answer, 'like_list')),
		].map((record) => withTimes.call(this, record));
	},
});

function recordsOf(kind: string, list: object[]): IDataObject[] {
	return list.map((record) => ({ kind, ...record }));
}
