import { creates, reads, sets } from './call';

/** Mass messages (企业群发) and welcome messages (新客户欢迎语). */
export const messageApi = {
	createMassMessage: creates(
		'message.createMassMessage',
		'POST',
		'/cgi-bin/externalcontact/add_msg_template',
	),
	/** A second reminder counts: WeCom allows three in 24 hours. */
	remindMassMessage: creates(
		'message.remindMassMessage',
		'POST',
		'/cgi-bin/externalcontact/remind_groupmsg_send',
	),
	cancelMassMessage: sets(
		'message.cancelMassMessage',
		'POST',
		'/cgi-bin/externalcontact/cancel_groupmsg_send',
	),
	listMassMessages: reads(
		'message.listMassMessages',
		'POST',
		'/cgi-bin/externalcontact/get_groupmsg_list_v2',
		{ pages: { list: 'group_msg_list', size: 100 } },
	),
	getMassMessageTasks: reads(
		'message.getMassMessageTasks',
		'POST',
		'/cgi-bin/externalcontact/get_groupmsg_task',
		{ pages: { list: 'task_list', size: 1000 } },
	),
	getMassMessageSendResult: reads(
		'message.getMassMessageSendResult',
		'POST',
		'/cgi-bin/externalcontact/get_groupmsg_send_result',
		{ pages: { list: 'send_list', size: 1000 } },
	),
	/** The code works once. */
	sendWelcome: creates('message.sendWelcome', 'POST', '/cgi-bin/externalcontact/send_welcome_msg'),
};

/** Greetings for those who join a group chat (入群欢迎语素材). */
export const groupWelcomeTemplateApi = {
	create: creates(
		'groupWelcomeTemplate.create',
		'POST',
		'/cgi-bin/externalcontact/group_welcome_template/add',
	),
	update: sets(
		'groupWelcomeTemplate.update',
		'POST',
		'/cgi-bin/externalcontact/group_welcome_template/edit',
	),
	get: reads(
		'groupWelcomeTemplate.get',
		'POST',
		'/cgi-bin/externalcontact/group_welcome_template/get',
	),
	delete: sets(
		'groupWelcomeTemplate.delete',
		'POST',
		'/cgi-bin/externalcontact/group_welcome_template/del',
		{ gone: { on: [40037] } },
	),
};
