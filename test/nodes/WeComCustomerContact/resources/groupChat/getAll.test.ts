import type { IDataObject } from 'n8n-workflow';

import type { Bench } from '../../../../engine';
import { jsonOf, startBench } from '../../../../engine';
import { calls, groupChatNamed } from '../../../../engine/corp';
import { withToken } from '../../../../engine/expected';
import { itemsOf } from '../../../../engine/input';

const LIST = '/cgi-bin/externalcontact/groupchat/list';
const GET = '/cgi-bin/externalcontact/groupchat/get';

const STATUS = ['owner active', 'owner left', 'transfer in progress', 'transfer done'];

const getAll = { resource: 'groupChat', operation: 'getAll' };

describe('Group Chat: Get Many', () => {
	let bench: Bench;
	beforeAll(async () => {
		bench = await startBench();
	});
	beforeEach(() => bench.reset());
	afterAll(async () => await bench.close());

	const sentBodies = () => bench.sent(LIST).map(({ body }) => body as IDataObject);

	/** Group chats of these owners, as WeCom lists them. */
	const chatsOf = (...owners: string[]) =>
		bench.sandbox.control
			.state()
			.groupChats.filter(({ kind, owner }) => kind === 'customer' && owners.includes(owner))
			.map(({ chat_id, status }) => ({ chat_id, status, status_text: STATUS[status] }));

	it('asks for 50 when nothing is set', async () => {
		const { items, error } = await bench.run(getAll);

		expect(error).toBeUndefined();
		expect(bench.sent(LIST)).toEqual([{ method: 'POST', query: withToken, body: { limit: 50 } }]);
		expect(calls(bench)).toEqual([LIST]);
		expect(jsonOf(items)).toEqual(chatsOf('zhangsan', 'lisi', 'wangwu'));
		expect(items.every(({ pairedItem }) => JSON.stringify(pairedItem) === '{"item":0}')).toBe(true);
	});

	it('follows three pages, the filters on each', async () => {
		bench.sandbox.control.reset({ groupChats: 2300 });
		const owners = ['zhangsan', 'lisi', 'wangwu', 'zhaoliu'];
		const { items, error } = await bench.run({
			...getAll,
			returnAll: true,
			filters: { ownerIds: owners, status: 0 },
		});

		expect(error).toBeUndefined();
		const page = { limit: 1000, status_filter: 0, owner_filter: { userid_list: owners } };
		const cursor = expect.stringMatching(/./);
		expect(sentBodies()).toEqual([page, { ...page, cursor }, { ...page, cursor }]);
		expect(items.length).toBeGreaterThan(2300);
		expect(jsonOf(items)).toEqual(chatsOf(...owners));
	});

	it('stops at Limit, with a last page that is no larger', async () => {
		bench.sandbox.control.reset({ groupChats: 2300 });
		const { items } = await bench.run({ ...getAll, limit: 1030 });

		expect(sentBodies().map(({ limit }) => limit)).toEqual([1000, 30]);
		expect(jsonOf(items)).toEqual(chatsOf('zhangsan', 'lisi', 'wangwu', 'zhaoliu').slice(0, 1030));
	});

	it('finds the group chats of owners who have left, by owner and status', async () => {
		const { items } = await bench.run(
			{
				...getAll,
				filters: { owners: '={{ $json.owners }}', status: 1 },
			},
			{ items: itemsOf([{ owners: 'heqi, zhangsan' }]) },
		);

		expect(sentBodies()).toEqual([
			{ limit: 50, status_filter: 1, owner_filter: { userid_list: ['heqi', 'zhangsan'] } },
		]);
		expect(jsonOf(items)).toEqual([
			{
				chat_id: groupChatNamed(bench, 'Harbour Homes residents').chat_id,
				status: 1,
				status_text: 'owner left',
			},
		]);
	});

	it('asks for owners in chunks of 100, each from its first page', async () => {
		bench.sandbox.control.reset({ members: 150, groupChats: 400 });
		const owners = Array.from({ length: 150 }, (_, i) => `member${String(i + 1).padStart(4, '0')}`);
		const { items, error } = await bench.run(
			{ ...getAll, returnAll: true, filters: { owners: '={{ $json.owners }}' } },
			{ items: itemsOf([{ owners }]) },
		);

		expect(error).toBeUndefined();
		expect(sentBodies()).toEqual([
			{ limit: 1000, owner_filter: { userid_list: owners.slice(0, 100) } },
			{ limit: 1000, owner_filter: { userid_list: owners.slice(100) } },
		]);
		expect(jsonOf(items)).toEqual([
			...chatsOf(...owners.slice(0, 100)),
			...chatsOf(...owners.slice(100)),
		]);
	});

	it('stops at Limit between the chunks', async () => {
		bench.sandbox.control.reset({ members: 150, groupChats: 400 });
		const owners = Array.from({ length: 150 }, (_, i) => `member${String(i + 1).padStart(4, '0')}`);
		const inFirst = chatsOf(...owners.slice(0, 100)).length;
		const { items } = await bench.run(
			{ ...getAll, limit: inFirst, filters: { owners: '={{ $json.owners }}' } },
			{ items: itemsOf([{ owners }]) },
		);

		expect(sentBodies()).toHaveLength(1);
		expect(items).toHaveLength(inFirst);
	});

	it('gives what WeCom says without Simplify', async () => {
		const { items } = await bench.run({
			...getAll,
			limit: 1,
			simplify: false,
			includeDetails: true,
		});

		expect(jsonOf(items)[0]).toMatchObject({ status: 0, create_time: 1767232800 });
		expect(jsonOf(items)[0]).not.toHaveProperty('status_text');
		expect(jsonOf(items)[0]).not.toHaveProperty('created_at');
	});

	describe('with details', () => {
		it('reads each group chat of the list, no more, in its order', async () => {
			bench.sandbox.control.reset({ groupChats: 40 });
			const { items, error } = await bench.run({
				...getAll,
				limit: 30,
				includeDetails: true,
				includeMemberNames: true,
			});

			expect(error).toBeUndefined();
			const chats = chatsOf('zhangsan', 'lisi', 'wangwu', 'zhaoliu').slice(0, 30);
			expect(
				jsonOf(items).map(({ chat_id, status, status_text }) => ({ chat_id, status, status_text })),
			).toEqual(chats);
			expect(jsonOf(items)[0]).toMatchObject({
				name: 'Spring campaign',
				status: 0,
				status_text: 'owner active',
				created_at: '2026-01-01T02:00:00.000Z',
				member_list: expect.arrayContaining([
					expect.objectContaining({ name: 'Li Mei', type_text: 'external contact' }),
				]),
			});
			const asked = bench.sent(GET).map(({ body }) => body as IDataObject);
			expect(asked).toHaveLength(30);
			expect(asked).toEqual(
				expect.arrayContaining(chats.map(({ chat_id }) => ({ chat_id, need_name: 1 }))),
			);
		});

		it('asks for no names unless they are wanted', async () => {
			await bench.run({ ...getAll, limit: 1, includeDetails: true });

			expect(bench.sent(GET).map(({ body }) => body)).toEqual([
				{ chat_id: 'wrXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX' },
			]);
		});

		it('gives a group chat that is gone with its errcode, and the others', async () => {
			bench.sandbox.control.addFault({ path: GET, kind: 'errcode', errcode: 49008, times: 1 });
			const { items, error } = await bench.run({ ...getAll, includeDetails: true });

			expect(error).toBeUndefined();
			const records = jsonOf(items);
			expect(records).toHaveLength(5);
			const gone = records.filter(({ errcode }) => errcode !== undefined);
			expect(gone).toEqual([
				{
					chat_id: expect.any(String),
					status: 0,
					status_text: 'owner active',
					errcode: 49008,
					errmsg: expect.stringContaining('from ip'),
					reason: expect.stringMatching(/^The group chat was dissolved\./),
				},
			]);
			expect(records.filter(({ owner }) => owner !== undefined)).toHaveLength(4);
		});

		it('fails as a whole when no other group chat can be read either', async () => {
			bench.sandbox.control.addFault({ path: GET, kind: 'errcode', errcode: 48002, times: 9 });
			const { items, error } = await bench.run({ ...getAll, includeDetails: true });

			expect(items).toEqual([]);
			expect(error).toMatchObject({ httpCode: '48002' });
		});
	});

	it('leaves the filters and details of other parameters alone', async () => {
		await bench.run({ ...getAll, includeDetails: false, includeMemberNames: true });

		expect(calls(bench)).toEqual([LIST]);
		expect(sentBodies()).toEqual([{ limit: 50 }]);
	});

	it.each([
		['an owner ID of 65 characters', { owners: 'x'.repeat(65) }, "'Owners'"],
		['a picked owner of 65 characters', { ownerIds: ['x'.repeat(65)] }, "'Owner Names or IDs'"],
		[
			'owners as text and from the list',
			{ owners: 'lisi', ownerIds: ['lisi'] },
			"'Owner Names or IDs' and 'Owners' do not go together",
		],
		['a status that does not exist', { status: 4 }, "'Status'"],
	])('refuses %s before anything is sent', async (_what, filters, label) => {
		const { error } = await bench.run({ ...getAll, filters });

		expect(`${error?.message} ${error?.description}`).toContain(label);
		expect(bench.sandbox.control.journal()).toEqual([]);
	});

	it('says what to do when the app sees more people than WeCom looks through', async () => {
		bench.sandbox.control.addFault({ path: LIST, kind: 'errcode', errcode: 81017 });
		const { error } = await bench.run(getAll);

		expect(error).toMatchObject({
			httpCode: '81017',
			description: expect.stringContaining("add 'Owners' under 'Filters'"),
		});
	});
});
