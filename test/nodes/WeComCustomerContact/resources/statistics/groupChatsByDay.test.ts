import type { IDataObject } from 'n8n-workflow';

import { errorTexts } from '../../../../../nodes/wecom/errors/texts';
import type { Bench } from '../../../../engine';
import { jsonOf, runNode, startBench } from '../../../../engine';
import { startCannedWeCom } from '../../../../engine/cannedWeCom';
import { calls } from '../../../../engine/corp';
import { withToken } from '../../../../engine/expected';
import { itemsOf } from '../../../../engine/input';
import { dayName, midnight } from './days';

const PATH = '/cgi-bin/externalcontact/groupchat/statistic_group_by_day';

const byDay = { resource: 'statistics', operation: 'groupChatsByDay', period: 'custom' };

const figures = {
	new_chat_cnt: 1,
	chat_total: 8,
	chat_has_msg: 5,
	new_member_cnt: 14,
	member_total: 312,
	member_has_msg: 40,
	msg_total: 166,
};

describe('Statistics: Get Group Chats by Day', () => {
	let bench: Bench;
	beforeAll(async () => {
		bench = await startBench();
	});
	beforeEach(() => bench.reset());
	afterAll(async () => await bench.close());

	const sentBodies = () => bench.sent(PATH).map(({ body }) => body as IDataObject);

	it('sends the days as midnight in China, and the owners', async () => {
		const { error } = await bench.run({
			...byDay,
			ownersBy: 'list',
			ownerIds: ['zhangsan', 'lisi'],
			firstDay: dayName(7),
			lastDay: dayName(1),
		});

		expect(error).toBeUndefined();
		expect(bench.sent(PATH)).toEqual([
			{
				method: 'POST',
				query: withToken,
				body: {
					day_begin_time: midnight(7),
					day_end_time: midnight(1),
					owner_filter: { userid_list: ['zhangsan', 'lisi'] },
				},
			},
		]);
		expect(calls(bench)).toEqual([PATH]);
	});

	it('asks for one day when there is no last one', async () => {
		const { error } = await bench.run({ ...byDay, owners: 'zhangsan', firstDay: dayName(3) });

		expect(error).toBeUndefined();
		expect(sentBodies()).toEqual([
			{
				day_begin_time: midnight(3),
				day_end_time: midnight(3),
				owner_filter: { userid_list: ['zhangsan'] },
			},
		]);
	});

	it.each([
		['a DateTime', '={{ DateTime.fromISO($json.day) }}'],
		['a DateTime of another zone', '={{ DateTime.fromISO($json.day, { zone: "Asia/Tokyo" }) }}'],
		['the end of a day', '={{ DateTime.fromISO($json.day).endOf("day") }}'],
		['ISO text', '={{ $json.day }}T00:00:00'],
		['stat_time', '={{ $json.stat_time }}'],
		['stat_time as text', '={{ String($json.stat_time) }}'],
	])('takes the day as %s', async (_what, firstDay) => {
		const { error } = await bench.run(
			{ ...byDay, owners: 'zhangsan', firstDay, lastDay: firstDay },
			{ items: itemsOf([{ day: dayName(5), stat_time: midnight(5) }]) },
		);

		expect(error).toBeUndefined();
		expect(sentBodies()).toMatchObject([
			{ day_begin_time: midnight(5), day_end_time: midnight(5) },
		]);
	});

	it('asks for 180 days in chunks of 30, the owners in each', async () => {
		const { error } = await bench.run({
			...byDay,
			owners: 'zhangsan',
			firstDay: dayName(180),
			lastDay: dayName(1),
		});

		expect(error).toBeUndefined();
		const owner_filter = { userid_list: ['zhangsan'] };
		expect(sentBodies()).toEqual(
			[180, 150, 120, 90, 60, 30].map((daysAgo) => ({
				day_begin_time: midnight(daysAgo),
				day_end_time: midnight(daysAgo - 29),
				owner_filter,
			})),
		);
	});

	it('gives one flat item per day, the days of all parts', async () => {
		const days = [32, 31, 3, 2, 1].map((daysAgo) => ({
			stat_time: midnight(daysAgo),
			data: figures,
		}));
		const canned = await startCannedWeCom({
			[PATH]: [{ items: days.slice(0, 3) }, { items: days.slice(3) }],
		});
		const { items, error } = await runNode({
			store: canned.store,
			parameters: {
				...byDay,
				owners: 'zhangsan',
				firstDay: '={{ $json.first }}',
				lastDay: '={{ $json.last }}',
			},
			items: itemsOf([{ first: midnight(32), last: midnight(1) }]),
		});
		await canned.close();

		expect(error).toBeUndefined();
		expect(canned.bodies(PATH)).toHaveLength(2);
		expect(items).toEqual(
			[32, 31, 3, 2, 1].map((daysAgo) => ({
				json: { date: dayName(daysAgo), stat_time: midnight(daysAgo), ...figures },
				pairedItem: { item: 0 },
			})),
		);
	});

	it('gives what WeCom gives without Simplify', async () => {
		const days = [{ stat_time: midnight(2), data: figures }];
		const canned = await startCannedWeCom({ [PATH]: [{ items: days }] });
		const { items } = await runNode({
			store: canned.store,
			parameters: { ...byDay, owners: 'zhangsan', firstDay: dayName(2), simplify: false },
		}).finally(canned.close);

		expect(jsonOf(items)).toEqual(days);
	});

	it.each([
		['today', { firstDay: dayName(0) }, `'First Day' is ${dayName(0)}`, dayName(1)],
		[
			'a last day of today',
			{ firstDay: dayName(2), lastDay: dayName(0) },
			`'Last Day' is ${dayName(0)}`,
			dayName(1),
		],
		[
			'a first day 181 days ago',
			{ firstDay: dayName(181), lastDay: dayName(1) },
			`'First Day' is ${dayName(181)}`,
			dayName(180),
		],
		[
			'days in the wrong order',
			{ firstDay: dayName(2), lastDay: dayName(3) },
			"'Last Day' lies before 'First Day'",
			"'First Day'",
		],
		['no first day', { firstDay: '={{ $json.none }}' }, "'First Day' is empty", "'First Day'"],
		[
			'a day that is none',
			{ firstDay: dayName(2), lastDay: 'soon' },
			"'Last Day' is not a date and time",
			'"soon"',
		],
		['no owners', { owners: '={{ [] }}' }, "'Owners' is empty", "'Owners'"],
		[
			'101 owners, whose figures cannot be added up',
			{ ownersBy: 'list', ownerIds: Array.from({ length: 101 }, (_, i) => `owner${i}`) },
			"'Owner Names or IDs' holds 101 members",
			'Get Group Chats by Owner',
		],
	])('refuses %s before anything is sent', async (_what, fields, message, inDescription) => {
		const { error } = await bench.run({
			...byDay,
			owners: 'zhangsan',
			firstDay: dayName(2),
			...fields,
		});

		expect(error).toMatchObject({
			message: expect.stringContaining(message),
			description: expect.stringContaining(inDescription),
		});
		expect(bench.sandbox.control.journal()).toEqual([]);
	});

	it('goes on with the other items when WeCom refuses one', async () => {
		bench.sandbox.control.addFault({ path: PATH, kind: 'errcode', errcode: 81017 });
		const { items, error } = await bench.run(
			{ ...byDay, owners: '={{ $json.owner }}', firstDay: dayName(2) },
			{
				items: itemsOf([{ owner: 'zhangsan' }, { owner: 'lisi' }, { owner: [] }]),
				onError: 'continueRegularOutput',
			},
		);

		expect(error).toBeUndefined();
		expect(items[0]).toMatchObject({
			json: { error: errorTexts[81017].message, errcode: 81017 },
			pairedItem: { item: 0 },
		});
		expect(items.at(-1)).toMatchObject({
			json: { error: "'Owners' is empty" },
			pairedItem: { item: 2 },
		});
		expect(jsonOf(items.slice(1, -1)).every(({ stat_time }) => Number(stat_time) > 0)).toBe(true);
		expect(sentBodies()).toHaveLength(2);
	});
});
