import { SandboxClient, type Reply } from '../client';
import { startSandbox, type Sandbox } from '../index';

/** 2026-02-01 10:00 in China. */
const now = Date.UTC(2026, 1, 1, 2);
const daySeconds = 86_400;
/** Midnight in China of a day in January. */
const january = (day: number) => Date.UTC(2026, 0, day) / 1000 - 8 * 3600;
let clock = now;
let sandbox: Sandbox;
let client: SandboxClient;
beforeAll(async () => {
	sandbox = await startSandbox({ clock: () => clock, tokenLifetime: 1e9 });
});
beforeEach(() => {
	clock = now;
	sandbox.control.reset();
	client = new SandboxClient(sandbox);
});
afterAll(async () => await sandbox.close());

type Numbers = Record<string, number>;
const behavior = async (body: object) =>
	(await client.post('externalcontact/get_user_behavior_data', {
		userid: ['zhangsan'],
		start_time: january(7),
		end_time: january(31),
		...body,
	})) as Reply & { behavior_data: Numbers[] };
const groups = async (name: string, userid_list: string[], body: object) =>
	await client.post(`externalcontact/groupchat/${name}`, {
		day_begin_time: january(1),
		day_end_time: january(30),
		owner_filter: { userid_list },
		...body,
	});
const byOwner = async (owners: string[], body: object = {}) =>
	(await groups('statistic', owners, body)) as Reply & {
		total: number;
		next_offset: number;
		items: Array<{ owner: string; data: Numbers }>;
	};
const byDay = async (owners: string[], body: object = {}) =>
	(await groups('statistic_group_by_day', owners, body)) as Reply & {
		items: Array<{ stat_time: number; data: Numbers }>;
	};

describe('get_user_behavior_data', () => {
	it('has an entry per day, with the customers added on it', async () => {
		const { behavior_data: days } = await behavior({});
		expect(days.map((it) => it.stat_time)).toEqual(
			Array.from({ length: 25 }, (_, i) => january(7 + i)),
		);
		const { customers } = sandbox.control.state();
		const added = customers.flatMap(({ follow_user }) =>
			follow_user.filter(({ userid }) => userid === 'zhangsan'),
		);
		expect(days.reduce((sum, it) => sum + it.new_contact_cnt, 0)).toBe(added.length);
		expect(days[0].new_contact_cnt).toBe(1);
		expect(days.reduce((sum, it) => sum + it.chat_cnt, 0)).toBeGreaterThan(10);
		expect(await behavior({})).toMatchObject({ behavior_data: days });
	});

	it('leaves the answers out on days without chats', async () => {
		const { behavior_data: days } = await behavior({});
		for (const it of days) {
			expect('reply_percentage' in it).toBe(it.chat_cnt > 0);
			expect('avg_reply_time' in it).toBe(it.chat_cnt > 0);
			expect(it.reply_percentage ?? 100).toBeLessThanOrEqual(100);
		}
		// A Sunday.
		expect(days[11 - 7]).toMatchObject({ stat_time: january(11), chat_cnt: 0 });
	});

	it('sums up members and departments, nobody twice', async () => {
		const of = async (body: object) => (await behavior(body)).behavior_data;
		const [zhangsan, lisi] = [await of({}), await of({ userid: ['lisi'] })];
		const both = await of({ userid: ['zhangsan', 'lisi', 'LiSi'] });
		expect(both.map((it) => it.message_cnt)).toEqual(
			zhangsan.map((it, i) => it.message_cnt + lisi[i].message_cnt),
		);
		// Sales with East region: zhangsan, lisi, and zhaoliu without customers.
		expect(await of({ userid: [], partyid: [2] })).toEqual(both);
		expect(await of({ userid: ['lisi'], partyid: [2, 3] })).toEqual(both);
		const none = await of({ userid: ['zhaoliu'] });
		expect(none.every((it) => it.chat_cnt === 0 && it.new_contact_cnt === 0)).toBe(true);
	});

	it('rounds times down to midnight in China', async () => {
		const range = { start_time: january(8) + 5, end_time: january(9) - 1 };
		const { behavior_data: days } = await behavior(range);
		expect(days.map((it) => it.stat_time)).toEqual([january(8)]);
	});

	it.each<[string, object, number]>([
		['nobody', { userid: undefined }, 40035],
		['empty lists', { userid: [], partyid: [] }, 40035],
		['an unknown member', { userid: ['nobody'] }, 40003],
		['an invisible member', { userid: ['qianba'] }, 60011],
		['an unknown department', { partyid: [99] }, 60123],
		['an invisible department', { partyid: [5] }, 60011],
		['today', { end_time: january(32) }, 600018],
		['31 days', { start_time: january(1) }, 600018],
		['the end first', { end_time: january(6) }, 600018],
		['milliseconds', { start_time: now - 1000, end_time: now }, 600018],
	])('refuses %s', async (_what, body, errcode) => {
		expect((await behavior(body)).errcode).toBe(errcode);
	});

	it('goes 30 days at a time and 180 days back', async () => {
		expect((await behavior({ start_time: january(2) })).behavior_data).toHaveLength(30);
		const oldest = january(32) - 180 * daySeconds;
		const one = (day: number) => behavior({ start_time: day, end_time: day });
		expect((await one(oldest)).errcode).toBe(0);
		expect((await one(oldest - 1)).errcode).toBe(600018);
	});
});

describe('groupchat/statistic', () => {
	it('has the figures of each owner', async () => {
		const { total, next_offset, items } = await byOwner(['zhangsan', 'lisi', 'zhaoliu', 'heqi']);
		expect({ total, next_offset }).toEqual({ total: 3, next_offset: 3 });
		// Equal ones stay in the order of the filter.
		expect(items.map(({ owner }) => owner)).toEqual(['zhangsan', 'lisi', 'heqi']);
		const [{ data }] = items;
		expect(data).toMatchObject({
			new_chat_cnt: 2,
			chat_total: 2,
			chat_has_msg: 2,
			new_member_cnt: 10,
			member_total: 10,
		});
		expect(data.member_has_msg).toBeLessThanOrEqual(10);
		expect(data.msg_total).toBeGreaterThan(25);
	});

	it('separates what is new from totals', async () => {
		const [{ data }] = (await byOwner(['zhangsan'], { day_begin_time: january(2) })).items;
		expect(data).toMatchObject({ new_chat_cnt: 1, chat_total: 2, new_member_cnt: 3 });
		const first = await byOwner(['zhangsan'], { day_end_time: undefined });
		expect(first.items[0].data).toMatchObject({ new_chat_cnt: 1, chat_total: 1, member_total: 7 });
		const before = january(0);
		const none = await byOwner(['zhangsan'], { day_begin_time: before, day_end_time: before });
		expect(none).toMatchObject({ total: 0, next_offset: 0, items: [] });
	});

	it('sorts and pages', async () => {
		const owners = ['wangwu', 'zhangsan', 'lisi'];
		const order = async (body: object) =>
			(await byOwner(owners, body)).items.map(({ owner }) => owner);
		expect(await order({ order_by: 4 })).toEqual(['zhangsan', 'lisi', 'wangwu']);
		expect(await order({ order_by: 4, order_asc: 1 })).toEqual(['wangwu', 'zhangsan', 'lisi']);
		const page = await byOwner(owners, { order_by: 4, offset: 2, limit: 2 });
		expect(page).toMatchObject({ total: 3, next_offset: 3, items: [{ owner: 'wangwu' }] });
		const first = await byOwner(owners, { order_by: 4, limit: 2 });
		expect(first.next_offset).toBe(2);
		expect(await byOwner(owners, { offset: 9 })).toMatchObject({ next_offset: 3, items: [] });
	});

	it.each<[string, string[], object, number]>([
		['an unknown owner', ['nobody'], {}, 40003],
		['an invisible owner', ['qianba'], {}, 60011],
		['no owner', [], {}, 40058],
		['no filter', [], { owner_filter: undefined }, 40063],
		['today', ['lisi'], { day_begin_time: january(32), day_end_time: undefined }, 600018],
		['31 days', ['lisi'], { day_end_time: january(31) }, 600018],
		['a wrong order', ['lisi'], { order_by: 5 }, 40058],
	])('refuses %s', async (_what, owners, body, errcode) => {
		expect((await byOwner(owners, body)).errcode).toBe(errcode);
	});
});

describe('groupchat/statistic_group_by_day', () => {
	it('sums the owners up for each day', async () => {
		const owners = ['zhangsan', 'lisi'];
		const { items } = await byDay(owners);
		expect(items.map(({ stat_time }) => stat_time)).toEqual(
			Array.from({ length: 30 }, (_, i) => january(1 + i)),
		);
		const sum = (name: string) => items.reduce((total, { data }) => total + data[name], 0);
		const range = (await byOwner(owners)).items;
		for (const name of ['new_chat_cnt', 'new_member_cnt']) {
			expect(sum(name)).toBe(range[0].data[name] + range[1].data[name]);
		}
		for (const name of ['chat_total', 'member_total', 'member_has_msg', 'msg_total']) {
			expect(items[29].data[name]).toBe(range[0].data[name] + range[1].data[name]);
			const values = items.map(({ data }) => data[name]);
			expect(values).toEqual([...values].sort((a, b) => a - b));
		}
	});

	it('shows a group that somebody joined yesterday', async () => {
		const configId = '5d0a41c7be92386f41e7f0c2a9b8d613';
		sandbox.control.scan({ configId });
		clock += daySeconds * 1000;
		const yesterday = january(32);
		const day = { day_begin_time: yesterday, day_end_time: undefined };
		const { items } = await byDay(['zhangsan'], day);
		expect(items).toMatchObject([
			{ stat_time: yesterday, data: { new_member_cnt: 1, member_total: 11, new_chat_cnt: 0 } },
		]);
	});
});
