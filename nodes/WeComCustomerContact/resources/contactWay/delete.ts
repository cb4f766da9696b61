import { contactWayApi } from '../../../wecom/api';
import { done } from '../../operation/answers';
import { defineOperation } from '../../operation/operation';
import { configId } from './fields';

/**
 * Contact Way: Delete (删除企业已配置的「联系我」方式).
 *
 * Sends `config_id`. Gives one item: `{ deleted: true, config_id }`.
 *
 * @see https://developer.work.weixin.qq.com/document/path/92228
 */
export const deleteContactWay = defineOperation({
	name: 'Delete',
	value: 'delete',
	action: 'Delete contact way',
	description: 'Delete a QR code or button of members',
	fields: [configId],
	...done(contactWayApi.delete, { says: { deleted: true }, repeats: ['config_id'] }),
});
