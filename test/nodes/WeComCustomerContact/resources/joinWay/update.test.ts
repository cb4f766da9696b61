import type { IDataObject } from 'n8n-workflow';

import type { Bench } from '../../../../engine';
import { jsonOf, startBench } from '../../../../engine';
import { calls, groupChatNamed } from '../../../../engine/corp';
import { withToken } from '../../../../engine/expected';
import { itemsOf } from '../../../../engine/input';

const GET = '/cgi-bin/externalcontact/groupchat/get_join_way';
const UPDATE = '/cgi-bin/externalcontact/groupchat/update_join_way';
const FAIR = '5d0a41c7be92386f41e7f0c2a9b8d613';

const update = { resource: 'joinWay', operation: 'update', joinWayId: FAIR };

/** The join way of the seed, as it is written. */
const before = {
	scene: 2,
	remark: 'Trade fair',
	auto_create_room: 1,
	room_base_name: 'Service group ',
	room_base_id: 1,
	chat_id_list: ['wrXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX'],
	state: 'fair2026',
	mark_source: true,
};

describe('Group Join Way: Update', () => {
	let bench: Bench;
	beforeAll(async () => {
		bench = await startBench();
	});
	beforeEach(() => bench.reset());
	afterAll(async () => await bench.close());

	const sentBodies = () => bench.sent(UPDATE).map(({ body }) => body as IDataObject);

	it('reads the join way and writes all of it back, one field changed', async () => {
		const { items, error } = await bench.run({
			...update,
			updateFields: { remark: 'Trade fair, day 2' },
		});

		expect(error).toBeUndefined();
		expect(bench.sent(GET)).toEqual([
			{ method: 'POST', query: withToken, body: { config_id: FAIR } },
		]);
		expect(bench.sent(UPDATE)).toEqual([
			{
				method: 'POST',
				query: withToken,
				body: { config_id: FAIR, ...before, remark: 'Trade fair, day 2' },
			},
		]);
		expect(calls(bench)).toEqual([GET, UPDATE]);
		expect(items).toEqual([
			{
				json: { success: true, config_id: FAIR, remark: 'Trade fair, day 2' },
				pairedItem: { item: 0 },
			},
		]);
		const [way] = bench.sandbox.control.state().joinWays;
		expect(way).toMatchObject({ ...before, remark: 'Trade fair, day 2' });
	});

	it('changes every field', async () => {
		const chat_id_list = ['Neighbours', 'Garden friends'].map(
			(name) => groupChatNamed(bench, name).chat_id,
		);
		const { items, error } = await bench.run({
			...update,
			updateFields: {
				createNewGroups: true,
				firstNewGroupNumber: 0,
				groupChats: chat_id_list.join(','),
				scene: 1,
				markSource: false,
				newGroupName: 'Fair group ',
				remark: 'Day 2',
				state: '',
			},
		});

		expect(error).toBeUndefined();
		const settings = {
			scene: 1,
			remark: 'Day 2',
			auto_create_room: 1,
			room_base_name: 'Fair group ',
			room_base_id: 0,
			chat_id_list,
			state: '',
			mark_source: false,
		};
		expect(sentBodies()).toEqual([{ config_id: FAIR, ...settings }]);
		expect(jsonOf(items)).toEqual([{ success: true, config_id: FAIR, ...settings }]);
	});

	it('takes the group chats from the list', async () => {
		const { chat_id } = groupChatNamed(bench, 'Neighbours');
		await bench.run({ ...update, updateFields: { chatIds: [chat_id] } });

		expect(sentBodies()).toEqual([{ config_id: FAIR, ...before, chat_id_list: [chat_id] }]);
	});

	it('lets no item undo what another one changes', async () => {
		bench.sandbox.control.setLimits({ latencyMs: 5 });
		const { items, error } = await bench.run(
			{
				...update,
				updateFields: {
					firstNewGroupNumber: '={{ $json.number }}',
					markSource: '={{ $json.mark }}',
				},
			},
			{ items: itemsOf([{ number: 7 }, { mark: false }]) },
		);

		expect(error).toBeUndefined();
		expect(calls(bench)).toEqual([GET, UPDATE, GET, UPDATE]);
		expect(jsonOf(items)).toEqual([
			{ success: true, config_id: FAIR, room_base_id: 7 },
			{ success: true, config_id: FAIR, mark_source: false },
		]);
		const [way] = bench.sandbox.control.state().joinWays;
		expect(way).toMatchObject({ ...before, room_base_id: 7, mark_source: false });
	});

	it('goes on with the next item on a join way after one has failed', async () => {
		bench.sandbox.control.addFault({ path: UPDATE, kind: 'errcode', errcode: 41091 });
		const { items } = await bench.run(
			{ ...update, updateFields: { remark: '={{ $json.remark }}' } },
			{ items: itemsOf([{ remark: 'a' }, { remark: 'b' }]), onError: 'continueRegularOutput' },
		);

		expect(jsonOf(items)).toEqual([
			expect.objectContaining({ errcode: 41091 }),
			{ success: true, config_id: FAIR, remark: 'b' },
		]);
	});

	it.each([
		['nothing', {}, 'Nothing to update'],
		['an empty text of group chats', { groupChats: '' }, "'Group Chats' is empty"],
		['an empty list of group chats', { chatIds: [] }, "'Group Chat Names or IDs' is empty"],
		['a long remark', { remark: 'r'.repeat(31) }, "'Remark' is too long: 31 characters"],
	])('refuses %s before anything is sent', async (_what, updateFields, message) => {
		const { error } = await bench.run({ ...update, updateFields });

		expect(error?.message).toContain(message);
		expect(bench.sandbox.control.journal()).toEqual([]);
	});

	it.each([
		['New Group Name', { newGroupName: 'Fair' }],
		['First New Group Number', { firstNewGroupNumber: 5 }],
	])(
		'refuses %s where no new groups are created, before anything is changed',
		async (label, fields) => {
			await bench.run({ ...update, updateFields: { createNewGroups: false } });
			const { error } = await bench.run({ ...update, updateFields: fields });

			expect(error).toMatchObject({
				message: `'${label}' has no effect, since the join way creates no new groups`,
				description: `Add 'Create New Groups' and switch it on, or remove '${label}'.`,
			});
			expect(sentBodies()).toHaveLength(1);
		},
	);

	it('says that the join way does not exist, before anything is changed', async () => {
		const { error } = await bench.run({
			...update,
			joinWayId: 'nobody',
			updateFields: { remark: 'r' },
		});

		expect(error).toMatchObject({ httpCode: '41044' });
		expect(calls(bench)).toEqual([GET]);
	});
});
