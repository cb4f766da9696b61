import { SandboxClient } from '../client';
import type { EventFields, SandboxControl } from '../index';
import { liMei } from '../knownIds';
import { startHearing, type Hearing } from '../outside/heard';

const link = 'cawcde11aa22bb33cc44';

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

const acquisition = (ChangeType: string, more: EventFields = {}) => ({
	Event: 'customer_acquisition',
	ChangeType,
	LinkId: link,
	...more,
});
const post = async (name: string, body: unknown, by = client) =>
	await by.post(`externalcontact/customer_acquisition/${name}`, body);
const types = (events: EventFields[]) => events.map(({ ChangeType }) => ChangeType);

describe('scanning an acquisition link', () => {
	it('makes a customer with the channel, whom a welcome code greets', async () => {
		const relation = control.scan({ configId: link, name: 'Ada', channel: 'radio' });
		const events = await world.heard();

		expect(types(events)).toEqual([
			'friend_request',
			'add_half_external_contact',
			'add_external_contact',
		]);
		expect(events[0]).toEqual(acquisition('friend_request', { State: 'radio' }));
		expect(events[2]).toMatchObject({
			UserID: relation.userid,
			ExternalUserID: relation.external_userid,
			State: 'radio',
			WelcomeCode: expect.any(String),
		});
		const reply = await client.post('externalcontact/send_welcome_msg', {
			welcome_code: events[2].WelcomeCode,
			text: { content: 'Welcome!' },
		});
		expect(reply.errcode).toBe(0);
		const { follow_user } = control
			.state()
			.customers.find((it) => it.external_userid === relation.external_userid)!;
		expect(follow_user).toMatchObject([{ state: 'radio', add_way: 16 }]);
	});

	it('tells only the app that made the link of the request', async () => {
		control.scan({ configId: link });

		expect(types(await world.heard('otherApp'))).not.toContain('friend_request');
	});

	it('counts: the quota down, the figures up', async () => {
		const { external_userid, userid } = control.scan({ configId: link, channel: '好'.repeat(30) });
		const day = { start_time: now / 1000, end_time: now / 1000 };

		const quota = await client.get('externalcontact/customer_acquisition_quota');
		expect(quota).toMatchObject({ total: 1201, balance: 299 });
		expect(await post('statistic', { link_id: link, ...day })).toMatchObject({
			click_link_customer_cnt: 1,
			new_customer_cnt: 1,
		});
		const { customer_list } = await post('customer', { link_id: link, limit: 1000 });
		expect((customer_list as unknown[])[2]).toEqual({
			external_userid,
			userid,
			chat_status: 0,
			state: '好'.repeat(21),
		});
	});

	it('costs nothing for who is a customer of the member', async () => {
		control.scan({ configId: link, externalUserId: liMei });

		expect(control.state().acquisitionQuota).toEqual({ total: 1200, balance: 300 });
		expect(await world.heard()).toEqual([]);
	});

	it('tells when few uses are left, and when there are none', async () => {
		for (let i = 0; i < 300; i++) control.scan({ configId: link, accept: false });
		const events = types(await world.heard());

		expect(events.filter((type) => type === 'balance_low')).toHaveLength(1);
		expect(events.at(-1)).toBe('balance_exhausted');
		expect(() => control.scan({ configId: link })).toThrow('no uses of acquisition links left');
	});

	it('tells of the first, third, fifth and tenth message, with a key to more', async () => {
		const { userid, external_userid } = control.scan({ configId: link, channel: 'radio' });
		await world.heard();
		for (let i = 0; i < 10; i++) control.startChat({ userid: userid!, external_userid });
		const events = await world.heard();

		expect(types(events)).toEqual([
			'customer_start_chat',
			...Array<string>(3).fill('message_from_customer'),
		]);
		expect(events[0]).toEqual(
			acquisition('customer_start_chat', { UserID: userid!, ExternalUserID: external_userid }),
		);
		const { ChatKey } = events[1];
		expect(events[1]).toEqual(acquisition('message_from_customer', { ChatKey }));
		expect(await post('get_chat_info', { chat_key: ChatKey })).toMatchObject({
			userid,
			external_userid,
			chat_info: { recv_msg_cnt: 3, link_id: link, state: 'radio' },
		});
		now += 30 * 60_000;
		expect((await post('get_chat_info', { chat_key: ChatKey })).errcode).toBe(41201);
	});
});

describe('acquisition links', () => {
	it('are of the app that made them', async () => {
		const other = new SandboxClient(world.sandbox, 'otherApp');

		expect(await post('list_link', {}, other)).toMatchObject({ link_id_list: [] });
		expect((await post('get', { link_id: link }, other)).errcode).toBe(40058);
		expect((await post('delete_link', { link_id: link }, other)).errcode).toBe(40058);
	});

	it.each([
		['somebody unknown', { user_list: ['nobody'] }, 40003],
		['somebody out of sight', { user_list: ['qianba'] }, 60011],
	])('refuse %s', async (_what, range, errcode) => {
		expect((await post('create_link', { link_name: 'L', range })).errcode).toBe(errcode);
		expect((await post('update_link', { link_id: link, range })).errcode).toBe(errcode);
	});

	it('have figures of 30 days at once, of the last 180', async () => {
		const ask = async (from: number, to: number) =>
			await post('statistic', {
				link_id: link,
				start_time: now / 1000 - from * 86_400,
				end_time: now / 1000 - to * 86_400,
			});

		expect((await ask(30, 0)).errcode).toBe(0);
		expect((await ask(31, 0)).errcode).toBe(40058);
		expect((await ask(181, 170)).errcode).toBe(40058);
		expect((await ask(0, 1)).errcode).toBe(40058);
	});
});
