import { creates, reads, sets } from './call';
import { relationOf } from './relation';

/** Contact ways (联系我). */
export const contactWayApi = {
	create: creates('contactWay.create', 'POST', '/cgi-bin/externalcontact/add_contact_way'),
	get: reads('contactWay.get', 'POST', '/cgi-bin/externalcontact/get_contact_way'),
	list: reads('contactWay.list', 'POST', '/cgi-bin/externalcontact/list_contact_way', {
		pages: { list: 'contact_way', size: 1000 },
	}),
	update: sets('contactWay.update', 'POST', '/cgi-bin/externalcontact/update_contact_way', {
		changes: ({ config_id }) => `contact way ${String(config_id)}`,
	}),
	delete: sets('contactWay.delete', 'POST', '/cgi-bin/externalcontact/del_contact_way', {
		gone: { on: [41044] },
	}),
	closeTempChat: sets(
		'contactWay.closeTempChat',
		'POST',
		'/cgi-bin/externalcontact/close_temp_chat',
		{
			changes: relationOf,
		},
	),
};
