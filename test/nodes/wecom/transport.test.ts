import * as fc from 'fast-check';

import { Failure } from '../../../nodes/wecom/errors/failure';
import { proxyIn, transportIn } from '../../../nodes/wecom/transport';

describe('The address of a proxy', () => {
	const http = (more: object) => ({ protocol: 'http', ...more });

	it.each([
		['http://proxy.example:8080', http({ host: 'proxy.example', port: 8080 })],
		[' HTTP://proxy.example:80/ ', http({ host: 'proxy.example', port: 80 })],
		['https://proxy.example:443', { protocol: 'https', host: 'proxy.example', port: 443 }],
		['proxy.example:3128', http({ host: 'proxy.example', port: 3128 })],
		['10.0.0.1:1', http({ host: '10.0.0.1', port: 1 })],
		['http://[::1]:65535', http({ host: '[::1]', port: 65535 })],
	])('%p', (address, expected) => {
		expect(proxyIn(address)).toStrictEqual(expected);
	});

	it.each([
		['lisi:geheim', 'lisi', 'geheim'],
		['lisi', 'lisi', ''],
		['li%40si:p%3Aw', 'li@si', 'p:w'],
		['li@si:p@/#?w', 'li@si', 'p@/#?w'],
		['lisi:a:b', 'lisi', 'a:b'],
		// Written once more as n8n writes it: every mark but this one.
		['lisi:100%', 'lisi', '100%25'],
		['lisi:100%25', 'lisi', '100%25'],
		['lisi:%E5%AF%86', 'lisi', '密'],
	])('has user and password: %p', (written, username, password) => {
		for (const scheme of ['', 'http://']) {
			expect(proxyIn(`${scheme}${written}@proxy.example:80`)).toStrictEqual(
				http({ host: 'proxy.example', port: 80, auth: { username, password } }),
			);
		}
	});

	it('without a user has no password', () => {
		expect(proxyIn('http://:geheim@proxy.example:80')).toStrictEqual(
			http({ host: 'proxy.example', port: 80 }),
		);
	});

	it.each([
		'',
		'proxy.example',
		'http://proxy.example',
		'http://proxy.example:0',
		'http://proxy.example:65536',
		'http://proxy.example:80x',
		'http://proxy.example:80/path',
		'http:/proxy.example:80',
		'http://:80',
		'http://lisi:geheim@:80',
		'http://two words:80',
		'socks5://proxy.example:1080',
		'socks5://lisi:geheim@proxy.example:1080',
		'ftp://proxy.example:21',
	])('is none: %p', (address) => {
		expect(proxyIn(address)).toBeUndefined();
	});

	it('of any user and password comes back as n8n reads it', () => {
		fc.assert(
			fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), fc.string(), (user, password) => {
				const written = [user, password].map((text) => encodeURIComponent(text));
				const { auth } = proxyIn(`http://${written.join(':')}@proxy.example:80`)!;
				const url = new URL('http://proxy.example');
				url.username = auth!.username;
				url.password = auth!.password;
				expect(decodeURIComponent(url.username)).toBe(user);
				expect(decodeURIComponent(url.password)).toBe(password);
			}),
		);
	});

	it('never ends in an error of another kind', () => {
		fc.assert(
			fc.property(fc.string(), (text) => {
				const proxy = proxyIn(text);
				if (proxy) expect(proxy.port).toBeGreaterThan(0);
			}),
		);
	});
});

describe('The way that a credential has requests go', () => {
	it.each([
		{},
		{ proxy: '', allowUnauthorizedCerts: false },
		{ proxy: ' ', allowUnauthorizedCerts: '' },
		{ proxy: undefined, allowUnauthorizedCerts: undefined },
		{ proxy: null, allowUnauthorizedCerts: null },
		{ allowUnauthorizedCerts: 'false' },
		{ allowUnauthorizedCerts: 0 },
	])('is n8n’s own where it says nothing: %j', (credentials) => {
		expect(transportIn(credentials as never)).toStrictEqual({});
	});

	it.each([true, 'true', ' TRUE ', 1, '1'])('leaves certificates alone: %p', (value) => {
		expect(transportIn({ allowUnauthorizedCerts: value })).toStrictEqual({
			skipSslCertificateValidation: true,
		});
	});

	it('has the proxy', () => {
		expect(transportIn({ proxy: ' proxy.example:80\n' })).toStrictEqual({
			proxy: { protocol: 'http', host: 'proxy.example', port: 80 },
		});
	});

	it.each([
		[{ proxy: 'lisi:geheim@proxy.example' }, /^The proxy in the credential is not an address/],
		[{ allowUnauthorizedCerts: 'no' }, /^'Ignore SSL Issues .* is neither true nor false/],
		[{ allowUnauthorizedCerts: {} }, /^'Ignore SSL Issues .* is neither true nor false/],
	])('cannot be %j, and nothing of it shows', (credentials, message) => {
		const act = () => transportIn(credentials as never);

		expect(act).toThrow(Failure);
		expect(act).toThrow(message);
		expect(act).not.toThrow(/geheim/);
	});
});
