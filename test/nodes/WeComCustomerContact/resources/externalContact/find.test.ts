import type { IDataObject } from 'n8n-workflow';

import type { Bench } from '../../../../engine';
import { jsonOf, startBench } from '../../../../engine';
import { calls, customerNamed, tagId } from '../../../../engine/corp';
import { itemsOf } from '../../../../engine/input';

const PATH = '/cgi-bin/externalcontact/batch/get_by_user';
const MEMBERS = '/cgi-bin/externalcontact/get_follow_user_list';
const TAGS = '/cgi-bin/externalcontact/get_corp_tag_list';

const find = { resource: 'externalContact', operation: 'find', returnAll: true };
const byMobile = { ...find, filters: { mobiles: '={{ $json.phone }}' } };

describe('External Contact: Find', () => {
	let bench: Bench;
	beforeAll(async () => {
		bench = await startBench();
	});
	beforeEach(() => bench.reset());
	afterAll(async () => await bench.close());

	const pairsIn = (records: IDataObject[]) =>
		records.map(({ name, userid }) => `${String(name)} of ${String(userid)}`);

	const found = async (filters: IDataObject, more: IDataObject = {}) => {
		const { items, error } = await bench.run({ ...find, filters, ...more } as never);
		if (error) throw error;
		return jsonOf(items);
	};

	/** Notes a mobile number for a customer, by WeCom's API. */
	async function note(userid: string, name: string, ...mobiles: string[]) {
		const { external_userid } = customerNamed(bench, name);
		await bench.run({
			resource: 'externalContact',
			operation: 'updateRemark',
			userId: { __rl: true, mode: 'id', value: userid },
			externalUserId: { __rl: true, mode: 'id', value: external_userid },
			updateFields: { mobiles },
		} as never);
	}

	it('finds a customer by the mobile number of a remark, in whatever notation, with a single page', async () => {
		const { items, error } = await bench.run(byMobile, {
			items: itemsOf([{ phone: '+86 (138) 0000-0001' }]),
		});

		expect(error).toBeUndefined();
		expect(items).toEqual([
			{
				json: {
					...{ external_userid: 'wmKq8DDAAA2c0VhXy1lQm7eZ9sT4uR6g', name: 'Li Mei' },
					...{ type: 1, type_text: 'WeChat user', unionid: expect.any(String) },
					...{ userid: 'zhangsan', remark: 'Ms Li (Acme)', createtime: expect.any(Number) },
					...{ created_at: expect.any(String), add_way: 1, add_way_text: 'scanned a QR code' },
					state: 'spring-fair',
					tag_id: [tagId(bench, 'Customer level/Gold'), tagId(bench, 'Interest/Heating')],
					tag_names: ['Gold', 'Heating'],
					found: true,
					matched: [{ by: 'mobile', value: '+86 (138) 0000-0001' }],
				},
				pairedItem: { item: 0 },
			},
		]);
		expect(calls(bench)).toEqual([MEMBERS, PATH, TAGS]);
	});

	it('gives what WeCom knows when not simplified', async () => {
		const [record] = await found({ mobiles: '13800000001' }, { simplify: false });

		expect(record).toEqual({
			external_contact: expect.objectContaining({ name: 'Li Mei', gender: 2 }),
			follow_info: expect.objectContaining({ remark_mobiles: ['13800000001'] }),
			found: true,
			matched: [{ by: 'mobile', value: '13800000001' }],
		});
	});

	it.each<[string, IDataObject, string[]]>([
		[
			'the name, in whatever case and width',
			{ nameIs: 'ｌi mei' },
			['Li Mei of zhangsan', 'Li Mei of lisi'],
		],
		['the remark', { nameIs: 'MR WANG' }, ['Wang Qiang of lisi']],
		['a remark with a comma', { nameIs: 'Weber, Harbour St 4' }, ['Daniel Weber of lisi']],
		[
			'a part of name or remark',
			{ nameContains: 'harbour' },
			['Daniel Weber of lisi', 'Tom Becker of wangwu'],
		],
		[
			'one of several parts',
			{ nameContains: 'roof, boiler, BECKER' },
			['Oliver Grant of zhangsan', 'Tom Becker of wangwu'],
		],
		[
			'any of two tags',
			{ tags: 'Gold, Interest/Solar' },
			['Li Mei of zhangsan', 'Oliver Grant of zhangsan'],
		],
		['all of two tags', { tags: 'Gold, Heating', tagMatch: 'all' }, ['Li Mei of zhangsan']],
		['all of two tags of two members', { tags: 'Gold, Region/North', tagMatch: 'all' }, []],
		['a channel', { states: 'spring-fair' }, ['Li Mei of zhangsan', 'Maria Rossi of lisi']],
		['a channel and a member', { states: 'spring-fair', members: 'LISI' }, ['Maria Rossi of lisi']],
		['a name and a number that is of another', { nameIs: 'Emma Chen', mobiles: '13800000001' }, []],
		['a time in the future', { addedAfter: '2099-01-01T00:00:00Z', nameContains: 'e' }, []],
	])('finds by %s', async (_what, filters, names) => {
		expect(pairsIn(await found(filters, { whenNothingFound: 'noItem' })).sort()).toEqual(
			[...names].sort(),
		);
	});

	it('finds by the union ID, the ID of a tag, and the times that a customer was added between', async () => {
		const { follow_user } = customerNamed(bench, 'Emma Chen');
		const [{ unionid }] = await found({ nameIs: 'Emma Chen' });
		const silver = tagId(bench, 'Customer level/Silver');
		const { createtime } = follow_user[0];
		const only = ['Emma Chen of zhangsan'];

		expect(pairsIn(await found({ unionIds: String(unionid) }))).toEqual(only);
		expect(pairsIn(await found({ tagIds: [silver], members: 'zhangsan' }))).toEqual(only);
		expect(pairsIn(await found({ tags: silver, userIds: ['zhangsan'] }))).toEqual(only);
		const between = { nameIs: 'Emma Chen', addedAfter: createtime, addedBefore: createtime };
		expect(pairsIn(await found(between))).toEqual(only);
		expect(
			await found({ ...between, addedAfter: createtime - 9, addedBefore: createtime - 1 }),
		).toEqual([{ found: false, matched: [] }]);
	});

	describe('when nothing is found', () => {
		const nobody = { mobiles: '13999999999' };

		it('gives an item that says so', async () => {
			const { items, hints } = await bench.run({
				...find,
				returnAll: false,
				limit: 1,
				filters: nobody,
			});

			expect(items).toEqual([{ json: { found: false, matched: [] }, pairedItem: { item: 0 } }]);
			expect(JSON.stringify(hints ?? [])).not.toContain('Limit');
		});

		it('gives no item', async () => {
			expect(await found(nobody, { whenNothingFound: 'noItem' })).toEqual([]);
		});

		it('gives an error', async () => {
			const { error } = await bench.run({ ...find, filters: nobody, whenNothingFound: 'error' });

			expect(error).toMatchObject({
				message: 'No customer is found',
				description: expect.stringContaining("'Filters'"),
			});
		});
	});

	describe('for several items', () => {
		it('reads the customers once, and gives each item its own', async () => {
			await note('lisi', 'Maria Rossi', '+852 9123 4567');
			bench.sandbox.control.clearJournal();
			const phones = ['85291234567', 'none', '00852-91234567', '138 0000 0001', '13700000000'];
			const { items, error } = await bench.run(byMobile, {
				items: itemsOf(phones.map((phone) => ({ phone }))),
				onError: 'continueRegularOutput',
			});

			expect(error).toBeUndefined();
			expect(
				items.map(({ json, pairedItem }) => [json.name ?? json.found ?? json.error, pairedItem]),
			).toEqual([
				['Maria Rossi', { item: 0 }],
				['\'Mobile Numbers\' holds "none", which is not a phone number', { item: 1 }],
				['Maria Rossi', { item: 2 }],
				['Li Mei', { item: 3 }],
				[false, { item: 4 }],
			]);
			expect(jsonOf(items)[2].matched).toEqual([{ by: 'mobile', value: '00852-91234567' }]);
			expect(calls(bench)).toEqual([MEMBERS, PATH, TAGS]);
		});

		it('takes more items than are under way at a time, and batches of them, into one reading', async () => {
			const all = Array.from({ length: 120 }, (_, place) => ({
				phone: String(13_800_000_000 + place),
			}));
			const { items, error } = await bench.run(
				{
					...byMobile,
					requestOptions: { batching: { batch: { batchSize: 1, batchInterval: 60_000 } } },
				} as never,
				{ items: itemsOf(all) },
			);

			expect(error).toBeUndefined();
			expect(jsonOf(items).map((record) => record.found)).toEqual(
				all.map(({ phone }) => phone === '13800000001'),
			);
			expect(calls(bench)).toEqual([MEMBERS, PATH, TAGS]);
		});

		it('asks for nothing when an item is wrong and the workflow is to stop', async () => {
			const { error } = await bench.run(byMobile, {
				items: itemsOf([{ phone: '13800000001' }, { phone: '1' }]),
			});

			expect(error?.message).toContain("'Mobile Numbers'");
			expect(calls(bench)).toEqual([]);
		});

		it('finds several values of one item', async () => {
			await note('wangwu', 'Tom Becker', '13800000009');
			const records = await found({ mobiles: '138-0000-0001；13800000009' });

			expect(records.map(({ name, matched }) => [name, matched])).toEqual([
				['Li Mei', [{ by: 'mobile', value: '138-0000-0001' }]],
				['Tom Becker', [{ by: 'mobile', value: '13800000009' }]],
			]);
		});
	});

	describe('among many customers', () => {
		beforeEach(() => bench.sandbox.control.reset({ customers: 2000 }));

		it('stops when every item has as many as its limit', async () => {
			const { items } = await bench.run(
				{
					...find,
					returnAll: false,
					limit: '={{ $json.limit }}',
					filters: { nameContains: '={{ $json.name }}', members: 'zhangsan' },
				},
				{
					items: itemsOf([
						{ name: 'Li Mei', limit: 1 },
						{ name: 'e', limit: 3 },
					]),
				},
			);

			expect(items.map(({ pairedItem }) => pairedItem)).toEqual(
				[0, 1, 1, 1].map((item) => ({ item })),
			);
			expect(bench.sent(PATH)).toHaveLength(1);
		});

		it('reads to the end for an item that has not', async () => {
			await bench.run(
				{ ...find, returnAll: false, limit: 1, filters: { nameIs: '={{ $json.name }}' } },
				{ items: itemsOf([{ name: 'Li Mei' }, { name: 'nobody' }]) },
			);

			const { customers } = bench.sandbox.control.state();
			const pairs = customers.flatMap(({ follow_user }) => follow_user).length;
			expect(bench.sent(PATH).length).toBeGreaterThanOrEqual(Math.floor(pairs / 100));
			expect(bench.sent(PATH).length).toBeLessThanOrEqual(pairs / 100 + 40);
		});
	});

	describe('when a part cannot be read', () => {
		const parameters = {
			...find,
			returnAll: false,
			limit: 1,
			filters: { nameContains: 'e', members: '={{ $json.member }}' },
		};

		it('fails the items that need it, not those who have enough before', async () => {
			bench.sandbox.control.reset({ customers: 900 });
			bench.sandbox.control.addFault({
				path: PATH,
				kind: 'errcode',
				errcode: 50100,
				after: 1,
				times: 100,
			});
			const { items } = await bench.run(
				{ ...find, returnAll: false, limit: 1, filters: { nameIs: '={{ $json.name }}' } },
				{
					items: itemsOf([{ name: 'Li Mei' }, { name: 'nobody' }]),
					onError: 'continueRegularOutput',
				},
			);

			expect(jsonOf(items).map(({ name, errcode }) => name ?? errcode)).toEqual(['Li Mei', 50100]);
		});

		it('fails the item with a member whom WeCom does not know alone', async () => {
			const { items } = await bench.run(parameters, {
				items: itemsOf([{ member: 'zhangsan' }, { member: 'nobody' }, { member: 'lisi' }]),
				onError: 'continueRegularOutput',
			});

			expect(jsonOf(items).map(({ userid, errcode }) => userid ?? errcode)).toEqual([
				'zhangsan',
				40031,
				'lisi',
			]);
		});

		it('fails all items when the app may not read', async () => {
			bench.sandbox.control.addFault({ path: PATH, kind: 'errcode', errcode: 48002, times: 100 });
			const { items } = await bench.run(parameters, {
				items: itemsOf([{ member: 'zhangsan' }, { member: 'lisi' }]),
				onError: 'continueRegularOutput',
			});

			expect(jsonOf(items).map(({ errcode }) => errcode)).toEqual([48002, 48002]);
		});
	});

	it.each<[string, IDataObject, string]>([
		['no criteria', {}, "'Mobile Numbers', 'Union IDs', 'Name or Remark Is'"],
		['nothing but how many tags', { tagMatch: 'all' }, "under 'Filters'"],
		['a number without a value', { mobiles: '={{ $json.none }}' }, "'Mobile Numbers' is empty"],
		['a tag that does not exist', { tags: 'Platinum' }, "'Tags'"],
		['tags in two ways', { tags: 'Gold', tagIds: ['et'] }, "'Tag Names or IDs'"],
		['members in two ways', { members: 'lisi', userIds: ['lisi'] }, "'Member Names or IDs'"],
		[
			'a range that ends before it starts',
			{ addedAfter: '2026-02-01', addedBefore: '2026-01-01' },
			"'Added Before'",
		],
	])('refuses %s before customers are read', async (_what, filters, label) => {
		const { error } = await bench.run({ ...find, filters } as never);

		expect(`${error?.message} ${error?.description}`).toContain(label);
		expect(bench.sent(PATH)).toEqual([]);
	});

	it('serves a tool that is called outside of an execution', async () => {
		const { items, error } = await bench.run(
			{ ...find, filters: { mobiles: '0086 13800000001' } },
			{ asTool: true },
		);

		expect(error).toBeUndefined();
		expect(jsonOf(items)).toEqual([expect.objectContaining({ name: 'Li Mei', found: true })]);
	});
});
