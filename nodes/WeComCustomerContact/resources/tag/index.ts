import type { Resource } from '../resource';
import { tagCreate, tagCreateFields } from './create';
import { tagDelete, tagDeleteFields } from './delete';
import { tagGetAll, tagGetAllFields } from './getAll';
import { tagMark, tagMarkFields } from './mark';
import { tagUpdate, tagUpdateFields } from './update';

/** Tag: the company's customer tags (企业客户标签) and the tagging of customers. */
export const tag: Resource = {
	option: {
		name: 'Tag',
		value: 'tag',
		description: 'Customer tags (企业客户标签) and the tagging of customers',
	},
	operations: {
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['tag'] } },
		options: [
			{
				name: 'Create',
				value: 'create',
				action: 'Create tags',
				description: 'Create tags in a new or existing tag group (添加企业客户标签)',
				routing: {
					request: { method: 'POST', url: '/cgi-bin/externalcontact/add_corp_tag' },
					...tagCreate,
				},
			},
			{
				name: 'Delete',
				value: 'delete',
				action: 'Delete tags or tag groups',
				description: 'Delete tags or whole tag groups (删除企业客户标签)',
				routing: {
					request: { method: 'POST', url: '/cgi-bin/externalcontact/del_corp_tag' },
					...tagDelete,
				},
			},
			{
				name: 'Get Many',
				value: 'getAll',
				action: 'Get many tags',
				description: 'Retrieve a list of tags with their groups (获取企业标签库)',
				routing: {
					request: { method: 'POST', url: '/cgi-bin/externalcontact/get_corp_tag_list' },
					...tagGetAll,
				},
			},
			{
				name: 'Tag Customer',
				value: 'mark',
				action: 'Tag a customer',
				description: 'Add tags to a customer or remove them (编辑客户企业标签)',
				routing: {
					request: { method: 'POST', url: '/cgi-bin/externalcontact/mark_tag' },
					...tagMark,
				},
			},
			{
				name: 'Update',
				value: 'update',
				action: 'Update a tag or tag group',
				description: 'Change name or order of a tag or tag group (编辑企业客户标签)',
				routing: {
					request: { method: 'POST', url: '/cgi-bin/externalcontact/edit_corp_tag' },
					...tagUpdate,
				},
			},
		],
		default: 'mark',
	},
	fields: [
		{
			displayName:
				'This app can only change and delete tags that it has created itself. Tags made in the admin console or by another app are refused (40068).',
			name: 'ownTagsNotice',
			type: 'notice',
			default: '',
			displayOptions: { show: { resource: ['tag'], operation: ['delete', 'update'] } },
		},
		...tagCreateFields,
		...tagDeleteFields,
		...tagGetAllFields,
		...tagMarkFields,
		...tagUpdateFields,
	],
};
