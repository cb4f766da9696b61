import { joinWayApi } from '../../../wecom/api';
import { done } from '../../operation/answers';
import { defineOperation } from '../../operation/operation';
import { joinWayId } from './fields';

/**
 * Group Join Way: Delete (删除客户群进群方式配置).
 *
 * Sends `config_id`. Gives one item: `{ deleted: true, config_id }`.
 *
 * @see https://developer.work.weixin.qq.com/document/path/92229
 */
export const deleteJoinWay = defineOperation({
	name: 'Delete',
	value: 'delete',
	action: 'Delete group join way',
	description: 'Delete a QR code or button for joining group chats',
	fields: [joinWayId],
	...done(joinWayApi.delete, { says: { deleted: true }, repeats: ['config_id'] }),
});
