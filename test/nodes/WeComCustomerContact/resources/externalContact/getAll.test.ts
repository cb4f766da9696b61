import type { IDataObject } from 'n8n-workflow';

import type { Bench } from '../../../../engine';
import { jsonOf, runNode, startBench } from '../../../../engine';
import { startCannedWeCom } from '../../../../engine/cannedWeCom';
import { calls, customerNamed, tagId } from '../../../../engine/corp';
import { withToken } from '../../../../engine/expected';
import { itemsOf } from '../../../../engine/input';

jest.mock('n8n-workflow', () => jest.requireActual<object>('../../../../engine/noPauses'));

const PATH = '/cgi-bin/externalcontact/batch/get_by_user';
const MEMBERS = '/cgi-bin/externalcontact/get_follow_user_list';
const TAGS = '/cgi-bin/externalcontact/get_corp_tag_list';

const getAll = { resource: 'externalContact', operation: 'getAll', returnAll: true };

describe('External Contact: Get Many', () => {
	let bench: Bench;
	beforeAll(async () => {
		// zhangsan, lisi and wangwu have 200 customers each, and those of the seed.
		bench = await startBench({ seed: { customers: 600 } });
	});
	beforeEach(() => bench.reset());
	afterAll(async () => await bench.close());

	const sentBodies = () => bench.sent(PATH).map(({ body }) => body as IDataObject);

	/** Pairs of customer and member, as the sandbox has them, in order of the members. */
	function pairsOf(...userids: string[]) {
		const { customers } = bench.sandbox.control.state();
		return userids.flatMap((userid) =>
			customers
				.filter(({ follow_user }) => follow_user.some((follow) => follow.userid === userid))
				.map(({ external_userid }) => ({ external_userid, userid })),
		);
	}

	function nameOf(tag: string): string | undefined {
		const groups = bench.sandbox.control.state().tagGroups;
		return groups.flatMap(({ tags }) => tags).find(({ id }) => id === tag)?.name;
	}

	function pairsIn(records: IDataObject[]) {
		return records.map(({ external_userid, userid }) => ({ external_userid, userid }));
	}

	it('follows three pages, the members on each', async () => {
		const { items, error } = await bench.run({ ...getAll, members: ['zhangsan'] });

		expect(error).toBeUndefined();
		const page = { userid_list: ['zhangsan'], limit: 100 };
		const cursor = expect.stringMatching(/./);
		expect(bench.sent(PATH)).toEqual([
			{ method: 'POST', query: withToken, body: page },
			{ method: 'POST', query: withToken, body: { ...page, cursor } },
			{ method: 'POST', query: withToken, body: { ...page, cursor } },
		]);
		const [, second, third] = sentBodies();
		expect(second.cursor).not.toBe(third.cursor);
		expect(pairsIn(jsonOf(items))).toEqual(pairsOf('zhangsan'));
		expect(items.every(({ pairedItem }) => JSON.stringify(pairedItem) === '{"item":0}')).toBe(true);
	});

	it('gives one flat record per customer and member when simplified', async () => {
		bench.sandbox.control.reset({ customers: 0 });
		const { items } = await bench.run({ ...getAll, members: 'zhangsan' });

		const { createtime } = customerNamed(bench, 'Li Mei').follow_user[0];
		expect(jsonOf(items)[0]).toEqual({
			external_userid: 'wmKq8DDAAA2c0VhXy1lQm7eZ9sT4uR6g',
			name: 'Li Mei',
			type: 1,
			type_text: 'WeChat user',
			unionid: expect.stringMatching(/^ozynqs/),
			userid: 'zhangsan',
			remark: 'Ms Li (Acme)',
			createtime,
			created_at: new Date(createtime * 1000).toISOString(),
			add_way: 1,
			add_way_text: 'scanned a QR code',
			state: 'spring-fair',
			tag_id: [tagId(bench, 'Customer level/Gold'), tagId(bench, 'Interest/Heating')],
			tag_names: ['Gold', 'Heating'],
		});
	});

	it('gives what WeCom knows when not simplified', async () => {
		bench.sandbox.control.reset({ customers: 0 });
		const { items } = await bench.run({ ...getAll, members: 'zhangsan', simplify: false });

		expect(jsonOf(items)[0]).toEqual({
			external_contact: expect.objectContaining({ name: 'Li Mei', gender: 2 }),
			follow_info: expect.objectContaining({
				userid: 'zhangsan',
				description: 'Asked for a quote in May',
				remark_mobiles: ['13800000001'],
			}),
		});
		expect(bench.sent(TAGS)).toEqual([]);
	});

	describe('the names of the tags', () => {
		const namesIn = (records: IDataObject[]) => records.map(({ tag_names }) => tag_names);

		it('are read once for the three pages of two items', async () => {
			const { items, error } = await bench.run(
				{ ...getAll, members: 'zhangsan' },
				{ items: itemsOf([{}, {}]) },
			);

			expect(error).toBeUndefined();
			expect(bench.sent(PATH)).toHaveLength(6);
			expect(bench.sent(TAGS)).toEqual([{ method: 'POST', query: withToken, body: {} }]);
			expect(namesIn(jsonOf(items))).toEqual(
				jsonOf(items).map(({ tag_id }) => (tag_id as string[]).map(nameOf)),
			);
			expect(namesIn(jsonOf(items)).flat()).toEqual(expect.arrayContaining(['Gold', 'Solar']));
		});

		it.each([48002, 40068])(
			'are left out when WeCom refuses them (%p), and not asked for again',
			async (errcode) => {
				bench.sandbox.control.addFault({ path: TAGS, kind: 'errcode', errcode, times: 100 });
				const { items, error } = await bench.run(
					{
						...getAll,
						members: '={{ $json.members }}',
						returnAll: false,
						limit: '={{ $json.limit }}',
					},
					{
						items: itemsOf([
							{ members: 'zhangsan', limit: 1 },
							{ members: 'zhangsan, lisi, wangwu', limit: 590 },
						]),
					},
				);

				expect(error).toBeUndefined();
				const sent = calls(bench);
				expect(sent.filter((path) => path === TAGS)).toHaveLength(1);
				// The run goes on after the refusal.
				expect(sent.slice(sent.indexOf(TAGS)).length).toBeGreaterThan(2);
				expect(pairsIn(jsonOf(items))).toEqual([
					...pairsOf('zhangsan').slice(0, 1),
					...pairsOf('zhangsan', 'lisi', 'wangwu').slice(0, 590),
				]);
				expect(jsonOf(items)[0].tag_id).toHaveLength(2);
				for (const record of jsonOf(items)) expect(record).not.toHaveProperty('tag_names');
			},
		);

		it('fail the item when the connection breaks', async () => {
			bench.sandbox.control.addFault({ path: TAGS, kind: 'reset', times: 3 });
			const { error } = await bench.run({ ...getAll, members: 'zhangsan' });

			expect(error?.message).toContain('broke');
			expect(bench.sent(TAGS)).toHaveLength(3);
		});

		it('are not read when no customer has a tag', async () => {
			const canned = await startCannedWeCom({
				[PATH]: [
					{
						external_contact_list: [
							{ external_contact: { name: 'A' }, follow_info: { userid: 'lisi', tag_id: [] } },
							{ external_contact: { name: 'B' }, follow_info: { userid: 'lisi' } },
						],
					},
				],
			});
			const { items, error } = await runNode({
				store: canned.store,
				parameters: { ...getAll, members: 'lisi' },
			});
			await canned.close();

			expect(error).toBeUndefined();
			expect(jsonOf(items)).toEqual([
				{ name: 'A', userid: 'lisi', tag_id: [], tag_names: [] },
				{ name: 'B', userid: 'lisi' },
			]);
			expect(canned.bodies(TAGS)).toEqual([]);
		});

		it('are those of the tags in the list of the company', async () => {
			const follow_info = { userid: 'lisi', tag_id: ['etOfRuleGroup', 'etGold'] };
			const canned = await startCannedWeCom({
				[PATH]: [{ external_contact_list: [{ follow_info }] }],
				[TAGS]: [{ tag_group: [{ tag: [{ id: 'etGold', name: 'Gold' }] }, { tag: null }] }],
			});
			const { items, error } = await runNode({
				store: canned.store,
				parameters: { ...getAll, members: 'lisi' },
			});
			await canned.close();

			expect(error).toBeUndefined();
			expect(jsonOf(items)).toEqual([{ ...follow_info, tag_names: ['Gold'] }]);
		});
	});

	it('says nothing about a way to add that it does not know', async () => {
		const canned = await startCannedWeCom({
			[PATH]: [{ external_contact_list: [{ follow_info: { userid: 'lisi', add_way: 999 } }] }],
		});
		const { items } = await runNode({
			store: canned.store,
			parameters: { ...getAll, members: 'lisi' },
		});
		await canned.close();

		expect(jsonOf(items)).toEqual([{ userid: 'lisi', add_way: 999 }]);
	});

	it('asks for 50 and stops when nothing is set', async () => {
		const { items } = await bench.run({ ...getAll, returnAll: false, members: 'zhangsan' });

		expect(items).toHaveLength(50);
		expect(sentBodies()).toEqual([{ userid_list: ['zhangsan'], limit: 50 }]);
	});

	it('makes the last page no larger than Limit needs', async () => {
		const { items } = await bench.run({
			...getAll,
			returnAll: false,
			limit: 130,
			members: 'lisi,zhangsan',
		});

		expect(sentBodies().map(({ limit }) => limit)).toEqual([100, 30]);
		expect(pairsIn(jsonOf(items))).toEqual(pairsOf('lisi').slice(0, 130));
	});

	it('takes the members in every form of a list', async () => {
		bench.sandbox.control.reset({ customers: 0 });
		const ids = ['zhangsan', 'lisi'];
		const forms = ['zhangsan, lisi', 'zhangsan，lisi', 'zhangsan\nlisi', '={{ $json.ids }}', ids];
		for (const members of [...forms, '={{ JSON.stringify($json.ids) }}']) {
			await bench.run({ ...getAll, members }, { items: itemsOf([{ ids }]) });
		}

		expect(sentBodies()).toEqual(
			Array.from({ length: 6 }, () => ({ userid_list: ids, limit: 100 })),
		);
	});

	describe('with more than 100 members', () => {
		beforeEach(() => bench.sandbox.control.reset({ customers: 400, members: 150 }));

		it('asks in chunks of 100, for all members, read once for the run', async () => {
			const { items, error } = await bench.run(
				{ ...getAll, customersOf: 'allMembers' },
				{ items: itemsOf([{}, {}]) },
			);

			expect(error).toBeUndefined();
			expect(bench.sent(MEMBERS)).toHaveLength(1);
			const members = bench.sandbox.control
				.state()
				.members.filter(({ userid, customerContact }) => customerContact && userid !== 'qianba')
				.map(({ userid }) => userid);
			expect(members).toHaveLength(154);
			const first = sentBodies().filter(({ userid_list }) =>
				(userid_list as string[]).includes('zhangsan'),
			);
			expect(first[0].userid_list).toEqual(members.slice(0, 100));
			for (const { userid_list } of sentBodies()) {
				expect([members.slice(0, 100), members.slice(100)]).toContainEqual(userid_list);
			}
			const half = jsonOf(items).slice(0, items.length / 2);
			expect(pairsIn(half)).toEqual(pairsOf(...members));
			expect(items.map(({ pairedItem }) => pairedItem)).toEqual([
				...half.map(() => ({ item: 0 })),
				...half.map(() => ({ item: 1 })),
			]);
		});

		it('begins each chunk without a cursor, and stops at Limit', async () => {
			const { customers } = bench.sandbox.control.state();
			const members = Array.from(
				{ length: 150 },
				(_, i) => `member${String(i + 1).padStart(4, '0')}`,
			);
			const inFirst = pairsOf(...members.slice(0, 100)).length;
			expect(customers.length).toBeGreaterThan(inFirst + 10);
			const { items } = await bench.run(
				{ ...getAll, returnAll: false, limit: inFirst + 10, members: '={{ $json.members }}' },
				{ items: itemsOf([{ members }]) },
			);

			expect(pairsIn(jsonOf(items))).toEqual(pairsOf(...members).slice(0, inFirst + 10));
			const last = sentBodies().at(-1)!;
			expect(last).toEqual({ userid_list: members.slice(100), limit: 10 });
		});
	});

	it.each([
		['no members', { members: '={{ [] }}' }, "'Members'"],
		['a member ID of 65 characters', { members: ['x'.repeat(65)] }, "'Members'"],
		['a limit of 0', { members: ['lisi'], returnAll: false, limit: 0 }, "'Limit'"],
		['a limit that is text', { members: ['lisi'], returnAll: false, limit: '=ten' }, "'Limit'"],
	])('refuses %s before anything is sent', async (_what, fields, label) => {
		const { error } = await bench.run({ ...getAll, ...fields });

		expect(`${error?.message} ${error?.description}`).toContain(label);
		expect(bench.sandbox.control.journal()).toEqual([]);
	});

	it('says that a member is unknown', async () => {
		const { error } = await bench.run({ ...getAll, members: ['zhangsan', 'nobody'] });

		expect(error).toMatchObject({
			message: 'WeCom does not know one of the members',
			description: expect.stringMatching(/WeCom 40031: .*nobody/),
			httpCode: '40031',
		});
		expect(calls(bench)).toEqual([PATH]);
	});

	describe('with an item that fails', () => {
		const parameters = { ...getAll, members: '={{ $json.member }}' };
		const input = () => itemsOf([{ member: 'zhangsan' }, { member: 'nobody' }, { member: 'lisi' }]);
		const details = {
			errcode: 40031,
			errmsg: expect.stringContaining('nobody'),
			description: expect.stringContaining('WeCom 40031'),
		};

		it('gives one error item in its place', async () => {
			const { items, error } = await bench.run(parameters, {
				items: input(),
				onError: 'continueRegularOutput',
			});

			expect(error).toBeUndefined();
			const records = jsonOf(items);
			const place = pairsOf('zhangsan').length;
			expect(pairsIn(records.slice(0, place))).toEqual(pairsOf('zhangsan'));
			expect(items[place]).toEqual({
				json: {
					error: 'WeCom does not know one of the members',
					errcode: 40031,
					errmsg: expect.stringContaining('nobody'),
					details,
				},
				pairedItem: { item: 1 },
			});
			expect(pairsIn(records.slice(place + 1))).toEqual(pairsOf('lisi'));
		});

		it('gives one item on the error output', async () => {
			const { items, errorItems } = await bench.run(parameters, {
				items: input(),
				onError: 'continueErrorOutput',
			});

			expect(pairsIn(jsonOf(items))).toEqual(pairsOf('zhangsan', 'lisi'));
			expect(errorItems.map(({ json, pairedItem }) => [json, pairedItem])).toEqual([
				[
					{ member: 'nobody', error: 'WeCom does not know one of the members', details },
					{ item: 1 },
				],
			]);
		});

		it('gives no half of a list when a later page fails', async () => {
			bench.sandbox.control.addFault({ path: PATH, kind: 'errcode', errcode: 50100, after: 2 });
			const { items } = await bench.run(
				{ ...getAll, members: 'wangwu' },
				{ onError: 'continueRegularOutput' },
			);

			expect(jsonOf(items)).toEqual([expect.objectContaining({ errcode: 50100 })]);
			expect(calls(bench)).toEqual([PATH, PATH, PATH]);
		});
	});
});
