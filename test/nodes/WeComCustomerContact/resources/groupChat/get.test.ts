import type { IDataObject } from 'n8n-workflow';

import type { Bench } from '../../../../engine';
import { jsonOf, runNode, startBench } from '../../../../engine';
import { startCannedWeCom } from '../../../../engine/cannedWeCom';
import { calls, groupChatNamed } from '../../../../engine/corp';
import { withToken } from '../../../../engine/expected';
import { byId, itemsOf, picked } from '../../../../engine/input';
import { spring } from '../../../../sandbox/knownIds';

const PATH = '/cgi-bin/externalcontact/groupchat/get';

const get = { resource: 'groupChat', operation: 'get' };

describe('Group Chat: Get', () => {
	let bench: Bench;
	beforeAll(async () => {
		bench = await startBench();
	});
	beforeEach(() => bench.reset());
	afterAll(async () => await bench.close());

	it('gives the group chat with the names of its members', async () => {
		const { items, error } = await bench.run({
			...get,
			chatId: picked(spring, 'Spring campaign'),
			includeMemberNames: true,
		});

		expect(error).toBeUndefined();
		expect(bench.sent(PATH)).toEqual([
			{ method: 'POST', query: withToken, body: { chat_id: spring, need_name: 1 } },
		]);
		expect(items).toEqual([
			{
				json: {
					chat_id: spring,
					name: 'Spring campaign',
					owner: 'zhangsan',
					create_time: 1767232800,
					notice: 'Welcome',
					member_list: expect.any(Array),
					owner_name: 'Zhang San',
					admin_list: [{ userid: 'lisi', user_name: 'Li Si' }],
					member_version: expect.any(String),
					created_at: '2026-01-01T02:00:00.000Z',
				},
				pairedItem: { item: 0 },
			},
		]);
		const { member_list } = jsonOf(items)[0];
		expect(member_list).toContainEqual(
			expect.objectContaining({
				name: 'Li Mei',
				type: 2,
				type_text: 'external contact',
				join_scene: 3,
				join_scene_text: 'scanned a group QR code',
				join_time: expect.any(Number),
				joined_at: expect.stringMatching(/^2026-01-.*Z$/),
				state: 'fair2026',
			}),
		);
		expect(member_list).toContainEqual(
			expect.objectContaining({ userid: 'zhangsan', type_text: 'member' }),
		);
	});

	it('puts the names that it knows beside the ids of members', async () => {
		const { items } = await bench.run({ ...get, chatId: byId(spring), includeMemberNames: true });
		const [{ owner_name, admin_list, member_list }] = jsonOf(items);
		const nameOf = (id: string) =>
			(member_list as IDataObject[]).find(({ userid }) => userid === id)!.name;

		expect(owner_name).toBe(nameOf('zhangsan'));
		expect(admin_list).toEqual([{ userid: 'lisi', user_name: nameOf('lisi') }]);
		expect(member_list).toContainEqual(
			expect.objectContaining({ invitor: { userid: 'zhangsan', user_name: owner_name } }),
		);
	});

	it('gives it as WeCom has it without Simplify', async () => {
		const { items } = await bench.run({ ...get, chatId: byId(spring), simplify: false });

		const { member_list, ...chat } = jsonOf(items)[0] as { member_list: object[] };
		expect(chat).not.toHaveProperty('created_at');
		expect(member_list.length).toBeGreaterThan(2);
		for (const member of member_list) {
			expect(member).not.toHaveProperty('type_text');
			expect(member).not.toHaveProperty('joined_at');
		}
	});

	it.each([
		['no list of members', {}],
		['a member that is missing', { member_list: [null] }],
	])('takes %s', async (_what, chat) => {
		const wecom = await startCannedWeCom({
			[PATH]: [{ group_chat: { chat_id: spring, ...chat } }],
		});
		const { items, error } = await runNode({
			store: wecom.store,
			parameters: { ...get, chatId: byId(spring) },
			unlikeWeCom: true,
		});
		await wecom.close();

		expect(error).toBeUndefined();
		expect(jsonOf(items)).toEqual([{ chat_id: spring, ...chat }]);
	});

	it('sends the ID alone when nothing else is set', async () => {
		const { items } = await bench.run({ ...get, chatId: byId(` ${spring}\n`) });

		expect(bench.sent(PATH).map(({ body }) => body)).toEqual([{ chat_id: spring }]);
		const { member_list } = jsonOf(items)[0] as { member_list: object[] };
		expect(member_list.length).toBeGreaterThan(2);
		for (const member of member_list) expect(member).not.toHaveProperty('name');
	});

	it.each([
		['no ID', { chatId: byId(' ') }, "'Group Chat' is empty"],
		[
			'a switch that is neither on nor off',
			{ chatId: byId(spring), includeMemberNames: '=perhaps' },
			"'Include Member Names' is neither true nor false",
		],
	])('refuses %s before anything is sent', async (_what, fields, message) => {
		const { error } = await bench.run({ ...get, ...fields });

		expect(error?.message).toBe(message);
		expect(bench.sandbox.control.journal()).toEqual([]);
	});

	it('says that the group chat was dissolved', async () => {
		bench.sandbox.control.setGroupChat(spring, { dismissed: true });
		const { error } = await bench.run({ ...get, chatId: byId(spring) });

		expect(error).toMatchObject({ message: 'The group chat was dissolved', httpCode: '49008' });
		expect(calls(bench)).toEqual([PATH]);
	});

	it('goes on after a failed item with Continue On Fail', async () => {
		const neighbours = groupChatNamed(bench, 'Neighbours').chat_id;
		const { items, error } = await bench.run(
			{ ...get, chatId: byId('={{ $json.chat }}') },
			{
				items: itemsOf([{ chat: spring }, { chat: 'wrNobody' }, { chat: neighbours }]),
				onError: 'continueRegularOutput',
			},
		);

		expect(error).toBeUndefined();
		expect(items.map(({ json, pairedItem }) => [json.name ?? json.errcode, pairedItem])).toEqual([
			['Spring campaign', { item: 0 }],
			[40050, { item: 1 }],
			['Neighbours', { item: 2 }],
		]);
	});

	it('says that WeCom sent no group chat', async () => {
		const wecom = await startCannedWeCom({ [PATH]: [{}] });
		const { items, error } = await runNode({
			store: wecom.store,
			parameters: { ...get, chatId: byId(spring) },
		});
		await wecom.close();

		expect(items).toEqual([]);
		expect(error?.message).toBe('WeCom sent no group chat');
	});
});
