import type { IDataObject } from 'n8n-workflow';

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
