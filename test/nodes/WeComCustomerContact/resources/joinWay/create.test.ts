import type { Bench } from '../../../../engine';
import { jsonOf, runNode, startBench } from '../../../../engine';
import { startCannedWeCom } from '../../../../engine/cannedWeCom';
import { calls, groupChatNamed } from '../../../../engine/corp';
import { withToken } from '../../../../engine/expected';
import { itemsOf } from '../../../../engine/input';
import { spring } from '../../../../sandbox/knownIds';

const ADD = '/cgi-bin/externalcontact/groupchat/add_join_way';
const GET = '/cgi-bin/externalcontact/groupchat/get_join_way';

const create = { resource: 'joinWay', operation: 'create' };

describe('Group Join Way: Create', () => {
	let bench: Bench;
	beforeAll(async () => {
		bench = await startBench();
	});
	beforeEach(() => bench.reset());
	afterAll(async () => await bench.close());

	const created = () => bench.sandbox.control.state().joinWays.at(-1)!;

	it('sends every field, and gives the join way with its QR code', async () => {
		const chat_id_list = [spring, groupChatNamed(bench, 'Neighbours').chat_id];
		const { items, error } = await bench.run(
			{
				...create,
				groupChatsBy: 'list',
				chatIds: chat_id_list,
				scene: 2,
				createNewGroups: true,
				newGroupName: 'Service group ',
				firstNewGroupNumber: 10,
				state: ' fair2026 ',
				includeQrCode: true,
				options: { remark: '={{ $json.fair }}', markSource: false },
			},
			{ items: itemsOf([{ fair: 'Trade fair' }]) },
		);

		expect(error).toBeUndefined();
		const settings = {
			scene: 2,
			chat_id_list,
			auto_create_room: 1,
			room_base_name: 'Service group ',
			room_base_id: 10,
			remark: 'Trade fair',
			state: 'fair2026',
			mark_source: false,
		};
		expect(bench.sent(ADD)).toEqual([{ method: 'POST', query: withToken, body: settings }]);
		const { config_id } = created();
		expect(bench.sent(GET)).toEqual([{ method: 'POST', query: withToken, body: { config_id } }]);
		expect(calls(bench)).toEqual([ADD, GET]);
		expect(items).toEqual([
			{
				json: {
					config_id,
					...settings,
					qr_code: expect.stringMatching(/^http/),
					scene_text: 'QR code',
					auto_create_room_text: 'yes',
				},
				pairedItem: { item: 0 },
			},
		]);
	});

	it('sends no more than it must', async () => {
		const { items } = await bench.run({
			...create,
			groupChats: spring,
			state: ' ',
			scene: 1,
			createNewGroups: false,
			newGroupName: 'left over',
			firstNewGroupNumber: 7,
			includeQrCode: false,
		});

		expect(bench.sent(ADD).map(({ body }) => body)).toEqual([
			{ scene: 1, chat_id_list: [spring], auto_create_room: 0 },
		]);
		expect(calls(bench)).toEqual([ADD]);
		expect(jsonOf(items)).toEqual([{ config_id: created().config_id }]);
	});

	it('lets WeCom create new groups and reads the QR code when nothing is set', async () => {
		await bench.run({ ...create, groupChats: spring });

		expect(bench.sent(ADD).map(({ body }) => body)).toEqual([
			{ scene: 2, chat_id_list: [spring], auto_create_room: 1 },
		]);
		expect(calls(bench)).toEqual([ADD, GET]);
	});

	it('gives the join way as WeCom has it without Simplify', async () => {
		const { items } = await bench.run({ ...create, groupChats: spring, simplify: false });

		expect(jsonOf(items)[0]).toMatchObject({ config_id: created().config_id, scene: 2 });
		expect(jsonOf(items)[0]).not.toHaveProperty('scene_text');
	});

	it('keeps the ID when the join way cannot be read afterwards', async () => {
		bench.sandbox.control.addFault({ path: GET, kind: 'errcode', errcode: 41044 });
		const { items, error } = await bench.run({ ...create, groupChats: spring });

		expect(error).toBeUndefined();
		expect(jsonOf(items)).toEqual([
			{
				config_id: created().config_id,
				errcode: 41044,
				errmsg: expect.stringContaining('from ip'),
				reason: expect.stringContaining('WeCom 41044'),
			},
		]);
	});

	it('does not create it twice when the connection breaks', async () => {
		const before = bench.sandbox.control.state().joinWays.length;
		bench.sandbox.control.addFault({ path: ADD, kind: 'reset' });
		const { error } = await bench.run({ ...create, groupChats: spring });

		expect(error?.message).toContain('may have carried out the request');
		expect(calls(bench)).toEqual([ADD]);
		expect(bench.sandbox.control.state().joinWays.length - before).toBeLessThanOrEqual(1);
	});

	it.each([
		['no group chat', { groupChats: '={{ [] }}' }, "'Group Chats' is empty"],
		[
			'no group chat from the list',
			{ groupChatsBy: 'list', chatIds: '={{ [] }}' },
			"'Group Chat Names or IDs' is empty",
		],
		[
			'six group chats',
			{ groupChats: [1, 2, 3, 4, 5, 6].map((place) => `wr${'0'.repeat(29)}${place}`) },
			"'Group Chats' holds 6 values, WeCom takes at most 5",
		],
		['a scene that does not exist', { scene: '={{ 3 }}' }, "'Shown As' is not a whole number"],
		[
			'a remark that WeCom would cut off',
			{ options: { remark: '备'.repeat(31) } },
			"'Remark' is too long: 31 characters",
		],
		[
			'a state of 31 characters',
			{ state: 's'.repeat(31) },
			"'Channel (State)' is too long: 31 characters",
		],
		[
			'a name of 41 characters, the space at its end counted',
			{ newGroupName: `${'n'.repeat(40)} ` },
			"'New Group Name' is too long: 41 characters",
		],
		[
			'a number with a fraction',
			{ firstNewGroupNumber: 1.5 },
			"'First New Group Number' is not a whole number",
		],
	])('refuses %s before anything is sent', async (_what, fields, message) => {
		const { error } = await bench.run({ ...create, groupChats: spring, ...fields });

		expect(error?.message).toContain(message);
		expect(bench.sandbox.control.journal()).toEqual([]);
	});

	it('takes a remark of 30 characters', async () => {
		const remark = '备'.repeat(30);
		await bench.run({ ...create, groupChats: spring, options: { remark } });

		expect(created().remark).toBe(remark);
	});

	it('says that a group chat does not exist', async () => {
		const { error } = await bench.run({ ...create, groupChats: `wrNobody${'0'.repeat(24)}` });

		expect(error).toMatchObject({
			message: 'WeCom does not know this group chat',
			httpCode: '40050',
		});
		expect(calls(bench)).toEqual([ADD]);
	});

	it('says that WeCom sent no ID', async () => {
		const wecom = await startCannedWeCom({ [ADD]: [{}] });
		const { items, error } = await runNode({
			store: wecom.store,
			parameters: { ...create, groupChats: spring },
		});
		await wecom.close();

		expect(items).toEqual([]);
		expect(error?.message).toBe('WeCom sent no ID of the join way');
	});
});
