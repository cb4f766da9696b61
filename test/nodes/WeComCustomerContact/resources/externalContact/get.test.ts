import type { Bench } from '../../../../engine';
import { jsonOf, runNode, startBench } from '../../../../engine';
import { startCannedWeCom } from '../../../../engine/cannedWeCom';
import { calls, customerNamed } from '../../../../engine/corp';
import { withToken } from '../../../../engine/expected';
import { byId, itemsOf, picked } from '../../../../engine/input';
import { liMei } from '../../../../sandbox/knownIds';

const PATH = '/cgi-bin/externalcontact/get';

const get = { resource: 'externalContact', operation: 'get' };

describe('External Contact: Get', () => {
	let bench: Bench;
	beforeAll(async () => {
		bench = await startBench();
	});
	beforeEach(() => bench.reset());
	afterAll(async () => await bench.close());

	it('gives the customer simplified', async () => {
		const { items, error } = await bench.run({ ...get, externalUserId: byId(liMei) });

		expect(error).toBeUndefined();
		expect(bench.sent(PATH)).toEqual([
			{
				method: 'GET',
				query: { ...withToken, external_userid: liMei },
				body: undefined,
			},
		]);
		const [zhangsan, lisi] = customerNamed(bench, 'Li Mei').follow_user;
		expect(items).toEqual([
			{
				json: {
					external_userid: liMei,
					name: 'Li Mei',
					type: 1,
					type_text: 'WeChat user',
					unionid: expect.stringMatching(/^ozynqs/),
					follow_user: [
						{
							userid: 'zhangsan',
							remark: 'Ms Li (Acme)',
							createtime: zhangsan.createtime,
							created_at: new Date(zhangsan.createtime * 1000).toISOString(),
							add_way: 1,
							add_way_text: 'scanned a QR code',
							state: 'spring-fair',
							tag_names: ['Gold', 'Heating', 'golf'],
						},
						{
							userid: 'lisi',
							remark: 'Li Mei',
							createtime: lisi.createtime,
							created_at: new Date(lisi.createtime * 1000).toISOString(),
							add_way: 201,
							add_way_text: 'shared by a colleague',
							tag_names: ['North'],
						},
					],
				},
				pairedItem: { item: 0 },
			},
		]);
	});

	it('gives all that WeCom knows, personal tags too, without its errcode', async () => {
		const { items } = await bench.run({ ...get, externalUserId: byId(liMei), simplify: false });

		const [json] = jsonOf(items);
		expect(Object.keys(json).sort()).toEqual(['external_contact', 'follow_user']);
		expect(json.external_contact).toMatchObject({ name: 'Li Mei', gender: 2 });
		const [{ tags, ...zhangsan }] = customerNamed(bench, 'Li Mei').follow_user;
		expect(json.follow_user).toEqual([
			{ ...zhangsan, tags },
			expect.objectContaining({ userid: 'lisi' }),
		]);
		expect(tags).toContainEqual({ group_name: 'Personal', tag_name: 'golf', type: 2 });
	});

	it('shows the company of a WeCom user', async () => {
		const { external_userid } = customerNamed(bench, 'Wang Qiang');
		const { items } = await bench.run({ ...get, externalUserId: byId(external_userid) });

		expect(jsonOf(items)[0]).toMatchObject({ type: 2, type_text: 'WeCom user', corp_name: 'Acme' });
		expect(jsonOf(items)[0]).not.toHaveProperty('unionid');
	});

	it.each([true, false])(
		'joins the pages of the members who follow the customer (simplify: %p)',
		async (simplify) => {
			bench.sandbox.control.setLimits({ followPageSize: 1 });
			const shared = customerNamed(bench, 'Daniel Weber').external_userid;
			const { items } = await bench.run({ ...get, externalUserId: byId(shared), simplify });

			expect(items).toHaveLength(1);
			expect(jsonOf(items)[0].follow_user).toEqual([
				expect.objectContaining({ userid: 'lisi' }),
				expect.objectContaining({ userid: 'wangwu' }),
			]);
			expect(jsonOf(items)[0]).not.toHaveProperty('next_cursor');
			expect(bench.sent(PATH).map(({ query }) => query)).toEqual([
				{ ...withToken, external_userid: shared },
				{ ...withToken, external_userid: shared, cursor: expect.stringMatching(/./) },
			]);
		},
	);

	it('goes on as long as WeCom names a next page', async () => {
		const page = (userid: string, next_cursor?: string) => ({
			external_contact: { external_userid: liMei, name: 'Li Mei' },
			follow_user: [{ userid }],
			next_cursor,
		});
		const canned = await startCannedWeCom({
			[PATH]: [page('first', 'two'), page('second', 'three'), page('third', '')],
		});
		const { items } = await runNode({
			store: canned.store,
			parameters: { ...get, externalUserId: byId(liMei), simplify: false },
		});
		await canned.close();

		expect(canned.queries(PATH)).toEqual([
			{ external_userid: liMei },
			{ external_userid: liMei, cursor: 'two' },
			{ external_userid: liMei, cursor: 'three' },
		]);
		expect(jsonOf(items)).toEqual([
			{
				external_contact: { external_userid: liMei, name: 'Li Mei' },
				follow_user: [{ userid: 'first' }, { userid: 'second' }, { userid: 'third' }],
			},
		]);
	});

	it.each([
		['picked', picked(liMei)],
		['from an expression', byId('={{ $json.id }}')],
		['as a plain expression', '={{ $json.id }}'],
		['with white space', byId(` ${liMei}\n`)],
	])('takes the customer %s', async (_how, externalUserId) => {
		await bench.run({ ...get, externalUserId }, { items: itemsOf([{ id: liMei }]) });

		expect(bench.sent(PATH)[0].query).toEqual({
			...withToken,
			external_userid: liMei,
		});
	});

	it('links every item to its input item', async () => {
		const ids = ['Emma Chen', 'Oliver Grant'].map((name) => customerNamed(bench, name));
		const { items } = await bench.run(
			{ ...get, externalUserId: byId('={{ $json.external_userid }}') },
			{ items: itemsOf(ids.map(({ external_userid }) => ({ external_userid }))) },
		);

		expect(items.map(({ json, pairedItem }) => [json.name, pairedItem])).toEqual([
			['Emma Chen', { item: 0 }],
			['Oliver Grant', { item: 1 }],
		]);
	});

	it('refuses an empty ID before anything is sent', async () => {
		const { error } = await bench.run({ ...get, externalUserId: byId('={{ $json.none }}') });

		expect(error).toMatchObject({
			message: "'Customer' is empty",
			description:
				"Fill in 'Customer'. If it holds an expression, look whether the input item has the value.",
		});
		expect(bench.sandbox.control.journal()).toEqual([]);
	});

	it.each([
		['zhangsan', 40096, 'WeCom does not know this external user ID'],
		[`wm${'x'.repeat(30)}`, 84061, 'The external contact is not a customer of this member'],
	])('says what is wrong with %s', async (id, errcode, message) => {
		const { error } = await bench.run({ ...get, externalUserId: byId(id) });

		expect(error).toMatchObject({
			message,
			description: expect.stringContaining(`(WeCom ${errcode}: `),
			httpCode: String(errcode),
		});
		expect(calls(bench)).toEqual([PATH]);
	});

	it('says that nobody who follows the customer can be seen by the app', async () => {
		const { external_userid } = customerNamed(bench, 'Peter Hall');
		const { error } = await bench.run({ ...get, externalUserId: byId(external_userid) });

		expect(error).toMatchObject({
			description: expect.stringMatching(/must be in the visible range.*of the app/),
			httpCode: '40096',
		});
	});
});
