import { memberKey } from '../../values/ids';
import { creates, reads } from './call';

/** Handed over twice, every customer would be refused: a transfer is running already. */
const ofMember = {
	changes: ({ handover_userid }: Record<string, unknown>) =>
		`customers of ${memberKey(handover_userid)}`,
};

const results = { pages: { list: 'customer' as const } };

/** Customers and group chats that go from one member to another (在职继承, 离职继承). */
export const transferApi = {
	transferCustomer: creates(
		'transfer.transferCustomer',
		'POST',
		'/cgi-bin/externalcontact/transfer_customer',
		ofMember,
	),
	transferResult: reads(
		'transfer.transferResult',
		'POST',
		'/cgi-bin/externalcontact/transfer_result',
		results,
	),
	onjobTransferGroupChat: creates(
		'transfer.onjobTransferGroupChat',
		'POST',
		'/cgi-bin/externalcontact/groupchat/onjob_transfer',
	),
	getUnassigned: reads(
		'transfer.getUnassigned',
		'POST',
		'/cgi-bin/externalcontact/get_unassigned_list',
		{ pages: { list: 'info', size: 1000, sizeName: 'page_size' } },
	),
	resignedTransferCustomer: creates(
		'transfer.resignedTransferCustomer',
		'POST',
		'/cgi-bin/externalcontact/resigned/transfer_customer',
		ofMember,
	),
	resignedTransferResult: reads(
		'transfer.resignedTransferResult',
		'POST',
		'/cgi-bin/externalcontact/resigned/transfer_result',
		results,
	),
	transferGroupChat: creates(
		'transfer.transferGroupChat',
		'POST',
		'/cgi-bin/externalcontact/groupchat/transfer',
	),
};
