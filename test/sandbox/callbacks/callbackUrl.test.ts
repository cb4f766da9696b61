/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getSignature } from '@wecom/crypto';
import { startSandbox, type CallbackSettings, type Sandbox } from '../index';
import { startReceiver, type Receiver } from './receiver';

let sandbox: Sandbox;
let receiver: Receiver;
const consoleText = 'openapi回调地址请求不通过';

beforeAll(async () => {
	sandbox = await startSandbox();
});
beforeEach(async () => {
	receiver = await startReceiver(sandbox.control.callback());
});
afterEach(async () => {
	sandbox.control.removeCallback();
	await receiver.close();
});
afterAll(async () => await sandbox.close());

const save = async (url = receiver.url) => await sandbox.control.setCallback({ url });

describe('the keys of an app', () => {
	it('are there from the start, other ones for each app, and the same after a reset', () => {
		const { control } = sandbox;
		const main = control.callback();
		expect(main).toEqual({
			app: 'main',
			token: expect.stringMatching(/^[A-Za-z0-9]{32}$/),
			encodingAesKey: expect.stringMatching(/^[A-Za-z0-9]{43}$/),
		});
		expect(control.callback('otherApp').token).not.toBe(main.token);
		control.reset({ seed: 'other' });
		expect(control.callback('main')).toEqual(main);
	});

	it('can be made anew', () => {
		const [one, other] = [1, 2].map(() => sandbox.control.makeCallbackKeys());
		expect(one.token).toMatch(/^[A-Za-z0-9]{32}$/);
		expect(one.encodingAesKey).toMatch(/^[A-Za-z0-9]{43}$/);
		expect(one.token).not.toBe(other.token);
		expect(one.encodingAesKey).not.toBe(other.encodingAesKey);
	});
});

describe('saving a callback URL', () => {
	it('asks the URL for the decrypted text, and saves', async () => {
		const url = `${receiver.url}/a%20b?tenant=x+y`;
		const saved = await save(url);
		expect(saved).toEqual({ ...sandbox.control.callback(), url });
		const [check] = receiver.checks;
		expect(check.pathname).toBe('/callback/a%20b');
		expect(check.search).toMatch(/^\?tenant=x\+y&msg_signature=/);
		const parameter = (name: string) => check.searchParams.get(name)!;
		expect(parameter('msg_signature')).toBe(
			getSignature(saved.token, parameter('timestamp'), parameter('nonce'), parameter('echostr')),
		);
	});

	it('stays across a reset, until it is removed', async () => {
		await save();
		sandbox.control.reset();
		expect(sandbox.control.callback().url).toBe(receiver.url);
		sandbox.control.removeCallback();
		expect(sandbox.control.callback()).not.toHaveProperty('url');
	});

	it('takes other keys, for any app', async () => {
		const keys = sandbox.control.makeCallbackKeys();
		const other = await startReceiver(keys);
		await sandbox.control.setCallback({ app: 'otherApp', url: other.url, ...keys });
		expect(sandbox.control.callback('otherApp')).toEqual({
			app: 'otherApp',
			url: other.url,
			...keys,
		});
		expect(sandbox.control.callback()).not.toHaveProperty('url');
		sandbox.control.removeCallback('otherApp');
		await other.close();
	});

	it.each<[string, Receiver['replies'][number], string]>([
		['a text in quotes', { body: '"1234567890123456789"' }, 'is not the decrypted text'],
		['an empty answer', { body: '' }, 'is not the decrypted text'],
		['an error', { status: 404 }, 'HTTP status 404'],
		['a redirection', { status: 302 }, 'HTTP status 302'],
		['a broken connection', { reset: true }, 'ECONNRESET'],
	])('is refused for %s', async (_what, reply, reason) => {
		receiver.replies.push(reply);
		await expect(save()).rejects.toMatchObject({
			message: consoleText,
			reason: expect.stringContaining(reason),
		});
		expect(sandbox.control.callback()).not.toHaveProperty('url');
	});

	it('is refused for a line break behind the text, and keeps what was saved before', async () => {
		const before = await save();
		const server = createServer((request, response) => {
			const { search } = new URL(request.url!, 'http://receiver');
			void fetch(`${receiver.url}${search}`)
				.then(async (answer) => await answer.text())
				.then((echo) => response.end(`${echo}\n`));
		}).listen(0, '127.0.0.1');
		await new Promise((resolve) => server.once('listening', resolve));
		const { port } = server.address() as AddressInfo;
		await expect(save(`http://127.0.0.1:${port}/`)).rejects.toThrow(consoleText);
		expect(sandbox.control.callback()).toEqual(before);
		server.close();
	});

	it('is refused when the answer takes more than a second', async () => {
		receiver.replies.push({ delayMs: 1_200 });
		await expect(save()).rejects.toMatchObject({ reason: 'no answer within 1000 ms' });
		sandbox.control.setLimits({ handshakeTimeoutMs: 4_000 });
		receiver.replies.push({ delayMs: 1_200 });
		expect((await save()).url).toBe(receiver.url);
	});

	it('is refused when nobody listens', async () => {
		await receiver.close();
		await expect(save()).rejects.toMatchObject({ message: consoleText, reason: 'ECONNREFUSED' });
		receiver = await startReceiver(sandbox.control.callback());
	});

	it.each<[Partial<CallbackSettings>, string]>([
		[{ url: 'ftp://example' }, 'callback: /url must match pattern'],
		[{ url: 'http://' }, 'callback: http:// is no URL'],
		[{ token: 'not-a-token' }, 'callback: /token must match pattern'],
		[{ encodingAesKey: 'a'.repeat(42) }, 'callback: /encodingAesKey must match pattern'],
	])('takes no %j', async (given, message) => {
		const saving = sandbox.control.setCallback({ url: receiver.url, ...given });
		await expect(saving).rejects.toThrow(message);
		expect(receiver.checks).toEqual([]);
	});

	it('works by HTTP, too', async () => {
		const plane = async (method: string, path: string, body?: object) => {
			const response = await fetch(`${sandbox.url}/_sandbox/${path}`, {
				method,
				...(body && { body: JSON.stringify(body) }),
			});
			return { status: response.status, body: (await response.json()) as object };
		};
		const keys = (await plane('POST', 'callback/keys')).body;
		expect(keys).toEqual({ token: expect.any(String), encodingAesKey: expect.any(String) });
		const saved = await plane('PUT', 'callback', { url: receiver.url });
		expect(saved).toEqual({ status: 200, body: sandbox.control.callback() });
		expect((await plane('GET', 'callback?app=main')).body).toEqual(saved.body);
		receiver.replies.push({ status: 500 });
		expect(await plane('PUT', 'callback', { url: receiver.url })).toEqual({
			status: 400,
			body: { error: consoleText, reason: 'HTTP status 500' },
		});
		expect((await plane('GET', 'callback?app=nobody')).status).toBe(400);
		await plane('DELETE', 'callback');
		expect((await plane('GET', 'callback')).body).not.toHaveProperty('url');
	});
});
