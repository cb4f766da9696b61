import type { IDataObject } from 'n8n-workflow';

import { idsIn } from '../../../wecom/answer';
import { externalContactApi } from '../../../wecom/api';
import { returnAllOrLimit } from '../../fields/returnAll';
import { simplify } from '../../fields/simplify';
import { chunksOf } from '../../operation/chunks';
import { defineOperation } from '../../operation/operation';
import { listOf } from '../../operation/pages';
import { failedRecord } from '../../operation/failedRecord';
import { failureOf } from '../../../wecom/errors/failure';
import { whoseCustomers } from './fields';
import { chosenMembers } from './members';
import { simplifyCustomerOfMember } from './simplify';
import { withTagNames } from './tagNames';

/** WeCom's code for members without an interface licence. */
const NO_LICENCE = 701008;

/** WeCom takes this many members at once. */
const MEMBERS_AT_ONCE = 100;

const list = listOf(externalContactApi.batchGetByUser, {
	chunks: (params) =>
		chunksOf(params.userid_list ?? [], MEMBERS_AT_ONCE).map((chunk) => ({
			...params,
			userid_list: chunk,
		})),
	shape: simplifyCustomerOfMember,
	undelivered: ({ fail_info }) =>
		idsIn(fail_info?.unlicensed_userid_list).map((userid) => ({
			userid,
			...failedRecord(failureOf(NO_LICENCE)),
		})),
	async prepare(params) {
		params.userid_list = await chosenMembers(this);
	},
});

/**
 * External Contact: Get Many (批量获取客户详情).
 *
 * Sends `userid_list` in chunks of 100 members and pages by `cursor`, at most 100 a page. Gives one item per pair of
 * customer and member: `{ external_contact, follow_info }`, or simplified one flat record
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
	description: 'Retrieve a list of customers with details (批量获取客户详情)',
	fields: [...whoseCustomers, ...returnAllOrLimit, simplify],
	...list,
	async answer(params, send) {
		const records = (await list.answer.call(this, params, send)) as IDataObject[];
		return this.given(simplify) ? await withTagNames(this, records) : records;
	},
});
