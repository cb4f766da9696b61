import { updateDisplayOptions } from 'n8n-workflow';

import { requiredId } from '../../fields/checks';
import { listOrId } from '../../fields/locator';
import { USER_ID_LENGTH } from '../../fields/member';
import { returnAllOrLimit } from '../../fields/returnAll';
import { sentAs } from '../../fields/sending';
import type { Resource } from '../resource';
import { momentCancel } from './cancel';
import { momentCreate, momentCreateFields } from './create';
import { momentGetAll, momentGetAllFields } from './getAll';
import { momentGetComments } from './getComments';
import { momentGetCustomers } from './getCustomers';
import { momentGetResult, momentGetResultFields } from './getResult';
import { momentGetSendResult } from './getSendResult';
import { momentGetTasks } from './getTasks';

const resource = ['moment'];

/** Moment: what members publish to their customers in WeChat Moments (客户朋友圈). */
export const moment: Resource = {
	option: {
		name: 'Moment',
		value: 'moment',
		description: 'What members publish to their customers in WeChat Moments (客户朋友圈)',
	},
	operations: {
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource } },
		options: [
			{
				name: 'Cancel',
				value: 'cancel',
				action: 'Cancel a moment',
				description: 'Stop what members have not published yet (停止发表企业朋友圈)',
				routing: {
					request: { method: 'POST', url: '/cgi-bin/externalcontact/cancel_moment_task' },
					...momentCancel,
				},
			},
			{
				name: 'Create',
				value: 'create',
				action: 'Create a moment',
				description: 'Have members publish a moment to their customers (创建发表任务)',
				routing: {
					request: { method: 'POST', url: '/cgi-bin/externalcontact/add_moment_task' },
					...momentCreate,
				},
			},
			{
				name: 'Get Audience',
				value: 'getCustomers',
				action: 'Get the audience of a moment',
				description:
					'Retrieve the customers whom a member chose when publishing (获取客户朋友圈发表时选择的可见范围)',
				routing: {
					request: { method: 'POST', url: '/cgi-bin/externalcontact/get_moment_customer_list' },
					...momentGetCustomers,
				},
			},
			{
				name: 'Get Comments and Likes',
				value: 'getComments',
				action: 'Get comments and likes of a moment',
				description: 'Retrieve who commented on and liked a moment (获取客户朋友圈的互动数据)',
				routing: {
					request: { method: 'POST', url: '/cgi-bin/externalcontact/get_moment_comments' },
					...momentGetComments,
				},
			},
			{
				name: 'Get Creation Result',
				value: 'getResult',
				action: 'Get the result of creating a moment',
				description: 'Retrieve whether WeCom has created a moment (获取任务创建结果)',
				routing: {
					request: { method: 'GET', url: '/cgi-bin/externalcontact/get_moment_task_result' },
					...momentGetResult,
				},
			},
			{
				name: 'Get Many',
				value: 'getAll',
				action: 'Get many moments',
				description:
					'Retrieve a list of the moments of the company and its members (获取企业全部的发表列表)',
				routing: {
					request: { method: 'POST', url: '/cgi-bin/externalcontact/get_moment_list' },
					...momentGetAll,
				},
			},
			{
				name: 'Get Member Tasks',
				value: 'getTasks',
				action: 'Get the members who publish a moment',
				description:
					'Retrieve who has to publish a moment, and who has (获取客户朋友圈企业发表的列表)',
				routing: {
					request: { method: 'POST', url: '/cgi-bin/externalcontact/get_moment_task' },
					...momentGetTasks,
				},
			},
			{
				name: 'Get Visible Customers',
				value: 'getSendResult',
				action: 'Get the customers who can see a moment',
				description:
					'Retrieve the customers who can see what a member published (获取客户朋友圈发表后的可见客户列表)',
				routing: {
					request: { method: 'POST', url: '/cgi-bin/externalcontact/get_moment_send_result' },
					...momentGetSendResult,
				},
			},
		],
		default: 'create',
	},
	fields: [
		...momentCreateFields,
		...momentGetResultFields,
		...updateDisplayOptions(
			{
				show: {
					resource,
					operation: ['cancel', 'getComments', 'getCustomers', 'getSendResult', 'getTasks'],
				},
			},
			[
				sentAs('moment_id', requiredId(), {
					displayName: 'Moment ID',
					name: 'momentId',
					type: 'resourceLocator',
					default: { mode: 'list', value: '' },
					required: true,
					description:
						'The moment, by its first words. Create gives a job ID, which is not the moment ID.',
					...listOrId({
						search: 'searchMoments',
						what: 'moment',
						exampleId: 'momBx7kEAAAn5QwXt2LzRc9KpVdYsH0g',
					}),
				}),
			],
		),
		...updateDisplayOptions(
			{ show: { resource, operation: ['getComments', 'getCustomers', 'getSendResult'] } },
			[
				sentAs('userid', requiredId(USER_ID_LENGTH), {
					displayName: 'User ID',
					name: 'publisherUserId',
					type: 'resourceLocator',
					default: { mode: 'list', value: '' },
					required: true,
					description:
						'The member (成员) who published it: for a moment of the company one whom Get Member Tasks shows as published, else its creator',
					...listOrId({ search: 'searchMembers', what: 'member', exampleId: 'zhangsan' }),
				}),
			],
		),
		...updateDisplayOptions(
			{ show: { resource, operation: ['getCustomers', 'getSendResult', 'getTasks'] } },
			returnAllOrLimit,
		),
		...momentGetAllFields,
	],
};
