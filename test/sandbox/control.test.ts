import { SandboxClient } from './client';
import { startSandbox, type Fault, type Sandbox } from './index';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox({ limits: { latencyMs: 1 } });
});
afterAll(async () => await sandbox.close());

async function plane(method: string, path: string, body?: unknown) {
	const response = await fetch(`${sandbox.url}/_sandbox/${path}`, {
		method,
		...(body !== undefined && { body: JSON.stringify(body) }),
	});
	return { status: response.status, body: (await response.json()) as { error?: string } };
}

describe('control plane by HTTP', () => {
	it('does what the functions do', async () => {
		const client = new SandboxClient(sandbox);
		await client.get('get_api_domain_ip');
		expect((await plane('GET', 'state')).body).toEqual(
			JSON.parse(JSON.stringify(sandbox.control.state())),
		);
		expect((await plane('GET', 'journal?path=/cgi-bin/gettoken')).body).toHaveLength(1);
		expect((await plane('POST', 'tokens/end')).body).toEqual({ ended: 1 });
		expect((await client.get('get_api_domain_ip')).errcode).toBe(42001);
		expect((await plane('DELETE', 'journal')).status).toBe(200);
		expect((await plane('GET', 'journal')).body).toEqual([]);
		const fault = { path: '/cgi-bin/gettoken', kind: 'errcode', errcode: -1, times: 5 };
		expect((await plane('POST', 'faults', fault)).status).toBe(200);
		expect((await client.getToken()).errcode).toBe(-1);
		expect((await plane('DELETE', 'faults')).status).toBe(200);
		expect((await client.getToken()).errcode).toBe(0);
		expect((await plane('PATCH', 'limits', { perMinute: 5 })).body).toMatchObject({ perMinute: 5 });
		expect(sandbox.control.limits().perMinute).toBe(5);
		expect((await plane('POST', 'reset')).status).toBe(200);
		expect(sandbox.control.limits()).toMatchObject({ perMinute: 10_000, latencyMs: 1 });
		expect((await plane('POST', 'reset', { customers: 3 })).status).toBe(200);
		expect(sandbox.control.state().customers).toHaveLength(15);
	});

	it('is no part of the journal', async () => {
		sandbox.control.clearJournal();
		await plane('GET', 'state');
		expect(sandbox.control.journal()).toEqual([]);
	});

	it.each<[string, string, unknown, string]>([
		['PATCH', 'limits', { perMinut: 1 }, 'limits: must NOT have additional properties (perMinut)'],
		['PATCH', 'limits', { perMinute: -1 }, 'limits: /perMinute must be >= 0'],
		['PATCH', 'limits', undefined, 'the body is missing'],
		['POST', 'faults', { path: '/x', kind: 'reset' }, 'fault: /path must match pattern'],
		[
			'POST',
			'faults',
			{ path: '/cgi-bin/no', kind: 'reset' },
			'fault: there is no API at /cgi-bin/no',
		],
		['POST', 'faults', { path: '*', kind: 'boom' }, 'fault: /kind must be equal to one of'],
		['POST', 'faults', { path: '*', kind: 'delay' }, "must have required property 'ms'"],
		['POST', 'reset', { customers: 'many' }, 'seed: /customers must be integer'],
		['GET', 'journal?operation=x', undefined, 'journal: unknown filter operation'],
	])('%s %s refuses %j', async (method, path, body, message) => {
		const reply = await plane(method, path, body);
		expect(reply.status).toBe(400);
		expect(reply.body.error).toContain(message);
	});

	it('says 404 for what it does not know', async () => {
		expect((await plane('GET', 'nothing')).status).toBe(404);
		expect((await fetch(`${sandbox.url}/anything`)).status).toBe(404);
	});
});

describe('control plane in process', () => {
	it('refuses what makes no sense', async () => {
		const { control } = sandbox;
		expect(() => control.setLimits({ perMinute: 1.5 })).toThrow(TypeError);
		expect(() => control.addFault({ path: '*', kind: 'boom' } as unknown as Fault)).toThrow(
			TypeError,
		);
		expect(() => control.reset({ customers: -1 })).toThrow(TypeError);
		await expect(startSandbox({ limits: { latencyMs: -1 } })).rejects.toThrow(TypeError);
	});

	it('hands out copies', () => {
		const { control } = sandbox;
		control.state().members.pop();
		control.limits().perMinute = 1;
		expect(control.state().members).toHaveLength(6);
		expect(control.limits().perMinute).toBe(10_000);
	});
});
