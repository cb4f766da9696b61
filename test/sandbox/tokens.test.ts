import { SandboxClient } from './client';
import { startSandbox, type Sandbox } from './index';

let now = Date.parse('2026-03-01T00:00:00Z');
let sandbox: Sandbox;
let client: SandboxClient;

beforeAll(async () => {
	sandbox = await startSandbox({ clock: () => now, tokenLifetime: 100 });
});
beforeEach(() => {
	sandbox.control.reset();
	client = new SandboxClient(sandbox);
});
afterAll(async () => await sandbox.close());

const members = 'externalcontact/get_follow_user_list';

describe('gettoken', () => {
	it('gives the same token while it lives, with the seconds it has left', async () => {
		const first = await client.getToken();
		expect(first).toMatchObject({ errcode: 0, errmsg: 'ok', expires_in: 100 });
		now += 40_000;
		const second = await client.getToken();
		expect(second).toMatchObject({ access_token: first.access_token, expires_in: 60 });
		now += 60_000;
		const third = await client.getToken();
		expect(third.expires_in).toBe(100);
		expect(third.access_token).not.toBe(first.access_token);
	});

	it('gives each app its own token', async () => {
		const other = new SandboxClient(sandbox, 'otherApp');
		expect((await other.getToken()).access_token).not.toBe((await client.getToken()).access_token);
	});

	it.each([
		['a wrong corp id', { corpid: 'ww0000000000000000' }, 40013],
		['a wrong secret', { corpsecret: 'wrong' }, 40001],
		['an empty corp id', { corpid: '' }, 41002],
		['an empty secret', { corpsecret: '' }, 41004],
	])('refuses %s', async (_what, query, errcode) => {
		const reply = await client.getToken(query);
		expect(reply.errcode).toBe(errcode);
		expect(reply.errmsg).toContain(`devtool/query?e=${errcode}`);
		expect(reply.errmsg).toContain('from ip: 127.0.0.1');
		expect(reply.access_token).toBeUndefined();
	});

	it('names a missing parameter', async () => {
		const reply = await (await client.raw('gettoken', { withToken: false })).json();
		expect(reply).toMatchObject({ errcode: 41002 });
	});

	it('bans the address after ten wrong secrets, for an hour', async () => {
		for (let i = 0; i < 10; i++) {
			expect((await client.getToken({ corpsecret: 'wrong' })).errcode).toBe(40001);
		}
		expect((await client.getToken()).errcode).toBe(45009);
		now += 3_599_000;
		expect((await client.getToken()).errcode).toBe(45009);
		now += 1_000;
		expect((await client.getToken()).errcode).toBe(0);
	});
});

describe('a token', () => {
	it('is refused once it has expired', async () => {
		expect((await client.get(members)).errcode).toBe(0);
		now += 99_999;
		expect((await client.get(members)).errcode).toBe(0);
		now += 1;
		expect((await client.get(members)).errcode).toBe(42001);
	});

	it('can be ended early; gettoken then gives a new one', async () => {
		const { access_token: old } = await client.getToken();
		client.useToken(old as string);
		expect(sandbox.control.endTokens()).toBe(1);
		expect(sandbox.control.endTokens()).toBe(0);
		expect((await client.get(members)).errcode).toBe(42001);
		const { access_token: fresh } = await client.getToken();
		expect(fresh).not.toBe(old);
		client.useToken(fresh as string);
		expect((await client.get(members)).errcode).toBe(0);
	});

	it.each([
		['unknown', 'nonsense', 40014],
		['empty', '', 41001],
	])('that is %s is refused', async (_what, token, errcode) => {
		client.useToken(token);
		expect((await client.get(members)).errcode).toBe(errcode);
	});

	it('must be sent', async () => {
		const reply = await (await client.raw(members, { withToken: false })).json();
		expect(reply).toMatchObject({ errcode: 41001 });
	});

	it('of before a reset is unknown', async () => {
		await client.get(members);
		sandbox.control.reset();
		expect((await client.get(members)).errcode).toBe(40014);
	});
});
