import { messageApi } from '../../../wecom/api';
import { done } from '../../operation/answers';
import { defineOperation } from '../../operation/operation';
import { messageId } from './fields';

/**
 * Message: Remind Members (提醒成员群发) who have not sent a mass message yet, at most three times in 24 hours.
 *
 * Sends `msgid`. Gives one item: `{ success: true, msgid }`. Not repeated when the connection breaks: that could be a
 * second reminder.
 *
 * @see https://developer.work.weixin.qq.com/document/path/97610
 */
export const remind = defineOperation({
	name: 'Remind Members',
	value: 'remind',
	action: 'Remind members of mass message',
	description:
		'Tell members again who have not sent a mass message, at most three times in 24 hours',
	fields: [messageId],
	...done(messageApi.remindMassMessage, { repeats: ['msgid'] }),
});
