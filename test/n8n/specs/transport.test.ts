import type { ClosedNetwork } from '../../network/closedNetwork';
import { PROXY_USER, startClosedNetwork } from '../../network/closedNetwork';
import { credentialData } from '../credential';
import type { Execution, Workflow } from '../rest';
import { filesHolding } from '../traces';
import { until } from '../until';
import { createWorld, type World } from '../world';

const nodeType = 'n8n-nodes-wecom-customer-contact.weComCustomerContact';
const trigger = 'When clicking Execute workflow';
const FETCH = '/cgi-bin/gettoken';
const MEMBERS = '/cgi-bin/externalcontact/get_follow_user_list';

describe('A WeCom in a closed network', () => {
	let world: World;
	let network: ClosedNetwork;
	beforeAll(async () => {
		world = await createWorld();
		network = await startClosedNetwork(world.sandbox);
	});
	beforeEach(() => {
		world.sandbox.control.reset();
		network.overTls.length = 0;
		network.guarded.passings.length = 0;
	});
	afterAll(async () => {
		await network?.close();
		await world?.close();
	});

	const proxy = () => `http://${PROXY_USER.written}@${network.guarded.host}`;

	/** The credential that is there, with another way to WeCom; without a token, since it is saved anew. */
	async function saved(way: object): Promise<object> {
		const { name, type } = world.credential;
		const data = { ...credentialData(world.sandbox), ...way };
		await world.api.saveCredential(name, type, data);
		return data;
	}

	async function tested(data: object) {
		const { id, name, type } = world.credential;
		return await world.api.testCredential(id, name, type, data);
	}

	function getMembers(requestOptions: object = {}): Workflow {
		const { id, name, type } = world.credential;
		return {
			name: 'Get members',
			nodes: [
				{
					id: '1',
					name: trigger,
					type: 'n8n-nodes-base.manualTrigger',
					typeVersion: 1,
					position: [0, 0],
					parameters: {},
				},
				{
					id: '2',
					name: 'Members',
					type: nodeType,
					typeVersion: 1,
					position: [200, 0],
					parameters: { resource: 'externalContact', operation: 'getMembers', requestOptions },
					credentials: { [type]: { id, name } },
				},
			],
			connections: { [trigger]: { main: [[{ node: 'Members', type: 'main', index: 0 }]] } },
			settings: { executionOrder: 'v1' },
		};
	}

	async function run(requestOptions: object = {}): Promise<Execution> {
		const { id } = await world.api.saveWorkflow(getMembers(requestOptions));
		return await world.api.execute(id, trigger);
	}

	const cameOf = () => world.sandbox.control.journal().map(({ path }) => path);

	it.each([
		['through a proxy with user and password', () => ({ baseUrl: network.http, proxy: proxy() })],
		[
			'with a self-signed certificate',
			() => ({ baseUrl: network.selfSigned, allowUnauthorizedCerts: true }),
		],
		[
			'with a self-signed certificate through a proxy',
			() => ({ baseUrl: network.https, proxy: proxy(), allowUnauthorizedCerts: true }),
		],
	])('is reached %s: by the test of the credential, a run and a list', async (_how, way) => {
		const data = await saved(way());
		expect(await tested(data)).toMatchObject({ status: 'OK' });
		// gettoken, the call that can name an address, and the declared request of the test.
		expect(cameOf()).toEqual([FETCH, MEMBERS, MEMBERS]);

		await saved(way());
		expect((await run()).status).toBe('success');
		const entries = await world.api.pickerEntries(nodeType, 'searchMembers', world.credential);
		expect(entries.length).toBeGreaterThan(2);

		const came = cameOf();
		expect(came.length).toBeGreaterThan(5);
		const { http, https, guarded, overTls } = network;
		const { baseUrl } = way();
		const seen = baseUrl === http ? guarded.passings : overTls;
		expect(seen).toHaveLength(came.length);
		expect(guarded.passings).toHaveLength(baseUrl === network.selfSigned ? 0 : came.length);
		expect(guarded.passings.every(({ line }) => line.includes('wecom.invalid'))).toBe(true);
		expect(overTls).toHaveLength(baseUrl === http ? 0 : came.length);
		expect([http, https, network.selfSigned]).toContain(baseUrl);
	});

	it.each([
		[
			'a certificate that nobody has allowed',
			() => ({ baseUrl: network.selfSigned }),
			/its certificate is self-signed.*'Ignore SSL Issues \(Insecure\)' in the credential/,
		],
		[
			'a wrong password for the proxy',
			() => ({ baseUrl: network.http, proxy: `lisi:geheim@${network.guarded.host}` }),
			/the proxy does not accept the user and the password/,
		],
		[
			'a proxy without a port',
			() => ({ baseUrl: network.http, proxy: 'http://lisi:geheim@proxy.example.com' }),
			/^The proxy in the credential is not an address with a port/,
		],
	])('says what to do about %s', async (_what, way, message) => {
		const result = await tested({ ...credentialData(world.sandbox), ...way() });
		expect(result.message).toMatch(message);
		expect(result.message).not.toContain('geheim');
		expect(result.status).toBe('Error');
		expect(cameOf()).toEqual([]);
	});

	it('is left by another proxy where the Request Options of a node name one', async () => {
		await saved({ baseUrl: network.http, proxy: proxy() });
		network.open.passings.length = 0;
		const status = (await run({ proxy: `http://${network.open.host}` })).status;
		expect(status).toBe('success');

		expect(network.guarded.passings.map(({ line }) => line)).toEqual([
			`GET ${network.http}${FETCH}`,
		]);
		expect(network.open.passings).toHaveLength(cameOf().length - 1);
	});

	it('does not hold an execution up that is stopped while a request for a token hangs', async () => {
		await saved({ baseUrl: network.http, proxy: proxy() });
		world.sandbox.control.addFault({ path: FETCH, kind: 'delay', ms: 10_000 });
		const { id } = await world.api.saveWorkflow(getMembers());
		const ended = world.api.execute(id, trigger);
		await until('the request for a token', async () => cameOf().includes(FETCH) || undefined);
		const [execution] = await world.api.executionsOf(id);
		const start = Date.now();
		await world.api.stopExecution(execution.id);

		expect((await ended).status).toBe('canceled');
		expect(Date.now() - start).toBeLessThan(8000);
	});

	it('leaves the password of the proxy nowhere in the clear', async () => {
		await world.stop();
		expect(await filesHolding(world, [PROXY_USER.written, PROXY_USER.plain])).toEqual([]);
	});
});
