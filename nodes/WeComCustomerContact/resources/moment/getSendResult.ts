import { momentApi } from '../../../wecom/api';
import { returnAllOrLimit } from '../../fields/returnAll';
import { defineOperation } from '../../operation/operation';
import { listOf } from '../../operation/pages';
import { momentId, userId } from './fields';

/**
 * Moment: Get Visible Customers (获取客户朋友圈发表后的可见客户列表), who can really see the moment of a member.
 *
 * Sends `moment_id` and `userid`; pages by `cursor`, 5000 a page. Gives one item per customer: `{ external_userid }`.
 *
 * @see https://developer.work.weixin.qq.com/document/path/93333
 */
export const getSendResult = defineOperation({
	name: 'Get Visible Customers',
	value: 'getSendResult',
	action: 'Get customers who can see moment',
	description: 'Retrieve the customers who can see what a member published',
	fields: [momentId, userId, ...returnAllOrLimit],
	...listOf(momentApi.getSendResult),
});
