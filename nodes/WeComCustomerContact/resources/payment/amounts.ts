import type { IDataObject } from 'n8n-workflow';

import { numberIn } from '../../../wecom/answer';

const CENTS = 100;

/** Amounts in cents (fen), and what stands beside them in yuan. */
const AMOUNTS = [
	'account_balance',
	'refund_fee',
	'total_fee',
	'total_refund_fee',
	'transaction_amount',
];

/** The record with `<field>_yuan` beside amounts, which WeCom gives in cents. */
export function withYuan(record: IDataObject): IDataObject {
	const yuan = AMOUNTS.flatMap((name): Array<[string, number]> => {
		const cents = numberIn(record[name]);
		return cents === undefined ? [] : [[`${name}_yuan`, cents / CENTS]];
	});
	return { ...record, ...Object.fromEntries(yuan) };
}
