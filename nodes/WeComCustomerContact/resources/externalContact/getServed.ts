import { externalContactApi } from '../../../wecom/api';
import { returnAllOrLimit } from '../../fields/returnAll';
import { simplify } from '../../fields/simplify';
import { defineOperation } from '../../operation/operation';
import { listOf } from '../../operation/pages';
import { simplified } from '../../operation/simplified';

/**
 * External Contact: Get Served (获取已服务的外部联系人).
 *
 * Pages by `cursor`, 1000 a page; a cursor lives 4 hours. Gives one item per contact, customer or not:
 * `{ is_customer, tmp_openid, external_userid, name, follow_userid, chat_id, chat_name, add_time }`, simplified with `added_at` (ISO
 * text) beside `add_time`. `tmp_openid` tells contacts apart within this one result only.
 *
 * @see https://developer.work.weixin.qq.com/document/path/99434
 */
export const getServed = defineOperation({
	name: 'Get Served',
	value: 'getServed',
	action: 'Get contacts that members have served',
	description: 'Retrieve all contacts that members have served, customers or not',
	fields: [...returnAllOrLimit, simplify],
	...listOf(externalContactApi.listServed, { shape: simplified() }),
});
