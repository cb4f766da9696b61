import type { IDataObject } from 'n8n-workflow';

import {
	batchesOf,
	transportOf,
} from '../../../../nodes/WeComCustomerContact/execution/requestOptions';
import type { ItemContext } from '../../../../nodes/wecom/context';

/** An item with these Request Options. */
function itemWith(requestOptions?: IDataObject): ItemContext {
	return {
		getNodeParameter: (_name: string, fallback: unknown) => requestOptions ?? fallback,
	} as unknown as ItemContext;
}

describe('Batches', () => {
	const batchesFor = (batch: IDataObject) => batchesOf(itemWith({ batching: { batch } }));

	it.each([undefined, {}, { batching: {} }, { batching: { batch: {} } }])(
		'hold nothing back where the user wants none: %j',
		(options) => expect(batchesOf(itemWith(options))).toEqual({ size: 1, milliseconds: 0 }),
	);

	it('are those that the user wants', () => {
		const batches = batchesFor({ batchSize: 50, batchInterval: 1000 });

		expect(batches).toEqual({ size: 50, milliseconds: 1000 });
	});

	it('have one item at least, and no time less than none', () => {
		expect(batchesFor({ batchSize: -1, batchInterval: -1 })).toEqual({ size: 1, milliseconds: 0 });
		expect(batchesFor({ batchSize: 0 }).size).toBe(1);
	});
});

describe('Transport', () => {
	it.each([
		undefined,
		{},
		{ proxy: '', timeout: 0, allowUnauthorizedCerts: '' },
		{ proxy: null, timeout: null, allowUnauthorizedCerts: null },
		{ proxy: ' ', timeout: -1 },
	])('is the credential’s where the user wants nothing: %j', (options) =>
		expect(transportOf(itemWith(options))).toStrictEqual({}),
	);

	it('has the time and the certificates that the user wants', () => {
		const options = { timeout: 5000, allowUnauthorizedCerts: true };

		expect(transportOf(itemWith(options))).toStrictEqual({
			timeout: 5000,
			skipSslCertificateValidation: true,
		});
	});

	it.each([
		[true, true],
		['true', true],
		[1, true],
		[false, false],
		['false', false],
		['FALSE', false],
		['0', false],
	])('takes %p for %p where the certificates are concerned', (allowUnauthorizedCerts, expected) => {
		expect(transportOf(itemWith({ allowUnauthorizedCerts }))).toStrictEqual({
			skipSslCertificateValidation: expected,
		});
	});

	it('takes nothing else for a switch', () => {
		expect(() => transportOf(itemWith({ allowUnauthorizedCerts: 'perhaps' }))).toThrow(
			"'Ignore SSL Issues (Insecure)' is neither true nor false",
		);
	});

	it('has a time that was given as text', () => {
		expect(transportOf(itemWith({ timeout: '5000' }))).toStrictEqual({ timeout: 5000 });
	});

	it.each([
		['http://proxy.example:8080', { protocol: 'http', host: 'proxy.example', port: 8080 }],
		['https://proxy.example:8443/', { protocol: 'https', host: 'proxy.example', port: 8443 }],
		[
			'http://li%40si:p%3Aw@proxy.example:8080',
			{
				protocol: 'http',
				host: 'proxy.example',
				port: 8080,
				auth: { username: 'li@si', password: 'p:w' },
			},
		],
	])('has the proxy %s', (proxy, expected) => {
		expect(transportOf(itemWith({ proxy }))).toStrictEqual({ proxy: expected });
	});

	it.each([
		['proxy.example', 'proxy.example'],
		['http://proxy.example', 'http://proxy.example'],
		['http://lisi:password@proxy.example', 'http://…@proxy.example'],
		['lisi:pass@word@proxy.example', '…@proxy.example'],
		['socks5://lisi:password@proxy.example:1080', 'socks5://…@proxy.example:1080'],
	])('cannot have the proxy %s, which is shown without a password', (proxy, shown) => {
		expect(() => transportOf(itemWith({ proxy }))).toThrow(
			`The proxy "${shown}" is not an address with a port`,
		);
	});
});
