import type { Corp } from '../state/corp';
import type { CustomerPayment } from './types';

/**
 * A customer pays. No app hears of it: it has to look. Throws a `TypeError` for people who are not there.
 *
 * @param now Unix seconds
 */
export function pay(
	corp: Corp,
	{ external_userid, userid, total_fee, remark = '', goods }: CustomerPayment,
	now: number,
): { out_trade_no: string } {
	const customer = corp.customers.get(external_userid);
	if (!customer) throw new TypeError(`pay: nobody has the external_userid ${external_userid}`);
	const payee = corp.member(userid);
	if (!payee) throw new TypeError(`pay: nobody has the userid ${userid}`);
	const { out_trade_no } = corp.payments.add({
		pay_time: now,
		external_userid,
		total_fee,
		payee_userid: payee.userid,
		payment_type: 0,
		remark,
		commodity_list: goods ? [{ description: goods, amount: 1 }] : [],
	});
	return { out_trade_no };
}
