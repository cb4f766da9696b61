import type { IDataObject } from 'n8n-workflow';

import { externalContactApi } from '../../../wecom/api';
import { limitOf, returnAllOrLimit } from '../../fields/returnAll';
import { defineOperation } from '../../operation/operation';
import { lanesOf, pagesInOrder } from '../../operation/sideBySide';
import { whoseCustomers } from './fields';
import { chosenMembers } from './members';
import { customerIdsOf } from './readCustomers';

/**
 * External Contact: Get Many IDs (获取客户列表).
 *
 * Sends `userid`, one call per member, members side by side. Gives one item per pair of customer and member:
 * `{ external_userid, userid }`; none for a member without customers, where WeCom answers with an error (84061).
 *
 * @see https://developer.work.weixin.qq.com/document/path/92113
 */
export const getAllIds = defineOperation({
	name: 'Get Many IDs',
	value: 'getAllIds',
	action: 'Get ID list of customers',
	description: 'Retrieve a list of the IDs of customers, without details',
	call: externalContactApi.list,
	fields: [...whoseCustomers, ...returnAllOrLimit],
	async answer(_params, send) {
		const limit = limitOf(this);
		const records: IDataObject[] = [];
		const ids = customerIdsOf(await chosenMembers(this), send);
		const wanted = () => limit - records.length;
		for await (const page of pagesInOrder(ids, lanesOf(this), wanted)) {
			for (const external_userid of page.ids) {
				records.push({ external_userid, userid: page.userid } as IDataObject);
			}
			if (wanted() <= 0) break;
		}
		return records.length > limit ? records.slice(0, limit) : records;
	},
});
