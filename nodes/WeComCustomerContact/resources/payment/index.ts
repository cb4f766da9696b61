import type { Resource } from '../../operation/resource';
import { get } from './get';
import { getAll } from './getAll';
import { getFundFlow } from './getFundFlow';

/**
 * Payment: what members collected from customers (对外收款).
 *
 * The app has to be among those that may call payments (应用管理 > 对外收款), which is a list beside that of customer contact.
 */
export const payment: Resource = {
	name: 'Payment',
	value: 'payment',
	description: 'Payments that members collected from customers, and refunds',
	operations: [get, getFundFlow, getAll],
	default: getAll.value,
};
