import { creates, reads, sets } from './call';

const changes = ({ link_id }: Record<string, unknown>) => `acquisition link ${String(link_id)}`;

/** Links by which customers are acquired (获客助手). */
export const acquisitionLinkApi = {
	list: reads(
		'customerAcquisition.listLinks',
		'POST',
		'/cgi-bin/externalcontact/customer_acquisition/list_link',
		{ pages: { list: 'link_id_list', size: 100 } },
	),
	get: reads(
		'customerAcquisition.getLink',
		'POST',
		'/cgi-bin/externalcontact/customer_acquisition/get',
	),
	create: creates(
		'customerAcquisition.createLink',
		'POST',
		'/cgi-bin/externalcontact/customer_acquisition/create_link',
	),
	update: sets(
		'customerAcquisition.updateLink',
		'POST',
		'/cgi-bin/externalcontact/customer_acquisition/update_link',
		{ changes },
	),
	delete: sets(
		'customerAcquisition.deleteLink',
		'POST',
		'/cgi-bin/externalcontact/customer_acquisition/delete_link',
	),
	getCustomers: reads(
		'customerAcquisition.listCustomers',
		'POST',
		'/cgi-bin/externalcontact/customer_acquisition/customer',
		{ pages: { list: 'customer_list', size: 1000 } },
	),
	getQuota: reads(
		'customerAcquisition.getQuota',
		'GET',
		'/cgi-bin/externalcontact/customer_acquisition_quota',
	),
	getStatistic: reads(
		'customerAcquisition.getStatistic',
		'POST',
		'/cgi-bin/externalcontact/customer_acquisition/statistic',
	),
	getChatInfo: reads(
		'customerAcquisition.getChatInfo',
		'POST',
		'/cgi-bin/externalcontact/customer_acquisition/get_chat_info',
	),
};
