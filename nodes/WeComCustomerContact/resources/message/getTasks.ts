import { messageApi } from '../../../wecom/api';
import { returnAllOrLimit } from '../../fields/returnAll';
import { simplify } from '../../fields/simplify';
import { defineOperation } from '../../operation/operation';
import { listOf } from '../../operation/pages';
import { simplified } from '../../operation/simplified';
import { messageId } from './fields';
import { taskWords } from './sendResults';

/**
 * Message: Get Member Tasks (获取群发成员发送任务列表) of a mass message.
 *
 * Sends `msgid`; pages by `cursor`, 1000 a page. Gives one item per member: `{ userid, status, send_time }`, and
 * `status_text` (0 not sent, 2 sent) and `sent_at` with Simplify. Right after the creation WeCom is still handing out the
 * tasks (41063): that is waited for.
 *
 * @see https://developer.work.weixin.qq.com/document/path/93338
 */
export const getTasks = defineOperation({
	name: 'Get Member Tasks',
	value: 'getTasks',
	action: 'Get member tasks of mass message',
	description: 'Retrieve which members have sent a mass message',
	fields: [messageId, ...returnAllOrLimit, simplify],
	...listOf(messageApi.getMassMessageTasks, {
		shape: simplified(taskWords),
	}),
});
