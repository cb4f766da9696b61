import { done } from '../../operation/answers';

/**
 * Message: Remind Members (提醒成员群发) who have not sent a mass message yet, at most three times in 24 hours.
 *
 * Sends `msgid`. Gives one item: `{ success: true, msgid }`. Not repeated when the connection breaks: that could be a
 * second reminder.
 *
 * @see https://developer.work.weixin.qq.com/document/path/97610
 */
export const messageRemind = done({ repeats: ['msgid'], isRepeatable: false });
