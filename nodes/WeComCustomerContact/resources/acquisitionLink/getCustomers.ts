import type { IDataObject } from 'n8n-workflow';

import { idIn } from '../../../wecom/answer';
import { acquisitionLinkApi, externalContactApi } from '../../../wecom/api';
import { callWeCom } from '../../../wecom/callWeCom';
import { includeDetailsField } from '../../fields/includeDetails';
import { returnAllOrLimit } from '../../fields/returnAll';
import { simplify } from '../../fields/simplify';
import { defineOperation } from '../../operation/operation';
import { listOf } from '../../operation/pages';
import type { Words } from '../../operation/simplified';
import { simplified } from '../../operation/simplified';
import { readCustomer } from '../externalContact/readCustomer';
import { simplifyCustomer } from '../externalContact/simplify';
import { linkId, ownLinksNotice } from './fields';

const WORDS: Words = {
	chat_status: {
		0: 'customer has not written',
		1: 'customer has written',
		2: 'unknown',
	},
};

/**
 * Acquisition Link: Get Customers (获取获客客户列表).
 *
 * Sends `link_id`; pages by `cursor`, at most 1000 a page. Gives one item per customer and member:
 * `{ external_userid, userid, chat_status, state }`, simplified also `chat_status_text`; `state` is the channel of the
 * address. With details also what External Contact: Get gives.
 *
 * @see https://developer.work.weixin.qq.com/document/path/97298
 */
export const getCustomers = defineOperation({
	name: 'Get Customers',
	value: 'getCustomers',
	action: 'Get customers of acquisition link',
	description: 'Retrieve the customers who came by an acquisition link, with their channel',
	fields: [ownLinksNotice, linkId, ...returnAllOrLimit, simplify, includeDetailsField('customer')],
	...listOf(acquisitionLinkApi.getCustomers, {
		shape: simplified(WORDS),
		async details(record) {
			const external_userid = idIn(record, 'external_userid', 'External User ID of a customer');
			const customer = await readCustomer({ external_userid }, async (params) =>
				callWeCom(this, externalContactApi.get, params as { external_userid: string }),
			);
			return { ...record, ...(simplifyCustomer.call(this, customer) as IDataObject) };
		},
	}),
});
