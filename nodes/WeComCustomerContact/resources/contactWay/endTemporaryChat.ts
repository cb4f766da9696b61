import { done } from '../../operation/answers';
import { relationOf } from '../../request/relation';

/**
 * Contact Way: End Temporary Chat (结束临时会话). The customer gets the closing words of the contact way first.
 *
 * Sends `userid` and `external_userid`. Gives one item: `{ success: true, userid, external_userid }`.
 *
 * @see https://developer.work.weixin.qq.com/document/path/92228
 */
export const contactWayEndTemporaryChat = done({
	repeats: ['userid', 'external_userid'],
	record: relationOf,
});
