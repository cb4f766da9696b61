import { creates, reads, sets } from './call';

/** Moments (客户朋友圈). */
export const momentApi = {
	createTask: creates('moment.createTask', 'POST', '/cgi-bin/externalcontact/add_moment_task'),
	getTaskResult: reads(
		'moment.getTaskResult',
		'GET',
		'/cgi-bin/externalcontact/get_moment_task_result',
	),
	cancelTask: sets('moment.cancelTask', 'POST', '/cgi-bin/externalcontact/cancel_moment_task'),
	list: reads('moment.list', 'POST', '/cgi-bin/externalcontact/get_moment_list', {
		pages: { list: 'moment_list', size: 20 },
	}),
	getTasks: reads('moment.getTasks', 'POST', '/cgi-bin/externalcontact/get_moment_task', {
		pages: { list: 'task_list', size: 1000 },
	}),
	getCustomers: reads(
		'moment.getCustomers',
		'POST',
		'/cgi-bin/externalcontact/get_moment_customer_list',
		{ pages: { list: 'customer_list', size: 1000 } },
	),
	getSendResult: reads(
		'moment.getSendResult',
		'POST',
		'/cgi-bin/externalcontact/get_moment_send_result',
		{ pages: { list: 'customer_list', size: 5000 } },
	),
	getComments: reads('moment.getComments', 'POST', '/cgi-bin/externalcontact/get_moment_comments'),
};
