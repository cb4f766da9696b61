import type { Resource } from '../resource';
import { configIdFields, contactWayGetFields } from './contactWayFields';
import { contactWayCreate, contactWayCreateFields } from './create';
import { contactWayDelete } from './delete';
import { contactWayEndTemporaryChat } from './endTemporaryChat';
import { contactWayGet } from './get';
import { contactWayGetAll, contactWayGetAllFields } from './getAll';
import { contactWayUpdate, contactWayUpdateFields } from './update';

/** Contact Way: QR codes and buttons by which customers add members (联系我). */
export const contactWay: Resource = {
	option: {
		name: 'Contact Way',
		value: 'contactWay',
		description: 'QR codes and buttons by which customers add members (联系我)',
	},
	operations: {
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['contactWay'] } },
		options: [
			{
				name: 'Create',
				value: 'create',
				action: 'Create a contact way',
				description:
					'Create a QR code or button by which customers add members (配置客户联系「联系我」方式)',
				routing: {
					request: { method: 'POST', url: '/cgi-bin/externalcontact/add_contact_way' },
					...contactWayCreate,
				},
			},
			{
				name: 'Delete',
				value: 'delete',
				action: 'Delete a contact way',
				description: 'Delete a QR code or button of members (删除企业已配置的「联系我」方式)',
				routing: {
					request: { method: 'POST', url: '/cgi-bin/externalcontact/del_contact_way' },
					...contactWayDelete,
				},
			},
			{
				name: 'End Temporary Chat',
				value: 'endTemporaryChat',
				action: 'End a temporary chat',
				description: 'End the temporary session of a member and a customer (结束临时会话)',
				routing: {
					request: { method: 'POST', url: '/cgi-bin/externalcontact/close_temp_chat' },
					...contactWayEndTemporaryChat,
				},
			},
			{
				name: 'Get',
				value: 'get',
				action: 'Get a contact way',
				description: 'Retrieve a contact way with its QR code (获取企业已配置的「联系我」方式)',
				routing: {
					request: { method: 'POST', url: '/cgi-bin/externalcontact/get_contact_way' },
					...contactWayGet,
				},
			},
			{
				name: 'Get Many',
				value: 'getAll',
				action: 'Get many contact ways',
				description:
					'Retrieve a list of contact ways created in a period (获取企业已配置的「联系我」列表)',
				routing: {
					request: { method: 'POST', url: '/cgi-bin/externalcontact/list_contact_way' },
					...contactWayGetAll,
				},
			},
			{
				name: 'Update',
				value: 'update',
				action: 'Update a contact way',
				description: 'Change some fields of a contact way (更新企业已配置的「联系我」方式)',
				routing: {
					request: { method: 'POST', url: '/cgi-bin/externalcontact/update_contact_way' },
					...contactWayUpdate,
				},
			},
		],
		default: 'create',
	},
	fields: [
		...configIdFields,
		...contactWayCreateFields,
		...contactWayGetFields,
		...contactWayGetAllFields,
		...contactWayUpdateFields,
	],
};
