import { momentApi } from '../../../wecom/api';
import { done } from '../../operation/answers';
import { defineOperation } from '../../operation/operation';
import { momentId } from './fields';

/**
 * Moment: Cancel (停止发表企业朋友圈). Members who have not published it yet no longer can; what is published stays.
 *
 * Sends `moment_id`. Gives one item: `{ success: true, moment_id }`.
 *
 * @see https://developer.work.weixin.qq.com/document/path/97612
 */
export const cancel = defineOperation({
	name: 'Cancel',
	value: 'cancel',
	action: 'Cancel moment',
	description: 'Stop what members have not published yet',
	fields: [momentId],
	...done(momentApi.cancelTask, { repeats: ['moment_id'] }),
});
