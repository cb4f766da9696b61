import type { Resource } from '../resource';
import { groupChatGet, groupChatGetFields } from './get';
import { groupChatGetAll, groupChatGetAllFields } from './getAll';
import { getByOpenGidFields, groupChatGetByOpenGid } from './getByOpenGid';

/** Group Chat: the group chats of members with customers (客户群). */
export const groupChat: Resource = {
	option: {
		name: 'Group Chat',
		value: 'groupChat',
		description: 'Group chats (客户群) of members with customers',
	},
	operations: {
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['groupChat'] } },
		options: [
			{
				name: 'Get',
				value: 'get',
				action: 'Get a group chat',
				description: 'Retrieve a group chat with its members (获取客户群详情)',
				routing: {
					request: { method: 'POST', url: '/cgi-bin/externalcontact/groupchat/get' },
					...groupChatGet,
				},
			},
			{
				name: 'Get ID From Open GID',
				value: 'getByOpenGid',
				action: 'Get the ID of a group chat from an open GID',
				description: 'Convert the opengid of a mini program to a chat ID (客户群opengid转换)',
				routing: {
					request: { method: 'POST', url: '/cgi-bin/externalcontact/opengid_to_chatid' },
					...groupChatGetByOpenGid,
				},
			},
			{
				name: 'Get Many',
				value: 'getAll',
				action: 'Get many group chats',
				description: 'Retrieve a list of group chats (获取客户群列表)',
				routing: {
					request: { method: 'POST', url: '/cgi-bin/externalcontact/groupchat/list' },
					...groupChatGetAll,
				},
			},
		],
		default: 'get',
	},
	fields: [...groupChatGetFields, ...getByOpenGidFields, ...groupChatGetAllFields],
};
