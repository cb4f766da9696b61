import type { IDataObject } from 'n8n-workflow';

import { listIn, recordsIn } from '../../../wecom/answer';
import { externalPayApi } from '../../../wecom/api';
import { requiredId } from '../../fields/checks';
import { sentAs } from '../../fields/field';
import { defineOperation } from '../../operation/operation';
import { paymentAppsOnly } from './fields';

const paymentId = sentAs('payment_id', requiredId(), {
	displayName: 'Payment',
	name: 'paymentId',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. pay7Xk2QmVzT0nLr5YpWc8Bd',
	description:
		'ID of the collection (payment_id), which a page of this app got in the WeCom client when it began to collect',
});

/** WeCom's table has another name for the list than its example. */
const OTHER_LIST = 'out_trade_no_list';

/**
 * Payment: Get (获取收款项目的商户单号).
 *
 * Sends `payment_id`. Gives one item: `{ payment_id, bill_list: [{ out_trade_no }] }`, an entry for each payment of the collection;
 * Get Many has amount, payer and state by `out_trade_no`. Only for collections that the app has begun itself.
 *
 * @see https://developer.work.weixin.qq.com/document/path/95944
 */
export const get = defineOperation({
	name: 'Get',
	value: 'get',
	action: 'Get payments of a collection',
	description: 'Retrieve the order numbers of a collection that this app has begun',
	fields: [paymentId, paymentAppsOnly],
	call: externalPayApi.getPaymentInfo,
	async answer(params, send) {
		const answer = (await send(params)) as IDataObject;
		const { bill_list, [OTHER_LIST]: others } = answer;
		const list = { bill_list: bill_list ?? others } as { bill_list?: unknown[] };
		const entries = listIn(list, 'bill_list');
		const numbers = entries.filter((entry) => typeof entry === 'string' && entry !== '');
		const bills = [...recordsIn(entries), ...numbers.map((number) => ({ out_trade_no: number }))];
		return [{ payment_id: params.payment_id, bill_list: bills } as IDataObject];
	},
});
