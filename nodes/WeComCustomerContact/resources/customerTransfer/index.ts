import { updateDisplayOptions } from 'n8n-workflow';

import type { Resource } from '../resource';
import { getResultFields, getResultListFields } from './getResult';
import { customerTransferGetUnassigned, getUnassignedFields } from './getUnassigned';
import { transferMemberFields } from './members';
import { memberIsField, transferCustomersFields } from './transferCustomers';
import { transferGroupChatsFields } from './transferGroupChats';

const resource = ['customerTransfer'];

/** Customer Transfer: customers and group chats that go from one member to another (在职继承, 离职继承). */
export const customerTransfer: Resource = {
	option: {
		name: 'Customer Transfer',
		value: 'customerTransfer',
		description: 'Hand customers and group chats over to another member (在职继承, 离职继承)',
	},
	operations: {
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource } },
		options: [
			{
				name: 'Get Result',
				value: 'getResult',
				action: 'Get the results of customer transfers',
				description: 'Retrieve how far transfers of customers are (查询客户接替状态)',
			},
			{
				name: 'Get Unassigned',
				value: 'getUnassigned',
				action: 'Get unassigned customers',
				description:
					'Retrieve the customers of members who have left, who wait for another member (获取待分配的离职成员列表)',
				routing: {
					request: { method: 'POST', url: '/cgi-bin/externalcontact/get_unassigned_list' },
					...customerTransferGetUnassigned,
				},
			},
			{
				name: 'Transfer Customers',
				value: 'transferCustomers',
				action: 'Transfer customers to another member',
				description: 'Hand customers over to another member (分配在职或离职成员的客户)',
			},
			{
				name: 'Transfer Group Chats',
				value: 'transferGroupChats',
				action: 'Transfer group chats to another owner',
				description: 'Hand group chats over to another owner (分配在职或离职成员的客户群)',
			},
		],
		default: 'transferCustomers',
	},
	fields: [
		...getResultFields,
		...getUnassignedFields,
		...transferGroupChatsFields,
		...updateDisplayOptions({ show: { resource, operation: ['transferCustomers'] } }, [
			memberIsField,
		]),
		...updateDisplayOptions(
			{ show: { resource, operation: ['getResult', 'transferCustomers'] } },
			transferMemberFields,
		),
		...transferCustomersFields,
		...getResultListFields,
	],
};
