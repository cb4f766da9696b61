import type { IDataObject } from 'n8n-workflow';

import type { Bench } from '../../../../engine';
import { jsonOf, runNode, startBench } from '../../../../engine';
import { startCannedWeCom } from '../../../../engine/cannedWeCom';
import { calls, groupChatNamed } from '../../../../engine/corp';
import { withToken } from '../../../../engine/expected';
import { byId, itemsOf, picked } from '../../../../engine/input';

const ACTIVE = '/cgi-bin/externalcontact/groupchat/onjob_transfer';
const RESIGNED = '/cgi-bin/externalcontact/groupchat/transfer';
const OF_ZHANGSAN = 'wrKq8DDAAAMYQiS5ol9G7gK9JVAbcdef';
const INTERNAL = 'wrKq8DDAAAcwMTB7YmDkbeBsgTghijkl';

const transfer = { resource: 'customerTransfer', operation: 'transferGroupChats' };

describe('Customer Transfer: Transfer Group Chats', () => {
	let bench: Bench;
	beforeAll(async () => {
		bench = await startBench();
	});
	beforeEach(() => bench.reset());
	afterAll(async () => await bench.close());

	const ownerOf = (chatId: string) =>
		bench.sandbox.control.state().groupChats.find(({ chat_id }) => chat_id === chatId)?.owner;

	it('hands over the group chat of an active owner', async () => {
		const { items, error } = await bench.run({
			...transfer,
			groupChats: [OF_ZHANGSAN],
			newOwnerUserId: picked('lisi'),
		});

		expect(error).toBeUndefined();
		expect(bench.sent(ACTIVE)).toEqual([
			{
				method: 'POST',
				query: withToken,
				body: { chat_id_list: [OF_ZHANGSAN], new_owner: 'lisi' },
			},
		]);
		expect(calls(bench)).toEqual([ACTIVE]);
		expect(items).toEqual([
			{
				json: { chat_id: OF_ZHANGSAN, new_owner: 'lisi', success: true, errcode: 0 },
				pairedItem: { item: 0 },
			},
		]);
		expect(ownerOf(OF_ZHANGSAN)).toBe('lisi');
	});

	it('takes group chats picked from the list', async () => {
		await bench.run({
			...transfer,
			groupChatsBy: 'list',
			chatIds: [OF_ZHANGSAN],
			newOwnerUserId: picked('lisi'),
		});

		expect(bench.sent(ACTIVE).map(({ body }) => body)).toEqual([
			{ chat_id_list: [OF_ZHANGSAN], new_owner: 'lisi' },
		]);
	});

	it('hands over group chats of an owner who has left, and says which could not be', async () => {
		const { chat_id: ofHeqi } = groupChatNamed(bench, 'Harbour Homes residents');
		const { items, error } = await bench.run({
			...transfer,
			ownerIs: 'resigned',
			groupChats: [OF_ZHANGSAN, ofHeqi, INTERNAL].join(','),
			newOwnerUserId: byId('wangwu'),
		});

		expect(error).toBeUndefined();
		expect(bench.sent(RESIGNED).map(({ body }) => body)).toEqual([
			{ chat_id_list: [OF_ZHANGSAN, ofHeqi, INTERNAL], new_owner: 'wangwu' },
		]);
		const new_owner = 'wangwu';
		expect(jsonOf(items)).toEqual([
			{
				chat_id: OF_ZHANGSAN,
				new_owner,
				success: false,
				errcode: 90500,
				errmsg: expect.any(String),
				reason: expect.stringMatching(/has not left\. Set 'Owner Is' to 'Active'\..*90500/),
			},
			{ chat_id: ofHeqi, new_owner, success: true, errcode: 0 },
			{
				chat_id: INTERNAL,
				new_owner,
				success: false,
				errcode: 90501,
				errmsg: expect.any(String),
				reason: expect.stringContaining('customer group chat'),
			},
		]);
		const [{ errmsg, reason }] = jsonOf(items);
		expect(errmsg).toBe('group owner has not left');
		expect(reason).toMatch(/\(WeCom 90500\)$/);
		expect(ownerOf(ofHeqi)).toBe('wangwu');
	});

	it('sends 250 group chats in chunks of 100, and joins their records', async () => {
		const chat = (place: number) => `wr${String(place).padStart(30, '0')}`;
		const all = Array.from({ length: 250 }, (_, place) => chat(place));
		const failed = (chat_id: string) => ({ chat_id, errcode: 90504, errmsg: 'owner not changed' });
		const canned = await startCannedWeCom({
			[ACTIVE]: [
				{ failed_chat_list: [] },
				{ failed_chat_list: [failed(chat(150)), failed(chat(199))] },
				{},
			],
		});
		const { items, error } = await runNode({
			store: canned.store,
			parameters: {
				...transfer,
				groupChats: '={{ $json.chats }}',
				newOwnerUserId: byId('lisi'),
			},
			items: itemsOf([{ chats: all }]),
		});
		await canned.close();

		expect(error).toBeUndefined();
		expect(canned.bodies(ACTIVE).map(({ chat_id_list }) => chat_id_list)).toEqual([
			all.slice(0, 100),
			all.slice(100, 200),
			all.slice(200),
		]);
		const records = jsonOf(items);
		expect(records.map(({ chat_id }) => chat_id)).toEqual(all);
		expect(
			records.filter(({ success }) => !success).map(({ chat_id, errmsg }) => [chat_id, errmsg]),
		).toEqual([
			[chat(150), 'owner not changed'],
			[chat(199), 'owner not changed'],
		]);
	});

	it.each([
		['no group chats', { groupChats: '={{ $json.none }}' }, "'Group Chats' is empty"],
		['no new owner', { newOwnerUserId: byId('={{ $json.none }}') }, "'New Owner' is empty"],
	])('refuses %s before anything is sent', async (_what, fields, message) => {
		const { error } = await bench.run({
			...transfer,
			groupChats: [OF_ZHANGSAN],
			newOwnerUserId: byId('lisi'),
			...fields,
		});

		expect(error).toMatchObject({ message });
		expect(bench.sandbox.control.journal()).toEqual([]);
	});

	it('says what is wrong with the new owner', async () => {
		bench.sandbox.control.setMember('lisi', { realName: false });
		const { error } = await bench.run({
			...transfer,
			groupChats: [OF_ZHANGSAN],
			newOwnerUserId: byId('lisi'),
		});

		expect(error).toMatchObject({
			message: 'The member has no verified real name',
			httpCode: '40098',
		});
	});

	it('is not repeated when the connection breaks', async () => {
		bench.sandbox.control.addFault({ path: ACTIVE, kind: 'reset', processed: true });
		const { error } = await bench.run({
			...transfer,
			groupChats: [OF_ZHANGSAN],
			newOwnerUserId: byId('lisi'),
		});

		expect(error?.message).toContain('may have carried out the request');
		expect(bench.sent(ACTIVE).map(({ body }) => (body as IDataObject).new_owner)).toEqual(['lisi']);
	});
});
