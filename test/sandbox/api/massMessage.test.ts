import { SandboxClient } from '../client';
import { startSandbox, type Sandbox } from '../index';
import { emma, gold, liMei, oliver, silver, spring, wangQiang } from '../knownIds';
import { jpg, mp4, png } from '../pictures';

const start = Date.parse('2026-03-01T00:00:00+08:00');
let now = start;
let sandbox: Sandbox;
let client: SandboxClient;
beforeAll(async () => {
	sandbox = await startSandbox({ clock: () => now, tokenLifetime: 100_000_000 });
});
beforeEach(() => {
	now = start;
	sandbox.control.reset();
	client = new SandboxClient(sandbox);
});
afterAll(async () => await sandbox.close());

const nobody = 'wmXXXXXXXXXXXXXXXXXXXXXXXXXXXXX0';
const seeded = 'msgBx7kEAAAv6YcHs0dPzM3nKq8rLfTiA';

const text = { content: 'Hello' };
const call = async (api: string, body: unknown) =>
	await client.post(`externalcontact/${api}`, body);
const create = async (body: Record<string, unknown>) =>
	await call('add_msg_template', { text, ...body });
const tasksOf = (msgid: unknown) => {
	const { tasks } = sandbox.control.state().massMessages.find((it) => it.msgid === msgid)!;
	return Object.fromEntries(tasks.map(({ userid, receivers }) => [userid, receivers]));
};
const idOf = (name: string) =>
	sandbox.control.state().customers.find((it) => it.name === name)!.external_userid;
const tagId = (group: string, tag: string) =>
	sandbox.control
		.state()
		.tagGroups.find((it) => it.group_name === group)!
		.tags.find((it) => it.name === tag)!.id;

describe('the audience of add_msg_template', () => {
	it('goes to the named customers of the sender; others fail', async () => {
		const reply = await create({
			sender: 'ZhangSan',
			external_userid: [emma, wangQiang, nobody, emma, 'mistyped'],
		});
		expect(reply).toEqual({
			errcode: 0,
			errmsg: 'ok',
			fail_list: [wangQiang, nobody, 'mistyped'],
			msgid: expect.stringMatching(/^msg.{29}$/),
		});
		expect(tasksOf(reply.msgid)).toEqual({ zhangsan: [emma] });
	});

	it('without sender goes to the member who last chatted, else to the one who added last', async () => {
		const to = { external_userid: [liMei, oliver, idOf('Peter Hall')] };
		const first = await create(to);
		// qianba is outside the visible range.
		expect(first.fail_list).toEqual([idOf('Peter Hall')]);
		expect(tasksOf(first.msgid)).toEqual({ lisi: [liMei], zhangsan: [oliver] });
		sandbox.control.startChat({ userid: 'zhangsan', external_userid: liMei });
		expect(tasksOf((await create(to)).msgid)).toEqual({ zhangsan: [liMei, oliver] });
		now += 1_000;
		sandbox.control.startChat({ userid: 'lisi', external_userid: liMei });
		expect(tasksOf((await create(to)).msgid)).toEqual({ lisi: [liMei], zhangsan: [oliver] });
	});

	it('is all customers of the sender when only the sender is given', async () => {
		const { msgid, fail_list: failed } = await create({ sender: 'lisi', chat_type: 'single' });
		expect(failed).toEqual([]);
		expect(tasksOf(msgid).lisi).toHaveLength(4);
	});

	it('is everybody with the tags: or inside a group, and between groups', async () => {
		const filter = (...groups: string[][]) => ({
			tag_filter: { group_list: groups.map((ids) => ({ tag_list: ids })) },
		});
		const either = await create(filter([gold, silver]));
		expect(tasksOf(either.msgid)).toEqual({ zhangsan: [liMei, emma], lisi: [wangQiang] });
		const both = await create(filter([gold, silver], [tagId('Interest', 'Heating')]));
		expect(tasksOf(both.msgid)).toEqual({ zhangsan: [liMei] });
		const ofSender = await create({ sender: 'lisi', ...filter([gold, silver]) });
		expect(tasksOf(ofSender.msgid)).toEqual({ lisi: [wangQiang] });
		expect((await create(filter([gold], [silver]))).errcode).toBe(41048);
		// Named customers make the tags count for nothing.
		const named = await create({ external_userid: [oliver], ...filter([gold]) });
		expect(tasksOf(named.msgid)).toEqual({ zhangsan: [oliver] });
	});

	it('is the named groups of the owner, or those that the owner will pick', async () => {
		const group = { chat_type: 'group', sender: 'zhangsan', external_userid: [nobody] };
		const named = await create({ ...group, chat_id_list: [spring, 'wrOfNobody'] });
		expect(named.fail_list).toEqual(['wrOfNobody']);
		expect(tasksOf(named.msgid)).toEqual({ zhangsan: [spring] });
		expect(tasksOf((await create(group)).msgid)).toEqual({ zhangsan: [] });
		expect((await create({ ...group, sender: 'lisi', chat_id_list: [spring] })).errcode).toBe(
			41048,
		);
		expect((await create({ ...group, sender: 'zhaoliu' })).errcode).toBe(41048);
	});

	it.each<[string, Record<string, unknown>, number]>([
		['nobody at all', {}, 40063],
		['no list of customers', { external_userid: [] }, 40063],
		['groups without owner', { chat_type: 'group', chat_id_list: [spring] }, 40063],
		['an unknown chat type', { chat_type: 'room', sender: 'lisi' }, 86214],
		['more than 10,000 customers', { external_userid: Array(10_001).fill(emma) }, 40058],
		['an unknown sender', { sender: 'nobody' }, 40003],
		['an invisible sender', { sender: 'qianba' }, 60011],
		['a sender without customer contact', { sender: 'sunqi' }, 84074],
		['a sender without customers', { sender: 'zhaoliu' }, 41048],
		['only strangers', { external_userid: [nobody] }, 41048],
		['only ids that are none', { external_userid: ['a', 'b'] }, 40096],
	])('refuses %s', async (_what, body, errcode) => {
		expect((await create(body)).errcode).toBe(errcode);
	});

	it('leaves out who has received as many as the rule allows', async () => {
		sandbox.control.setLimits({ receiveRule: 'day' });
		const first = await create({ sender: 'zhangsan', external_userid: [emma] });
		const second = await create({ sender: 'zhangsan', external_userid: [emma] });
		sandbox.control.sendMassMessage({ msgid: first.msgid as string, userid: 'zhangsan' });
		// Both were possible at first, the second one comes too late.
		sandbox.control.sendMassMessage({ msgid: second.msgid as string, userid: 'zhangsan' });
		const third = await create({ sender: 'zhangsan', external_userid: [emma, oliver] });
		expect(third.fail_list).toEqual([emma]);
		const { massMessages } = sandbox.control.state();
		expect(massMessages.find((it) => it.msgid === second.msgid)!.tasks[0].status).toEqual([3]);
		expect(sandbox.control.chat(emma)[0].messages.map(({ msgid }) => msgid)).toContain(first.msgid);
		expect(sandbox.control.chat(emma)[0].messages.map(({ msgid }) => msgid)).not.toContain(
			second.msgid,
		);
		now += 86_400_000;
		const tomorrow = await create({ sender: 'zhangsan', external_userid: [emma] });
		expect(tomorrow.fail_list).toEqual([]);
	});

	it.each([
		['month', 31],
		['week', 7],
	] as const)('counts by the %s', async (receiveRule, count) => {
		sandbox.control.setLimits({ receiveRule });
		for (let i = 0; i < count; i++) {
			const { msgid } = await create({ sender: 'zhangsan', external_userid: [emma] });
			sandbox.control.sendMassMessage({ msgid: msgid as string, userid: 'zhangsan' });
		}
		const one = { sender: 'zhangsan', external_userid: [emma] };
		expect((await create(one)).errcode).toBe(41048);
		sandbox.control.setLimits({ receiveCount: count + 1 });
		expect((await create(one)).errcode).toBe(0);
	});
});

describe('the content of add_msg_template', () => {
	const to = { sender: 'zhangsan', external_userid: [emma] };
	const upload = async (type: string, bytes: Buffer) =>
		(await client.upload('media/upload', { type }, bytes)).media_id as string;
	const attach = async (...attachments: unknown[]) =>
		await call('add_msg_template', { ...to, attachments });
	const image = (value: unknown) => ({ msgtype: 'image', image: value });

	it('takes nine attachments of every kind, which arrive one after the other', async () => {
		const picture = await upload('image', png);
		const { url } = await client.upload('media/uploadimg', {}, jpg, 'a.jpg');
		const attachments = [
			image({ media_id: picture, pic_url: 'https://elsewhere.example/ignored.png' }),
			image({ pic_url: url }),
			{ msgtype: 'link', link: { title: 'Shop', url: 'https://shop.example' } },
			{
				msgtype: 'miniprogram',
				miniprogram: { title: 'Shop', pic_media_id: picture, appid: 'wx1', page: 'a' },
			},
			{ msgtype: 'video', video: { media_id: await upload('video', mp4) } },
			{ msgtype: 'file', file: { media_id: await upload('file', jpg) } },
			...Array.from({ length: 3 }, () => image({ media_id: picture })),
		];
		const { msgid } = await create({ ...to, attachments });
		sandbox.control.sendMassMessage({ msgid: msgid as string, userid: 'zhangsan' });
		const received = sandbox.control.chat(emma)[0].messages.filter((it) => it.msgid === msgid);
		expect(received).toHaveLength(10);
		expect(received.slice(0, 3)).toMatchObject([
			{ msgtype: 'text', text, at: now / 1000, by: 'massMessage' },
			{ msgtype: 'image', image: { media_id: picture } },
			{ msgtype: 'image', image: { pic_url: url } },
		]);
		expect(received[1]).not.toHaveProperty('image.pic_url');
		expect((await attach(...attachments, image({ media_id: picture }))).errcode).toBe(41064);
	});

	it('counts the text by the rule of 1 and 2 bytes', async () => {
		const send = async (content: string) => (await create({ ...to, text: { content } })).errcode;
		expect(await send('客'.repeat(2000))).toBe(0);
		expect(await send('客'.repeat(2000) + 'a')).toBe(40058);
	});

	it('must be something', async () => {
		const none = await call('add_msg_template', to);
		expect(none.errcode).not.toBe(0);
		expect((await call('add_msg_template', { ...to, text: { content: '' } })).errcode).not.toBe(0);
		expect((await create({ ...to, attachments: [] })).errcode).toBe(41088);
	});

	it.each<[string, unknown, number]>([
		['an unknown kind', { msgtype: 'audio', audio: {} }, 41065],
		['an object of another kind', { msgtype: 'image', link: { title: 'a', url: 'b' } }, 40058],
		['no object', { msgtype: 'link' }, 40063],
		['an empty image', image({ media_id: '', pic_url: '' }), 41006],
		['a foreign image URL', image({ pic_url: 'https://www.example.com/a.png' }), 40058],
		['an unknown media id', image({ media_id: '3none' }), 40007],
		['a link without title', { msgtype: 'link', link: { title: '', url: 'a' } }, 41016],
		['a link without URL', { msgtype: 'link', link: { title: 'a', url: '' } }, 41010],
		['a long title', { msgtype: 'link', link: { title: 'a'.repeat(129), url: 'a' } }, 40058],
		['a long URL', { msgtype: 'link', link: { title: 'a', url: 'a'.repeat(2049) } }, 40058],
	])('refuses %s', async (_what, attachment, errcode) => {
		expect((await attach(attachment)).errcode).toBe(errcode);
	});

	it('refuses media of another kind, and expired media', async () => {
		const picture = await upload('image', png);
		const query = { media_type: 'image', attachment_type: '1' };
		const { media_id: forMoments } = await client.upload('media/upload_attachment', query, png);
		const video = { msgtype: 'video', video: { media_id: picture } };
		expect((await attach(image({ media_id: forMoments }))).errcode).toBe(40007);
		expect((await attach(video)).errcode).toBe(40007);
		expect((await attach(image({ media_id: picture }))).errcode).toBe(0);
		now += 3 * 86_400_000;
		expect((await attach(image({ media_id: picture }))).errcode).toBe(40007);
	});
});

describe('a mass message that members send', () => {
	it('shows its progress by member and by customer', async () => {
		const { msgid } = await create({ external_userid: [emma, wangQiang] });
		now += 5_000;
		sandbox.control.sendMassMessage({ msgid: msgid as string, userid: 'zhangsan' });
		const sent = now / 1000;
		expect((await call('get_groupmsg_task', { msgid })).task_list).toEqual([
			{ userid: 'zhangsan', status: 2, send_time: sent },
			{ userid: 'lisi', status: 0 },
		]);
		const resultOf = async (userid: string) =>
			(await call('get_groupmsg_send_result', { msgid, userid })).send_list;
		expect(await resultOf('zhangsan')).toEqual([
			{ external_userid: emma, userid: 'zhangsan', status: 1, send_time: sent },
		]);
		expect(await resultOf('lisi')).toEqual([
			{ external_userid: wangQiang, userid: 'lisi', status: 0 },
		]);
		expect(await resultOf('wangwu')).toEqual([]);
	});

	it('comes in pages; a limit above the maximum is the default', async () => {
		const walk = async (limit: number) => {
			const ids: unknown[] = [];
			let cursor: unknown;
			let pages = 0;
			do {
				const reply = await call('get_groupmsg_send_result', {
					msgid: seeded,
					userid: 'zhangsan',
					limit,
					...(cursor ? { cursor } : {}),
				});
				const page = reply.send_list as Array<{ external_userid: string }>;
				ids.push(...page.map((it) => it.external_userid));
				cursor = reply.next_cursor;
				pages++;
			} while (cursor);
			return { ids, pages };
		};
		expect(await walk(1)).toEqual({ ids: [emma, oliver], pages: 2 });
		expect(await walk(1001)).toEqual({ ids: [emma, oliver], pages: 1 });
		const other = { msgid: seeded, userid: 'lisi', cursor: 'CAASBgoEMTAwMA' };
		expect((await call('get_groupmsg_send_result', other)).errcode).toBe(50100);
	});

	it('goes only to the customers that the member kept, if that is allowed', async () => {
		const to = { sender: 'zhangsan', external_userid: [emma, oliver] };
		const fixed = { msgid: (await create(to)).msgid as string, userid: 'zhangsan', to: [oliver] };
		expect(() => sandbox.control.sendMassMessage(fixed)).toThrow('allow_select');
		const { msgid } = await create({ ...to, allow_select: true });
		const sending = { msgid: msgid as string, userid: 'zhangsan' };
		expect(() => sandbox.control.sendMassMessage({ ...sending, to: [liMei] })).toThrow(TypeError);
		sandbox.control.sendMassMessage({ ...sending, to: [oliver] });
		const { send_list: list } = await call('get_groupmsg_send_result', sending);
		expect((list as Array<{ status: number }>).map(({ status }) => status)).toEqual([0, 1]);
		expect(() => sandbox.control.sendMassMessage(sending)).toThrow('has sent');
	});

	it('goes to the groups that the owner picks', async () => {
		const { msgid } = await create({ chat_type: 'group', sender: 'zhangsan' });
		const sending = { msgid: msgid as string, userid: 'zhangsan' };
		expect((await call('get_groupmsg_send_result', sending)).send_list).toEqual([]);
		sandbox.control.sendMassMessage({ ...sending, to: [spring] });
		expect((await call('get_groupmsg_send_result', sending)).send_list).toEqual([
			{ chat_id: spring, userid: 'zhangsan', status: 1, send_time: now / 1000 },
		]);
		const [chat] = sandbox.control.chat(spring);
		expect(chat).toMatchObject({ userid: 'zhangsan', chat_id: spring });
		expect(chat.messages[chat.messages.length - 1]).toMatchObject({ msgtype: 'text', text });
	});

	it('can be reminded of three times a day, and stopped once', async () => {
		const remind = async () => (await call('remind_groupmsg_send', { msgid: seeded })).errcode;
		expect([await remind(), await remind(), await remind(), await remind()]).toEqual([
			0, 0, 0, 41094,
		]);
		now += 86_400_000;
		expect(await remind()).toBe(0);
		const cancel = async () => (await call('cancel_groupmsg_send', { msgid: seeded })).errcode;
		expect(await cancel()).toBe(0);
		expect(await cancel()).toBe(41093);
		expect(await remind()).toBe(41093);
		expect(() => sandbox.control.sendMassMessage({ msgid: seeded, userid: 'lisi' })).toThrow(
			'was cancelled',
		);
		// What was delivered stays.
		expect((await call('get_groupmsg_task', { msgid: seeded })).task_list).toMatchObject([
			{ userid: 'zhangsan', status: 2 },
			{ userid: 'lisi', status: 0 },
		]);
	});

	it('belongs to its app', async () => {
		const { msgid } = await create({ sender: 'zhangsan' });
		const ofMember = sandbox.control.state().massMessages.find((it) => it.create_type === 1)!;
		for (const api of ['remind_groupmsg_send', 'cancel_groupmsg_send']) {
			expect((await call(api, { msgid: ofMember.msgid })).errcode).toBe(41047);
			expect((await call(api, { msgid: 'none' })).errcode).toBe(41047);
			expect((await call(api, { msgid: '' })).errcode).toBe(41046);
		}
		expect((await call('get_groupmsg_task', { msgid: ofMember.msgid })).errcode).toBe(0);
		client = new SandboxClient(sandbox, 'otherApp');
		expect((await call('cancel_groupmsg_send', { msgid })).errcode).toBe(41047);
		expect((await call('get_groupmsg_task', { msgid })).errcode).toBe(0);
	});

	it('can be stopped in the admin console', async () => {
		sandbox.control.cancelMassMessage({ msgid: seeded });
		expect((await call('remind_groupmsg_send', { msgid: seeded })).errcode).toBe(41093);
		expect(() => sandbox.control.cancelMassMessage({ msgid: 'none' })).toThrow(TypeError);
	});

	it('is still being dispatched for as many calls as the limits say', async () => {
		const { msgid } = await create({ sender: 'zhangsan' });
		sandbox.control.setLimits({ dispatchPolls: 1 });
		expect((await call('get_groupmsg_task', { msgid })).errcode).toBe(41063);
		expect((await call('get_groupmsg_task', { msgid })).errcode).toBe(0);
		expect((await call('get_groupmsg_task', { msgid: seeded })).errcode).toBe(0);
	});
});

describe('get_groupmsg_list_v2', () => {
	const from = Date.parse('2026-01-01T00:00:00+08:00') / 1000;
	const list = async (body: Record<string, unknown> = {}) =>
		await call('get_groupmsg_list_v2', {
			chat_type: 'single',
			start_time: from,
			end_time: from + 31 * 86_400,
			...body,
		});
	const ids = async (body?: Record<string, unknown>) =>
		((await list(body)).group_msg_list as Array<{ msgid: string }>).map(({ msgid }) => msgid);

	it('shows messages as they were sent', async () => {
		const { group_msg_list: found } = await list();
		expect(found).toEqual([
			{
				msgid: seeded,
				create_time: 1_767_772_800,
				create_type: 0,
				text: { content: 'The spring catalogue is out. Have a look!' },
				attachments: [{ msgtype: 'image', image: { media_id: 'WWCISP_d2kQ0vYxT7mPzLr5hBnCs1' } }],
			},
			{
				msgid: expect.any(String),
				creator: 'zhangsan',
				create_time: expect.any(Number),
				create_type: 1,
				text: { content: 'Back from the fair, thank you for coming.' },
				attachments: [
					{
						msgtype: 'miniprogram',
						miniprogram: {
							title: 'Spring shop',
							appid: 'wx4f8a2c91d7be36a0',
							page: 'pages/index/index',
						},
					},
				],
			},
			expect.objectContaining({ creator: 'lisi', create_type: 0 }),
		]);
	});

	it('filters by chat type, creator and kind of creator', async () => {
		const all = await ids();
		expect(await ids({ filter_type: 0 })).toEqual([all[0], all[2]]);
		expect(await ids({ filter_type: 1 })).toEqual([all[1]]);
		expect(await ids({ creator: 'LiSi' })).toEqual([all[2]]);
		expect(await ids({ creator: 'wangwu' })).toEqual([]);
		expect(await ids({ chat_type: 'group' })).toHaveLength(1);
		expect((await list({ creator: 'nobody' })).errcode).toBe(40003);
		client = new SandboxClient(sandbox, 'otherApp');
		expect(await ids()).toHaveLength(4);
	});

	it('takes at most a month, both ends included', async () => {
		const created = 1_767_772_800;
		expect(await ids({ start_time: created, end_time: created })).toEqual([seeded]);
		expect(await ids({ start_time: created + 1, end_time: created + 2 })).toEqual([]);
		expect((await list({ end_time: from + 31 * 86_400 + 1 })).errcode).toBe(40058);
		expect((await list({ end_time: from - 1 })).errcode).toBe(40058);
		expect((await list({ chat_type: 'room' })).errcode).toBe(86214);
		expect((await list({ filter_type: 3 })).errcode).toBe(40058);
	});

	it('comes in pages, whose cursor belongs to the query', async () => {
		const first = await list({ limit: 2 });
		expect(first.group_msg_list).toHaveLength(2);
		const next = { limit: 2, cursor: first.next_cursor };
		expect(await ids(next)).toEqual([(await ids())[2]]);
		expect((await list(next)).next_cursor).toBe('');
		expect((await list({ ...next, filter_type: 0 })).errcode).toBe(50100);
		expect((await list({ limit: 101 })).group_msg_list).toHaveLength(3);
	});

	it('waits for the dispatch of new messages', async () => {
		await create({ sender: 'zhangsan' });
		sandbox.control.setLimits({ dispatchPolls: 1 });
		const march = { start_time: now / 1000 - 5, end_time: now / 1000 + 5 };
		expect((await list(march)).errcode).toBe(41063);
		expect(await ids(march)).toHaveLength(1);
	});
});

describe('the control plane of messages', () => {
	const plane = async (method: string, path: string, body?: unknown) => {
		const response = await fetch(`${sandbox.url}/_sandbox/${path}`, {
			method,
			...(body !== undefined && { body: JSON.stringify(body) }),
		});
		return { status: response.status, body: await response.json() };
	};

	it('works by HTTP, too', async () => {
		const sending = { msgid: seeded, userid: 'lisi' };
		expect((await plane('POST', 'mass-messages/send', sending)).status).toBe(200);
		expect((await plane('GET', `chats/${wangQiang}`)).body).toEqual(
			sandbox.control.chat(wangQiang),
		);
		expect((await plane('POST', 'mass-messages/cancel', { msgid: seeded })).status).toBe(200);
		const pair = { userid: 'zhangsan', external_userid: emma };
		expect((await plane('POST', 'chats', pair)).status).toBe(200);
		expect(sandbox.control.chat(emma)[0].talkedAt).toBe(now / 1000);
	});

	it.each<[string, unknown, string]>([
		['mass-messages/send', { msgid: 'none', userid: 'lisi' }, 'no mass message has the msgid none'],
		['mass-messages/send', { msgid: seeded, userid: 'wangwu' }, 'wangwu has nothing to send'],
		['mass-messages/send', { msgid: seeded }, "must have required property 'userid'"],
		['chats', { userid: 'wangwu', external_userid: emma }, 'is no customer of wangwu'],
	])('%s refuses %j', async (path, body, message) => {
		const reply = await plane('POST', path, body);
		expect(reply.status).toBe(400);
		expect((reply.body as { error: string }).error).toContain(message);
	});
});
