import type { IDataObject, INodeProperties, INodePropertyRouting } from 'n8n-workflow';
import { updateDisplayOptions } from 'n8n-workflow';

import { text } from '../../fields/checks';
import { limitOf, returnAllOrLimit } from '../../fields/returnAll';
import { operation } from '../../operation/operation';
import { pagesOf } from '../../operation/pages';

const EXTERNAL_USER_ID = 'External User ID';

/** Reads the states of the transfers from one member to another. */
const result: INodePropertyRouting = operation(
	async function (request, send) {
		const limit = limitOf(this);
		const wanted = text()(this.getNodeParameter('resultFilters.customerId', ''), EXTERNAL_USER_ID);
		const { handover_userid, takeover_userid } = request.body as IDataObject;
		const records: IDataObject[] = [];
		for await (const { entries } of pagesOf(request, send, { list: 'customer' })) {
			for (const customer of entries as IDataObject[]) {
				if (wanted === undefined || customer.external_userid === wanted) {
					records.push({ ...customer, handover_userid, takeover_userid });
				}
			}
			if (records.length >= limit) break;
		}
		return records.slice(0, limit);
	},
	{ isRepeatable: true },
);

/**
 * Customer Transfer: Get Result, of an active member's customers (查询客户接替状态, 在职继承).
 *
 * Sends `handover_userid` and `takeover_userid`; pages by `cursor`, 1000 a page. Gives one item per customer:
 * `{ external_userid, status, takeover_time, handover_userid, takeover_userid }`. `status` is 1 done, 2 waiting
 * (`takeover_time` is then to come), 3 refused by the customer, 4 the new member has too many customers.
 *
 * @see https://developer.work.weixin.qq.com/document/path/94088
 */
export const resultOfActiveMember: INodePropertyRouting = {
	request: { method: 'POST', url: '/cgi-bin/externalcontact/transfer_result' },
	...result,
};

/**
 * Customer Transfer: Get Result, of the customers of a member who has left (查询客户接替状态, 离职继承). As above.
 *
 * @see https://developer.work.weixin.qq.com/document/path/94082
 */
export const resultOfResignedMember: INodePropertyRouting = {
	request: { method: 'POST', url: '/cgi-bin/externalcontact/resigned/transfer_result' },
	...result,
};

export const getResultFields: INodeProperties[] = updateDisplayOptions(
	{ show: { resource: ['customerTransfer'], operation: ['getResult'] } },
	[
		{
			displayName: 'Member Is',
			name: 'memberIs',
			type: 'options',
			options: [
				{
					name: 'Active',
					value: 'active',
					description: 'The transfer was one of an active member (在职继承)',
					routing: resultOfActiveMember,
				},
				{
					name: 'Resigned',
					value: 'resigned',
					description: 'The transfer was one of a member who had left (离职继承)',
					routing: resultOfResignedMember,
				},
			],
			default: 'active',
			description: 'Whether the member who handed over still worked here',
		},
	],
);

/** Below the two members. */
export const getResultListFields: INodeProperties[] = updateDisplayOptions(
	{ show: { resource: ['customerTransfer'], operation: ['getResult'] } },
	[
		...returnAllOrLimit,
		{
			displayName: 'Filters',
			name: 'resultFilters',
			type: 'collection',
			placeholder: 'Add Filter',
			default: {},
			options: [
				{
					displayName: EXTERNAL_USER_ID,
					name: 'customerId',
					type: 'string',
					default: '',
					placeholder: 'e.g. wmKq8DDAAA2c0VhXy1lQm7eZ9sT4uR6g',
					description:
						'Return the result of this customer alone. WeCom cannot search, so all results are read.',
				},
			],
		},
	],
);
