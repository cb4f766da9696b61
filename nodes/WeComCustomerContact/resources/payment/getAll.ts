import type { IDataObject } from 'n8n-workflow';

import { recordsIn } from '../../../wecom/answer';
import { externalContactApi, externalPayApi } from '../../../wecom/api';
import { callWeCom } from '../../../wecom/callWeCom';
import { Once } from '../../../wecom/once';
import { perRun } from '../../../wecom/run';
import { id } from '../../fields/checks';
import { filters } from '../../fields/collections';
import type { FormContext } from '../../fields/field';
import { sentAs } from '../../fields/field';
import { includeDetailsField } from '../../fields/includeDetails';
import { memberLocator, USER_ID_LENGTH } from '../../fields/member';
import { returnAllOrLimit } from '../../fields/returnAll';
import { simplify } from '../../fields/simplify';
import { DAY } from '../../../values/daysInChina';
import type { Details } from '../../operation/details';
import { defineOperation } from '../../operation/operation';
import { listOf } from '../../operation/pages';
import type { Words } from '../../operation/simplified';
import { withWords } from '../../operation/simplified';
import { timeChunks } from '../../operation/timeChunks';
import { readCustomer } from '../externalContact/readCustomer';
import { withYuan } from './amounts';
import { anyTime, paymentAppsOnly, range } from './fields';

/** WeCom takes a month and does not say how it counts it; this is always less. */
const MOST_DAYS = 28;

const paid = range('Payments and refunds', anyTime);

const payee = sentAs(
	'payee_userid',
	id({ max: USER_ID_LENGTH }),
	memberLocator({
		displayName: 'Payee',
		name: 'payeeUserId',
		description: 'Only what this member collected, by the User ID',
	}),
);

const OF_BILL: Words = {
	bill_type: { 0: 'payment', 1: 'refund' },
	payment_type: {
		0: 'in a chat',
		1: 'collection code',
		2: 'live stream',
		3: 'product album',
		14: 'transfer',
		15: 'mini program',
	},
	trade_state: { 1: 'completed', 3: 'completed with refund' },
};

const OF_REFUND: Words = {
	refund_status: {
		0: 'requested',
		1: 'in progress',
		2: 'refunded',
		3: 'closed',
		4: 'failed',
		5: 'waiting for approval',
		6: 'approval refused',
		7: 'approval cancelled',
	},
};

/** The customers who have paid, each read once per run. */
const customersOf = perRun(() => new Once<IDataObject>());

const withCustomer: Details = async function (bill) {
	const { external_userid: payer } = bill;
	if (typeof payer !== 'string' || payer === '') return bill;
	const customer = await customersOf(this).get(payer, async () => {
		const send = async (params: object) => await callWeCom(this, externalContactApi.get, params);
		return (await readCustomer({ external_userid: payer }, send)) as IDataObject;
	});
	const { name } = (customer.external_contact ?? {}) as IDataObject;
	return { ...bill, ...(typeof name === 'string' ? { customer_name: name } : {}), customer };
};

/**
 * Payment: Get Many (获取对外收款记录).
 *
 * Sends `begin_time` and `end_time` in chunks of 28 days, `payee_userid`; pages by `cursor`, 1,000 a page, since WeCom takes records
 * of members that the app does not see out of pages after it has counted them. What two chunks both have comes once.
 *
 * Gives one item per payment and per refund: `{ transaction_id, bill_type, trade_state, pay_time, out_trade_no, out_refund_no, external_userid,
 * total_fee, payee_userid, payment_type, mch_id, remark, commodity_list, total_refund_fee, refund_list, contact_info, miniprogram_info }`. A refund
 * stands in `refund_list` of its payment, too: count one of the two. With Simplify also amounts in yuan (`total_fee_yuan`, …) beside
 * WeCom's cents, words beside figures (`bill_type_text`, …) and `paid_at`. With Include Details also `customer` as External Contact:
 * Get has it without Simplify, and `customer_name`; for one that WeCom refuses `errcode`, `errmsg` and `reason`.
 *
 * @see https://developer.work.weixin.qq.com/document/path/93667
 */
export const getAll = defineOperation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many payments',
	description: 'Retrieve a list of payments and refunds of customers',
	fields: [
		paid.fields[0],
		paymentAppsOnly,
		...returnAllOrLimit,
		includeDetailsField('customer who has paid'),
		simplify,
		filters([paid.fields[1], payee]),
	],
	...listOf(externalPayApi.listBills, {
		chunks: timeChunks({ start: 'begin_time', end: 'end_time', span: MOST_DAYS * DAY, step: 0 }),
		sameBy: ({ transaction_id, bill_type, out_refund_no }) =>
			transaction_id === undefined
				? undefined
				: JSON.stringify([transaction_id, bill_type, out_refund_no]),
		details: withCustomer,
		shape: billOf,
		prepare: (params) => paid.setIn(params),
	}),
});

function billOf(this: FormContext, bill: IDataObject): IDataObject {
	if (!this.given(simplify)) return bill;
	const { refund_list: refunds } = bill;
	return {
		...withWords(withYuan(bill), OF_BILL),
		...(Array.isArray(refunds) && {
			refund_list: recordsIn(refunds).map((refund) => withWords(withYuan(refund), OF_REFUND)),
		}),
	};
}
