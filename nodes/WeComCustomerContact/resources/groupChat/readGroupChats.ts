import { idIn, listIn, recordIn } from '../../../wecom/answer';
import type { Answer, Params } from '../../../wecom/api';
import { groupChatApi } from '../../../wecom/api';
import type { WeComContext } from '../../../wecom/context';
import { callWeCom } from '../../../wecom/callWeCom';

/** WeCom takes this many owners at once. */
export const OWNERS_PER_CALL = 100;

/** A group chat as WeCom gives it. */
export type GroupChat = NonNullable<Answer<'groupChat.get'>['group_chat']>;

/** Reads one page of the ids of group chats (获取客户群列表). */
export async function readGroupChats(
	context: WeComContext,
	params: Params<'groupChat.list'>,
): Promise<{ ids: string[]; next?: string }> {
	const answer = await callWeCom(context, groupChatApi.list, params);
	return {
		ids: listIn(answer, 'group_chat_list').map((chat) =>
			idIn(chat, 'chat_id', 'ID of the group chat'),
		),
		next: answer.next_cursor || undefined,
	};
}

/**
 * Reads a group chat (获取客户群详情).
 *
 * @see https://developer.work.weixin.qq.com/document/path/92122
 */
export async function readGroupChat(
	context: WeComContext,
	chatId: string,
	about: { need_name?: number } = {},
): Promise<GroupChat> {
	const answer = await callWeCom(context, groupChatApi.get, { chat_id: chatId, ...about });
	return recordIn(answer, 'group_chat', 'group chat');
}
