/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { request, type IncomingMessage } from 'node:http';
import { json } from 'node:stream/consumers';

import { startSandbox, type Sandbox } from './index';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox();
});
beforeEach(() => sandbox.control.reset());
afterAll(async () => await sandbox.close());

/** As a browser sends it; fetch would not let Host and Origin be written. */
async function send(path: string, method: string, headers: Record<string, string>) {
	const response = await new Promise<IncomingMessage>((answered, failed) => {
		request(`${sandbox.url}${path}`, { method, headers }, answered).on('error', failed).end();
	});
	const body = response.headers['content-type']?.includes('json')
		? ((await json(response)) as Record<string, unknown>)
		: undefined;
	response.resume();
	return { status: response.statusCode, body };
}

const own = () => new URL(sandbox.url).host;
const port = () => new URL(sandbox.url).port;

/** What a page of another origin makes a browser send. */
const strangers: Array<[string, () => Record<string, string>]> = [
	['a page elsewhere', () => ({ host: own(), origin: 'https://evil.example' })],
	[
		'a page on another port of this machine',
		() => ({ host: own(), origin: 'http://127.0.0.1:5678' }),
	],
	['a page without an origin of its own', () => ({ host: own(), origin: 'null' })],
	['a page whose name leads here', () => ({ host: `evil.example:${port()}` })],
	[
		'a page whose name leads here, of its own origin',
		() => ({ host: `evil.example:${port()}`, origin: `http://evil.example:${port()}` }),
	],
	['a name that begins like this machine', () => ({ host: `localhost.evil.example:${port()}` })],
	['a picture or script on another page', () => ({ host: own(), 'sec-fetch-site': 'cross-site' })],
	[
		'a form on another page',
		() => ({ host: own(), 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'navigate' }),
	],
];

describe('the control plane', () => {
	it.each(strangers)('is not changed by %s', async (_who, headers) => {
		sandbox.control.addFault({ path: '*', kind: 'errcode', errcode: -1 });
		for (const path of ['/_sandbox/reset', '/%5fsandbox/reset', '/_sandbox/%72eset']) {
			const { status, body } = await send(path, 'POST', headers());
			expect(status).toBe(403);
			expect(body?.error).toMatch(/^(?:Host|Origin|Sec-Fetch-Site) ".*" is not this sandbox/);
		}
		expect(sandbox.control.faults()).toHaveLength(1);
	});

	it.each(strangers.slice(0, -1))('shows its keys not to %s', async (_who, headers) => {
		for (const path of ['/_sandbox/callback', '/_sandbox/state', '/_sandbox/events', '/']) {
			const { status, body } = await send(path, 'GET', headers());
			expect(status).toBe(403);
			expect(JSON.stringify(body ?? {})).not.toMatch(/encodingAesKey|token/i);
		}
	});

	it.each([
		['a program', () => ({})],
		['a program by another name of this machine', () => ({ host: `localhost:${port()}` })],
		['a program over IPv6', () => ({ host: `[::1]:${port()}` })],
		['its own page', () => ({ host: own(), origin: sandbox.url, 'sec-fetch-site': 'same-origin' })],
		['whoever types the address', () => ({ host: own(), 'sec-fetch-site': 'none' })],
	])('answers %s', async (_who, headers) => {
		expect((await send('/_sandbox/reset', 'POST', headers())).status).toBe(200);
		expect((await send('/_sandbox/callback', 'GET', headers())).body).toHaveProperty('token');
		expect((await send('/', 'GET', headers())).status).toBe(200);
	});

	it('is reached by a link on another page', async () => {
		const link = { host: own(), 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' };
		expect((await send('/', 'GET', link)).status).toBe(200);
	});

	it('leaves WeCom’s paths to whoever has a token', async () => {
		const { body } = await send('/cgi-bin/gettoken', 'GET', { host: 'wecom.example' });
		expect(body).toHaveProperty('errcode');
	});
});
