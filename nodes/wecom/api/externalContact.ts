import { reads, sets } from './call';
import { relationOf } from './relation';

/** Customers (客户). */
export const externalContactApi = {
	getFollowUsers: reads(
		'externalContact.getFollowUsers',
		'GET',
		'/cgi-bin/externalcontact/get_follow_user_list',
		{ pages: { list: 'follow_user' } },
	),
	list: reads('externalContact.list', 'GET', '/cgi-bin/externalcontact/list', {
		pages: { list: 'external_userid' },
	}),
	get: reads('externalContact.get', 'GET', '/cgi-bin/externalcontact/get', {
		pages: { list: 'follow_user' },
	}),
	batchGetByUser: reads(
		'externalContact.batchGetByUser',
		'POST',
		'/cgi-bin/externalcontact/batch/get_by_user',
		{ pages: { list: 'external_contact_list', size: 100 } },
	),
	remark: sets('externalContact.remark', 'POST', '/cgi-bin/externalcontact/remark', {
		changes: relationOf,
	}),
	listServed: reads('externalContact.listServed', 'POST', '/cgi-bin/externalcontact/contact_list', {
		pages: { list: 'info_list', size: 1000 },
	}),
	convertToOpenid: reads(
		'externalContact.convertToOpenid',
		'POST',
		'/cgi-bin/externalcontact/convert_to_openid',
	),
	fromServiceExternalUserid: reads(
		'externalContact.fromServiceExternalUserid',
		'POST',
		'/cgi-bin/externalcontact/from_service_external_userid',
	),
	convertTmpExternalUserid: reads(
		'externalContact.convertTmpExternalUserid',
		'POST',
		'/cgi-bin/idconvert/convert_tmp_external_userid',
		{ pages: { list: 'results' } },
	),
};
