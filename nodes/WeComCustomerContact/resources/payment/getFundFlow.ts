import type { IDataObject } from 'n8n-workflow';

import { externalPayApi } from '../../../wecom/api';
import { invalid } from '../../../wecom/errors/failure';
import type { Check } from '../../fields/checks';
import { id } from '../../fields/checks';
import { filters } from '../../fields/collections';
import type { FormContext } from '../../fields/field';
import { sentAs } from '../../fields/field';
import { returnAllOrLimit } from '../../fields/returnAll';
import { simplify } from '../../fields/simplify';
import { DAY, dayInChina } from '../../../values/daysInChina';
import { defineOperation } from '../../operation/operation';
import { listOf } from '../../operation/pages';
import type { Words } from '../../operation/simplified';
import { withWords } from '../../operation/simplified';
import { timeChunks } from '../../operation/timeChunks';
import { withYuan } from './amounts';
import { anyTime, paymentAppsOnly, range } from './fields';

const MOST_DAYS = 31;

/** 1 December 2022 in China. */
const EARLIEST = 1_669_824_000;

const MERCHANT_LENGTH = 32;

const sinceEarliest: Check<number> = (value, label, timezone) => {
	const given = anyTime(value, label, timezone);
	if (given >= EARLIEST) return given;
	throw invalid(
		`'${label}' is ${dayInChina(given)}, for which there are no movements`,
		`Set '${label}' to ${dayInChina(EARLIEST)} or later: WeCom has movements since then, and keeps them for three years.`,
	);
};

const moved = range('Movements', sinceEarliest);

const merchant = sentAs('mch_id', id({ max: MERCHANT_LENGTH }), {
	displayName: 'Merchant Account',
	name: 'merchantAccount',
	type: 'string',
	default: '',
	placeholder: 'e.g. 1600000001',
	description: 'Only movements of this account (mch_id), at most 32 characters',
});

const OF_MOVEMENT: Words = {
	fund_flow_type: { 1: 'in', 2: 'out' },
	transaction_type: { 1: 'refund', 2: 'fee', 3: 'payment', 4: 'withdrawal', 5: 'other' },
};

/**
 * Payment: Get Fund Flow (获取资金流水).
 *
 * Sends `begin_time` (1 December 2022 at the earliest) and `end_time` in chunks of 31 days, `mch_id`; pages by `cursor`, 200 a page. What
 * two chunks both have comes once, by `request_no`. The movements of a day are there after 11:00 in China on the next day.
 *
 * Gives one item per movement: `{ timestamp, request_no, transaction_type, fund_flow_type, transaction_amount, account_balance, out_trade_no, mch_id,
 * operator_userid, group_list, remark }`, with Simplify also `moved_at`, amounts in yuan (`transaction_amount_yuan`, …) beside WeCom's
 * cents, and words (`transaction_type_text`, `fund_flow_type_text`). `out_trade_no` leads to the payment of Get Many.
 *
 * @see https://developer.work.weixin.qq.com/document/path/98100
 */
export const getFundFlow = defineOperation({
	name: 'Get Fund Flow',
	value: 'getFundFlow',
	action: 'Get fund flow of merchant accounts',
	description: 'Retrieve the movements of money on the merchant accounts',
	fields: [
		moved.fields[0],
		paymentAppsOnly,
		...returnAllOrLimit,
		simplify,
		filters([merchant, moved.fields[1]]),
	],
	...listOf(externalPayApi.listFundFlows, {
		chunks: timeChunks({ start: 'begin_time', end: 'end_time', span: MOST_DAYS * DAY, step: 0 }),
		sameBy: ({ request_no }) => (typeof request_no === 'string' ? request_no : undefined),
		shape: movementOf,
		prepare: (params) => moved.setIn(params),
	}),
});

function movementOf(this: FormContext, movement: IDataObject): IDataObject {
	return this.given(simplify) ? withWords(withYuan(movement), OF_MOVEMENT) : movement;
}
