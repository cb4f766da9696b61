import { updateDisplayOptions } from 'n8n-workflow';

import { requiredId } from '../../fields/checks';
import { listOrId } from '../../fields/locator';
import { returnAllOrLimit } from '../../fields/returnAll';
import { sentAs } from '../../fields/sending';
import type { Resource } from '../resource';
import { audienceFields, audienceOptions } from './audience';
import { messageCancel } from './cancel';
import { contentFields } from './content';
import { messageCreate } from './create';
import { messageGetAll, messageGetAllFields } from './getAll';
import { messageGetSendResults, messageGetSendResultsFields } from './getSendResults';
import { messageGetTasks } from './getTasks';
import { messageRemind } from './remind';
import { messageSendWelcome, messageSendWelcomeFields } from './sendWelcome';

const resource = ['message'];

/** Message: mass messages (企业群发) and the welcome message for a new customer (新客户欢迎语). */
export const message: Resource = {
	option: {
		name: 'Message',
		value: 'message',
		description: 'Mass messages (企业群发) and welcome messages for new customers (新客户欢迎语)',
	},
	operations: {
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource } },
		options: [
			{
				name: 'Cancel Mass Message',
				value: 'cancel',
				action: 'Cancel a mass message',
				description: 'Stop what members have not sent yet (停止企业群发)',
				routing: {
					request: { method: 'POST', url: '/cgi-bin/externalcontact/cancel_groupmsg_send' },
					...messageCancel,
				},
			},
			{
				name: 'Create Mass Message',
				value: 'create',
				action: 'Create a mass message',
				description:
					'Give members the task to send a message to customers or group chats (创建企业群发)',
				routing: {
					request: { method: 'POST', url: '/cgi-bin/externalcontact/add_msg_template' },
					...messageCreate,
				},
			},
			{
				name: 'Get Many',
				value: 'getAll',
				action: 'Get many mass messages',
				description:
					'Retrieve a list of mass messages of the company and its members (获取群发记录列表)',
				routing: {
					request: { method: 'POST', url: '/cgi-bin/externalcontact/get_groupmsg_list_v2' },
					...messageGetAll,
				},
			},
			{
				name: 'Get Member Tasks',
				value: 'getTasks',
				action: 'Get member tasks of a mass message',
				description: 'Retrieve which members have sent a mass message (获取群发成员发送任务列表)',
				routing: {
					request: { method: 'POST', url: '/cgi-bin/externalcontact/get_groupmsg_task' },
					...messageGetTasks,
				},
			},
			{
				name: 'Get Send Results',
				value: 'getSendResults',
				action: 'Get send results of a mass message',
				description: 'Retrieve who has received a mass message (获取企业群发成员执行结果)',
				routing: {
					request: { method: 'POST', url: '/cgi-bin/externalcontact/get_groupmsg_send_result' },
					...messageGetSendResults,
				},
			},
			{
				name: 'Remind Members',
				value: 'remind',
				action: 'Remind members of a mass message',
				description:
					'Tell members again who have not sent a mass message, at most three times in 24 hours (提醒成员群发)',
				routing: {
					request: { method: 'POST', url: '/cgi-bin/externalcontact/remind_groupmsg_send' },
					...messageRemind,
				},
			},
			{
				name: 'Send Welcome',
				value: 'sendWelcome',
				action: 'Send a welcome message',
				description: 'Greet a new customer, within 20 seconds (发送新客户欢迎语)',
				routing: {
					request: { method: 'POST', url: '/cgi-bin/externalcontact/send_welcome_msg' },
					...messageSendWelcome,
				},
			},
		],
		default: 'create',
	},
	fields: [
		...updateDisplayOptions(
			{ show: { resource, operation: ['cancel', 'getSendResults', 'getTasks', 'remind'] } },
			[
				sentAs('msgid', requiredId(), {
					displayName: 'Message ID',
					name: 'messageId',
					type: 'resourceLocator',
					default: { mode: 'list', value: '' },
					required: true,
					description:
						'The mass message. The list shows those of the last months, by their first words.',
					...listOrId({
						search: 'searchMassMessages',
						what: 'mass message',
						exampleId: 'msgBx7kEAAAv6YcHs0dPzM3nKq8rLfTiA',
					}),
				}),
			],
		),
		...audienceFields,
		...messageSendWelcomeFields,
		...contentFields,
		...audienceOptions,
		...messageGetAllFields,
		...messageGetSendResultsFields,
		...updateDisplayOptions(
			{ show: { resource, operation: ['getSendResults', 'getTasks'] } },
			returnAllOrLimit,
		),
	],
};
