import type { IDataObject } from 'n8n-workflow';

import type { WeComContext } from '../../../wecom/context';
import { callWeCom } from '../../../wecom/callWeCom';

/** Reads one page of the group chats, `{ chat_id, status }` each (获取客户群列表). */
export async function readGroupChats(
	context: WeComContext,
	body: IDataObject,
): Promise<{ chats: IDataObject[]; next?: string }> {
	const { group_chat_list, next_cursor } = await callWeCom(
		context,
		{ method: 'POST', url: '/cgi-bin/externalcontact/groupchat/list', body },
		{ isRepeatable: true },
	);
	return {
		chats: (group_chat_list as IDataObject[] | undefined) ?? [],
		next: (next_cursor as string | undefined) || undefined,
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
): Promise<IDataObject> {
	const { group_chat } = await callWeCom(
		context,
		{
			method: 'POST',
			url: '/cgi-bin/externalcontact/groupchat/get',
			body: { chat_id: chatId, ...about },
		},
		{ isRepeatable: true },
	);
	return group_chat as IDataObject;
}
