import type { IdMaker } from '../ids';
import type { AppName } from '../types';

/** A payment that a member collected from a customer. */
export interface Payment {
	transaction_id: string;
	out_trade_no: string;
	/** Unix seconds. */
	pay_time: number;
	external_userid: string;
	/** In cents. */
	total_fee: number;
	payee_userid: string;
	/** 0 in a chat, 1 by a collection code. */
	payment_type: number;
	mch_id: string;
	remark: string;
	commodity_list: Array<{ description: string; amount: number }>;
	contact_info?: { name: string; phone: string; address: string };
	refunds: Refund[];
}

export interface Refund {
	out_refund_no: string;
	refund_userid: string;
	refund_comment: string;
	/** Unix seconds. */
	refund_reqtime: number;
	/** 2: refunded. */
	refund_status: number;
	/** In cents. */
	refund_fee: number;
}

/** A collection that an app has begun by a page in the client. */
export interface Collection {
	payment_id: string;
	app: AppName;
	out_trade_nos: string[];
}

export const merchantAccount = '1600000001';

/** Payments, oldest first, and collections. */
export class PaymentBook {
	readonly payments: Payment[] = [];
	readonly collections: Collection[] = [];

	constructor(private readonly makeId: IdMaker) {}

	add(payment: Omit<Payment, 'transaction_id' | 'out_trade_no' | 'mch_id' | 'refunds'>): Payment {
		const number = String(this.payments.length + 1).padStart(7, '0');
		const day = new Date(payment.pay_time * 1000).toISOString().slice(0, 10).replace(/-/g, '');
		const digits = [...this.makeId('', `payment ${number}`, 10)].map((c) => c.charCodeAt(0) % 10);
		const added: Payment = {
			...payment,
			transaction_id: `42000019${day}${digits.join('')}`,
			out_trade_no: `10${day}12${number}`,
			mch_id: merchantAccount,
			refunds: [],
		};
		this.payments.push(added);
		return added;
	}
}
