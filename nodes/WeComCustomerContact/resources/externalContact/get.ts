import type { IDataObject } from 'n8n-workflow';

import { operation } from '../../operation/operation';
import { pagesOf } from '../../operation/pages';
import { simplifyCustomer } from './simplify';

/**
 * External Contact: Get (获取客户详情).
 *
 * Sends `external_userid`. More than 500 members who follow the customer come in pages; they are joined into one
 * list. Gives one item: `{ external_contact, follow_user }`, or simplified.
 *
 * @see https://developer.work.weixin.qq.com/document/path/92114
 */
export const externalContactGet = operation(
	async function (request, send) {
		const followers: IDataObject[] = [];
		let customer: IDataObject = {};
		for await (const page of pagesOf(request, send, { list: 'follow_user' })) {
			customer = { external_contact: page.answer.external_contact };
			followers.push(...(page.entries as IDataObject[]));
		}
		return [simplifyCustomer.call(this, { ...customer, follow_user: followers })];
	},
	{ isRepeatable: true },
);
