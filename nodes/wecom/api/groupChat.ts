import { creates, reads, sets } from './call';

/** Group chats with customers (客户群). */
export const groupChatApi = {
	list: reads('groupChat.list', 'POST', '/cgi-bin/externalcontact/groupchat/list', {
		pages: { list: 'group_chat_list', size: 1000 },
	}),
	get: reads('groupChat.get', 'POST', '/cgi-bin/externalcontact/groupchat/get'),
	opengidToChatid: reads(
		'groupChat.opengidToChatid',
		'POST',
		'/cgi-bin/externalcontact/opengid_to_chatid',
	),
};

/** Ways to join group chats (加入群聊). */
export const joinWayApi = {
	create: creates('joinWay.create', 'POST', '/cgi-bin/externalcontact/groupchat/add_join_way'),
	get: reads('joinWay.get', 'POST', '/cgi-bin/externalcontact/groupchat/get_join_way'),
	update: sets('joinWay.update', 'POST', '/cgi-bin/externalcontact/groupchat/update_join_way'),
	delete: sets('joinWay.delete', 'POST', '/cgi-bin/externalcontact/groupchat/del_join_way', {
		gone: { on: [41044] },
	}),
};
