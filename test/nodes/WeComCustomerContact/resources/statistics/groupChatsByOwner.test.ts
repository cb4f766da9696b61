import type { IDataObject, INodeParameters } from 'n8n-workflow';

import type { Bench } from '../../../../engine';
import { jsonOf, runNode, startBench } from '../../../../engine';
import type { CannedWeCom } from '../../../../engine/cannedWeCom';
import { startCannedWeCom } from '../../../../engine/cannedWeCom';
import { withToken } from '../../../../engine/expected';
import { dayName, midnight } from './days';

const PATH = '/cgi-bin/externalcontact/groupchat/statistic';

const byOwner = {
	resource: 'statistics',
	operation: 'groupChatsByOwner',
	period: 'custom',
	firstDay: dayName(30),
	lastDay: dayName(1),
};

const days = { day_begin_time: midnight(30), day_end_time: midnight(1) };

function owner(name: string, chats: number, more: IDataObject = {}): IDataObject {
	return { owner: name, data: { new_chat_cnt: chats, chat_total: 100 - chats, ...more } };
}

const members = (new_member_cnt: number, member_total: number) => ({
	new_member_cnt,
	member_total,
});

describe('Statistics: Get Group Chats by Owner', () => {
	describe('in the sandbox', () => {
		let bench: Bench;
		beforeAll(async () => {
			bench = await startBench();
		});
		beforeEach(() => bench.reset());
		afterAll(async () => await bench.close());

		it('sends all fields', async () => {
			const { error } = await bench.run({
				...byOwner,
				ownersBy: 'list',
				ownerIds: ['zhangsan', 'lisi'],
				returnAll: true,
				options: { ascending: true, sortBy: 4 },
			});

			expect(error).toBeUndefined();
			expect(bench.sent(PATH)).toEqual([
				{
					method: 'POST',
					query: withToken,
					body: {
						...days,
						owner_filter: { userid_list: ['zhangsan', 'lisi'] },
						order_by: 4,
						order_asc: 1,
						offset: 0,
						limit: 1000,
					},
				},
			]);
		});

		it('sends no order and the limit of the field when nothing else is set', async () => {
			await bench.run({
				...byOwner,
				owners: 'lisi',
				lastDay: '',
				options: { ascending: false },
			});

			expect(bench.sent(PATH).map(({ body }) => body)).toEqual([
				{
					day_begin_time: midnight(30),
					day_end_time: midnight(30),
					owner_filter: { userid_list: ['lisi'] },
					order_asc: 0,
					offset: 0,
					limit: 50,
				},
			]);
		});

		it.each<[string, INodeParameters, string, string]>([
			[
				'31 days, whose figures cannot be added up',
				{ firstDay: dayName(31) },
				"From 'First Day' to 'Last Day' are 31 days, WeCom takes at most 30 here",
				'Get Group Chats by Day',
			],
			['today', { lastDay: dayName(0) }, `'Last Day' is ${dayName(0)}`, dayName(1)],
			['no owners', { owners: '={{ [] }}' }, "'Owners' is empty", "'Owners'"],
			[
				'an order that WeCom does not know',
				{ options: { sortBy: 5 } },
				"'Sort By' is not a whole number from 1 to 4",
				"'Sort By'",
			],
			['a limit of 0', { limit: 0 }, "'Limit' is not a whole number", "'Limit'"],
		])('refuses %s before anything is sent', async (_what, fields, message, inDescription) => {
			const { error } = await bench.run({ ...byOwner, owners: 'lisi', ...fields });

			expect(error).toMatchObject({
				message: expect.stringContaining(message),
				description: expect.stringContaining(inDescription),
			});
			expect(bench.sandbox.control.journal()).toEqual([]);
		});

		it('says what WeCom refuses', async () => {
			bench.sandbox.control.addFault({ path: PATH, kind: 'errcode', errcode: 600018 });
			const { error } = await bench.run({ ...byOwner, owners: 'lisi' });

			expect(error).toMatchObject({
				message: 'WeCom does not accept the days',
				description: expect.stringContaining("Check 'First Day' and 'Last Day'"),
				httpCode: '600018',
			});
		});
	});

	describe('with answers given beforehand', () => {
		let canned: CannedWeCom;
		afterEach(async () => await canned.close());

		const run = async (fields: INodeParameters) =>
			await runNode({ store: canned.store, parameters: { ...byOwner, ...fields } });

		const inPages = {
			[PATH]: [
				{ items: [owner('a', 9), owner('b', 8)], next_offset: 2, total: 5 },
				{ items: [owner('c', 7), owner('d', 6)], next_offset: 4, total: 5 },
				{ items: [owner('e', 5)], next_offset: 5, total: 5 },
			],
		};

		it('follows three pages, the filter on each, and gives flat items', async () => {
			canned = await startCannedWeCom(inPages);
			const { items, error } = await run({ owners: 'a,b,c,d,e', returnAll: true });

			expect(error).toBeUndefined();
			expect(canned.bodies(PATH)).toEqual(
				[0, 2, 4].map((offset) => ({
					...days,
					owner_filter: { userid_list: ['a', 'b', 'c', 'd', 'e'] },
					offset,
					limit: 1000,
				})),
			);
			expect(items).toEqual(
				['a', 'b', 'c', 'd', 'e'].map((name, index) => ({
					json: { owner: name, new_chat_cnt: 9 - index, chat_total: 91 + index },
					pairedItem: { item: 0 },
				})),
			);
		});

		it('stops at Limit', async () => {
			canned = await startCannedWeCom(inPages);
			const { items } = await run({ owners: 'a,b,c,d,e', limit: 3 });

			expect(jsonOf(items).map((record) => record.owner)).toEqual(['a', 'b', 'c']);
			expect(canned.bodies(PATH).map(({ limit }) => limit)).toEqual([3, 1]);
		});

		it('does not read the same page for ever', async () => {
			const page = { items: [owner('a', 9)], next_offset: 0, total: 5 };
			canned = await startCannedWeCom({ [PATH]: [page, page] });
			const { error } = await run({ owners: 'a,b', returnAll: true });

			expect(error).toMatchObject({ message: 'WeCom gave the same page twice' });
		});

		it.each([
			['most new group chats first', {}, ['d', 'a', 'c', 'b']],
			['by another figure, lowest first', { sortBy: 2, ascending: true }, ['d', 'a', 'c', 'b']],
			['lowest first', { ascending: true }, ['b', 'c', 'a', 'd']],
			['by new members', { sortBy: 3 }, ['b', 'd', 'c', 'a']],
			['by members in total', { sortBy: 4 }, ['c', 'a', 'b', 'd']],
		])('asks for 250 owners in chunks of 100 and sorts them: %s', async (_how, order, names) => {
			canned = await startCannedWeCom({
				[PATH]: [
					{
						items: [owner('a', 8, members(1, 3)), owner('b', 1, members(4, 2))],
						next_offset: 2,
						total: 2,
					},
					{ items: [owner('c', 5, members(2, 4))], next_offset: 1, total: 1 },
					{ items: [owner('d', 9, members(3, 1))], next_offset: 1, total: 1 },
				],
			});
			const owners = Array.from({ length: 250 }, (_, i) => `owner${i}`);
			const { items } = await run({
				ownersBy: 'list',
				ownerIds: owners,
				returnAll: true,
				options: order,
			});

			expect(canned.bodies(PATH).map(({ owner_filter }) => owner_filter)).toEqual([
				{ userid_list: owners.slice(0, 100) },
				{ userid_list: owners.slice(100, 200) },
				{ userid_list: owners.slice(200) },
			]);
			expect(jsonOf(items).map((record) => record.owner)).toEqual(names);
		});
	});
});
