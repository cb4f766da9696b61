import { acquisitionLinkApi } from '../../../wecom/api';
import { requiredId } from '../../fields/checks';
import { sentAs } from '../../fields/field';
import { simplify } from '../../fields/simplify';
import type { Shape } from '../../operation/answers';
import { single } from '../../operation/answers';
import { defineOperation } from '../../operation/operation';

const chatKey = sentAs('chat_key', requiredId(), {
	displayName: 'Chat Key',
	name: 'chatKey',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. {{ $json.ChatKey }}',
	description: 'The ChatKey of the trigger event Message From Customer; it is good for 30 minutes',
});

/** One flat record. */
const flat: Shape = function (record) {
	if (!this.given(simplify)) return record;
	const { chat_info, ...about } = record;
	return { ...about, ...(chat_info as object | undefined) };
};

/**
 * Acquisition Link: Get Chat Info (获取成员多次收消息详情).
 *
 * Sends `chat_key`. Gives one item: `{ userid, external_userid, chat_info }`, or simplified
 * `{ userid, external_userid, recv_msg_cnt, link_id, state }`.
 *
 * @see https://developer.work.weixin.qq.com/document/path/100130
 */
export const getChatInfo = defineOperation({
	name: 'Get Chat Info',
	value: 'getChatInfo',
	action: 'Get chat info of acquired customer',
	description: 'Retrieve who wrote how often, from the chat key of an acquisition event',
	fields: [chatKey, simplify],
	...single(acquisitionLinkApi.getChatInfo, { shape: flat }),
});
