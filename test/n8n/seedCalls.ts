/** A call of EasyWeChat, and what takes its place in n8n. */
export interface SeedCall {
	/** As docs/easywechat.md has it. */
	call: string;
	parameters: Record<string, unknown>;
	/** The requests in their order: method, path below externalcontact/, query of a GET or body of a POST. */
	sends: Array<['GET' | 'POST', string, object]>;
	/** The JSON of the items that come out. */
	gives: unknown;
}

const byId = (value: string) => ({ __rl: true, mode: 'id', value });

const customer = 'wmKq8DDAAA2c0VhXy1lQm7eZ9sT4uR6g';
const way = byId('7f1c2d94b0a6e835d1427c9be06f3a58');
const groupChat = 'wrXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX';
const leaversGroupChat = 'wrKq8DDAAAok2GQa9INMc5qAsXThLQIO';
const message = byId('msgBx7kEAAAv6YcHs0dPzM3nKq8rLfTiA');
const moment = byId('momBx7kEAAAn5QwXt2LzRc9KpVdYsH0g');
const member = byId('zhangsan');
const link = { kind: 'link', title: 'Spring catalogue', url: 'https://www.example.com/catalogue' };

const anyText: unknown = expect.any(String);
const anyNumber: unknown = expect.any(Number);

const HOUR = 3600;
const DAY = 24 * HOUR;

/** The beginning of a day in China, in Unix seconds. */
function daysAgo(days: number): number {
	const inChina = Math.floor(Date.now() / 1000) + 8 * HOUR;
	return inChina - (inChina % DAY) - 8 * HOUR - days * DAY;
}

/** Such a day as n8n's date field gives it. */
function china(seconds: number): string {
	return new Date((seconds + 8 * HOUR) * 1000).toISOString().slice(0, 10);
}

/** One item for each of the last seven days. */
function days(figures: unknown): unknown {
	return Array(7).fill(figures);
}

/**
 * All calls that docs/easywechat.md has, with a plain use of each: one item in, the operation with the fields that the
 * call has. They run one after the other on a sandbox as it begins; later ones find what earlier ones did.
 */
export const seedCalls: SeedCall[] = [
	{
		call: 'contact_way->create',
		parameters: {
			resource: 'contactWay',
			operation: 'create',
			userId: member,
			state: 'fair2026',
			options: { remark: 'Trade fair' },
		},
		sends: [
			[
				'POST',
				'add_contact_way',
				{ type: 1, scene: 2, user: ['zhangsan'], state: 'fair2026', remark: 'Trade fair' },
			],
		],
		gives: [{ config_id: anyText, qr_code: anyText }],
	},
	{
		call: 'contact_way->get',
		parameters: { resource: 'contactWay', operation: 'get', configId: way },
		sends: [['POST', 'get_contact_way', { config_id: way.value }]],
		gives: [
			expect.objectContaining({
				config_id: way.value,
				type_text: 'single member',
				state: 'fair2026',
				user: ['zhangsan'],
			}),
		],
	},
	{
		call: 'contact_way->update',
		parameters: {
			resource: 'contactWay',
			operation: 'update',
			configId: way,
			updateFields: { remark: 'Trade fair' },
		},
		sends: [['POST', 'update_contact_way', { config_id: way.value, remark: 'Trade fair' }]],
		gives: [{ success: true, config_id: way.value, remark: 'Trade fair' }],
	},
	{
		call: 'contact_way->delete',
		parameters: { resource: 'contactWay', operation: 'delete', configId: way },
		sends: [['POST', 'del_contact_way', { config_id: way.value }]],
		gives: [{ deleted: true, config_id: way.value }],
	},
	{
		call: 'external_contact->getUnassigned',
		parameters: { resource: 'customerTransfer', operation: 'getUnassigned', returnAll: true },
		sends: [['POST', 'get_unassigned_list', { page_size: 1000 }]],
		gives: expect.arrayContaining([
			{
				handover_userid: 'heqi',
				external_userid: anyText,
				dimission_time: anyNumber,
				resigned_at: anyText,
			},
		]),
	},
	{
		call: 'external_contact->transferGroupChat',
		parameters: {
			resource: 'customerTransfer',
			operation: 'transferGroupChats',
			ownerIs: 'resigned',
			groupChats: leaversGroupChat,
			newOwnerUserId: byId('lisi'),
		},
		sends: [
			['POST', 'groupchat/transfer', { chat_id_list: [leaversGroupChat], new_owner: 'lisi' }],
		],
		gives: [{ chat_id: leaversGroupChat, new_owner: 'lisi', success: true, errcode: 0 }],
	},
	{
		call: 'external_contact->transfer',
		parameters: {
			resource: 'customerTransfer',
			operation: 'transferCustomers',
			memberIs: 'active',
			handoverUserId: member,
			takeoverUserId: byId('lisi'),
			externalUserIds: customer,
		},
		sends: [
			[
				'POST',
				'transfer_customer',
				{ handover_userid: 'zhangsan', takeover_userid: 'lisi', external_userid: [customer] },
			],
		],
		gives: [
			{
				external_userid: customer,
				handover_userid: 'zhangsan',
				takeover_userid: 'lisi',
				success: true,
				errcode: 0,
			},
		],
	},
	{
		call: 'external_contact->getTransferResult',
		parameters: {
			resource: 'customerTransfer',
			operation: 'getResult',
			memberIs: 'active',
			handoverUserId: member,
			takeoverUserId: byId('lisi'),
			returnAll: true,
		},
		sends: [['POST', 'transfer_result', { handover_userid: 'zhangsan', takeover_userid: 'lisi' }]],
		gives: [
			expect.objectContaining({ external_userid: customer, status: 2, status_text: 'waiting' }),
		],
	},
	{
		call: 'external_contact->getFollowUsers',
		parameters: { resource: 'externalContact', operation: 'getMembers', returnAll: true },
		sends: [['GET', 'get_follow_user_list', {}]],
		gives: [
			{ userid: 'zhangsan' },
			{ userid: 'lisi' },
			{ userid: 'wangwu' },
			{ userid: 'zhaoliu' },
		],
	},
	{
		call: 'external_contact->list',
		parameters: {
			resource: 'externalContact',
			operation: 'getAllIds',
			members: 'zhangsan',
			returnAll: true,
		},
		sends: [['GET', 'list', { userid: 'zhangsan' }]],
		gives: expect.arrayContaining([{ external_userid: customer, userid: 'zhangsan' }]),
	},
	{
		call: 'external_contact->get',
		parameters: {
			resource: 'externalContact',
			operation: 'get',
			externalUserId: byId(customer),
			simplify: false,
		},
		sends: [['GET', 'get', { external_userid: customer }]],
		gives: [
			{
				external_contact: expect.objectContaining({ external_userid: customer, name: 'Li Mei' }),
				follow_user: [
					expect.objectContaining({ userid: 'zhangsan' }),
					expect.objectContaining({ userid: 'lisi' }),
				],
			},
		],
	},
	{
		call: 'external_contact->batchGetByUser',
		parameters: {
			resource: 'externalContact',
			operation: 'getAll',
			members: 'lisi',
			returnAll: true,
		},
		sends: [
			['POST', 'batch/get_by_user', { userid_list: ['lisi'], limit: 100 }],
			['POST', 'get_corp_tag_list', {}],
		],
		gives: expect.arrayContaining([
			expect.objectContaining({
				external_userid: customer,
				name: 'Li Mei',
				userid: 'lisi',
				tag_names: ['North'],
			}),
		]),
	},
	{
		call: 'external_contact->remark',
		parameters: {
			resource: 'externalContact',
			operation: 'updateRemark',
			userId: member,
			externalUserId: byId(customer),
			updateFields: { remark: 'Ms Li', mobiles: '13800000002' },
		},
		sends: [
			[
				'POST',
				'remark',
				{
					userid: 'zhangsan',
					external_userid: customer,
					remark_mobiles: ['13800000002'],
					remark: 'Ms Li',
				},
			],
		],
		gives: [
			{
				success: true,
				userid: 'zhangsan',
				external_userid: customer,
				remark: 'Ms Li',
				remark_mobiles: ['13800000002'],
			},
		],
	},
	{
		call: 'external_contact->getGroupChats',
		parameters: {
			resource: 'groupChat',
			operation: 'getAll',
			filters: { owners: 'lisi' },
			returnAll: true,
		},
		sends: [['POST', 'groupchat/list', { owner_filter: { userid_list: ['lisi'] }, limit: 1000 }]],
		gives: [
			{ chat_id: 'wrKq8DDAAA4fXcdLuQXKJcsB46eJJB0E', status: 0, status_text: 'owner active' },
			{ chat_id: 'wrKq8DDAAAYeOhvXIouTBUgTwaglTmgS', status: 0, status_text: 'owner active' },
			// The one that lisi has taken over.
			{ chat_id: leaversGroupChat, status: 3, status_text: 'transfer done' },
		],
	},
	{
		call: 'external_contact->getGroupChat',
		parameters: {
			resource: 'groupChat',
			operation: 'get',
			chatId: byId(groupChat),
			includeMemberNames: true,
		},
		sends: [['POST', 'groupchat/get', { chat_id: groupChat, need_name: 1 }]],
		gives: [
			expect.objectContaining({
				chat_id: groupChat,
				owner: 'zhangsan',
				member_list: expect.arrayContaining([
					expect.objectContaining({ userid: customer, name: 'Li Mei' }),
				]),
			}),
		],
	},
	{
		call: 'external_contact_message->submit',
		parameters: {
			resource: 'message',
			operation: 'create',
			sendTo: 'customers',
			externalUserIds: customer,
			senderUserId: member,
			text: 'Good morning',
			attachments: { part: [link] },
		},
		sends: [
			[
				'POST',
				'add_msg_template',
				{
					external_userid: [customer],
					sender: 'zhangsan',
					text: { content: 'Good morning' },
					chat_type: 'single',
					attachments: [
						{
							msgtype: 'link',
							link: { title: 'Spring catalogue', url: 'https://www.example.com/catalogue' },
						},
					],
				},
			],
		],
		gives: [{ msgid: anyText, fail_list: [] }],
	},
	{
		call: 'external_contact_message->get',
		parameters: {
			resource: 'message',
			operation: 'getSendResults',
			messageId: message,
			userId: member,
			returnAll: true,
		},
		sends: [
			[
				'POST',
				'get_groupmsg_send_result',
				{ msgid: message.value, userid: 'zhangsan', limit: 1000 },
			],
		],
		gives: [
			{
				userid: 'zhangsan',
				external_userid: 'wmBx7kEAAAq3vN0pYt1cRzL8hUoW4sDg',
				status: 1,
				status_text: 'sent',
				send_time: 1767776400,
				sent_at: '2026-01-07T09:00:00.000Z',
			},
			{
				userid: 'zhangsan',
				external_userid: 'wmBx7kEAAAo9TfXe2mJb5iQyGn6kVaCw',
				status: 3,
				status_text: 'has received other mass messages already',
			},
		],
	},
	{
		call: 'external_contact_message->sendWelcome',
		parameters: {
			resource: 'message',
			operation: 'sendWelcome',
			welcomeCode: '2fPq8ZtV0mXsC6yKdR1nWbLh',
			text: 'Welcome',
			attachments: { part: [link] },
		},
		sends: [
			[
				'POST',
				'send_welcome_msg',
				{
					welcome_code: '2fPq8ZtV0mXsC6yKdR1nWbLh',
					text: { content: 'Welcome' },
					attachments: [
						{
							msgtype: 'link',
							link: { title: 'Spring catalogue', url: 'https://www.example.com/catalogue' },
						},
					],
				},
			],
		],
		gives: [{ success: true, welcome_code: '2fPq8ZtV0mXsC6yKdR1nWbLh' }],
	},
	{
		call: 'external_contact_moment->list',
		parameters: {
			resource: 'moment',
			operation: 'getAll',
			createdAfter: '2026-01-01T00:00:00+08:00',
			filters: { createdBefore: '2026-01-25T00:00:00+08:00' },
			returnAll: true,
		},
		sends: [
			['POST', 'get_moment_list', { start_time: 1767196800, end_time: 1769270400, limit: 20 }],
		],
		gives: expect.arrayContaining([
			expect.objectContaining({
				moment_id: moment.value,
				create_type: 0,
				create_type_text: 'company',
			}),
		]),
	},
	{
		call: 'external_contact_moment->getTasks',
		parameters: { resource: 'moment', operation: 'getTasks', momentId: moment, returnAll: true },
		sends: [['POST', 'get_moment_task', { moment_id: moment.value, limit: 1000 }]],
		gives: [
			{ userid: 'zhangsan', publish_status: 1, publish_status_text: 'published' },
			{ userid: 'lisi', publish_status: 0, publish_status_text: 'not published' },
		],
	},
	{
		call: 'external_contact_moment->getCustomers',
		parameters: {
			resource: 'moment',
			operation: 'getCustomers',
			momentId: moment,
			userId: member,
			returnAll: true,
		},
		sends: [
			[
				'POST',
				'get_moment_customer_list',
				{ moment_id: moment.value, userid: 'zhangsan', limit: 1000 },
			],
		],
		gives: [
			{ userid: 'zhangsan', external_userid: customer },
			{ userid: 'zhangsan', external_userid: 'wmBx7kEAAAq3vN0pYt1cRzL8hUoW4sDg' },
			{ userid: 'zhangsan', external_userid: 'wmBx7kEAAAo9TfXe2mJb5iQyGn6kVaCw' },
		],
	},
	{
		call: 'external_contact_moment->getSendResult',
		parameters: {
			resource: 'moment',
			operation: 'getSendResult',
			momentId: moment,
			userId: member,
			returnAll: true,
		},
		sends: [
			[
				'POST',
				'get_moment_send_result',
				{ moment_id: moment.value, userid: 'zhangsan', limit: 5000 },
			],
		],
		gives: [
			{ external_userid: customer },
			{ external_userid: 'wmBx7kEAAAq3vN0pYt1cRzL8hUoW4sDg' },
			{ external_userid: 'wmBx7kEAAAo9TfXe2mJb5iQyGn6kVaCw' },
		],
	},
	{
		call: 'external_contact_moment->getComments',
		parameters: {
			resource: 'moment',
			operation: 'getComments',
			momentId: moment,
			userId: member,
		},
		sends: [['POST', 'get_moment_comments', { moment_id: moment.value, userid: 'zhangsan' }]],
		gives: [
			{
				kind: 'comment',
				external_userid: 'wmBx7kEAAAq3vN0pYt1cRzL8hUoW4sDg',
				create_time: 1767777000,
				created_at: '2026-01-07T09:10:00.000Z',
			},
			{
				kind: 'like',
				userid: 'zhangsan',
				create_time: 1767777000,
				created_at: '2026-01-07T09:10:00.000Z',
			},
			{
				kind: 'like',
				external_userid: 'wmBx7kEAAAo9TfXe2mJb5iQyGn6kVaCw',
				create_time: 1767777600,
				created_at: '2026-01-07T09:20:00.000Z',
			},
		],
	},
	{
		call: 'external_contact_statistics->userBehavior',
		parameters: {
			resource: 'statistics',
			operation: 'memberBehavior',
			members: 'zhangsan',
			period: 'last7Days',
		},
		sends: [
			[
				'POST',
				'get_user_behavior_data',
				{ userid: ['zhangsan'], start_time: daysAgo(7), end_time: daysAgo(1) },
			],
		],
		gives: days(expect.objectContaining({ chat_cnt: anyNumber, new_contact_cnt: anyNumber })),
	},
	{
		call: 'external_contact_statistics->groupChatStatistic',
		parameters: {
			resource: 'statistics',
			operation: 'groupChatsByOwner',
			owners: 'zhangsan',
			period: 'custom',
			firstDay: china(daysAgo(7)),
			lastDay: china(daysAgo(1)),
			returnAll: true,
		},
		sends: [
			[
				'POST',
				'groupchat/statistic',
				{
					owner_filter: { userid_list: ['zhangsan'] },
					day_begin_time: daysAgo(7),
					day_end_time: daysAgo(1),
					offset: 0,
					limit: 1000,
				},
			],
		],
		gives: [expect.objectContaining({ owner: 'zhangsan', chat_total: 2 })],
	},
	{
		call: 'external_contact_statistics->groupChatStatisticGroupByDay',
		parameters: {
			resource: 'statistics',
			operation: 'groupChatsByDay',
			owners: 'zhangsan',
			period: 'last7Days',
		},
		sends: [
			[
				'POST',
				'groupchat/statistic_group_by_day',
				{
					owner_filter: { userid_list: ['zhangsan'] },
					day_begin_time: daysAgo(7),
					day_end_time: daysAgo(1),
				},
			],
		],
		gives: days(expect.objectContaining({ chat_total: 2 })),
	},
	{
		call: 'external_contact->getCorpTags',
		parameters: { resource: 'tag', operation: 'getAll', returnAll: true },
		sends: [['POST', 'get_corp_tag_list', {}]],
		gives: expect.arrayContaining([
			expect.objectContaining({ group_name: 'Interest', name: 'Solar' }),
		]),
	},
	{
		call: 'external_contact->addCorpTag',
		parameters: { resource: 'tag', operation: 'create', groupName: 'Region', tagNames: 'West' },
		sends: [
			['POST', 'get_corp_tag_list', {}],
			[
				'POST',
				'add_corp_tag',
				{ group_id: 'etKq8DDAAAEkzWEaSg0muQqwDO3RCKDs', tag: [{ name: 'West' }] },
			],
		],
		gives: [
			expect.objectContaining({
				group_name: 'Region',
				tag: [expect.objectContaining({ name: 'West', created: true })],
			}),
		],
	},
	{
		call: 'external_contact->updateCorpTag',
		parameters: {
			resource: 'tag',
			operation: 'update',
			tagId: byId('etBx7kEAAAz1KvRt8NpWm3XcYq5LdHfA'),
			updateFields: { name: 'Platinum' },
		},
		sends: [
			['POST', 'edit_corp_tag', { id: 'etBx7kEAAAz1KvRt8NpWm3XcYq5LdHfA', name: 'Platinum' }],
		],
		gives: [{ success: true, id: 'etBx7kEAAAz1KvRt8NpWm3XcYq5LdHfA', name: 'Platinum' }],
	},
	{
		call: 'external_contact->deleteCorpTag',
		parameters: {
			resource: 'tag',
			operation: 'delete',
			tags: 'etBx7kEAAAz1KvRt8NpWm3XcYq5LdHfA',
		},
		sends: [['POST', 'del_corp_tag', { tag_id: ['etBx7kEAAAz1KvRt8NpWm3XcYq5LdHfA'] }]],
		gives: [{ deleted: true, tag_id: ['etBx7kEAAAz1KvRt8NpWm3XcYq5LdHfA'] }],
	},
	{
		call: 'external_contact->markTags',
		parameters: {
			resource: 'tag',
			operation: 'mark',
			userId: member,
			externalUserId: byId(customer),
			tagsBy: 'list',
			addTagIds: ['etBx7kEAAAb7TsYe0QxJn4GzLk2VwRcD'],
		},
		sends: [
			[
				'POST',
				'mark_tag',
				{
					userid: 'zhangsan',
					external_userid: customer,
					add_tag: ['etBx7kEAAAb7TsYe0QxJn4GzLk2VwRcD'],
				},
			],
		],
		gives: [
			{
				success: true,
				userid: 'zhangsan',
				external_userid: customer,
				add_tag: ['etBx7kEAAAb7TsYe0QxJn4GzLk2VwRcD'],
			},
		],
	},
];
