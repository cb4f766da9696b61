import { SandboxClient } from '../client';
import { serviceIdOf, startSandbox, type Sandbox } from '../index';
import { liMei, wangQiang } from '../knownIds';

let now = Date.parse('2026-03-01T00:00:00Z');
let sandbox: Sandbox;
let client: SandboxClient;
beforeAll(async () => {
	sandbox = await startSandbox({ clock: () => now, tokenLifetime: 100_000 });
});
beforeEach(() => {
	sandbox.control.reset();
	client = new SandboxClient(sandbox);
});
afterAll(async () => await sandbox.close());

interface Served {
	errcode: number;
	info_list: Array<Record<string, unknown>>;
	next_cursor: string;
}
const served = async (body: unknown = {}) =>
	(await client.post('externalcontact/contact_list', body)) as unknown as Served;

describe('contact_list', () => {
	it('gives customers by id and others by masked name', async () => {
		const { info_list: all, next_cursor: end } = await served();
		expect(all).toHaveLength(15);
		expect(end).toBe('');
		expect(all[0]).toMatchObject({ is_customer: true, external_userid: liMei });
		expect(all[0]).not.toHaveProperty('name');
		expect(all.at(-1)).toMatchObject({ is_customer: false, chat_name: 'Garden friends' });
		expect(all.at(-1)).not.toHaveProperty('external_userid');
	});

	it('names a person the same on all pages of one walk only', async () => {
		const whole = await served();
		const walk: Served['info_list'] = [];
		let cursor = '';
		do {
			const page = await served({ cursor, limit: 4 });
			walk.push(...page.info_list);
			cursor = page.next_cursor;
		} while (cursor);
		expect(walk).toHaveLength(15);
		const openid = (list: typeof walk, member: string) =>
			list.find((it) => it.external_userid === liMei && it.follow_userid === member)!.tmp_openid;
		expect(openid(walk, 'zhangsan')).toBe(openid(walk, 'lisi'));
		expect(openid(walk, 'zhangsan')).not.toBe(openid(whole.info_list, 'zhangsan'));
	});

	it('forgets a cursor after four hours', async () => {
		const { next_cursor: cursor } = await served({ limit: 1 });
		now += 4 * 3_600_000 - 1_000;
		expect((await served({ cursor })).errcode).toBe(0);
		now += 1_000;
		expect((await served({ cursor })).errcode).toBe(50100);
	});
});

describe('convert_to_openid', () => {
	const convert = async (id: string) =>
		await client.post('externalcontact/convert_to_openid', { external_userid: id });

	it('takes WeChat users only', async () => {
		const { openid } = await convert(liMei);
		expect(openid).toMatch(/^oo/);
		expect((await convert(liMei)).openid).toBe(openid);
		expect((await convert(wangQiang)).errcode).toBe(41056);
		expect((await convert(`wm${'a'.repeat(30)}`)).errcode).toBe(84061);
		expect((await convert('zhangsan')).errcode).toBe(40096);
	});
});

describe('from_service_external_userid', () => {
	const convert = async (id: string, agent = 1000002) =>
		await client.post('externalcontact/from_service_external_userid', {
			external_userid: id,
			source_agentid: agent,
		});

	it('turns ids of the provider into ours', async () => {
		for (const { external_userid: id, name } of sandbox.control.state().customers) {
			expect(serviceIdOf(id)).toMatch(/^w[mo][\w-]{30}$/);
			const reply = await convert(serviceIdOf(id));
			expect(reply.errcode).toBe(name === 'Peter Hall' ? 40096 : 0);
			if (reply.errcode === 0) expect(reply.external_userid).toBe(id);
		}
	});

	it('refuses ids that are not of the provider, and other agents', async () => {
		expect((await convert(liMei)).errcode).toBe(40096);
		expect((await convert(serviceIdOf(liMei), 7)).errcode).toBe(40056);
	});
});

describe('convert_tmp_external_userid', () => {
	const convert = async (business: number, user: number, ids: string[], by = client) =>
		await by.post('idconvert/convert_tmp_external_userid', {
			business_type: business,
			user_type: user,
			tmp_external_userid_list: ids,
		});

	it('lists what it cannot convert', async () => {
		expect(await convert(1, 1, ['ouKq8DDAAA0001', 'nonsense', 'ouKq8DDAAA0003'])).toEqual({
			errcode: 0,
			errmsg: 'ok',
			results: [{ tmp_external_userid: 'ouKq8DDAAA0001', external_userid: liMei }],
			invalid_tmp_external_userid_list: ['nonsense', 'ouKq8DDAAA0003'],
		});
	});

	it('gives corp and userid of members of other corps', async () => {
		const [known] = sandbox.control.state().temporaryIds.filter(({ userType }) => userType === 2);
		const { results } = await convert(1, 2, [known.tmp_external_userid]);
		expect(results).toEqual([
			{
				tmp_external_userid: known.tmp_external_userid,
				corpid: expect.stringMatching(/^ww/),
				userid: 'partner',
			},
		]);
	});

	it('needs customer contact for customers', async () => {
		const without = new SandboxClient(sandbox, 'noCustomerContact');
		expect((await convert(1, 1, ['ouKq8DDAAA0001'], without)).errcode).toBe(48002);
		expect((await convert(1, 2, ['ouKq8DDAAA0005'], without)).errcode).toBe(0);
	});
});
