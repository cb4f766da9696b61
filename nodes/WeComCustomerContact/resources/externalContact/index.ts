import type { Resource } from '../resource';
import { convertIdFields } from './convertId';
import { externalContactGet } from './get';
import { externalContactGetAll } from './getAll';
import { externalContactGetAllIds } from './getAllIds';
import { externalContactGetMembers } from './getMembers';
import { externalContactGetServed } from './getServed';
import { customerFields, listFields } from './sharedFields';
import { externalContactUpdateRemark, updateRemarkFields } from './updateRemark';

/** External Contact: the customers (客户) of the members, and what the members note about them. */
export const externalContact: Resource = {
	option: {
		name: 'External Contact',
		value: 'externalContact',
		description: 'Customers (客户) and what members note about them',
	},
	operations: {
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['externalContact'] } },
		options: [
			{
				name: 'Convert ID',
				value: 'convertId',
				action: 'Convert the ID of a customer',
				description: 'Convert between the IDs of a customer (外部联系人ID转换)',
			},
			{
				name: 'Get',
				value: 'get',
				action: 'Get a customer',
				description:
					'Retrieve a customer with all members who have added the customer (获取客户详情)',
				routing: {
					request: { method: 'GET', url: '/cgi-bin/externalcontact/get' },
					...externalContactGet,
				},
			},
			{
				name: 'Get Many',
				value: 'getAll',
				action: 'Get many customers',
				description: 'Retrieve a list of customers with details (批量获取客户详情)',
				routing: {
					request: { method: 'POST', url: '/cgi-bin/externalcontact/batch/get_by_user' },
					...externalContactGetAll,
				},
			},
			{
				name: 'Get Many IDs',
				value: 'getAllIds',
				action: 'Get many customers without details',
				description: 'Retrieve a list of the IDs of customers, without details (获取客户列表)',
				routing: {
					request: { method: 'GET', url: '/cgi-bin/externalcontact/list' },
					...externalContactGetAllIds,
				},
			},
			{
				name: 'Get Members',
				value: 'getMembers',
				action: 'Get the members who serve customers',
				description:
					'Retrieve the members who may serve customers (获取配置了客户联系功能的成员列表)',
				routing: {
					request: { method: 'GET', url: '/cgi-bin/externalcontact/get_follow_user_list' },
					...externalContactGetMembers,
				},
			},
			{
				name: 'Get Served',
				value: 'getServed',
				action: 'Get the contacts that members have served',
				description:
					'Retrieve all contacts that members have served, customers or not (获取已服务的外部联系人)',
				routing: {
					request: { method: 'POST', url: '/cgi-bin/externalcontact/contact_list' },
					...externalContactGetServed,
				},
			},
			{
				name: 'Update Remark',
				value: 'updateRemark',
				action: 'Update the remark of a customer',
				description: 'Change what a member has noted about a customer (修改客户备注信息)',
				routing: {
					request: { method: 'POST', url: '/cgi-bin/externalcontact/remark' },
					...externalContactUpdateRemark,
				},
			},
		],
		default: 'get',
	},
	fields: [...convertIdFields, ...customerFields, ...listFields, ...updateRemarkFields],
};
