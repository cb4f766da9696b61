import type { IDataObject } from 'n8n-workflow';

import { externalContactApi } from '../../../wecom/api';
import { pagesOf } from '../../../wecom/pages';
import { limitOf, returnAllOrLimit } from '../../fields/returnAll';
import { defineOperation } from '../../operation/operation';
import { whoseCustomers } from './fields';
import { chosenMembers } from './members';

/** WeCom's answer for a member without customers. */
const NO_CUSTOMERS = 84061;

/**
 * External Contact: Get Many IDs (获取客户列表).
 *
 * Sends `userid`, one call per member. Gives one item per pair of customer and member:
 * `{ external_userid, userid }`; none for a member without customers, where WeCom answers with an error (84061).
 *
 * @see https://developer.work.weixin.qq.com/document/path/92113
 */
export const getAllIds = defineOperation({
	name: 'Get Many IDs',
	value: 'getAllIds',
	action: 'Get ID list of customers',
	description: 'Retrieve a list of the IDs of customers, without details (获取客户列表)',
	call: externalContactApi.list,
	fields: [...whoseCustomers, ...returnAllOrLimit],
	async answer(params, send) {
		const limit = limitOf(this);
		const records: IDataObject[] = [];
		for (const userid of await chosenMembers(this)) {
			const pages = pagesOf(externalContactApi.list, { ...params, userid }, send, {
				emptyOn: [NO_CUSTOMERS],
			});
			for await (const { entries } of pages) {
				for (const external_userid of entries) records.push({ external_userid, userid });
			}
			if (records.length >= limit) break;
		}
		return records.slice(0, limit);
	},
});
