import { reads } from './call';

/** Payments of customers (对外收款). */
export const externalPayApi = {
	listBills: reads('externalPay.listBills', 'POST', '/cgi-bin/externalpay/get_bill_list', {
		pages: { list: 'bill_list', size: 1000, isSparse: true },
	}),
	getPaymentInfo: reads(
		'externalPay.getPaymentInfo',
		'POST',
		'/cgi-bin/externalpay/get_payment_info',
	),
	listFundFlows: reads('externalPay.listFundFlows', 'POST', '/cgi-bin/externalpay/get_fund_flow', {
		pages: { list: 'fund_flow_list', size: 200, isSparse: true },
	}),
};
