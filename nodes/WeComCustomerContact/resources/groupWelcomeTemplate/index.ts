import type { Resource } from '../resource';
import { contentFields, templateIdFields } from './content';
import { groupWelcomeTemplateCreate, groupWelcomeTemplateCreateFields } from './create';
import { groupWelcomeTemplateDelete } from './delete';
import { groupWelcomeTemplateGet } from './get';
import { groupWelcomeTemplateUpdate, groupWelcomeTemplateUpdateFields } from './update';

/** Group Welcome Template: greetings (入群欢迎语素材) that owners can set for customers who join their group chats. */
export const groupWelcomeTemplate: Resource = {
	option: {
		name: 'Group Welcome Template',
		value: 'groupWelcomeTemplate',
		description: 'Greetings for customers who join a group chat (入群欢迎语)',
	},
	operations: {
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['groupWelcomeTemplate'] } },
		options: [
			{
				name: 'Create',
				value: 'create',
				action: 'Create a group welcome template',
				description:
					'Create a greeting that owners can set for their group chats (添加入群欢迎语素材)',
				routing: {
					request: { method: 'POST', url: '/cgi-bin/externalcontact/group_welcome_template/add' },
					...groupWelcomeTemplateCreate,
				},
			},
			{
				name: 'Delete',
				value: 'delete',
				action: 'Delete a group welcome template',
				description: 'Delete a template that this app created (删除入群欢迎语素材)',
				routing: {
					request: { method: 'POST', url: '/cgi-bin/externalcontact/group_welcome_template/del' },
					...groupWelcomeTemplateDelete,
				},
			},
			{
				name: 'Get',
				value: 'get',
				action: 'Get a group welcome template',
				description: 'Retrieve a template by its ID (获取入群欢迎语素材)',
				routing: {
					request: { method: 'POST', url: '/cgi-bin/externalcontact/group_welcome_template/get' },
					...groupWelcomeTemplateGet,
				},
			},
			{
				name: 'Update',
				value: 'update',
				action: 'Update a group welcome template',
				description: 'Replace the content of a template that this app created (编辑入群欢迎语素材)',
				routing: {
					request: { method: 'POST', url: '/cgi-bin/externalcontact/group_welcome_template/edit' },
					...groupWelcomeTemplateUpdate,
				},
			},
		],
		default: 'create',
	},
	fields: [
		...templateIdFields,
		...groupWelcomeTemplateUpdateFields,
		...contentFields,
		...groupWelcomeTemplateCreateFields,
	],
};
