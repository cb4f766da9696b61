import { ApiError } from '../apiError';
import { daySeconds } from '../days';
import type { Payment, Refund } from '../paymentTypes';
import { merchantAccount } from '../state/payments';
import { pageOf } from './paging';
import type { Answer, Call, Endpoints } from './endpoint';

/** Payments of customers: openapi/external-pay.yaml. */
export const externalPayEndpoints: Endpoints = {
	'externalPay.listBills': { answer: listBills },
	'externalPay.getPaymentInfo': { answer: getPaymentInfo },
	'externalPay.listFundFlows': { answer: listFundFlows },
};

const longest = { bills: 31 * daySeconds, flows: 31 * daySeconds };
/** WeChat Pay's share, in ten-thousandths. */
const feeShare = 60;

interface Range {
	begin_time: number;
	end_time: number;
}

function checkRange({ begin_time, end_time }: Range, most: number): void {
	if (end_time < begin_time) throw new ApiError(600018, 'end_time lies before begin_time');
	if (end_time - begin_time > most) throw new ApiError(40058, 'the range is too long');
}

interface Bill {
	payee: string;
	time: number;
	record: Record<string, unknown>;
}

function listBills(call: Call): Answer {
	const { body, corp } = call;
	const { payee_userid, begin_time, end_time } = body as Range & { payee_userid?: string };
	const range = { begin_time, end_time };
	checkRange(range, longest.bills);
	if (payee_userid !== undefined) {
		const member = corp.member(payee_userid);
		if (!member) throw new ApiError(660002, `nobody has the userid ${payee_userid}`);
		if (!corp.sees(call.app, member)) throw new ApiError(660003);
	}
	const bills = corp.payments.payments
		.flatMap((payment) => [
			billOf(payment),
			...payment.refunds.map((it) => refundBill(payment, it)),
		])
		.filter(({ time }) => time >= range.begin_time && time <= range.end_time)
		.filter(({ payee }) => payee_userid === undefined || payee === payee_userid);
	return sparsePage(call, bills, [range, payee_userid ?? null], 'bill_list');
}

/** What the app does not see is taken out after it was counted. */
function sparsePage(call: Call, all: Bill[], filters: unknown, name: string): Answer {
	const { corp, app } = call;
	const { page, next_cursor } = pageOf(call, all, filters);
	const seen = page.filter(({ payee }) => {
		const member = corp.member(payee);
		return member !== undefined && corp.sees(app, member);
	});
	return {
		...(next_cursor !== '' && { next_cursor }),
		[name]: seen.map(({ record }) => record),
	};
}

function billOf(payment: Payment): Bill {
	const { refunds, contact_info, ...record } = payment;
	const refunded = refunds.reduce((sum, { refund_fee }) => sum + refund_fee, 0);
	return {
		payee: payment.payee_userid,
		time: payment.pay_time,
		record: {
			...record,
			bill_type: 0,
			trade_state: refunds.length > 0 ? 3 : 1,
			total_refund_fee: refunded,
			refund_list: refunds,
			...(contact_info && { contact_info }),
		},
	};
}

function refundBill(payment: Payment, refund: Refund): Bill {
	const { transaction_id, out_trade_no, external_userid, total_fee, payment_type, mch_id } =
		payment;
	return {
		payee: refund.refund_userid,
		time: refund.refund_reqtime,
		record: {
			transaction_id,
			bill_type: 1,
			pay_time: refund.refund_reqtime,
			out_trade_no,
			out_refund_no: refund.out_refund_no,
			external_userid,
			total_fee,
			payee_userid: refund.refund_userid,
			payment_type,
			mch_id,
			remark: refund.refund_comment,
			total_refund_fee: refund.refund_fee,
		},
	};
}

function getPaymentInfo({ corp, app, body }: Call): Answer {
	const { payment_id: id } = body as { payment_id: string };
	const collection = corp.payments.collections.find(({ payment_id }) => payment_id === id);
	if (!collection) throw new ApiError(660012, `there is no collection ${id}`);
	if (collection.app !== app.name) throw new ApiError(60237);
	return { bill_list: collection.out_trade_nos.map((out_trade_no) => ({ out_trade_no })) };
}

function listFundFlows(call: Call): Answer {
	const { mch_id, begin_time, end_time } = call.body as Range & { mch_id?: string };
	const range = { begin_time, end_time };
	checkRange(range, longest.flows);
	if (mch_id !== undefined && mch_id !== merchantAccount) throw new ApiError(660006);
	let balance = 0;
	let number = 0;
	/** A movement at a time; the balance goes with it. */
	const flow = (payment: Payment, timestamp: number, type: number, amount: number): Bill => {
		balance += amount;
		return {
			payee: payment.payee_userid,
			time: timestamp,
			record: {
				timestamp,
				request_no: `5030${payment.transaction_id}${++number}`,
				transaction_type: type,
				fund_flow_type: amount > 0 ? 1 : 2,
				transaction_amount: Math.abs(amount),
				account_balance: balance,
				out_trade_no: payment.out_trade_no,
				mch_id: payment.mch_id,
				operator_userid: payment.payee_userid,
				group_list: [],
				remark: type === 3 ? payment.remark : '',
			},
		};
	};
	const flows = call.corp.payments.payments
		.flatMap((payment) => {
			const fee = Math.round((payment.total_fee * feeShare) / 10_000);
			return [
				flow(payment, payment.pay_time + 5, 3, payment.total_fee),
				flow(payment, payment.pay_time + 6, 2, -fee),
				...payment.refunds.map((it) => flow(payment, it.refund_reqtime + 5, 1, -it.refund_fee)),
			];
		})
		.filter(({ time }) => time >= range.begin_time && time <= range.end_time);
	return sparsePage(call, flows, [range, mch_id ?? null], 'fund_flow_list');
}
