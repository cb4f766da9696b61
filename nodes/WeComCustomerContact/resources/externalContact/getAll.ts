import type { IDataObject } from 'n8n-workflow';

import { returnAllOrLimit } from '../../fields/returnAll';
import { simplify } from '../../fields/simplify';
import { defineOperation } from '../../operation/operation';
import { listOf } from '../../operation/pages';
import { refusedPart } from '../../operation/refusedPart';
import { failureOf } from '../../../wecom/errors/failure';
import { customersOf, userIds } from './fields';
import { chosenMembers } from './members';
import { simplifyCustomerOfMember } from './simplify';

/** WeCom's code for members without an interface licence. */
const NO_LICENCE = 701008;

/**
 * External Contact: Get Many (批量获取客户详情).
 *
 * Sends `userid_list` in parts of 100 members and pages by `cursor`, at most 100 a page. Gives one item per pair of
 * customer and member: `{ external_contact, follow_info }`, or simplified one flat record. Members whom WeCom leaves
 * out for want of an interface licence (`fail_info`, apps of providers only) come as items with `errcode`, `errmsg` and
 * `reason`.
 *
 * @see https://developer.work.weixin.qq.com/document/path/92994
 */
export const getAll = defineOperation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many customers',
	description: 'Retrieve a list of customers with details (批量获取客户详情)',
	call: { method: 'POST', url: '/cgi-bin/externalcontact/batch/get_by_user' },
	fields: [customersOf, userIds, ...returnAllOrLimit, simplify],
	...listOf({
		list: 'external_contact_list',
		pageSize: 100,
		parts: { property: 'userid_list', size: 100 },
		shape: simplifyCustomerOfMember,
		refused({ fail_info }) {
			const { unlicensed_userid_list = [] } = (fail_info ?? {}) as {
				unlicensed_userid_list?: string[];
			};
			return unlicensed_userid_list.map((userid) => ({
				userid,
				...refusedPart(failureOf(NO_LICENCE)),
			}));
		},
		async prepare({ body }) {
			(body as IDataObject).userid_list = await chosenMembers(this);
		},
	}),
});
