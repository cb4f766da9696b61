import type { IHttpRequestOptions } from 'n8n-workflow';

import { authApi, externalContactApi } from '../../../../nodes/wecom/api';
import { Failure } from '../../../../nodes/wecom/errors/failure';
import {
	appOf,
	askWeCom,
	fetchAccessToken,
	fingerprintOf,
	isUsable,
} from '../../../../nodes/wecom/token/accessToken';
import { refusedSecrets } from '../../../../nodes/wecom/token/refusedSecrets';

jest.mock('n8n-workflow', () => {
	const workflow = jest.requireActual<typeof import('n8n-workflow')>('n8n-workflow');
	return { ...workflow, sleep: jest.fn(async () => {}) };
});

const { sleep } = jest.requireMock<{ sleep: jest.Mock }>('n8n-workflow');

const HOST = 'https://wecom.invalid';

let apps = 0;
/** One that no other test has used. */
const newApp = () => appOf({ corpId: 'ww1', secret: `secret number ${++apps}`, baseUrl: HOST });

type Outcome = object | Error;

const json = (body: object, statusCode = 200) => ({ statusCode, headers: {}, body });
const broken = (code: string) => Object.assign(new Error(code), { code, isAxiosError: true });
const given = (more: object = {}) =>
	json({ errcode: 0, errmsg: 'ok', access_token: 'the token', expires_in: 7200, ...more });

/** An HTTP client for which these things happen, one after the other. */
function client(...outcomes: Outcome[]) {
	const requests: IHttpRequestOptions[] = [];
	const httpRequest = async (request: IHttpRequestOptions) => {
		requests.push(request);
		const outcome = outcomes[requests.length - 1];
		if (outcome instanceof Error) throw outcome;
		return outcome;
	};
	return { requests, http: { helpers: { httpRequest } } as never };
}

describe('The app of a credential', () => {
	it('is what is filled in, without white space and without a slash behind the address', () => {
		expect(appOf({ corpId: ' ww1\n', secret: '\ts ', baseUrl: ` ${HOST}/// ` })).toStrictEqual({
			corpId: 'ww1',
			secret: 's',
			baseUrl: HOST,
		});
	});

	it('is WeCom’s own server where nothing else is named', () => {
		for (const baseUrl of [undefined, '', ' / ', 5] as never[]) {
			expect(appOf({ corpId: 1 as never, secret: null as never, baseUrl })).toStrictEqual({
				corpId: '',
				secret: '',
				baseUrl: 'https://qyapi.weixin.qq.com',
			});
		}
	});

	it('has a fingerprint in which nothing of the secret can be read', () => {
		const app = appOf({ corpId: 'wwAABBCCDDEEFF0011', secret: 'geheim', baseUrl: HOST });

		expect(fingerprintOf(app)).toMatch(/^[0-9a-f]{64}$/);
		expect(fingerprintOf({ ...app, corpId: 'wwaabbccddeeff0011' })).toBe(fingerprintOf(app));
		for (const other of [{ corpId: 'ww2' }, { secret: 'other' }, { baseUrl: 'https://other' }]) {
			expect(fingerprintOf({ ...app, ...other })).not.toBe(fingerprintOf(app));
		}
	});
});

describe('A stored token', () => {
	const credentials = { corpId: 'ww1', secret: 'geheim', baseUrl: HOST };
	const stored = {
		...credentials,
		accessToken: 'the token',
		expiresAt: Date.now() + 60_000,
		issuedFor: fingerprintOf(appOf(credentials)),
	};

	it.each([
		[{}, true],
		[{ accessToken: '' }, false],
		[{ expiresAt: 0 }, false],
		[{ secret: 'other' }, false],
		[{ issuedFor: '' }, false],
	])('with %j may be sent: %p', (more, expected) => {
		expect(isUsable({ ...stored, ...more })).toBe(expected);
	});

	it('ends at its time', () => {
		const now = jest.spyOn(Date, 'now').mockReturnValue(stored.expiresAt);
		expect(isUsable(stored)).toBe(false);
		now.mockReturnValue(stored.expiresAt - 1);
		expect(isUsable(stored)).toBe(true);
		now.mockRestore();
	});
});

describe('A token', () => {
	beforeEach(() => sleep.mockClear());

	it.each([
		[7200, 6900],
		[3000, 2700],
		[1000, 900],
		['60', 54],
	])('that lives %p seconds is used for %i', async (expires_in, seconds) => {
		const now = jest.spyOn(Date, 'now').mockReturnValue(1_000_000);
		const app = newApp();
		const token = await fetchAccessToken(client(given({ expires_in })).http, app);
		now.mockRestore();

		expect(token).toStrictEqual({
			accessToken: 'the token',
			expiresAt: 1_000_000 + seconds * 1000,
			issuedFor: fingerprintOf(app),
		});
	});

	it('is asked for with Corp ID and secret, in the way of the credential and with an end', async () => {
		const app = newApp();
		const proxy = { protocol: 'http', host: 'proxy.example', port: 80 };
		const timeout = jest.spyOn(AbortSignal, 'timeout');
		const { requests, http } = client(given());
		await fetchAccessToken(http, app, { proxy, skipSslCertificateValidation: true });

		expect(requests).toStrictEqual([
			{
				url: authApi.getToken.url,
				qs: { corpid: 'ww1', corpsecret: app.secret },
				baseURL: HOST,
				proxy,
				skipSslCertificateValidation: true,
				json: true,
				timeout: 30_000,
				abortSignal: timeout.mock.results[0].value,
				returnFullResponse: true,
				ignoreHttpStatusErrors: true,
				disableFollowRedirect: true,
			},
		]);
		expect(timeout.mock.calls).toEqual([[30_000]]);
		timeout.mockRestore();
	});

	it('is asked for once by all who ask together, and again by who asks later', async () => {
		const app = newApp();
		const { requests, http } = client(given(), given({ access_token: 'the next' }));
		const all = await Promise.all([1, 2, 3].map(async () => await fetchAccessToken(http, app)));

		expect(all.map(({ accessToken }) => accessToken)).toEqual(Array(3).fill('the token'));
		expect(requests).toHaveLength(1);
		expect((await fetchAccessToken(http, app)).accessToken).toBe('the next');
	});

	it('makes the refusal of a secret forgotten, as a refusal makes it remembered', async () => {
		const app = newApp();
		const { http } = client(json({ errcode: 40001 }), given());

		await expect(fetchAccessToken(http, app)).rejects.toThrow(/^WeCom does not accept the secret/);
		expect(() => refusedSecrets.check(fingerprintOf(app))).toThrow('is remembered');
		await fetchAccessToken(http, app);
		expect(() => refusedSecrets.check(fingerprintOf(app))).not.toThrow();
	});

	it.each<[string, object, RegExp]>([
		['a Corp ID', { corpId: '' }, /^The corp ID is missing/],
		['a secret', { secret: '' }, /^The secret is missing/],
		['https://', { baseUrl: 'qyapi.weixin.qq.com' }, /^The base URL is not an address/],
		['a host', { baseUrl: 'https:///x' }, /^The base URL is not an address/],
		[
			'its address at the beginning',
			{ baseUrl: 'see https://x' },
			/^The base URL is not an address/,
		],
	])('is not asked for without %s', async (_what, change, message) => {
		const { requests, http } = client(given());
		const fetching = fetchAccessToken(http, { ...newApp(), ...change });

		await expect(fetching).rejects.toThrow(message);
		await expect(fetching).rejects.toMatchObject({ kind: 'fatal' });
		expect(requests).toEqual([]);
	});

	it.each([{ baseUrl: 'http://x' }, { baseUrl: 'https://x/gateway' }])(
		'is asked for at %j',
		async (change) => {
			const { requests, http } = client(given());
			await fetchAccessToken(http, { ...newApp(), ...change });
			expect(requests[0].baseURL).toBe(change.baseUrl);
		},
	);

	it.each([
		{ access_token: undefined },
		{ access_token: 5 },
		{ expires_in: 0 },
		{ expires_in: -1 },
		{ expires_in: undefined },
		{ expires_in: 'long' },
	])('is none: %j', async (more) => {
		await expect(fetchAccessToken(client(given(more)).http, newApp())).rejects.toMatchObject({
			what: `${HOST} does not answer like WeCom (it sends no access token)`,
			description: expect.stringContaining("Check 'Base URL' in the credential"),
			kind: 'fatal',
		});
	});

	it('is waited for while WeCom is busy, no longer than any call waits', async () => {
		const busy = json({ errcode: -1 });
		await fetchAccessToken(client(busy, busy, given()).http, newApp());
		expect(sleep.mock.calls.flat()).toEqual([500, 1000]);

		const { requests, http } = client(...Array<object>(9).fill(busy));
		await expect(fetchAccessToken(http, newApp())).rejects.toMatchObject({ errcode: -1 });
		expect(requests).toHaveLength(6);
	});

	it('is not waited for when WeCom has blocked the address', async () => {
		const { requests, http } = client(json({ errcode: 45009, errmsg: 'limit' }));

		await expect(fetchAccessToken(http, newApp())).rejects.toMatchObject({
			what: 'WeCom gives no more access tokens for now',
		});
		expect(requests).toHaveLength(1);
		expect(sleep).not.toHaveBeenCalled();
	});
});

describe('A call of the credential itself', () => {
	const call = externalContactApi.getFollowUsers;
	const ask = async (http: never, app = newApp()) =>
		await askWeCom(http, app, {}, call, { access_token: 'the token' });
	beforeEach(() => sleep.mockClear());

	it('gives WeCom’s answer, without token and secret in its words', async () => {
		const app = newApp();
		const errmsg = `no ${app.secret} or the token`;
		const answer = await ask(client(json({ errcode: 60020, errmsg, more: 1 })).http, app);

		expect(answer).toStrictEqual({ errcode: 60020, errmsg: 'no … or …', more: 1 });
		expect(await ask(client(json({ errcode: 0 })).http)).toStrictEqual({ errcode: 0, errmsg: '' });
	});

	it.each([
		['a connection that breaks', broken('ECONNRESET')],
		['a gateway that stumbles', json({}, 502)],
		['an answer that is cut off', { statusCode: 200, headers: {}, body: '{"errcode":' }],
	])('is tried three times after %s', async (_what, outcome) => {
		const { http } = client(outcome, outcome, json({ errcode: 0 }));
		expect(await ask(http)).toMatchObject({ errcode: 0 });
		expect(sleep.mock.calls.flat()).toEqual([500, 500]);

		const all = client(outcome, outcome, outcome, json({ errcode: 0 }));
		await expect(ask(all.http)).rejects.toMatchObject({
			what: expect.stringMatching(/^WeCom cannot be reached at https:\/\/wecom\.invalid \(/),
			kind: 'fatal',
		});
		expect(all.requests).toHaveLength(3);
	});

	it.each<[string, Outcome, string]>([
		['nobody listens', broken('ECONNREFUSED'), 'WeCom cannot be reached at'],
		['the certificate is not trusted', broken('CERT_HAS_EXPIRED'), 'WeCom cannot be reached at'],
		['somebody else answers', json({ message: 'no Route' }, 404), 'does not answer like WeCom'],
		[
			'a file comes',
			{ statusCode: 200, headers: { 'content-type': 'image/png' }, body: Buffer.from('png') },
			'does not answer like WeCom',
		],
	])('is tried once when %s', async (_what, outcome, what) => {
		const { requests, http } = client(outcome, json({ errcode: 0 }));
		const asking = ask(http);

		await expect(asking).rejects.toBeInstanceOf(Failure);
		await expect(asking).rejects.toMatchObject({
			what: expect.stringContaining(what),
			kind: 'fatal',
		});
		expect(requests).toHaveLength(1);
	});

	it('shows no password of the address', async () => {
		const app = { ...newApp(), baseUrl: 'https://lisi:geheim@wecom.invalid' };
		await expect(ask(client(broken('ECONNREFUSED')).http, app)).rejects.not.toThrow('geheim');
		await expect(ask(client(json({}, 404)).http, app)).rejects.not.toThrow('geheim');
	});
});
