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
