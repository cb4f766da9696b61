import { externalContactApi } from '../../../wecom/api';
import { externalUserId } from '../../fields/externalContact';
import { simplify } from '../../fields/simplify';
import { defineOperation } from '../../operation/operation';
import { readCustomer } from './readCustomer';
import { simplifyCustomer } from './simplify';

/**
 * External Contact: Get (获取客户详情).
 *
 * Sends `external_userid`. More than 500 members who follow the customer come in pages; they are joined into one
 * list. Gives one item: `{ external_contact, follow_user }`, or simplified
 * `{ external_userid, name, type, type_text, corp_name, unionid, follow_user }`, each member in `follow_user` with
 * `{ userid, remark, createtime, created_at, add_way, add_way_text, state, tag_names }`.
 *
 * @see https://developer.work.weixin.qq.com/document/path/92114
 */
export const get = defineOperation({
	name: 'Get',
	value: 'get',
	action: 'Get customer',
	description: 'Retrieve a customer with all members who have added the customer',
	call: externalContactApi.get,
	fields: [externalUserId, simplify],
	async answer(params, send) {
		return [simplifyCustomer.call(this, await readCustomer(params, send))];
	},
});
