import type { IDataObject } from 'n8n-workflow';

import { idsIn } from '../../../wecom/answer';
import { externalContactApi } from '../../../wecom/api';
import { failureOf } from '../../../wecom/errors/failure';
import { limitOf, returnAllOrLimit } from '../../fields/returnAll';
import { simplify } from '../../fields/simplify';
import { failedRecord } from '../../operation/failedRecord';
import { defineOperation } from '../../operation/operation';
import { recordOf } from '../../operation/pages';
import { lanesOf, pagesInOrder } from '../../operation/sideBySide';
import { whoseCustomers } from './fields';
import { chosenMembers } from './members';
import { customersOf, NO_LICENCE } from './readCustomers';
import { simplifyCustomerOfMember } from './simplify';
import { addTagNames } from './tagNames';

/**
 * External Contact: Get Many (批量获取客户详情).
 *
 * Sends `userid_list` in groups of up to 100 members, in smaller ones where these have many customers, groups side by
 * side; pages by `cursor`, at most 100 a page. Gives one item per pair of customer and member, in the order of the
 * members: `{ external_contact, follow_info }`, or simplified one flat record
 * `{ external_userid, name, type, type_text, corp_name, unionid, userid, remark, createtime, created_at, add_way,
 * add_way_text, state, tag_id, tag_names }`. The names of the tags come from the company's tag list, one call for the
 * whole run; an app that may not read it gets the ids alone. Members whom WeCom leaves out for want of an interface
 * licence (`fail_info`, apps of providers only) come as items with `errcode`, `errmsg` and `reason`.
 *
 * @see https://developer.work.weixin.qq.com/document/path/92994
 */
export const getAll = defineOperation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many customers',
	description: 'Retrieve a list of customers with details',
	call: externalContactApi.batchGetByUser,
	fields: [...whoseCustomers, ...returnAllOrLimit, simplify],
	async answer(_params, send) {
		const limit = limitOf(this);
		const isSimple = this.given(simplify) === true;
		const members = await chosenMembers(this);
		const records: IDataObject[] = [];
		const unlicensed = new Set<string>();
		const wanted = () => limit - records.length;
		const lanes = lanesOf(this);
		const parts = customersOf(members, send, lanes, wanted);
		for await (const { entries, answer } of pagesInOrder(parts, lanes, wanted)) {
			for (const entry of entries.slice(0, wanted())) {
				const record = recordOf(entry);
				records.push(isSimple ? simplifyCustomerOfMember(record) : record);
			}
			for (const userid of idsIn(answer.fail_info?.unlicensed_userid_list)) unlicensed.add(userid);
			if (wanted() <= 0) break;
		}
		if (isSimple) await addTagNames(this, records);
		const missed = [...unlicensed].map((userid) => ({
			userid,
			...failedRecord(failureOf(NO_LICENCE)),
		}));
		return missed.length > 0 ? [...records, ...missed] : records;
	},
});
