/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import type {
	ICredentialDataDecryptedObject,
	IExecuteFunctions,
	IHttpRequestOptions,
	INodeParameters,
} from 'n8n-workflow';
import { inspect } from 'node:util';

import { WeComCustomerContact } from '../../../nodes/WeComCustomerContact/WeComCustomerContact.node';
import { attachDetails } from '../../../nodes/WeComCustomerContactTrigger/details';
import type { Bench } from '../../engine';
import { credentialFor, CredentialStore, startBench } from '../../engine';
import { everyOperation, parametersOf } from '../../engine/everyOperation';
import { editorContext, options, search } from '../../engine/pickers';
import type { ClosedNetwork } from '../../network/closedNetwork';
import { PROXY_USER, startClosedNetwork } from '../../network/closedNetwork';
import type { ForwardProxy } from '../../network/forwardProxy';
import { liMei, spring } from '../../sandbox/knownIds';
import { useOf, withMember } from '../../surface/uses';

jest.mock('n8n-workflow', () => jest.requireActual<object>('../../engine/noPauses'));

const FETCH = '/cgi-bin/gettoken';
const { methods } = new WeComCustomerContact();
const getMembers = { resource: 'externalContact', operation: 'getMembers', returnAll: true };

describe('What a credential says of the way to WeCom holds for', () => {
	let bench: Bench;
	let network: ClosedNetwork;
	beforeAll(async () => {
		bench = await startBench();
		network = await startClosedNetwork(bench.sandbox);
	});
	beforeEach(() => {
		bench.reset();
		network.overTls.length = 0;
		for (const { passings } of [network.open, network.guarded]) passings.length = 0;
	});
	afterAll(async () => {
		await network.close();
		await bench.close();
	});

	const withCredential = (more: ICredentialDataDecryptedObject) => {
		bench.store = new CredentialStore({ ...credentialFor(bench.sandbox), ...more });
	};

	/** n8n's test of the credential. */
	async function testCredential(): Promise<void> {
		const { request } = bench.store.type.test;
		const context = editorContext(bench);
		await context.helpers.httpRequestWithAuthentication.call(context, 'weComCustomerContactApi', {
			...request,
			timeout: 10_000,
		} as IHttpRequestOptions);
	}

	async function lookUps(): Promise<void> {
		const context = Object.assign(editorContext(bench), {
			getInputData: () => [{ json: { ExternalUserID: liMei, ChatId: spring } }],
			getNodeParameter: () => ['customer', 'groupChat'],
			getExecutionCancelSignal: () => undefined,
		}) as unknown as IExecuteFunctions;
		const [{ json }] = await attachDetails(context);
		expect(Object.keys(json)).toEqual(
			expect.arrayContaining(['customerDetails', 'groupChatDetails']),
		);
	}

	const run = (parameters: INodeParameters) => async () => {
		const { error } = await bench.run(parameters, withMember);
		expect(error).toBeUndefined();
	};

	const downloadQrCode = run({
		resource: 'contactWay',
		operation: 'create',
		userId: 'zhangsan',
		downloadQrCode: true,
	});

	/** Everything beside the operations that sends something, each without a token in n8n's store. */
	const senders: Array<[string, () => Promise<unknown>]> = [
		['the credential test', testCredential],
		['look-ups of the trigger', lookUps],
		...Object.keys(methods.loadOptions).map((name): [string, () => Promise<unknown>] => [
			`the list ${name}`,
			async () => await options(bench, name as keyof typeof methods.loadOptions),
		]),
		...Object.keys(methods.listSearch).map((name): [string, () => Promise<unknown>] => [
			`the list ${name}`,
			async () => await search(bench, name as keyof typeof methods.listSearch),
		]),
		[
			'the download of a QR code',
			run({
				resource: 'contactWay',
				operation: 'create',
				userId: 'zhangsan',
				downloadQrCode: true,
			}),
		],
	];

	/** One of each kind, with what is sent as a file. */
	const kinds = [
		...senders.filter(([name]) => !/the list [gs]/.test(name) || /getTags|searchTags/.test(name)),
		...['externalContact:getMembers', 'media:upload'].map(
			(name): [string, () => Promise<unknown>] => [name, run(parametersOf(name))],
		),
	];

	/** What the sandbox got came through the proxy, all of it, and so did what came from it. */
	function expectAllThrough({ passings }: ForwardProxy): void {
		const journal = bench.sandbox.control.journal();
		const came = passings.filter(({ line }) => line.includes('/cgi-bin/'));
		expect(journal.length).toBeGreaterThan(0);
		expect(came.map(({ line }) => line)).toEqual(
			journal.map(({ method, path }) => `${method} ${network.http}${path}`),
		);
		expect(passings.every(({ passed }) => passed)).toBe(true);
		expect(bench.sent(FETCH)).toHaveLength(1);
	}

	/** All that the sandbox got came over TLS. */
	function expectAllOverTls(): void {
		const journal = bench.sandbox.control.journal();
		expect(journal.length).toBeGreaterThan(0);
		expect(network.overTls).toEqual(journal.map(({ method, path }) => `${method} ${path}`));
		expect(bench.sent(FETCH)).toHaveLength(1);
	}

	describe('its proxy', () => {
		const proxied = () => ({ baseUrl: network.http, proxy: `http://${network.open.host}` });

		it.each(Object.keys(everyOperation))('%s', async (name) => {
			const parameters = await useOf(bench, name);
			bench.sandbox.control.clearJournal();
			withCredential(proxied());
			const { error } = await bench.run(parameters, withMember);

			// Who goes past the proxy does not know the host.
			expect(String(error?.message)).not.toContain('cannot be reached');
			expectAllThrough(network.open);
		});

		it.each(senders)('%s', async (_name, act) => {
			withCredential(proxied());
			await act();

			expectAllThrough(network.open);
		});

		it('files that everybody may read', async () => {
			withCredential(proxied());
			await downloadQrCode();

			const pictures = network.open.passings.filter(({ line }) => !line.includes('/cgi-bin/'));
			expect(pictures).toHaveLength(1);
		});
	});

	describe('a proxy that wants user and password', () => {
		const proxy = (user: string) => `${user}@${network.guarded.host}`;

		it.each(kinds)('%s', async (_name, act) => {
			withCredential({ baseUrl: network.http, proxy: proxy(`http://${PROXY_USER.written}`) });
			await act();

			expectAllThrough(network.guarded);
		});

		it.each(['http', 'https'] as const)('that are wrong, over %s', async (scheme) => {
			withCredential({
				baseUrl: network[scheme],
				proxy: proxy('lisi:wrong-password'),
				allowUnauthorizedCerts: true,
			});
			const { error } = await bench.run(getMembers);

			expect(error?.message).toBe(
				`WeCom cannot be reached at ${network[scheme]} (the proxy does not accept the user and the password)`,
			);
			expect(error?.description).toContain("'Proxy'");
			expect(inspect(error, { depth: 10, showHidden: true })).not.toContain('wrong-password');
			expect(network.guarded.passings).toHaveLength(1);
		});
	});

	describe('a self-signed certificate', () => {
		it.each(kinds)('behind a proxy: %s', async (_name, act) => {
			withCredential({
				baseUrl: network.https,
				proxy: `${PROXY_USER.written}@${network.guarded.host}`,
				allowUnauthorizedCerts: true,
			});
			await act();

			expectAllOverTls();
			const tunnels = network.guarded.passings.filter(({ line }) => line.startsWith('CONNECT'));
			expect(tunnels).toHaveLength(network.overTls.length);
		});

		it.each(kinds)('without a proxy: %s', async (_name, act) => {
			withCredential({ baseUrl: network.selfSigned, allowUnauthorizedCerts: ' TRUE' });
			await act();

			expectAllOverTls();
		});

		it.each([false, 'false', '', 0, null, undefined])(
			'that nobody has allowed (%p) is refused, with what to do',
			async (allowUnauthorizedCerts) => {
				withCredential({ baseUrl: network.selfSigned, allowUnauthorizedCerts } as never);

				await expect(testCredential()).rejects.toMatchObject({
					cause: {
						what: expect.stringContaining('its certificate is self-signed'),
						description: expect.stringContaining(
							"'Ignore SSL Issues (Insecure)' in the credential",
						),
					},
				});
				expect(network.overTls).toEqual([]);
			},
		);
	});

	describe('what it says wrongly, before anything is sent:', () => {
		it.each([
			['proxy', 'proxy.example.com', 'The proxy in the credential is not an address with a port'],
			[
				'proxy',
				'socks5://lisi:geheim@127.0.0.1:1080',
				'The proxy in the credential is not an address with a port',
			],
			[
				'allowUnauthorizedCerts',
				'perhaps',
				"'Ignore SSL Issues (Insecure)' in the credential is neither true nor false",
			],
		])('%s %s', async (field, value, what) => {
			withCredential({ [field]: value });

			await expect(testCredential()).rejects.toMatchObject({ cause: { what } });
			const { error } = await bench.run(getMembers);
			expect(error?.message).toBe(what);
			expect(inspect(error, { depth: 10, showHidden: true })).not.toContain('geheim');
			expect(bench.sandbox.control.journal()).toEqual([]);
		});
	});

	describe('Request Options, which go before it for the calls of a run:', () => {
		it('another proxy, but not for the token', async () => {
			withCredential({ baseUrl: network.http, proxy: `http://${network.open.host}` });
			const proxy = `http://${PROXY_USER.written}@${network.guarded.host}`;
			await run({ ...getMembers, requestOptions: { proxy } })();

			expect(network.open.passings.map(({ line }) => line)).toEqual([
				`GET ${network.http}${FETCH}`,
			]);
			expect(network.guarded.passings).toHaveLength(bench.sandbox.control.journal().length - 1);
		});

		it.each([false, 'false'])('certificates, when they say %p', async (allowUnauthorizedCerts) => {
			withCredential({ baseUrl: network.selfSigned, allowUnauthorizedCerts: true });
			const requestOptions = { allowUnauthorizedCerts };
			const { error } = await bench.run({ ...getMembers, requestOptions });

			expect(error?.message).toContain('its certificate is self-signed');
			expect(network.overTls).toEqual([`GET ${FETCH}`]);
		});

		it('nothing, where they are empty', async () => {
			withCredential({ baseUrl: network.http, proxy: `http://${network.open.host}` });
			await run({ ...getMembers, requestOptions: { proxy: '' } })();

			expectAllThrough(network.open);
		});
	});
});
