import { contactWayApi } from '../../../wecom/api';
import { externalUserId } from '../../fields/externalContact';
import { userId } from '../../fields/member';
import { done } from '../../operation/answers';
import { defineOperation } from '../../operation/operation';

/**
 * Contact Way: End Temporary Chat (结束临时会话). The customer gets the closing words of the contact way first.
 *
 * Sends `userid` and `external_userid`. Gives one item: `{ success: true, userid, external_userid }`.
 *
 * @see https://developer.work.weixin.qq.com/document/path/92228
 */
export const endTemporaryChat = defineOperation({
	name: 'End Temporary Chat',
	value: 'endTemporaryChat',
	action: 'End temporary chat',
	description: 'End the temporary session of a member and a customer',
	fields: [userId, externalUserId],
	...done(contactWayApi.closeTempChat, { repeats: ['userid', 'external_userid'] }),
});
