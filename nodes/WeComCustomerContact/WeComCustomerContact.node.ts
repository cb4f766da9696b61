import type { INodeType, INodeTypeDescription } from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';

import { actionInShort, describe } from './description/describe';
import { customOperations } from './execution/customOperations';
import {
	getDepartments,
	getGroupChats,
	getMembers,
	getTagGroups,
	getTags,
	searchAcquisitionLinks,
	searchContactWays,
	searchExternalContacts,
	searchGroupChats,
	searchMassMessages,
	searchMembers,
	searchMoments,
	searchTagGroups,
	searchTags,
} from './pickers';
import { resources } from './resources';

/**
 * WeCom customer contact (企业微信客户联系): one operation for each job that the API does.
 *
 * @see https://developer.work.weixin.qq.com/document/path/92109
 */
export class WeComCustomerContact implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'WeCom Customer Contact',
		name: 'weComCustomerContact',
		icon: { light: 'file:../../icons/wecom.svg', dark: 'file:../../icons/wecom.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: actionInShort(resources),
		description:
			'Customers, tags, group chats, messages and events of WeCom (企业微信) customer contact (客户联系)',
		defaults: { name: 'WeCom Customer Contact' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'weComCustomerContactApi', required: true }],
		requestDefaults: {},
		properties: describe(resources),
	};

	customOperations = customOperations(resources);

	methods = {
		loadOptions: { getDepartments, getGroupChats, getMembers, getTagGroups, getTags },
		listSearch: {
			searchAcquisitionLinks,
			searchContactWays,
			searchExternalContacts,
			searchGroupChats,
			searchMassMessages,
			searchMembers,
			searchMoments,
			searchTagGroups,
			searchTags,
		},
	};
}
