import type { INodeParameters } from 'n8n-workflow';

import type { Bench } from '../../../engine';
import { jsonOf, runNode, startBench } from '../../../engine';
import { startCannedWeCom } from '../../../engine/cannedWeCom';
import { calls, groupChatNamed, groupNamed, tagId } from '../../../engine/corp';
import { byId, itemsOf } from '../../../engine/input';
import { emma, gold, liMei, oliver, silver } from '../../../sandbox/knownIds';

const TAGS = '/cgi-bin/externalcontact/get_corp_tag_list';
const MEMBERS = '/cgi-bin/externalcontact/get_follow_user_list';
const DEPARTMENTS = '/cgi-bin/department/simplelist';
const DEPARTMENT = '/cgi-bin/department/get';
const IN_DEPARTMENT = '/cgi-bin/user/simplelist';
const CUSTOMERS = '/cgi-bin/externalcontact/batch/get_by_user';
const MASS_MESSAGE = '/cgi-bin/externalcontact/add_msg_template';
const MOMENT = '/cgi-bin/externalcontact/add_moment_task';

const byName = (value: string) => ({ __rl: true, mode: 'name', value });

const massMessage = (condition: INodeParameters): INodeParameters => ({
	resource: 'message',
	operation: 'create',
	sendTo: 'tags',
	tagConditions: { condition: [condition as never] },
	text: 'Hello',
});

const moment = (visibleRange: INodeParameters): INodeParameters => ({
	resource: 'moment',
	operation: 'create',
	text: 'Hello',
	visibleRange,
});

describe('Names where IDs are taken', () => {
	let bench: Bench;
	beforeAll(async () => {
		bench = await startBench();
	});
	beforeEach(() => bench.reset());
	afterAll(async () => await bench.close());

	it('choose the audience of a mass message by tags', async () => {
		const { error } = await bench.run(massMessage({ anyOfTags: `Customer level/Gold, ${silver}` }));

		expect(error).toBeUndefined();
		expect(calls(bench)).toEqual([TAGS, MASS_MESSAGE]);
		expect(bench.sent(MASS_MESSAGE)[0].body).toMatchObject({
			tag_filter: { group_list: [{ tag_list: [gold, silver] }] },
		});
	});

	it('are refused before anything is sent, with what is near', async () => {
		const { error } = await bench.run(massMessage({ anyOfTags: 'Customer level/Golf' }));

		expect(error?.message).toBe('There is no tag "Customer level/Golf"');
		expect(error?.description).toMatch(
			/^Near: "Customer level\/Gold".*\. Check 'Any of These Tags'\. Upper and lower case count;/,
		);
		expect(calls(bench)).toEqual([TAGS]);
	});

	it('are not looked up where another field is refused', async () => {
		const { error } = await bench.run({
			...massMessage({ anyOfTags: 'Gold' }),
			text: 'a'.repeat(4001),
		});

		expect(error?.message).toMatch(/^'Text' is too long/);
		expect(calls(bench)).toEqual([]);
	});

	it('say who publishes a moment, and who sees it', async () => {
		const { error } = await bench.run(
			moment({
				customerTags: 'Gold',
				senderDepartments: ['Sales / East region', 4],
				senders: 'Li Si; zhangsan',
			}),
		);

		expect(error).toBeUndefined();
		expect(bench.sent(MOMENT)[0].body).toMatchObject({
			visible_range: {
				sender_list: { user_list: ['lisi', 'zhangsan'], department_list: [3, 4] },
				external_contact_list: { tag_list: [gold] },
			},
		});
		expect(bench.sent(DEPARTMENT)).toHaveLength(3);
		expect(bench.sent(IN_DEPARTMENT)).toHaveLength(3);
		expect(bench.sent('/cgi-bin/user/get')).toEqual([]);
	});

	it('are read once for all items of a run', async () => {
		const items = itemsOf(['Gold', 'Silver', 'Customer level/Gold'].map((tag) => ({ tag })));
		const { items: output } = await bench.run(massMessage({ anyOfTags: '={{ $json.tag }}' }), {
			items,
		});

		expect(output).toHaveLength(3);
		expect(bench.sent(TAGS)).toHaveLength(1);
		expect(
			bench.sent(MASS_MESSAGE).map(({ body }) => (body as { tag_filter: object }).tag_filter),
		).toEqual([gold, silver, gold].map((id) => ({ group_list: [{ tag_list: [id] }] })));
	});

	it('fail the items that they are wrong in', async () => {
		const items = itemsOf(['Gold', 'Golf'].map((tag) => ({ tag })));
		const { items: output } = await bench.run(massMessage({ anyOfTags: '={{ $json.tag }}' }), {
			items,
			onError: 'continueRegularOutput',
		});

		expect(jsonOf(output)).toMatchObject([
			{ msgid: expect.any(String) },
			{ error: 'There is no tag "Golf"' },
		]);
	});

	it('delete tags and groups', async () => {
		const id = tagId(bench, 'Region/North');
		const { group_id } = groupNamed(bench, 'Interest');
		const { items } = await bench.run({
			resource: 'tag',
			operation: 'delete',
			tags: 'Region/North',
			tagGroups: 'Interest',
		});

		expect(jsonOf(items)).toEqual([{ deleted: true, tag_id: [id], group_id: [group_id] }]);
	});

	it('find a tag, a group and a group chat in a locator', async () => {
		const renamed = await bench.run({
			resource: 'tag',
			operation: 'update',
			tagId: byName('Region/North'),
			updateFields: { name: 'Far North' },
		});
		expect(jsonOf(renamed.items)).toMatchObject([{ success: true, name: 'Far North' }]);

		const created = await bench.run({
			resource: 'tag',
			operation: 'create',
			createIn: 'existingGroup',
			tagGroupId: byName('Region'),
			tagNames: 'Near South',
		});
		expect(jsonOf(created.items)).toMatchObject([{ group_name: 'Region' }]);

		const chat = await bench.run({
			resource: 'groupChat',
			operation: 'get',
			chatId: byName('Spring campaign'),
		});
		expect(jsonOf(chat.items)).toMatchObject([
			{ chat_id: groupChatNamed(bench, 'Spring campaign').chat_id },
		]);
	});

	it('find a customer of the member by name or remark', async () => {
		const { items, error } = await bench.run({
			resource: 'tag',
			operation: 'mark',
			tagFor: 'member',
			userId: byName('Zhang San'),
			externalUserId: byName('Li Mei'),
			addTags: 'Gold',
		});

		expect(error).toBeUndefined();
		expect(jsonOf(items)).toMatchObject([{ userid: 'zhangsan', external_userid: liMei }]);
		expect(bench.sent(CUSTOMERS).map(({ body }) => body)).toEqual([
			expect.objectContaining({ userid_list: ['zhangsan'] }),
		]);
	});

	it('name the candidates where several customers are called the same', async () => {
		const { customers } = bench.sandbox.control.state();
		const [first] = customers.filter(({ external_userid }) => external_userid === emma);
		await bench.run({
			resource: 'externalContact',
			operation: 'updateRemark',
			userId: byId('zhangsan'),
			externalUserId: byId(liMei),
			updateFields: { remark: first.name },
		});
		const { error } = await bench.run({
			resource: 'externalContact',
			operation: 'get',
			externalUserId: byName(first.name),
		});

		expect(error?.message).toBe(`Several customers are called "${first.name}"`);
		expect(error?.description).toContain(emma);
		expect(error?.description).toContain(`${liMei} (`);
	});

	it('of members go out as they are where WeCom does not give the list', async () => {
		for (const path of [MEMBERS, DEPARTMENTS]) {
			bench.sandbox.control.addFault({ path, kind: 'errcode', errcode: 48002, times: 9 });
		}
		await bench.run(moment({ senders: 'Li Si, zhangsan' }));

		expect(bench.sent(MOMENT)[0].body).toMatchObject({
			visible_range: { sender_list: { user_list: ['Li Si', 'zhangsan'] } },
		});
	});

	it('of members are taken for User IDs where they have that form, and in a locator are looked up', async () => {
		const canned = async (parameters: INodeParameters) => {
			const wecom = await startCannedWeCom({
				[MEMBERS]: [{ follow_user: ['u1', 'u2', 'u3'] }],
				[DEPARTMENTS]: [{ department_id: [{ id: 1 }] }],
				[IN_DEPARTMENT]: [
					{
						userlist: [
							{ userid: 'u1', name: 'Anna' },
							{ userid: 'u2', name: 'u1' },
							{ userid: 'u3', name: '张 三' },
							{ userid: 'u4', name: '张 三' },
						],
					},
				],
				[CUSTOMERS]: [{ external_contact_list: [] }],
				'/cgi-bin/externalcontact/add_contact_way': [{ config_id: 'c' }],
			});
			const { error } = await runNode({ store: wecom.store, parameters });
			await wecom.close();
			return { error, wecom };
		};
		const members = {
			resource: 'externalContact',
			operation: 'getAll',
			customersOf: 'selectedMembers',
		};
		const text = await canned({ ...members, members: 'Anna, 张 三' });
		expect(text.wecom.bodies(CUSTOMERS)).toMatchObject([{ userid_list: ['Anna', 'u3'] }]);

		const way = (name: string) => ({
			resource: 'contactWay',
			operation: 'create',
			userId: byName(name),
		});
		const create = '/cgi-bin/externalcontact/add_contact_way';
		expect((await canned(way('Anna'))).wecom.bodies(create)).toMatchObject([{ user: ['u1'] }]);
		expect((await canned(way('u1'))).wecom.bodies(create)).toMatchObject([{ user: ['u1'] }]);
		const { error, wecom } = await canned(way('Ann'));
		expect(error?.message).toBe('There is no member "Ann"');
		expect(error?.description).toMatch(/^Near: "Anna"\. Check 'Member'\./);
		expect(wecom.bodies(create)).toEqual([]);
	});

	it('are looked up where a tool is called outside of an execution, too', async () => {
		const { items, error } = await bench.run(
			{ resource: 'externalContact', operation: 'get', externalUserId: byName('Oliver Grant') },
			{ asTool: true },
		);

		expect(error).toBeUndefined();
		expect(jsonOf(items)).toMatchObject([{ external_userid: oliver }]);
	});
});
