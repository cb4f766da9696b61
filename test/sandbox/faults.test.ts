/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import { SandboxClient } from './client';
import { startSandbox, type Sandbox } from './index';

let sandbox: Sandbox;
let client: SandboxClient;

beforeAll(async () => {
	sandbox = await startSandbox();
});
beforeEach(async () => {
	sandbox.control.reset();
	client = new SandboxClient(sandbox);
	client.useToken((await client.getToken()).access_token as string);
	sandbox.control.clearJournal();
});
afterAll(async () => await sandbox.close());

async function until(isSo: () => boolean): Promise<void> {
	while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 5));
}

const members = 'externalcontact/get_follow_user_list';
const path = `/cgi-bin/${members}`;
const call = async () => (await client.get(members)).errcode;
const remarkPath = '/cgi-bin/externalcontact/remark';
const remark = async (text: string) =>
	await client.raw('externalcontact/remark', {
		body: JSON.stringify({
			userid: 'zhangsan',
			external_userid: 'wmKq8DDAAA2c0VhXy1lQm7eZ9sT4uR6g',
			remark: text,
		}),
	});
const remarkNow = () => sandbox.control.state().customers[0].follow_user[0].remark;

describe('an errcode', () => {
	it('comes for one call of the path, then no more', async () => {
		sandbox.control.addFault({ path, kind: 'errcode', errcode: -1 });
		expect((await client.get('get_api_domain_ip')).errcode).toBe(0);
		const reply = await client.get(members);
		expect(reply).toMatchObject({ errcode: -1, errmsg: expect.stringContaining('system busy') });
		expect(await call()).toBe(0);
	});

	it('comes as often and as late as wished', async () => {
		sandbox.control.addFault({ path, kind: 'errcode', errcode: 45009, times: 2, after: 1 });
		expect([await call(), await call(), await call(), await call()]).toEqual([0, 45009, 45009, 0]);
	});

	it('comes for every call until it is removed', async () => {
		const id = sandbox.control.addFault({ path, kind: 'errcode', errcode: 45033, times: null });
		expect([await call(), await call(), await call()]).toEqual([45033, 45033, 45033]);
		sandbox.control.removeFault(id);
		expect(await call()).toBe(0);
	});

	it('queues behind another one', async () => {
		sandbox.control.addFault({ path, kind: 'errcode', errcode: 45033 });
		sandbox.control.addFault({ path: '*', kind: 'errcode', errcode: 42001, errmsg: 'gone' });
		expect(await call()).toBe(45033);
		expect(await client.get(members)).toEqual({ errcode: 42001, errmsg: 'gone' });
		expect(await call()).toBe(0);
	});

	it('is not carried out', async () => {
		sandbox.control.addFault({ path: remarkPath, kind: 'errcode', errcode: 45035 });
		await remark('Changed');
		expect(remarkNow()).toBe('Ms Li (Acme)');
	});

	it('can be taken back', async () => {
		sandbox.control.addFault({ path, kind: 'errcode', errcode: -1, times: 9 });
		sandbox.control.clearFaults();
		expect(await call()).toBe(0);
	});
});

describe('a fault that hits only some calls', () => {
	const calls = async (count: number) => {
		const errcodes = [];
		for (let i = 0; i < count; i++) errcodes.push(await call());
		return errcodes;
	};

	it('hits every third, until it is removed', async () => {
		sandbox.control.addFault({ path, kind: 'errcode', errcode: -1, every: 3 });
		expect(await calls(7)).toEqual([0, 0, -1, 0, 0, -1, 0]);
		sandbox.control.clearFaults();
		expect(await calls(3)).toEqual([0, 0, 0]);
	});

	it('hits a share, the same one for the same seed', async () => {
		const hitsOf = async (seed: string) => {
			sandbox.control.clearFaults();
			sandbox.control.addFault({ path, kind: 'errcode', errcode: -1, share: 0.3, seed });
			return await calls(100);
		};
		const hits = await hitsOf('a');
		expect(hits.filter((errcode) => errcode === -1).length).toBeGreaterThan(15);
		expect(hits.filter((errcode) => errcode === -1).length).toBeLessThan(45);
		expect(await hitsOf('a')).toEqual(hits);
		expect(await hitsOf('b')).not.toEqual(hits);
	});

	it('ends after as many as it was given', async () => {
		sandbox.control.addFault({ path, kind: 'errcode', errcode: -1, every: 2, times: 1 });
		expect(await calls(5)).toEqual([0, -1, 0, 0, 0]);
	});
});

describe('an end of all tokens', () => {
	it('makes the call answer as with an expired token, and later ones, too', async () => {
		sandbox.control.addFault({ path, kind: 'endTokens', after: 1 });
		expect([await call(), await call(), await call()]).toEqual([0, 42001, 42001]);
		client.useToken();
		expect(await call()).toBe(0);
	});
});

describe('a delay', () => {
	it('adds to what happens anyway', async () => {
		sandbox.control.addFault({ path, kind: 'delay', ms: 50 });
		sandbox.control.addFault({ path, kind: 'errcode', errcode: -1 });
		expect(await call()).toBe(-1);
		expect(sandbox.control.journal({ path })[0].durationMs).toBeGreaterThanOrEqual(49);
	});

	it('shows clients that give up', async () => {
		sandbox.control.addFault({ path, kind: 'delay', ms: 500 });
		const { access_token: token } = await client.getToken();
		const url = `${sandbox.url}${path}?access_token=${token}`;
		await expect(fetch(url, { signal: AbortSignal.timeout(20) })).rejects.toThrow();
		const entry = () => sandbox.control.journal({ path }).at(0);
		await until(() => entry() !== undefined && entry()?.outcome !== 'pending');
		expect(entry()).toMatchObject({ outcome: 'aborted', fault: 'delay' });
		expect(entry()?.errcode).toBeUndefined();
		// It is carried out all the same.
		await until(() => entry()?.errcode !== undefined);
		expect(entry()).toMatchObject({ outcome: 'aborted', errcode: 0 });
	});
});

describe('a reset connection', () => {
	it('before the request took effect', async () => {
		sandbox.control.addFault({ path: remarkPath, kind: 'reset' });
		await expect(remark('Changed')).rejects.toThrow('fetch failed');
		expect(remarkNow()).toBe('Ms Li (Acme)');
		expect(sandbox.control.journal()[0]).toMatchObject({ outcome: 'reset', status: 0 });
		expect(sandbox.control.journal()[0].errcode).toBeUndefined();
		expect((await remark('Changed')).status).toBe(200);
	});

	it('after the request took effect', async () => {
		sandbox.control.addFault({ path: remarkPath, kind: 'reset', processed: true });
		await expect(remark('Changed')).rejects.toThrow('fetch failed');
		expect(remarkNow()).toBe('Changed');
		expect(sandbox.control.journal()[0]).toMatchObject({
			outcome: 'reset',
			fault: 'reset',
			errcode: 0,
		});
	});
});

describe('an answer of something in between', () => {
	it('has an HTTP status and a page', async () => {
		sandbox.control.addFault({ path: remarkPath, kind: 'status', status: 502 });
		const response = await remark('Changed');
		expect(response.status).toBe(502);
		expect(response.headers.get('content-type')).toContain('text/html');
		expect(await response.text()).toContain('502');
		expect(remarkNow()).toBe('Ms Li (Acme)');
		expect(sandbox.control.journal()[0]).toMatchObject({ outcome: 'answered', status: 502 });
	});

	it.each([
		[{}, 200, { message: 'no Route matched with those values' }],
		[{ status: 403, body: { error: 'denied' } }, 403, { error: 'denied' }],
	])('is JSON of a gateway: %j', async (about, status, body) => {
		sandbox.control.addFault({ path: remarkPath, kind: 'gateway', ...about });
		const response = await remark('Changed');
		expect(response.status).toBe(status);
		expect(await response.json()).toEqual(body);
		expect(remarkNow()).toBe('Ms Li (Acme)');
		expect(sandbox.control.journal()[0]).toMatchObject({ outcome: 'answered', status });
	});

	it.each([
		[{}, 302, 'http://login.example/'],
		[{ status: 307, location: 'http://127.0.0.1:9/x' }, 307, 'http://127.0.0.1:9/x'],
	])('is a redirect: %j', async (about, status, location) => {
		sandbox.control.addFault({ path: remarkPath, kind: 'redirect', ...about });
		const response = await remark('Changed');
		expect(response.status).toBe(status);
		expect(response.headers.get('location')).toBe(location);
		expect(remarkNow()).toBe('Ms Li (Acme)');
		expect(sandbox.control.journal()[0]).toMatchObject({ outcome: 'answered', status });
	});

	it('lacks parts', async () => {
		sandbox.control.addFault({ path, kind: 'missing' });
		expect(await client.get(members)).toEqual({ errcode: 0, errmsg: 'ok' });
		const contact = 'externalcontact/get';
		sandbox.control.addFault({
			path: `/cgi-bin/${contact}`,
			kind: 'missing',
			keys: ['external_contact'],
		});
		const { customers } = sandbox.control.state();
		const reply = await client.get(contact, { external_userid: customers[0].external_userid });
		expect(Object.keys(reply)).toEqual(['errcode', 'errmsg', 'follow_user']);
	});

	it('warns, although the request took effect', async () => {
		sandbox.control.addFault({ path: remarkPath, kind: 'warning' });
		expect(await (await remark('Changed')).json()).toEqual({
			errcode: 0,
			errmsg: expect.stringContaining('Warning: wrong json format'),
		});
		expect(remarkNow()).toBe('Changed');
	});

	it('is cut off', async () => {
		sandbox.control.addFault({ path: remarkPath, kind: 'brokenJson' });
		const response = await remark('Changed');
		expect(response.status).toBe(200);
		await expect(response.json()).rejects.toThrow('JSON');
		expect(remarkNow()).toBe('Changed');
	});
});

describe('the list of faults', () => {
	it('has those that still wait, with the calls that are left', async () => {
		const once = sandbox.control.addFault({ path, kind: 'errcode', errcode: -1 });
		const thrice = sandbox.control.addFault({ path, kind: 'delay', ms: 1, times: 3 });
		const later = sandbox.control.addFault({ path: '*', kind: 'reset', times: null, after: 5 });
		expect(new Set([once, thrice, later]).size).toBe(3);
		await call();
		expect(sandbox.control.faults()).toEqual([
			{ id: thrice, path, kind: 'delay', ms: 1, times: 2, after: 0 },
			{ id: later, path: '*', kind: 'reset', times: null, after: 4 },
		]);
	});

	it('loses only what is removed', () => {
		const first = sandbox.control.addFault({ path, kind: 'errcode', errcode: -1 });
		const second = sandbox.control.addFault({ path, kind: 'errcode', errcode: -1 });
		sandbox.control.removeFault(first);
		sandbox.control.removeFault(first);
		expect(sandbox.control.faults()).toMatchObject([{ id: second }]);
	});

	it('is empty after a reset of the sandbox', () => {
		sandbox.control.addFault({ path, kind: 'reset', times: null });
		sandbox.control.reset();
		expect(sandbox.control.faults()).toEqual([]);
	});

	it('works by HTTP', async () => {
		const plane = `${sandbox.url}/_sandbox/faults`;
		const body = JSON.stringify({ path, kind: 'errcode', errcode: 45009, times: null });
		const { id } = (await (await fetch(plane, { method: 'POST', body })).json()) as { id: number };
		expect(await (await fetch(plane)).json()).toEqual(sandbox.control.faults());
		expect(sandbox.control.faults()).toMatchObject([{ id, errcode: 45009 }]);
		await fetch(`${plane}/${id}`, { method: 'DELETE' });
		expect(sandbox.control.faults()).toEqual([]);
	});
});
