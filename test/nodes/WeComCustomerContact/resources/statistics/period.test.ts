import type { IDataObject, INodeParameters } from 'n8n-workflow';

import type { Bench } from '../../../../engine';
import { startBench } from '../../../../engine';

const BY_DAY = '/cgi-bin/externalcontact/groupchat/statistic_group_by_day';
const BY_OWNER = '/cgi-bin/externalcontact/groupchat/statistic';
const BEHAVIOR = '/cgi-bin/externalcontact/get_user_behavior_data';

/** Midnight in China of a day. */
const midnight = (day: string) => Date.parse(`${day}T00:00:00+08:00`) / 1000;

const operations: Array<[string, string, INodeParameters, [start: string, end: string]]> = [
	[
		'groupChatsByDay',
		BY_DAY,
		{ operation: 'groupChatsByDay', owners: 'zhangsan' },
		['day_begin_time', 'day_end_time'],
	],
	[
		'groupChatsByOwner',
		BY_OWNER,
		{ operation: 'groupChatsByOwner', owners: 'zhangsan' },
		['day_begin_time', 'day_end_time'],
	],
	[
		'memberBehavior',
		BEHAVIOR,
		{ operation: 'memberBehavior', members: 'zhangsan' },
		['start_time', 'end_time'],
	],
];

describe('Statistics: Period', () => {
	let now = 0;
	let bench: Bench;
	beforeAll(async () => {
		bench = await startBench({ clock: () => now, tokenLifetime: 100_000_000 });
	});
	beforeEach(() => {
		jest.spyOn(Date, 'now').mockImplementation(() => now);
		bench.reset();
	});
	afterEach(() => jest.restoreAllMocks());
	afterAll(async () => await bench.close());

	describe.each(operations)('of %s', (_operation, path, parameters, [start, end]) => {
		/** The days that are asked for, each with the first and the last of a request. */
		async function daysAt(time: string, more: INodeParameters) {
			now = Date.parse(time);
			const { error } = await bench.run({ resource: 'statistics', ...parameters, ...more });
			expect(error).toBeUndefined();
			return bench.sent(path).map(({ body }) => {
				const { [start]: first, [end]: last } = body as IDataObject;
				return [first, last];
			});
		}

		it.each<[string, INodeParameters, string, string]>([
			['yesterday, when nothing is set', {}, '2026-02-28', '2026-02-28'],
			['yesterday', { period: 'yesterday' }, '2026-02-28', '2026-02-28'],
			['the last 7 days', { period: 'last7Days' }, '2026-02-22', '2026-02-28'],
			['the last 30 days', { period: 'last30Days' }, '2026-01-30', '2026-02-28'],
		])('is %s, by the day in China', async (_what, more, first, last) => {
			const days = [[midnight(first), midnight(last)]];
			// Still February in UTC, and in n8n's own time zone.
			expect(await daysAt('2026-03-01T00:00:00+08:00', more)).toEqual(days);
			bench.sandbox.control.clearJournal();
			expect(await daysAt('2026-03-01T23:59:59+08:00', more)).toEqual(days);
		});

		it('forgets the days of a custom one', async () => {
			const left = { firstDay: '2026-01-05', lastDay: '2099-01-01' };
			expect(await daysAt('2026-03-01T09:00:00+08:00', { period: 'yesterday', ...left })).toEqual([
				[midnight('2026-02-28'), midnight('2026-02-28')],
			]);
		});

		it('is what an expression says', async () => {
			const period = "={{ 'last' + '7Days' }}";
			expect(await daysAt('2026-03-01T09:00:00+08:00', { period })).toEqual([
				[midnight('2026-02-22'), midnight('2026-02-28')],
			]);
		});

		it('is custom from the first day to the last', async () => {
			const custom = { period: 'custom', firstDay: '2026-01-05', lastDay: '2026-01-09' };
			expect(await daysAt('2026-03-01T09:00:00+08:00', custom)).toEqual([
				[midnight('2026-01-05'), midnight('2026-01-09')],
			]);
		});

		it('is none that there is not', async () => {
			now = Date.parse('2026-03-01T09:00:00+08:00');
			const { error } = await bench.run({
				resource: 'statistics',
				...parameters,
				period: '={{ "lastYear" }}',
			});

			expect(error).toMatchObject({
				message: '\'Period\' cannot be "lastYear"',
				description: expect.stringContaining('"last30Days"'),
			});
			expect(bench.sandbox.control.journal()).toEqual([]);
		});

		if (path === BY_OWNER) {
			it('is no calendar month, which may have 31 days', async () => {
				now = Date.parse('2026-03-01T09:00:00+08:00');
				const { error } = await bench.run({
					resource: 'statistics',
					...parameters,
					period: 'lastMonth',
				});

				expect(error).toMatchObject({ message: '\'Period\' cannot be "lastMonth"' });
				expect(bench.sandbox.control.journal()).toEqual([]);
			});
			return;
		}

		it.each([
			['2026-03-01T00:00:00+08:00', [['2026-02-01', '2026-02-28']]],
			['2026-05-31T23:59:59+08:00', [['2026-04-01', '2026-04-30']]],
			[
				'2026-01-01T07:00:00+08:00',
				[
					['2025-12-01', '2025-12-30'],
					['2025-12-31', '2025-12-31'],
				],
			],
		])('is the calendar month before %s', async (time, days) => {
			expect(await daysAt(time, { period: 'lastMonth' })).toEqual(
				days.map((ends) => ends.map(midnight)),
			);
		});
	});
});
