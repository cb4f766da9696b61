import { SandboxClient } from '../client';
import type { CustomerEdit, EventFields, SandboxControl, TagEdit } from '../index';
import { liMei, wangQiang } from '../knownIds';
import { startHearing, type Hearing } from './heard';

let now = Date.parse('2026-03-01T00:00:00Z');
let world: Hearing;
let control: SandboxControl;
let client: SandboxClient;

beforeAll(async () => {
	world = await startHearing(() => now, ['main', 'otherApp']);
	({ control } = world.sandbox);
});
beforeEach(async () => {
	await world.reset();
	client = new SandboxClient(world.sandbox);
});
afterAll(async () => await world.close());

/** A contact way with free passage (免验证) to zhangsan, and one to lisi or wangwu. */
const fair = '7f1c2d94b0a6e835d1427c9be06f3a58';
const ofZhangsan = { userid: 'zhangsan', external_userid: liMei };

const event = (ChangeType: string, relation: { userid?: string; external_userid: string }) => ({
	Event: 'change_external_contact',
	ChangeType,
	UserID: relation.userid,
	ExternalUserID: relation.external_userid,
});
const types = (events: EventFields[]) => events.map(({ ChangeType }) => ChangeType);
const codeIn = ({ WelcomeCode }: EventFields) => WelcomeCode as string;
const welcome = async (code: string, by = client) =>
	await by.post('externalcontact/send_welcome_msg', {
		welcome_code: code,
		text: { content: 'Welcome!' },
	});
const customer = (id: string) =>
	control.state().customers.find(({ external_userid }) => external_userid === id);

/** A contact way of main that asks the member to confirm. */
async function wayWithRequest(): Promise<string> {
	const { config_id } = await client.post('externalcontact/add_contact_way', {
		type: 1,
		scene: 2,
		user: ['lisi'],
		skip_verify: false,
		state: 'stand',
	});
	return config_id as string;
}

describe('scanning a contact way', () => {
	it('without confirmation: the half contact, then the whole one, with state and codes', async () => {
		const relation = control.scan({ configId: fair, name: 'Ada' });
		const events = await world.heard();
		const code = expect.stringMatching(/^\w{24}$/) as string;
		expect(events).toEqual([
			{ ...event('add_half_external_contact', relation), State: 'fair2026', WelcomeCode: code },
			{ ...event('add_external_contact', relation), State: 'fair2026', WelcomeCode: code },
		]);
		expect(codeIn(events[0])).not.toBe(codeIn(events[1]));
		expect(customer(relation.external_userid)).toMatchObject({
			name: 'Ada',
			follow_user: [{ userid: 'zhangsan', state: 'fair2026', createtime: now / 1000 }],
		});
	});

	it('with confirmation: only the whole contact', async () => {
		const relation = control.scan({ configId: await wayWithRequest() });
		expect(await world.heard()).toEqual([
			{
				...event('add_external_contact', relation),
				State: 'stand',
				WelcomeCode: expect.any(String),
			},
		]);
	});

	it('leaves State away where the way has none', async () => {
		await client.post('externalcontact/update_contact_way', { config_id: fair, state: '' });
		control.scan({ configId: fair });
		for (const heard of await world.heard()) expect(heard).not.toHaveProperty('State');
	});

	it('is no news of somebody who is a customer already', async () => {
		control.scan({ configId: fair, externalUserId: liMei });
		expect(await world.heard()).toEqual([]);
	});

	it('waits for the member: a half contact is no customer', async () => {
		const relation = control.scan({ configId: fair, name: 'Ben', accept: false });
		expect(types(await world.heard())).toEqual(['add_half_external_contact']);
		const { external_userid } = relation;
		const get = async () => await client.get('externalcontact/get', { external_userid });
		expect((await get()).errcode).toBe(84061);
		expect(control.state().friendRequests).toEqual([
			{ ...relation, name: 'Ben', state: 'fair2026', half: true },
		]);

		now += 60_000;
		control.acceptCustomer(relation as { userid: string; external_userid: string });
		const [added] = await world.heard();
		expect(added).toMatchObject({ ChangeType: 'add_external_contact', State: 'fair2026' });
		expect((await get()).external_contact).toMatchObject({ name: 'Ben' });
		expect(control.state().friendRequests).toEqual([]);
		expect(customer(external_userid)?.follow_user[0].createtime).toBe(now / 1000);
		expect(() => control.acceptCustomer({ userid: 'zhangsan', external_userid })).toThrow(
			'has not asked zhangsan',
		);
	});

	it('says nothing of a request that has to be confirmed, until it is', async () => {
		const relation = control.scan({ configId: await wayWithRequest(), accept: false });
		expect(await world.heard()).toEqual([]);
		expect(control.state().friendRequests[0].half).toBe(false);
		// Asking again makes no second request.
		control.scan({
			configId: await wayWithRequest(),
			externalUserId: relation.external_userid,
			accept: false,
		});
		expect(control.state().friendRequests).toHaveLength(1);
		control.acceptCustomer(relation as { userid: string; external_userid: string });
		expect(types(await world.heard())).toEqual(['add_external_contact']);
	});

	it('is told only to apps that see the member', async () => {
		const { config_id } = await new SandboxClient(world.sandbox, 'otherApp').post(
			'externalcontact/add_contact_way',
			{ type: 1, scene: 2, user: ['qianba'], skip_verify: false },
		);
		control.scan({ configId: config_id as string });
		expect(await world.heard('main')).toEqual([]);
		expect(types(await world.heard('otherApp'))).toEqual(['add_external_contact']);
	});

	it('tells of 100 scans at once, one event and one code for each', async () => {
		const ids = Array.from({ length: 100 }, () => control.scan({ configId: fair }).external_userid);
		const events = await world.heard();
		const added = events.filter(({ ChangeType }) => ChangeType === 'add_external_contact');
		expect(added.map(({ ExternalUserID }) => ExternalUserID)).toEqual(ids);
		expect(new Set(events.map(codeIn)).size).toBe(200);
	});
});

describe('the welcome code of an event', () => {
	it('welcomes the customer once, within 20 seconds', async () => {
		const relation = control.scan({ configId: fair });
		const [, added] = await world.heard();
		now += 20_000;
		expect((await welcome(codeIn(added))).errcode).toBe(0);
		expect((await welcome(codeIn(added))).errcode).toBe(41051);
		expect(control.chat(relation.external_userid)).toEqual([
			{
				...relation,
				messages: [
					{ msgtype: 'text', text: { content: 'Welcome!' }, at: now / 1000, by: 'welcome' },
				],
			},
		]);
		now += 1_000;
		expect((await welcome(codeIn(added))).errcode).toBe(41050);
	});

	it('is worth nothing once the half contact was welcomed', async () => {
		const relation = control.scan({ configId: fair, accept: false });
		const [half] = await world.heard();
		expect((await welcome(codeIn(half))).errcode).toBe(0);
		control.acceptCustomer(relation as { userid: string; external_userid: string });
		const [added] = await world.heard();
		expect(added).toMatchObject({ ChangeType: 'add_external_contact' });
		expect(added).not.toHaveProperty('WelcomeCode');

		control.scan({ configId: fair });
		const [one, other] = await world.heard();
		expect((await welcome(codeIn(one))).errcode).toBe(0);
		expect((await welcome(codeIn(other))).errcode).toBe(41051);
	});

	it('is another one for each app; the first to send wins', async () => {
		control.scan({ configId: fair });
		const [, ofMain] = await world.heard('main');
		const [, ofOther] = await world.heard('otherApp');
		expect(codeIn(ofMain)).not.toBe(codeIn(ofOther));
		const other = new SandboxClient(world.sandbox, 'otherApp');
		expect((await welcome(codeIn(ofOther), other)).errcode).toBe(0);
		expect((await welcome(codeIn(ofMain))).errcode).toBe(41051);
	});

	it('is worth nothing once the two have talked', async () => {
		const { external_userid } = control.scan({ configId: fair });
		const [, added] = await world.heard();
		control.startChat({ userid: 'zhangsan', external_userid });
		expect((await welcome(codeIn(added))).errcode).toBe(41051);
	});

	it.each<[string, () => void]>([
		['the console has a welcome', () => control.setMember('zhangsan', { consoleWelcome: true })],
		['the two have talked before', () => control.startChat(ofZhangsan)],
	])('is absent where %s', async (_why, prepare) => {
		prepare();
		control.deleteRelation({ ...ofZhangsan, by: 'member' });
		control.scan({ configId: fair, externalUserId: liMei });
		const events = await world.heard();
		expect(types(events)).toEqual([
			'del_external_contact',
			'add_half_external_contact',
			'add_external_contact',
		]);
		for (const one of events) expect(one).not.toHaveProperty('WelcomeCode');
	});

	it('is absent for WeCom users of other companies', async () => {
		control.scan({ configId: fair, externalUserId: wangQiang });
		const events = await world.heard();
		expect(types(events)).toEqual(['add_half_external_contact', 'add_external_contact']);
		for (const one of events) expect(one).not.toHaveProperty('WelcomeCode');
	});
});

describe('a member edits a customer', () => {
	const gold = 'etBx7kEAAAz1KvRt8NpWm3XcYq5LdHfA';
	const silver = 'etBx7kEAAAb7TsYe0QxJn4GzLk2VwRcD';

	it.each<[Partial<CustomerEdit>, object]>([
		[{ remark: 'Ms Li' }, { remark: 'Ms Li' }],
		[{ remark_mobiles: ['13800000002'] }, { remark_mobiles: ['13800000002'] }],
		[
			{ remark: '', remark_mobiles: [] },
			{ remark: '', remark_mobiles: [] },
		],
	])('%j is told, and can be read', async (edit, expected) => {
		control.editCustomer({ ...ofZhangsan, ...edit });
		expect(await world.heard()).toEqual([event('edit_external_contact', ofZhangsan)]);
		expect(customer(liMei)?.follow_user[0]).toMatchObject(expected);
	});

	it('tags are told, and can be read', async () => {
		control.editCustomer({ ...ofZhangsan, add_tag: [silver], remove_tag: [gold] });
		expect(types(await world.heard())).toEqual(['edit_external_contact']);
		const names = customer(liMei)?.follow_user[0].tags.map(({ tag_name }) => tag_name);
		expect(names).toEqual(['Heating', 'Silver', 'golf']);
	});

	it('description and company are not told', async () => {
		control.editCustomer({ ...ofZhangsan, description: 'new', remark_corp_name: 'Acme 2' });
		expect(await world.heard()).toEqual([]);
		expect(customer(liMei)?.follow_user[0]).toMatchObject({
			description: 'new',
			remark_corp_name: 'Acme 2',
		});
	});

	it('refuses tags and customers that are none', async () => {
		expect(() => control.editCustomer({ ...ofZhangsan, remark: 'x', add_tag: ['none'] })).toThrow(
			'no tag has the id none',
		);
		expect(() =>
			control.editCustomer({ userid: 'wangwu', external_userid: liMei, remark: 'x' }),
		).toThrow('is no customer of wangwu');
		expect(await world.heard()).toEqual([]);
		expect(customer(liMei)?.follow_user[0].remark).toBe('Ms Li (Acme)');
	});
});

describe('a relation ends', () => {
	const get = async (external_userid: string) =>
		await client.get('externalcontact/get', { external_userid });
	const emma = {
		userid: 'zhangsan',
		external_userid: 'wmBx7kEAAAq3vN0pYt1cRzL8hUoW4sDg',
	};

	it('by the member: the API knows of it no more', async () => {
		control.deleteRelation({ ...emma, by: 'member' });
		expect(await world.heard()).toEqual([event('del_external_contact', emma)]);
		expect((await get(emma.external_userid)).errcode).toBe(84061);

		control.deleteRelation({ ...ofZhangsan, by: 'member' });
		const { follow_user } = await get(liMei);
		expect(follow_user).toMatchObject([{ userid: 'lisi' }]);
	});

	it('by the customer: the API works on, and mass messages do not arrive', async () => {
		const { msgid } = await client.post('externalcontact/add_msg_template', {
			chat_type: 'single',
			external_userid: [emma.external_userid],
			text: { content: 'Hello' },
		});
		control.deleteRelation({ ...emma, by: 'customer' });
		expect(await world.heard()).toEqual([event('del_follow_user', emma)]);
		expect((await get(emma.external_userid)).errcode).toBe(0);
		expect(customer(emma.external_userid)?.follow_user[0].deleted_by_customer).toBe(true);
		control.sendMassMessage({ msgid: msgid as string, userid: 'zhangsan' });
		const sent = control.state().massMessages.find((it) => it.msgid === msgid)!;
		expect(sent.tasks[0].status).toEqual([2]);
		expect(() => control.deleteRelation({ ...emma, by: 'customer' })).toThrow('already');
	});

	it.each(['member', 'customer'] as const)('by the %s, and begins anew', async (by) => {
		control.deleteRelation({ ...emma, by });
		await world.heard();
		control.scan({ configId: fair, externalUserId: emma.external_userid });
		const events = await world.heard();
		expect(types(events)).toEqual(['add_half_external_contact', 'add_external_contact']);
		expect(events[1]).toMatchObject({ State: 'fair2026', WelcomeCode: expect.any(String) });
		const [follow, ...others] = customer(emma.external_userid)!.follow_user;
		expect(others).toEqual([]);
		expect(follow).not.toHaveProperty('deleted_by_customer');
		expect(follow.remark).toBe('Emma Chen');
	});

	it('is refused while the customer is being transferred', async () => {
		await client.post('externalcontact/transfer_customer', {
			handover_userid: 'zhangsan',
			takeover_userid: 'wangwu',
			external_userid: [emma.external_userid],
		});
		expect(() => control.deleteRelation({ ...emma, by: 'member' })).toThrow('transferred');
		expect(await world.heard()).toEqual([]);
	});
});

describe('a customer agrees to chat archiving', () => {
	it('with a welcome code', async () => {
		control.approveArchiving(ofZhangsan);
		const [heard] = await world.heard();
		expect(heard).toEqual({
			...event('msg_audit_approved', ofZhangsan),
			WelcomeCode: expect.any(String),
		});
		expect((await welcome(codeIn(heard))).errcode).toBe(0);
	});
});

describe('a transfer ends', () => {
	const transfer = async (takeover: string, id = liMei, handover = 'zhangsan') =>
		await client.post('externalcontact/transfer_customer', {
			handover_userid: handover,
			takeover_userid: takeover,
			external_userid: [id],
		});

	it('well: one member loses the customer, the other one wins it', async () => {
		await transfer('wangwu');
		expect(await world.heard()).toEqual([]);
		control.completeTransfer();
		expect(await world.heard()).toEqual([
			{ ...event('del_external_contact', ofZhangsan), Source: 'DELETE_BY_TRANSFER' },
			event('add_external_contact', { userid: 'wangwu', external_userid: liMei }),
		]);
	});

	it('by itself after its time', async () => {
		await transfer('wangwu');
		now += 24 * 3_600_000;
		control.state();
		expect(types(await world.heard())).toEqual(['del_external_contact', 'add_external_contact']);
	});

	it('to somebody who has the customer already: no new one', async () => {
		await transfer('lisi');
		control.completeTransfer();
		expect(types(await world.heard())).toEqual(['del_external_contact']);
	});

	it('back to the one who handed the customer over: no new one, either', async () => {
		await transfer('wangwu');
		control.completeTransfer();
		await world.heard();
		await transfer('zhangsan', liMei, 'wangwu');
		control.completeTransfer();
		const events = await world.heard();
		expect(events.map(({ ChangeType, UserID }) => [ChangeType, UserID])).toEqual([
			['del_external_contact', 'wangwu'],
		]);
	});

	it.each([
		[3, 'customer_refused'],
		[4, 'customer_limit_exceed'],
	] as const)('with status %i: %s', async (status, reason) => {
		await transfer('wangwu');
		control.completeTransfer({ status });
		expect(await world.heard()).toEqual([
			{
				Event: 'change_external_contact',
				ChangeType: 'transfer_fail',
				FailReason: reason,
				UserID: 'wangwu',
				ExternalUserID: liMei,
			},
		]);
	});

	it('of somebody who has left: only the new one is told', async () => {
		const { resignedMembers } = control.state();
		const heqi = resignedMembers.find(({ userid }) => userid === 'heqi')!;
		await client.post('externalcontact/resigned/transfer_customer', {
			handover_userid: 'heqi',
			takeover_userid: 'lisi',
			external_userid: [heqi.external_userids[0]],
		});
		control.completeTransfer();
		const events = await world.heard();
		expect(events.map(({ ChangeType, UserID }) => [ChangeType, UserID])).toEqual([
			['add_external_contact', 'lisi'],
		]);
	});
});

describe('the API', () => {
	it('changes customers and tags without an event', async () => {
		const edited: Array<[string, object]> = [
			['externalcontact/remark', { ...ofZhangsan, remark: 'By API' }],
			[
				'externalcontact/mark_tag',
				{ ...ofZhangsan, add_tag: ['etBx7kEAAAb7TsYe0QxJn4GzLk2VwRcD'] },
			],
			['externalcontact/add_corp_tag', { group_name: 'By API', tag: [{ name: 'One' }] }],
			[
				'externalcontact/edit_corp_tag',
				{ id: 'etBx7kEAAAb7TsYe0QxJn4GzLk2VwRcD', name: 'Silver 2' } satisfies TagEdit,
			],
			['externalcontact/del_corp_tag', { tag_id: ['etBx7kEAAAb7TsYe0QxJn4GzLk2VwRcD'] }],
		];
		for (const [path, body] of edited) expect((await client.post(path, body)).errcode).toBe(0);
		expect(await world.heard()).toEqual([]);
	});
});

describe('by HTTP', () => {
	it('does what the functions do', async () => {
		const post = async (path: string, body: object) => {
			const response = await fetch(`${world.sandbox.url}/_sandbox/${path}`, {
				method: 'POST',
				body: JSON.stringify(body),
			});
			return { status: response.status, body: (await response.json()) as object };
		};
		const { body: relation } = await post(`scan/${fair}`, { name: 'Eve', accept: false });
		const ok = { status: 200, body: { ok: true } };
		expect(await post('customers/accept', relation)).toEqual(ok);
		expect(await post('customers/edit', { ...relation, remark: 'Eve (fair)' })).toEqual(ok);
		expect(await post('customers/approve-archiving', relation)).toEqual(ok);
		expect(await post('customers/delete-relation', { ...relation, by: 'customer' })).toEqual(ok);
		expect(await post('customers/delete-relation', { ...relation, by: 'member' })).toEqual(ok);
		expect(types(await world.heard())).toEqual([
			'add_half_external_contact',
			'add_external_contact',
			'edit_external_contact',
			'msg_audit_approved',
			'del_follow_user',
			'del_external_contact',
		]);
		expect(await post('customers/edit', relation)).toMatchObject({ status: 400 });
		expect(await post('customers/delete-relation', { ...relation, by: 'fate' })).toMatchObject({
			status: 400,
		});
	});
});
