import type { Resource } from '../../operation/resource';
import { getResult } from './getResult';
import { getUnassigned } from './getUnassigned';
import { transferAll } from './transferAll';
import { transferCustomers } from './transferCustomers';
import { transferGroupChats } from './transferGroupChats';

/**
 * Customer Transfer: customers and group chats that go from one member to another (在职继承, 离职继承).
 *
 * The member who hands over still works here (在职继承) or has left (离职继承).
 *
 * When a call fails after others of the same item have succeeded, what it was to hand over comes as items with the
 * reason, and so does what is not sent any more: no result is lost.
 */
export const customerTransfer: Resource = {
	name: 'Customer Transfer',
	value: 'customerTransfer',
	description: 'Hand customers and group chats over to another member',
	operations: [getResult, getUnassigned, transferAll, transferCustomers, transferGroupChats],
	default: 'transferCustomers',
};
