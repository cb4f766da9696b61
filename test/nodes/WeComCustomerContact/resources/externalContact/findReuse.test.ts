import type { IDataObject } from 'n8n-workflow';
import { sleep } from 'n8n-workflow';

import { readingsUnderWay } from '../../../../../nodes/WeComCustomerContact/resources/externalContact/readingsUnderWay';
import type { Bench } from '../../../../engine';
import { jsonOf, startBench } from '../../../../engine';
import { calls, customerNamed, tagId } from '../../../../engine/corp';
import { byId, itemsOf } from '../../../../engine/input';

const PATH = '/cgi-bin/externalcontact/batch/get_by_user';
const GET = '/cgi-bin/externalcontact/get';
const TAGS = '/cgi-bin/externalcontact/get_corp_tag_list';
const MINUTE = 60_000;

const find = { resource: 'externalContact', operation: 'find', options: { reuseMinutes: 10 } };
const byMobile = { ...find, limit: 1, filters: { mobiles: '={{ $json.phone }}' } };

describe('External Contact: Find among customers read before', () => {
	let bench: Bench;
	let late = 0;
	// The indexes are those of the process; each test has another app, since its sandbox has another address.
	beforeEach(async () => {
		bench = await startBench({ seed: { customers: 600 } });
		late = 0;
		const now = Date.now.bind(Date);
		jest.spyOn(Date, 'now').mockImplementation(() => now() + late);
	});
	afterEach(async () => {
		jest.restoreAllMocks();
		await bench.close();
	});

	const run = async (phone: string, parameters: IDataObject = byMobile) => {
		bench.sandbox.control.clearJournal();
		const { items, error } = await bench.run(parameters as never, { items: itemsOf([{ phone }]) });
		if (error) throw error;
		return jsonOf(items);
	};

	it('reads to the end once, then one customer for each hit, which comes out as before', async () => {
		const [first] = await run('13800000001');
		const { customers } = bench.sandbox.control.state();
		const pairs = customers.flatMap(({ follow_user }) => follow_user).length;
		expect(bench.sent(PATH).length).toBeGreaterThanOrEqual(Math.floor(pairs / 100));

		const [second] = await run('+86 138 0000 0001');
		expect(calls(bench)).toEqual([GET, TAGS]);
		expect(second).toEqual({ ...first, matched: [{ by: 'mobile', value: '+86 138 0000 0001' }] });
	});

	it('gives what WeCom knows in the form of the list when not simplified', async () => {
		const [first] = await run('13800000001', { ...byMobile, simplify: false });
		const [second] = await run('13800000001', { ...byMobile, simplify: false });

		expect(calls(bench)).toEqual([GET]);
		expect(second).toEqual(first);
	});

	it('asks for nothing when nobody fits', async () => {
		await run('13800000001');

		expect(await run('13999999999')).toEqual([{ found: false, matched: [] }]);
		expect(calls(bench)).toEqual([]);
	});

	it('does not give out who does not fit any more, or is no customer any more', async () => {
		await run('13800000001');
		const { external_userid } = customerNamed(bench, 'Li Mei');
		await bench.run({
			...{ resource: 'externalContact', operation: 'updateRemark', userId: byId('zhangsan') },
			externalUserId: byId(external_userid),
			updateFields: { mobiles: '13800000007' },
		});
		expect(await run('13800000001')).toEqual([{ found: false, matched: [] }]);
		expect(calls(bench)).toEqual([GET]);

		bench.sandbox.control.addFault({ path: GET, kind: 'errcode', errcode: 84061, times: 1 });
		expect(await run('13800000001')).toEqual([{ found: false, matched: [] }]);
	});

	it('fails the item when the customer cannot be read again', async () => {
		await run('13800000001');
		bench.sandbox.control.addFault({ path: GET, kind: 'errcode', errcode: 50100, times: 1 });

		await expect(run('13800000001')).rejects.toMatchObject({ httpCode: '50100' });
	});

	it('reads all again when the time is over, or when the option is not set', async () => {
		await run('13800000001');
		late = 9 * MINUTE;
		await run('13800000001');
		expect(bench.sent(PATH)).toEqual([]);

		await run('13800000001', { ...byMobile, options: {} });
		expect(bench.sent(PATH).length).toBeGreaterThan(0);
		late = 11 * MINUTE;
		await run('13800000001');
		expect(bench.sent(PATH).length).toBeGreaterThan(0);
	});

	it('reads the list when that is shorter than reading each who fits', async () => {
		await run('13800000001');
		const { follow_user } = customerNamed(bench, 'Li Mei');
		const everybody = {
			...find,
			returnAll: true,
			filters: { addedAfter: follow_user[0].createtime - 10 ** 9 },
		};
		const records = await run('', everybody);

		expect(records.length).toBeGreaterThan(600);
		expect(bench.sent(GET)).toEqual([]);
	});

	it('reads a customer of several members once, for several items', async () => {
		await run('13800000001');
		bench.sandbox.control.clearJournal();
		const { items } = await bench.run(
			{ ...find, filters: { nameIs: '={{ $json.name }}' } },
			{ items: itemsOf([{ name: 'Li Mei' }, { name: 'LI MEI' }]) },
		);

		expect(
			jsonOf(items)
				.map(({ userid }) => userid)
				.sort(),
		).toEqual(['lisi', 'lisi', 'zhangsan', 'zhangsan']);
		expect(bench.sent(GET)).toHaveLength(1);
	});

	it('uses what was read of some members for these alone', async () => {
		await run('13800000001', {
			...byMobile,
			filters: { mobiles: '={{ $json.phone }}', members: 'zhangsan, lisi' },
		});
		await run('13800000001', {
			...byMobile,
			filters: { mobiles: '={{ $json.phone }}', members: 'zhangsan' },
		});
		expect(calls(bench)).toEqual([GET, TAGS]);
		await run('13800000001');
		expect(bench.sent(PATH).length).toBeGreaterThan(0);
	});

	it('keeps nothing of a reading that has failed', async () => {
		bench.sandbox.control.addFault({ path: PATH, kind: 'errcode', errcode: 50100, times: 1 });
		await expect(run('13800000001')).rejects.toMatchObject({ httpCode: '50100' });
		expect(await run('13800000001')).toEqual([expect.objectContaining({ name: 'Li Mei' })]);
		expect(bench.sent(PATH).length).toBeGreaterThan(0);
	});

	it('finds by tags among them', async () => {
		await run('13800000001');
		const tags = {
			...find,
			filters: {
				tagIds: [tagId(bench, 'Customer level/Gold')],
				members: 'zhangsan',
				nameIs: 'Li Mei',
			},
		};

		expect(await run('', tags)).toEqual([
			expect.objectContaining({ name: 'Li Mei', tag_names: ['Gold', 'Heating'] }),
		]);
		expect(bench.sent(PATH)).toEqual([]);
	});
});

describe('External Contact: Find by several runs that begin together', () => {
	const MEMBERS = '/cgi-bin/externalcontact/get_follow_user_list';
	let bench: Bench;
	// A reading lasts long enough for the others to come upon it.
	beforeEach(async () => {
		bench = await startBench({ seed: { customers: 600 }, limits: { latencyMs: 20 } });
	});
	afterEach(async () => await bench.close());

	const start = async (
		phone: string,
		more: { stop?: AbortSignal } = {},
		parameters: IDataObject = byMobile,
	) => await bench.run(parameters as never, { ...more, items: itemsOf([{ phone }]) });

	const named = (name: string) => [expect.objectContaining({ found: true, name })];

	/** Until the list is being read. */
	async function isReading(): Promise<void> {
		while (bench.sent(MEMBERS).length === 0) await sleep(1);
	}

	/** The pages that one reading takes. */
	async function pagesOfOne(): Promise<number> {
		const { control } = bench.sandbox;
		await start('13800000001', {}, { ...byMobile, returnAll: true, options: {} });
		const pages = bench.sent(PATH).length;
		control.clearJournal();
		return pages;
	}

	it('reads the list once for all, and gives each what it looks for', async () => {
		const pages = await pagesOfOne();
		const phones = ['13800000001', '13999999999', '+86 138 0000 0001', '13800000001'];
		const runs = await Promise.all(phones.map(async (phone) => await start(phone)));

		expect(runs.map(({ error }) => error)).toEqual(phones.map(() => undefined));
		const [first, nobody, ...others] = runs.map(({ items }) => jsonOf(items));
		expect(nobody).toEqual([{ found: false, matched: [] }]);
		for (const found of [first, ...others]) expect(found).toEqual(named('Li Mei'));
		expect(bench.sent(PATH)).toHaveLength(pages);
		expect(bench.sent(MEMBERS)).toHaveLength(1);
		expect(bench.sent(GET).length).toBeLessThanOrEqual(3);
		expect(readingsUnderWay.size).toBe(0);
	});

	it('goes on in the others when the one that reads is stopped', async () => {
		const stop = new AbortController();
		const first = start('13800000001', { stop: stop.signal });
		await isReading();
		const others = [start('13800000001'), start('13800000001')];
		await sleep(30);
		stop.abort();
		await first;
		for (const { items, error } of await Promise.all(others)) {
			expect(error).toBeUndefined();
			expect(jsonOf(items)).toEqual(named('Li Mei'));
		}
		// The one that was stopped, and one of the others.
		expect(bench.sent(MEMBERS)).toHaveLength(2);
		expect(readingsUnderWay.size).toBe(0);
	});

	it('leaves the one that reads alone when another is stopped', async () => {
		const stop = new AbortController();
		const first = start('13800000001');
		await isReading();
		const other = start('13800000001', { stop: stop.signal });
		await sleep(30);
		stop.abort();
		await other;
		expect(readingsUnderWay.size).toBe(1);
		const { items, error } = await first;
		expect(error).toBeUndefined();
		expect(jsonOf(items)).toEqual(named('Li Mei'));
		expect(bench.sent(GET)).toEqual([]);
	});

	it('has the other read itself when the first one fails', async () => {
		const fault = { path: PATH, kind: 'errcode' as const, errcode: 50100, times: 1 };
		bench.sandbox.control.addFault(fault);
		const [first, other] = await Promise.all([start('13800000001'), start('13800000001')]);

		const errors = [first, other].map(({ error }) => error?.httpCode);
		expect(errors.filter(Boolean)).toEqual(['50100']);
		const { items } = first.error ? other : first;
		expect(jsonOf(items)).toEqual(named('Li Mei'));
	});

	it('has each of them fail by itself when WeCom refuses every reading', async () => {
		const fault = { path: PATH, kind: 'errcode' as const, errcode: 50100, times: null };
		bench.sandbox.control.addFault(fault);
		const runs = await Promise.all([1, 2, 3, 4, 5].map(async () => await start('13800000001')));

		expect(runs.map(({ error }) => error?.httpCode)).toEqual(runs.map(() => '50100'));
		expect(readingsUnderWay.size).toBe(0);
	});

	it.each([
		['other members', { members: 'zhangsan' }, byMobile],
		['somebody who wants to read anew', {}, { ...byMobile, options: {} }],
	])('does not wait for a reading in vain: %s', async (_what, filters, parameters) => {
		const some = { ...byMobile, filters: { ...byMobile.filters, ...filters } };
		const first = start('13800000001', {}, some);
		await isReading();
		const other = start('13800000001', {}, parameters);
		for (const { items, error } of await Promise.all([first, other])) {
			expect(error).toBeUndefined();
			expect(jsonOf(items)).toEqual(named('Li Mei'));
		}
		expect(bench.sent(MEMBERS)).toHaveLength(2);
	});

	it('waits for the reading of all when one member is meant', async () => {
		const filters = { ...byMobile.filters, members: 'zhangsan' };
		const first = start('13800000001');
		await isReading();
		const other = start('13800000001', {}, { ...byMobile, filters });
		expect(jsonOf((await other).items)).toEqual(named('Li Mei'));
		await first;
		expect(bench.sent(MEMBERS)).toHaveLength(1);
	});
});
