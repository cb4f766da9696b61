import type {
	ICredentialDataDecryptedObject,
	IHttpRequestHelper,
	IHttpRequestOptions,
} from 'n8n-workflow';

import { WeComCustomerContactApi } from '../../credentials/WeComCustomerContactApi.credentials';
import { Failure } from '../../nodes/wecom/errors/failure';
import { credentialFor } from '../engine';
import type { Sandbox } from '../sandbox';
import { startSandbox } from '../sandbox';

/** n8n's HTTP helper with the options that the credential uses. */
const http = {
	helpers: {
		async httpRequest({ baseURL, url, qs }: IHttpRequestOptions) {
			const query = new URLSearchParams(qs as Record<string, string>);
			const response = await fetch(`${baseURL}${url}?${query}`).catch((error: Error) => {
				throw error.cause;
			});
			const text = await response.text();
			let body: unknown = text;
			try {
				body = JSON.parse(text);
			} catch {
				// Not JSON: the text itself, as n8n gives it.
			}
			return { statusCode: response.status, body, headers: {} };
		},
	},
} as unknown as IHttpRequestHelper;

describe('Credential', () => {
	const type = new WeComCustomerContactApi();
	let sandbox: Sandbox;
	beforeAll(async () => {
		sandbox = await startSandbox();
	});
	beforeEach(() => sandbox.control.reset());
	afterAll(async () => await sandbox.close());

	const preAuthenticate = async (credentials: ICredentialDataDecryptedObject) =>
		await type.preAuthentication.call(http, credentials);

	async function withToken(): Promise<ICredentialDataDecryptedObject> {
		const credentials = credentialFor(sandbox);
		return Object.assign(credentials, await preAuthenticate(credentials));
	}

	/** What n8n's credential test does; the message is what it shows for an error. */
	async function test(credentials: ICredentialDataDecryptedObject): Promise<string> {
		const request = { ...type.test.request } as IHttpRequestOptions;
		try {
			Object.assign(credentials, await preAuthenticate(credentials));
			try {
				await type.authenticate(credentials, request);
			} catch (error) {
				expect(error).toMatchObject({ response: { status: 401 } });
				Object.assign(credentials, await preAuthenticate(credentials));
				await type.authenticate(credentials, request);
			}
			expect(request.headers).toEqual({});
			return 'OK';
		} catch (error) {
			expect(error).toBeInstanceOf(Failure);
			return (error as Error).message;
		}
	}

	it('fetches a token that is used until five minutes before its end', async () => {
		const before = Date.now();
		const { accessToken, expiresAt, issuedFor } = await withToken();

		expect(accessToken).toMatch(/./);
		expect(Number(expiresAt) - before).toBeGreaterThanOrEqual((7200 - 300) * 1000);
		expect(Number(expiresAt) - before).toBeLessThan((7200 - 290) * 1000);
		expect(issuedFor).not.toContain(sandbox.corp.apps.main);
	});

	it('uses nearly all of the time that is left of a token which WeCom hands out again', async () => {
		await sandbox.close();
		sandbox = await startSandbox({ tokenLifetime: 60 });
		const { expiresAt } = await withToken();

		const left = Number(expiresAt) - Date.now();
		expect(left).toBeGreaterThan(50_000);
		expect(left).toBeLessThanOrEqual(54_000);
	});

	it('puts token and address into the request', async () => {
		const credentials = await withToken();
		const request = await type.authenticate(credentials, { url: '/x', qs: { type: 'image' } });

		const { abortSignal, ...rest } = request;
		expect(rest).toEqual({
			url: '/x',
			baseURL: sandbox.url,
			qs: { type: 'image', access_token: credentials.accessToken },
		});
		// It has an end, beside the time-out of the HTTP client.
		expect(abortSignal).toBeInstanceOf(AbortSignal);
	});

	it('puts its proxy and what it says of certificates into the request, unless that says it itself', async () => {
		const credentials = {
			...(await withToken()),
			proxy: 'proxy.example:8080',
			allowUnauthorizedCerts: true,
		};
		const proxy = { protocol: 'http', host: 'other.example', port: 1 };

		expect(await type.authenticate(credentials, { url: '/x' })).toMatchObject({
			proxy: { protocol: 'http', host: 'proxy.example', port: 8080 },
			skipSslCertificateValidation: true,
		});
		const own = { url: '/x', proxy, skipSslCertificateValidation: false };
		expect(await type.authenticate(credentials, own)).toMatchObject(own);
	});

	it('hides the proxy, which can hold a password', () => {
		const proxy = type.properties.find(({ name }) => name === 'proxy');
		expect(proxy).toMatchObject({ type: 'string', typeOptions: { password: true } });
	});

	it('takes no harm from white space around values, nor from a slash behind the URL', async () => {
		const { corpId, secret } = credentialFor(sandbox);
		const credentials: ICredentialDataDecryptedObject = {
			...credentialFor(sandbox),
			corpId: ` ${String(corpId)}\n`,
			secret: `\t${String(secret)} `,
			baseUrl: ` ${sandbox.url}/ `,
		};
		Object.assign(credentials, await preAuthenticate(credentials));
		const request = await type.authenticate(credentials, { url: '/x' });

		expect(request.baseURL).toBe(sandbox.url);
		expect(sandbox.control.journal()[0].errcode).toBe(0);
	});

	it.each<[string, ICredentialDataDecryptedObject]>([
		['past its time', { expiresAt: Date.now() - 1 }],
		['of another secret', { secret: 'another' }],
		['of another corp', { corpId: 'ww0000' }],
		['of another server', { baseUrl: 'http://127.0.0.1:1' }],
	])('asks n8n for another token when the stored one is %s', async (_name, change) => {
		const credentials = { ...(await withToken()), ...change };
		await expect(type.authenticate(credentials, { url: '/x' })).rejects.toMatchObject({
			response: { status: 401 },
		});
	});

	it('asks once when WeCom has refused the stored token, then leaves the last word to WeCom', async () => {
		const credentials = await withToken();
		const request: IHttpRequestOptions = {
			url: '/x',
			qs: { access_token: credentials.accessToken },
		};
		await expect(type.authenticate(credentials, request)).rejects.toMatchObject({
			response: { status: 401 },
		});
		await expect(type.authenticate(credentials, request)).resolves.toMatchObject({
			qs: { access_token: credentials.accessToken },
		});
	});

	it('sends a request at once when another one has brought the new token already', async () => {
		const credentials = await withToken();
		const request = await type.authenticate(credentials, {
			url: '/x',
			qs: { access_token: 'the refused one' },
		});
		expect(request.qs).toEqual({ access_token: credentials.accessToken });
	});

	describe('test', () => {
		it('is passed with one gettoken and one look at customer contact', async () => {
			await expect(test(credentialFor(sandbox))).resolves.toBe('OK');
			expect(sandbox.control.journal().map(({ path }) => path)).toEqual([
				'/cgi-bin/gettoken',
				'/cgi-bin/externalcontact/get_follow_user_list',
			]);
		});

		it.each<
			[string, (data: ICredentialDataDecryptedObject) => ICredentialDataDecryptedObject, RegExp]
		>([
			[
				'a wrong corp ID',
				(data) => ({ ...data, corpId: 'ww123' }),
				/^WeCom does not know this corp ID\. Check 'Corp ID' in the credential\..*40013/,
			],
			[
				'a wrong secret',
				(data) => ({ ...data, secret: 'wrong' }),
				/^WeCom does not accept the secret\. Check 'Corp ID' and 'Secret' .*40001/,
			],
			[
				'an empty corp ID',
				(data) => ({ ...data, corpId: ' ' }),
				/^The corp ID is missing\. Fill in 'Corp ID' in the credential\./,
			],
			[
				'an empty secret',
				(data) => ({ ...data, secret: '' }),
				/^The secret is missing\. Fill in 'Secret' in the credential\./,
			],
			[
				'an address that is none',
				(data) => ({ ...data, baseUrl: 'qyapi.weixin.qq.com' }),
				/^The base URL is not an address\. Check 'Base URL' in the credential: it starts with https:/,
			],
			[
				'an IP address that the app does not trust',
				(data) => ({ ...data, secret: sandbox.corp.apps.untrustedIp }),
				/^The app does not trust the IP address 127\.0\.0\.1\. Add the IP address to the app's Trusted Company IPs/,
			],
			[
				'an app without customer contact',
				(data) => ({ ...data, secret: sandbox.corp.apps.noCustomerContact }),
				/^The app may not use customer contact\. In the admin console open Customer Contact/,
			],
			[
				'a host where nothing listens',
				(data) => ({ ...data, baseUrl: 'http://127.0.0.1:9' }),
				/^WeCom cannot be reached at http:\/\/127\.0\.0\.1:9 \(.+\)\. Check 'Base URL'/,
			],
		])('tells what to do about %s', async (_name, change, message) => {
			await expect(test(change(credentialFor(sandbox)))).resolves.toMatch(message);
		});

		it('tells what to do about a server that is not WeCom', async () => {
			sandbox.control.addFault({ path: '/cgi-bin/gettoken', kind: 'status', status: 404 });
			await expect(test(credentialFor(sandbox))).resolves.toMatch(
				/^http:\/\/127\.0\.0\.1:\d+ does not answer like WeCom \(it answers HTTP 404 .+\)\. Check 'Base URL' in the credential/,
			);
		});

		it('tells what to do about an address that WeCom has blocked', async () => {
			sandbox.control.addFault({ path: '/cgi-bin/gettoken', kind: 'errcode', errcode: 45009 });
			await expect(test(credentialFor(sandbox))).resolves.toMatch(
				/^WeCom gives no more access tokens for now\. .*wait an hour/,
			);
		});
	});
});
