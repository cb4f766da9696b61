import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import type { WeComContext } from '../../../nodes/wecom/context';
import { corpOf, transportOf } from '../../../nodes/wecom/corp';
import { runOf } from '../../../nodes/wecom/run';
import { fingerprintOf } from '../../../nodes/wecom/token/accessToken';

const app = { baseUrl: 'https://wecom.example', corpId: 'ww1', secret: 'a secret' };

/** A run with this credential, that counts how often it is read. */
function runWith(more: ICredentialDataDecryptedObject = {}) {
	const data = {};
	const getCredentials = jest.fn(async () => await Promise.resolve({ ...app, ...more }));
	return { getExecuteData: () => data, getCredentials } as unknown as WeComContext & {
		getCredentials: typeof getCredentials;
	};
}

describe('What the calls of a run know of the credential', () => {
	it('is read once', async () => {
		const run = runWith();
		await corpOf(run);
		await transportOf(run);
		expect(run.getCredentials).toHaveBeenCalledTimes(1);
	});

	it('names corp, app and server, and shows no secret', async () => {
		const { corp, app: named, baseUrl } = await corpOf(runWith());
		expect(baseUrl).toBe('https://wecom.example');
		expect(named).toBe(fingerprintOf(app));
		expect(`${corp} ${named}`).not.toContain('secret');
	});

	it('counts limits for each corp on each server, whatever the app is', async () => {
		const corpWith = async (more: ICredentialDataDecryptedObject) =>
			(await corpOf(runWith(more))).corp;
		const one = await corpWith({});
		expect(await corpWith({ secret: 'of another app' })).toBe(one);
		expect(await corpWith({ corpId: 'ww2' })).not.toBe(one);
		expect(await corpWith({ baseUrl: 'https://gateway.example' })).not.toBe(one);
	});

	it.each<[string, ICredentialDataDecryptedObject, string | undefined]>([
		['all, where nothing is said', {}, undefined],
		['all', { allowedHttpRequestDomains: 'all', allowedDomains: 'a.example' }, undefined],
		['some', { allowedHttpRequestDomains: 'domains', allowedDomains: 'a.example' }, 'a.example'],
		[
			'some, which are not named',
			{ allowedHttpRequestDomains: 'domains', allowedDomains: '' },
			undefined,
		],
	])('has the hosts that the credential allows: %s', async (_what, more, allowedDomains) => {
		expect((await corpOf(runWith(more))).allowedDomains).toBe(allowedDomains);
	});

	it('says whether there is a token of the app whose time is not over', async () => {
		const stored = {
			accessToken: 'token',
			expiresAt: Date.now() + 60_000,
			issuedFor: fingerprintOf(app),
		};
		const hasToken = async (more: ICredentialDataDecryptedObject) =>
			(await corpOf(runWith(more))).hasToken;
		expect(await hasToken(stored)).toBe(true);
		expect(await hasToken({})).toBe(false);
		expect(await hasToken({ ...stored, expiresAt: Date.now() - 1 })).toBe(false);
		expect(await hasToken({ ...stored, secret: 'of another app' })).toBe(false);
	});
});

describe('How the requests of a run go out', () => {
	it('is as the credential says, and before that as the node does', async () => {
		const run = runWith({ proxy: 'http://one.example:1', allowUnauthorizedCerts: true });
		expect(await transportOf(run)).toEqual({
			proxy: { protocol: 'http', host: 'one.example', port: 1 },
			skipSslCertificateValidation: true,
		});
		const proxy = { protocol: 'http', host: 'other.example', port: 2 };
		runOf(run).transport = { proxy, timeout: 5 };
		expect(await transportOf(run)).toEqual({
			proxy,
			timeout: 5,
			skipSslCertificateValidation: true,
		});
	});
});
