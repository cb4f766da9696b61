import type { IDataObject } from 'n8n-workflow';

import type { Bench } from '../../../../engine';
import { jsonOf, startBench } from '../../../../engine';
import { withToken } from '../../../../engine/expected';
import { byId, itemsOf } from '../../../../engine/input';

const PATH = '/cgi-bin/externalcontact/get_groupmsg_list_v2';
const DAY = 86_400;
const JANUARY = Date.parse('2026-01-01T00:00:00+08:00') / 1000;

const getAll = {
	resource: 'message',
	operation: 'getAll',
	returnAll: true,
	createdAfter: '2026-01-01T00:00:00+08:00',
};
const inJanuary = {
	...getAll,
	filters: { createdBefore: String(JANUARY + 28 * DAY) },
};

describe('Message: Get Many', () => {
	let now = Date.parse('2026-03-05T09:00:00+08:00');
	let bench: Bench;
	beforeAll(async () => {
		bench = await startBench({ clock: () => now, tokenLifetime: 100_000_000 });
	});
	beforeEach(() => {
		now = Date.parse('2026-03-05T09:00:00+08:00');
		bench.reset();
	});
	afterAll(async () => await bench.close());

	const sentBodies = () => bench.sent(PATH).map(({ body }) => body as IDataObject);

	/** Creates mass messages in March. */
	async function createMany(count: number) {
		for (let i = 0; i < count; i++) {
			await bench.run({
				resource: 'message',
				operation: 'create',
				externalUserIds: 'wmBx7kEAAAq3vN0pYt1cRzL8hUoW4sDg',
				text: `Message ${i}`,
			});
		}
		bench.sandbox.control.clearJournal();
	}

	it('lists the messages to customers, one item each', async () => {
		const { items, error } = await bench.run(inJanuary);

		expect(error).toBeUndefined();
		expect(bench.sent(PATH)).toEqual([
			{
				method: 'POST',
				query: withToken,
				body: {
					chat_type: 'single',
					start_time: JANUARY,
					end_time: JANUARY + 28 * DAY,
					limit: 100,
				},
			},
		]);
		expect(items.length).toBeGreaterThan(1);
		expect(items[0]).toEqual({
			json: {
				msgid: 'msgBx7kEAAAv6YcHs0dPzM3nKq8rLfTiA',
				create_time: 1_767_772_800,
				created_at: '2026-01-07T08:00:00.000Z',
				create_type: 0,
				create_type_text: 'company',
				text: { content: 'The spring catalogue is out. Have a look!' },
				attachments: [{ msgtype: 'image', image: { media_id: 'WWCISP_d2kQ0vYxT7mPzLr5hBnCs1' } }],
			},
			pairedItem: { item: 0 },
		});
	});

	it('gives what WeCom gives without Simplify', async () => {
		const [raw] = jsonOf((await bench.run({ ...inJanuary, simplify: false })).items);
		const [readable] = jsonOf((await bench.run(inJanuary)).items);
		const { created_at, create_type_text, ...rest } = readable;

		expect([created_at, create_type_text]).toEqual([expect.any(String), 'company']);
		expect(raw).toEqual(rest);
	});

	it('says who has created a message of a member', async () => {
		const { items } = await bench.run({
			...inJanuary,
			filters: { ...inJanuary.filters, createdBy: 1 },
		});

		expect(jsonOf(items).length).toBeGreaterThan(0);
		for (const record of jsonOf(items)) {
			expect(record).toMatchObject({ create_type: 1, create_type_text: 'member' });
		}
	});

	it('sends all filters, on every page', async () => {
		const { error } = await bench.run({
			...getAll,
			returnAll: false,
			limit: 1,
			sentTo: 'group',
			filters: {
				creator: byId('zhangsan'),
				createdBy: 0,
				createdBefore: '2026-01-20 00:00:00+08:00',
			},
		});

		expect(error).toBeUndefined();
		expect(sentBodies()).toEqual([
			{
				chat_type: 'group',
				start_time: JANUARY,
				end_time: JANUARY + 19 * DAY,
				creator: 'zhangsan',
				filter_type: 0,
				limit: 1,
			},
		]);
	});

	it('follows three pages with the filters on each', async () => {
		const { massMessages } = bench.sandbox.control.state();
		const wanted = massMessages.filter(
			({ chat_type, create_type }) => chat_type === 'single' && create_type === 0,
		);
		await createMany(220);
		const { items, error } = await bench.run({
			...getAll,
			createdAfter: '2026-03-05T00:00:00+08:00',
			filters: { createdBy: 0, createdBefore: '2026-03-06T00:00:00+08:00' },
		});

		expect(error).toBeUndefined();
		expect(wanted.length).toBeGreaterThan(0);
		expect(items).toHaveLength(220);
		const page = {
			chat_type: 'single',
			start_time: JANUARY + 63 * DAY,
			end_time: JANUARY + 64 * DAY,
			filter_type: 0,
			limit: 100,
		};
		const cursor = expect.stringMatching(/./);
		expect(sentBodies()).toEqual([page, { ...page, cursor }, { ...page, cursor }]);
		expect(new Set(jsonOf(items).map(({ msgid }) => msgid)).size).toBe(220);
	}, 30_000);

	it('stops at Limit', async () => {
		await createMany(3);
		const { items } = await bench.run({
			...getAll,
			createdAfter: '2026-03-05T00:00:00+08:00',
			filters: { createdBefore: '2026-03-06T00:00:00+08:00' },
			returnAll: false,
			limit: 2,
		});

		expect(items).toHaveLength(2);
		expect(sentBodies().map(({ limit }) => limit)).toEqual([2]);
	});

	it('reads a longer period in parts, each second once', async () => {
		const { items, error } = await bench.run({
			...getAll,
			filters: { createdBefore: '2026-03-05T00:00:00+08:00' },
		});

		expect(error).toBeUndefined();
		const end = JANUARY + 63 * DAY;
		const second = JANUARY + 28 * DAY + 1;
		const third = second + 28 * DAY + 1;
		expect(sentBodies().map(({ start_time, end_time }) => [start_time, end_time])).toEqual([
			[JANUARY, JANUARY + 28 * DAY],
			[second, second + 28 * DAY],
			[third, end],
		]);
		const { massMessages } = bench.sandbox.control.state();
		expect(jsonOf(items).map(({ msgid }) => msgid)).toEqual(
			massMessages
				.filter(({ chat_type }) => chat_type === 'single')
				// Nobody else is to send what qianba is, and the app does not see him.
				.filter(({ tasks }) => tasks.some(({ userid }) => userid !== 'qianba'))
				.filter(({ create_time }) => create_time >= JANUARY && create_time <= end)
				.map(({ msgid }) => msgid),
		);
	});

	it('reads up to now when no end is set', async () => {
		const before = Math.floor(Date.now() / 1000);
		await bench.run({ ...getAll, createdAfter: `=${before - 60}` });

		const [{ end_time }] = sentBodies();
		expect(end_time).toBeGreaterThanOrEqual(before);
		expect(end_time).toBeLessThan(before + 60);
	});

	it.each<[string, IDataObject, string]>([
		['no start', { createdAfter: '={{ $json.none }}' }, "'Created After' is empty"],
		['a start that is no time', { createdAfter: '=soon' }, "'Created After' is not a date"],
		[
			'an end before the start',
			{ filters: { createdBefore: '2025-12-31T00:00:00+08:00' } },
			"'Created Before' lies before 'Created After'",
		],
		[
			'a creator of 65 characters',
			{ filters: { creator: byId('x'.repeat(65)) } },
			"'Creator' is too long",
		],
	])('refuses %s before anything is sent', async (_what, fields, message) => {
		const { error } = await bench.run({ ...getAll, ...fields } as never);

		expect(error?.message).toContain(message);
		expect(bench.sandbox.control.journal()).toEqual([]);
	});

	it('gives one error item for a creator whom WeCom does not know', async () => {
		const { items } = await bench.run(
			{
				...inJanuary,
				filters: { ...inJanuary.filters, creator: byId('={{ $json.by }}') },
			},
			{ items: itemsOf([{ by: 'nobody' }, { by: 'lisi' }]), onError: 'continueRegularOutput' },
		);

		expect(items[0]).toMatchObject({ json: { errcode: 40003 }, pairedItem: { item: 0 } });
		expect(items[1]).toMatchObject({ json: { creator: 'lisi' }, pairedItem: { item: 1 } });
	});
});
