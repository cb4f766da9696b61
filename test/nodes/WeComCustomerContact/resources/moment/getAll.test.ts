import type { IDataObject, INodeParameters } from 'n8n-workflow';

import type { Bench } from '../../../../engine';
import { jsonOf, runNode, startBench } from '../../../../engine';
import { startCannedWeCom } from '../../../../engine/cannedWeCom';
import { calls } from '../../../../engine/corp';
import { withToken } from '../../../../engine/expected';
import { byId } from '../../../../engine/input';
import { describeThreePages } from './threePages';

const PATH = '/cgi-bin/externalcontact/get_moment_list';
const SEEDED = 'momBx7kEAAAn5QwXt2LzRc9KpVdYsH0g';
const DAY = 86_400;

/** 2026-01-01 00:00 in China. */
const NEW_YEAR = 1767196800;

const getAll = { resource: 'moment', operation: 'getAll', returnAll: true };
const oneDay = { createdBefore: NEW_YEAR + DAY };
const company = { moment_id: 'mom1', create_time: NEW_YEAR, create_type: 0, visible_type: 0 };

describe('Moment: Get Many', () => {
	let bench: Bench;
	beforeAll(async () => {
		bench = await startBench();
	});
	beforeEach(() => bench.reset());
	afterAll(async () => await bench.close());

	const sentBodies = () => bench.sent(PATH).map(({ body }) => body as IDataObject);

	it('sends all fields', async () => {
		const { items, error } = await bench.run({
			...getAll,
			createdAfter: '2026-01-01T00:00:00+08:00',
			filters: {
				createdBefore: '2026-01-31T00:00:00+08:00',
				createdBy: 1,
				creator: byId('zhangsan'),
			},
		});

		expect(error).toBeUndefined();
		expect(bench.sent(PATH)).toEqual([
			{
				method: 'POST',
				query: withToken,
				body: {
					start_time: NEW_YEAR,
					end_time: NEW_YEAR + 30 * DAY,
					creator: 'zhangsan',
					filter_type: 1,
					limit: 20,
				},
			},
		]);
		expect(calls(bench)).toEqual([PATH]);
		expect(items).toEqual([
			{
				json: {
					moment_id: expect.stringMatching(/^mom/),
					creator: 'zhangsan',
					create_time: expect.any(Number),
					created_at: expect.stringMatching(/^2026-01-.*Z$/),
					create_type: 1,
					create_type_text: 'member',
					visible_type: expect.any(Number),
					visible_type_text: expect.stringMatching(/^(public|partly visible)$/),
					text: { content: 'Our stand at the fair' },
					image: [{ media_id: expect.any(String) }],
					location: expect.objectContaining({ latitude: '31.19135' }),
				},
				pairedItem: { item: 0 },
			},
		]);
	});

	it('gives what WeCom gives without Simplify', async () => {
		const canned = await startCannedWeCom({
			[PATH]: [{ moment_list: [company] }, { moment_list: [company] }],
		});
		const run = async (more: INodeParameters) =>
			jsonOf(
				(
					await runNode({
						store: canned.store,
						parameters: { ...getAll, createdAfter: NEW_YEAR, filters: oneDay, ...more },
					})
				).items,
			);
		const readable = await run({});
		const raw = await run({ simplify: false });
		await canned.close();

		expect(raw).toEqual([company]);
		expect(readable).toEqual([
			{
				...company,
				created_at: '2025-12-31T16:00:00.000Z',
				create_type_text: 'company',
				visible_type_text: 'partly visible',
			},
		]);
	});

	it('reads up to now, by everybody, when nothing else is set', async () => {
		const before = Math.floor(Date.now() / 1000);
		const { error } = await bench.run({
			...getAll,
			returnAll: false,
			createdAfter: before - 10 * DAY,
		});

		expect(error).toBeUndefined();
		const [body] = sentBodies();
		expect(body).toEqual({
			start_time: before - 10 * DAY,
			end_time: expect.any(Number),
			limit: 20,
		});
		expect(body.end_time).toBeGreaterThan(before);
		expect(body.end_time).toBeLessThan(before + 60);
	});

	it('reads a long period in chunks of 30 days, which meet without a gap', async () => {
		const end = NEW_YEAR + 70 * DAY;
		const { items, error } = await bench.run({
			...getAll,
			createdAfter: NEW_YEAR,
			filters: { createdBefore: end, createdBy: 2 },
		});

		expect(error).toBeUndefined();
		const span = 30 * DAY;
		const page = { filter_type: 2, limit: 20 };
		expect(sentBodies()).toEqual([
			{ start_time: NEW_YEAR, end_time: NEW_YEAR + span, ...page },
			{ start_time: NEW_YEAR + span - 1, end_time: NEW_YEAR + 2 * span - 1, ...page },
			{ start_time: NEW_YEAR + 2 * span - 2, end_time: end, ...page },
		]);
		expect(jsonOf(items).map(({ moment_id }) => moment_id)).toContain(SEEDED);
	});

	it.each([
		['finds a moment at the seam of two parts once', 30 * DAY - 1],
		['finds a moment at the end of the first part once', 30 * DAY],
		['finds a moment behind the seam once', 30 * DAY + 1],
	])('%s', async (_what, back) => {
		const { moments } = bench.sandbox.control.state();
		const created = moments.find(({ moment_id }) => moment_id === SEEDED)!.create_time;
		const { items } = await bench.run({
			...getAll,
			createdAfter: created - back,
			filters: { createdBefore: created + 10 },
		});

		expect(jsonOf(items).filter(({ moment_id }) => moment_id === SEEDED)).toHaveLength(1);
	});

	describeThreePages({
		path: PATH,
		list: 'moment_list',
		record: (place) => ({ moment_id: `mom${place}` }),
		records: 20,
		pageSize: 20,
		parameters: {
			...getAll,
			createdAfter: NEW_YEAR,
			filters: { createdBefore: NEW_YEAR + DAY, createdBy: 0 },
		},
		body: { start_time: NEW_YEAR, end_time: NEW_YEAR + DAY, filter_type: 0 },
	});

	it.each<[string, INodeParameters, string]>([
		['no start', { createdAfter: '={{ $json.none }}' }, "'Created After' is empty"],
		[
			'an end before the start',
			{ filters: { createdBefore: NEW_YEAR - 1 } },
			"'Created Before' lies before 'Created After'",
		],
		[
			'a start to come',
			{ createdAfter: '={{ $now.plus({ days: 2 }) }}' },
			"'Created Before' lies before 'Created After'",
		],
		[
			'a kind that WeCom does not know',
			{ filters: { createdBy: 3 } },
			"'Created By' is not a whole number from 0 to 2",
		],
		[
			'a creator of 65 characters',
			{ filters: { creator: byId('x'.repeat(65)) } },
			"'Creator' is too long",
		],
	])('refuses %s before anything is sent', async (_what, fields, message) => {
		const { error } = await bench.run({ ...getAll, createdAfter: NEW_YEAR, ...fields });

		expect(error?.message).toContain(message);
		expect(bench.sandbox.control.journal()).toEqual([]);
	});

	it('says that the creator is unknown', async () => {
		const { error } = await bench.run({
			...getAll,
			createdAfter: NEW_YEAR,
			filters: { creator: byId('nobody') },
		});

		expect(error).toMatchObject({ message: 'WeCom does not know this member', httpCode: '40003' });
	});
});
