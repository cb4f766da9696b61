import { momentApi } from '../../../wecom/api';
import { returnAllOrLimit } from '../../fields/returnAll';
import { defineOperation } from '../../operation/operation';
import { listOf } from '../../operation/pages';
import { momentId, userId } from './fields';

/**
 * Moment: Get Audience (获取客户朋友圈发表时选择的可见范围), the customers whom a member chose when publishing.
 *
 * Sends `moment_id` and `userid`; pages by `cursor`, 1000 a page. Gives one item per customer:
 * `{ userid, external_userid }`.
 *
 * @see https://developer.work.weixin.qq.com/document/path/93333
 */
export const getCustomers = defineOperation({
	name: 'Get Audience',
	value: 'getCustomers',
	action: 'Get audience of moment',
	description: 'Retrieve the customers whom a member chose when publishing',
	fields: [momentId, userId, ...returnAllOrLimit],
	...listOf(momentApi.getCustomers),
});
