import { externalContactApi } from '../../../wecom/api';
import { returnAllOrLimit } from '../../fields/returnAll';
import { defineOperation } from '../../operation/operation';
import { listOf } from '../../operation/pages';

/**
 * External Contact: Get Members (获取配置了客户联系功能的成员列表).
 *
 * Gives one item per member who has the customer contact function and is visible to the app: `{ userid }`.
 *
 * @see https://developer.work.weixin.qq.com/document/path/92571
 */
export const getMembers = defineOperation({
	name: 'Get Members',
	value: 'getMembers',
	action: 'Get members who serve customers',
	description: 'Retrieve the members who may serve customers',
	fields: returnAllOrLimit,
	...listOf(externalContactApi.getFollowUsers, { item: 'userid' }),
});
