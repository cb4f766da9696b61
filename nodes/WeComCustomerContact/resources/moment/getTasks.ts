import { momentApi } from '../../../wecom/api';
import { returnAllOrLimit } from '../../fields/returnAll';
import { simplify } from '../../fields/simplify';
import { defineOperation } from '../../operation/operation';
import { listOf } from '../../operation/pages';
import { simplified } from '../../operation/simplified';
import { momentId } from './fields';

/**
 * Moment: Get Member Tasks (获取客户朋友圈企业发表的列表), who has to publish a moment, and who has.
 *
 * Sends `moment_id`, of a moment of the company; pages by `cursor`, 1000 a page. Gives one item per member:
 * `{ userid, publish_status }`, with Simplify also `publish_status_text` (0 not published, 1 published). Right after the
 * creation WeCom is still handing out the tasks (41079): that is waited for.
 *
 * @see https://developer.work.weixin.qq.com/document/path/93333
 */
export const getTasks = defineOperation({
	name: 'Get Member Tasks',
	value: 'getTasks',
	action: 'Get members who publish moment',
	description: 'Retrieve who has to publish a moment, and who has',
	fields: [momentId, ...returnAllOrLimit, simplify],
	...listOf(momentApi.getTasks, {
		shape: simplified({ publish_status: { 0: 'not published', 1: 'published' } }),
	}),
});
