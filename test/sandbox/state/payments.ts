import type { IdMaker } from '../ids';
import type { Payment } from '../paymentTypes';
import type { AppName } from '../types';

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
