import type { IDataObject } from 'n8n-workflow';

import { limitOf, returnAllOrLimit } from '../../fields/returnAll';
import { defineOperation } from '../../operation/operation';
import { pagesOf } from '../../operation/pages';
import { customersOf, userIds } from './fields';
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
	action: 'Get many customers without details',
	description: 'Retrieve a list of the IDs of customers, without details (获取客户列表)',
	call: { method: 'GET', url: '/cgi-bin/externalcontact/list' },
	fields: [customersOf, userIds, ...returnAllOrLimit],
	isRepeatable: true,
	async answer(request, send) {
		const limit = limitOf(this);
		const records: IDataObject[] = [];
		for (const userid of await chosenMembers(this)) {
			const ofMember = { ...request, qs: { ...request.qs, userid } };
			const traits = { list: 'external_userid', emptyOn: [NO_CUSTOMERS] };
			for await (const { entries } of pagesOf(ofMember, send, traits)) {
				for (const id of entries) records.push({ external_userid: id as string, userid });
			}
			if (records.length >= limit) break;
		}
		return records.slice(0, limit);
	},
});
