import type { IDataObject } from 'n8n-workflow';

import type { Bench } from '../../../../engine';
import { jsonOf, startBench } from '../../../../engine';
import { calls } from '../../../../engine/corp';
import { withToken } from '../../../../engine/expected';
import { itemsOf } from '../../../../engine/input';

const PATH = '/cgi-bin/externalcontact/contact_list';

const getServed = { resource: 'externalContact', operation: 'getServed' };

describe('External Contact: Get Served', () => {
	let bench: Bench;
	beforeAll(async () => {
		// 12 contacts of the seed in the visible range, 2 strangers, and these: three pages of 1000.
		bench = await startBench({ seed: { customers: 2100 } });
	});
	beforeEach(() => bench.reset());
	afterAll(async () => await bench.close());

	const sentBodies = () => bench.sent(PATH).map(({ body }) => body as IDataObject);

	it('follows three pages to the end, in one walk', async () => {
		const { items, error } = await bench.run({ ...getServed, returnAll: true });

		expect(error).toBeUndefined();
		expect(sentBodies()).toEqual([
			{ limit: 1000 },
			{ limit: 1000, cursor: expect.stringMatching(/./) },
			{ limit: 1000, cursor: expect.stringMatching(/./) },
		]);
		const all = jsonOf(items);
		expect(all).toHaveLength(2115);
		// Each pair once: pages neither overlap nor leave gaps.
		const pairs = all.map(
			(json) => `${String(json.external_userid ?? json.name)} ${String(json.follow_userid)}`,
		);
		expect(new Set(pairs).size).toBe(2115);
		expect(all[0]).toEqual({
			is_customer: true,
			tmp_openid: expect.stringMatching(/^ot/),
			external_userid: 'wmKq8DDAAA2c0VhXy1lQm7eZ9sT4uR6g',
			follow_userid: 'zhangsan',
			add_time: expect.any(Number),
			added_at: new Date(Number(all[0].add_time) * 1000).toISOString(),
		});
		expect(all.slice(-2)).toEqual([
			expect.objectContaining({ is_customer: false, name: '***n', chat_name: 'Neighbours' }),
			expect.objectContaining({ is_customer: false, name: '***a', chat_name: 'Garden friends' }),
		]);
	});

	it('gives what WeCom sends when not simplified', async () => {
		const { items } = await bench.run({ ...getServed, limit: 1, simplify: false });

		expect(jsonOf(items)[0]).toHaveProperty('add_time');
		expect(jsonOf(items)[0]).not.toHaveProperty('added_at');
	});

	it('asks for 50 and stops when nothing is set', async () => {
		const { items } = await bench.run(getServed);

		expect(items).toHaveLength(50);
		expect(bench.sent(PATH)).toEqual([{ method: 'POST', query: withToken, body: { limit: 50 } }]);
		expect(items[49].pairedItem).toEqual({ item: 0 });
	});

	it('makes the last page no larger than Limit needs', async () => {
		const { items } = await bench.run({ ...getServed, limit: 1200 });

		expect(items).toHaveLength(1200);
		expect(sentBodies().map(({ limit }) => limit)).toEqual([1000, 200]);
	});

	it('walks anew for each input item', async () => {
		const { items } = await bench.run({ ...getServed, limit: 1 }, { items: itemsOf([{}, {}]) });

		const [first, second] = jsonOf(items);
		expect(first.external_userid).toBe(second.external_userid);
		expect(first.tmp_openid).not.toBe(second.tmp_openid);
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 1 }]);
	});

	it.each([0, -5, 2.5, '=abc'])('refuses %p as Limit before anything is sent', async (limit) => {
		const { error } = await bench.run({ ...getServed, limit });

		expect(error?.message).toMatch(/'Limit'/);
		expect(bench.sandbox.control.journal()).toEqual([]);
	});

	it('gives an error, not half of the list, when a later page fails', async () => {
		bench.sandbox.control.addFault({ path: PATH, kind: 'errcode', errcode: 50100, after: 1 });
		const { items } = await bench.run(
			{ ...getServed, returnAll: true },
			{ onError: 'continueRegularOutput' },
		);

		expect(jsonOf(items)).toEqual([
			expect.objectContaining({ error: 'The list cannot be read on', errcode: 50100 }),
		]);
		expect(calls(bench)).toEqual([PATH, PATH]);
	});

	it('says that the app may not call it', async () => {
		bench.store.data.secret = bench.sandbox.corp.apps.noCustomerContact;
		const { error } = await bench.run(getServed);

		expect(error).toMatchObject({
			message: 'The app may not use customer contact',
			description: expect.stringContaining('(WeCom 48002: '),
			httpCode: '48002',
		});
	});
});
