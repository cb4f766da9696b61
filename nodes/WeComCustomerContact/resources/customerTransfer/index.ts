import type { Resource } from '../../operation/resource';
import { getResult } from './getResult';
import { getUnassigned } from './getUnassigned';
import { transferCustomers } from './transferCustomers';
import { transferGroupChats } from './transferGroupChats';

/** Customer Transfer: customers and group chats that go from one member to another (在职继承, 离职继承). */
export const customerTransfer: Resource = {
	name: 'Customer Transfer',
	value: 'customerTransfer',
	description: 'Hand customers and group chats over to another member (在职继承, 离职继承)',
	operations: [getResult, getUnassigned, transferCustomers, transferGroupChats],
	default: 'transferCustomers',
};
