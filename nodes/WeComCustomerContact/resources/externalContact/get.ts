import type { IDataObject } from 'n8n-workflow';

import { externalUserId } from '../../fields/externalContact';
import { simplify } from '../../fields/simplify';
import { defineOperation } from '../../operation/operation';
import { pagesOf } from '../../operation/pages';
import { simplifyCustomer } from './simplify';

/**
 * External Contact: Get (获取客户详情).
 *
 * Sends `external_userid`. More than 500 members who follow the customer come in pages; they are joined into one
 * list. Gives one item: `{ external_contact, follow_user }`, or simplified the fields most used, with the names of the
 * tags.
 *
 * @see https://developer.work.weixin.qq.com/document/path/92114
 */
export const get = defineOperation({
	name: 'Get',
	value: 'get',
	action: 'Get a customer',
	description: 'Retrieve a customer with all members who have added the customer (获取客户详情)',
	call: { method: 'GET', url: '/cgi-bin/externalcontact/get' },
	fields: [externalUserId, simplify],
	isRepeatable: true,
	async answer(request, send) {
		const followers: IDataObject[] = [];
		let customer: IDataObject = {};
		for await (const page of pagesOf(request, send, { list: 'follow_user' })) {
			customer = { external_contact: page.answer.external_contact };
			followers.push(...(page.entries as IDataObject[]));
		}
		return [simplifyCustomer.call(this, { ...customer, follow_user: followers })];
	},
});
