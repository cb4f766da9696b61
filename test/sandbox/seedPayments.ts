import { emma, liMei } from './knownIds';
import type { Corp } from './state/corp';

/** Two payments, one of them refunded in part, and the collection of the contract's examples. */
export function addPayments(corp: Corp, start: number): void {
	const { payments } = corp;
	const first = payments.add({
		pay_time: start,
		external_userid: emma,
		total_fee: 12_900,
		payee_userid: 'zhangsan',
		payment_type: 0,
		remark: 'Deposit for order 42',
		commodity_list: [{ description: 'Garden chair', amount: 2 }],
		contact_info: { name: 'Emma', phone: '13800000000', address: '1 Example Road, Guangzhou' },
	});
	first.refunds.push({
		out_refund_no: '2020260109150000001',
		refund_userid: 'lisi',
		refund_comment: 'Damaged in transit',
		refund_reqtime: start + 2 * 86_400,
		refund_status: 2,
		refund_fee: 2900,
	});
	const second = payments.add({
		pay_time: start + 86_400,
		external_userid: liMei,
		total_fee: 990,
		payee_userid: 'lisi',
		payment_type: 1,
		remark: '',
		commodity_list: [],
	});
	payments.collections.push({
		payment_id: 'pay7Xk2QmVzT0nLr5YpWc8Bd',
		app: 'main',
		out_trade_nos: [first.out_trade_no, second.out_trade_no],
	});
}
