import type { Resource } from '../resource';
import { joinWayCreate, joinWayCreateFields } from './create';
import { joinWayDelete } from './delete';
import { joinWayFields, joinWayGet } from './get';
import { joinWayUpdate, joinWayUpdateFields } from './update';

/** Group Join Way: QR codes and buttons by which people join group chats (加入群聊). */
export const joinWay: Resource = {
	option: {
		name: 'Group Join Way',
		value: 'joinWay',
		description: 'QR codes and buttons by which people join group chats (加入群聊)',
	},
	operations: {
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['joinWay'] } },
		options: [
			{
				name: 'Create',
				value: 'create',
				action: 'Create a group join way',
				description: 'Create a QR code or button for joining group chats (配置客户群进群方式)',
				routing: {
					request: { method: 'POST', url: '/cgi-bin/externalcontact/groupchat/add_join_way' },
					...joinWayCreate,
				},
			},
			{
				name: 'Delete',
				value: 'delete',
				action: 'Delete a group join way',
				description: 'Delete a QR code or button for joining group chats (删除客户群进群方式配置)',
				routing: {
					request: { method: 'POST', url: '/cgi-bin/externalcontact/groupchat/del_join_way' },
					...joinWayDelete,
				},
			},
			{
				name: 'Get',
				value: 'get',
				action: 'Get a group join way',
				description: 'Retrieve a join way with the URL of its QR code (获取客户群进群方式配置)',
				routing: {
					request: { method: 'POST', url: '/cgi-bin/externalcontact/groupchat/get_join_way' },
					...joinWayGet,
				},
			},
			{
				name: 'Update',
				value: 'update',
				action: 'Update a group join way',
				description: 'Change some fields of a join way, keep the others (更新客户群进群方式配置)',
				routing: {
					request: { method: 'POST', url: '/cgi-bin/externalcontact/groupchat/update_join_way' },
					...joinWayUpdate,
				},
			},
		],
		default: 'create',
	},
	fields: [...joinWayFields, ...joinWayCreateFields, ...joinWayUpdateFields],
};
