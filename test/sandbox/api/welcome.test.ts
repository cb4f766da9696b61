import { SandboxClient } from '../client';
import { startSandbox, type NewWelcomeCode, type Sandbox } from '../index';
import { liMei } from '../knownIds';
import { png } from '../pictures';

let now = Date.parse('2026-03-01T00:00:00Z');
let sandbox: Sandbox;
let client: SandboxClient;
beforeAll(async () => {
	sandbox = await startSandbox({ clock: () => now, tokenLifetime: 1_000_000 });
});
beforeEach(() => {
	sandbox.control.reset();
	client = new SandboxClient(sandbox);
});
afterAll(async () => await sandbox.close());

const pair = { userid: 'zhangsan', external_userid: liMei };
const newCode = (more: Partial<NewWelcomeCode> = {}) =>
	sandbox.control.welcomeCode({ ...pair, ...more });
const send = async (code: string, more: Record<string, unknown> = {}) =>
	await client.post('externalcontact/send_welcome_msg', {
		welcome_code: code,
		text: { content: 'Welcome!' },
		...more,
	});

describe('send_welcome_msg', () => {
	it('reaches the customer, once', async () => {
		const { media_id: id } = await client.upload('media/upload', { type: 'image' }, png, 'a.png');
		const attachments = [
			{ msgtype: 'image', image: { media_id: id } },
			{ msgtype: 'link', link: { title: 'Shop', url: 'https://shop.example' } },
		];
		const code = newCode();
		expect(await send(code, { attachments })).toEqual({ errcode: 0, errmsg: 'ok' });
		expect(sandbox.control.chat(liMei)).toEqual([
			{
				...pair,
				messages: [
					{ msgtype: 'text', text: { content: 'Welcome!' }, at: now / 1000, by: 'welcome' },
					{ ...attachments[0], at: now / 1000, by: 'welcome' },
					{ ...attachments[1], at: now / 1000, by: 'welcome' },
				],
			},
		]);
		expect((await send(code)).errcode).toBe(41051);
		const state = sandbox.control.state();
		expect(state.welcomeCodes).toContainEqual({
			...pair,
			welcome_code: code,
			created_at: now / 1000,
			used_at: now / 1000,
		});
		expect(state.chats).toEqual(expect.arrayContaining(sandbox.control.chat(liMei)));
	});

	it('works for 20 seconds', async () => {
		const [first, second] = [newCode(), newCode()];
		now += 20_000;
		expect((await send(first)).errcode).toBe(0);
		now += 1_000;
		expect((await send(second)).errcode).toBe(41050);
		expect((await send('unknown')).errcode).toBe(41050);
		expect((await send('')).errcode).toBe(41049);
	});

	it('is refused once the two have talked', async () => {
		const code = newCode();
		sandbox.control.startChat(pair);
		expect((await send(code)).errcode).toBe(41051);
	});

	it('waits while somebody else is sending, and works afterwards', async () => {
		const code = newCode({ busyCalls: 1 });
		expect((await send(code)).errcode).toBe(41096);
		expect((await send(code)).errcode).toBe(0);
	});

	it('needs the agreement to chat archiving', async () => {
		expect((await send(newCode({ archivingRefused: true }))).errcode).toBe(41053);
	});

	it('needs content that is right; a refused call does not use the code up', async () => {
		const code = newCode();
		const none = await client.post('externalcontact/send_welcome_msg', { welcome_code: code });
		expect(none.errcode).not.toBe(0);
		const expired = [{ msgtype: 'file', file: { media_id: '3none' } }];
		expect((await send(code, { attachments: expired })).errcode).toBe(40007);
		const link = { msgtype: 'link', link: { title: 'a', url: 'https://a.example' } };
		expect((await send(code, { attachments: Array(10).fill(link) })).errcode).toBe(41064);
		expect((await send(code, { text: { content: '客'.repeat(2001) } })).errcode).toBe(40058);
		expect((await send(code)).errcode).toBe(0);
	});

	it('is only for members whom the app sees', async () => {
		const { customers } = sandbox.control.state();
		const peter = customers.find(({ name }) => name === 'Peter Hall')!.external_userid;
		expect((await send(newCode({ userid: 'qianba', external_userid: peter }))).errcode).toBe(60011);
	});
});

describe('a welcome code', () => {
	it('is made by HTTP, too', async () => {
		const response = await fetch(`${sandbox.url}/_sandbox/welcome-codes`, {
			method: 'POST',
			body: JSON.stringify(pair),
		});
		const { welcome_code: code } = (await response.json()) as { welcome_code: string };
		expect((await send(code)).errcode).toBe(0);
	});

	it('is not made for WeCom users, nor for strangers', () => {
		const wecomUser = 'woKq8DDAAAf7bNn3wPqYx5kJ0mH2vL8A';
		expect(() => newCode({ userid: 'lisi', external_userid: wecomUser })).toThrow('WeCom user');
		expect(() => newCode({ userid: 'wangwu' })).toThrow('is no customer of wangwu');
	});
});
