import { SandboxClient } from './client';
import { startSandbox, type Sandbox } from './index';
import { emma, liMei } from './knownIds';

let now = Date.parse('2026-03-01T00:00:00Z');
let sandbox: Sandbox;
let client: SandboxClient;

beforeAll(async () => {
	sandbox = await startSandbox({ clock: () => now });
});
beforeEach(async () => {
	sandbox.control.reset();
	client = new SandboxClient(sandbox);
	client.useToken((await client.getToken()).access_token as string);
});
afterAll(async () => await sandbox.close());

const members = 'externalcontact/get_follow_user_list';
const codes = async (calls: Array<Promise<{ errcode: number }>>) =>
	(await Promise.all(calls)).map(({ errcode }) => errcode);

describe('calls per minute', () => {
	it('block the API, and only this one, for the given time', async () => {
		sandbox.control.setLimits({ perMinute: 2, blockSeconds: 60 });
		const three = [client.get(members), client.get(members), client.get(members)];
		expect((await codes(three)).sort()).toEqual([0, 0, 45009]);
		expect((await client.get('get_api_domain_ip')).errcode).toBe(0);
		now += 59_999;
		expect((await client.get(members)).errcode).toBe(45009);
		now += 1;
		expect((await client.get(members)).errcode).toBe(0);
	});

	it('begin anew with the next minute', async () => {
		sandbox.control.setLimits({ perMinute: 1 });
		expect((await client.get(members)).errcode).toBe(0);
		now += 60_000;
		expect((await client.get(members)).errcode).toBe(0);
	});
});

describe('calls at once', () => {
	it('beyond the limit answer 45033, per API', async () => {
		sandbox.control.setLimits({ concurrent: 2, latencyMs: 30 });
		const calls = [1, 2, 3, 4].map(async () => await client.get(members));
		const other = client.get('get_api_domain_ip');
		expect((await codes(calls)).sort()).toEqual([0, 0, 45033, 45033]);
		expect((await other).errcode).toBe(0);
		expect((await client.get(members)).errcode).toBe(0);
	});
});

describe('writes to one pair of member and customer', () => {
	const remark = async (userid: string, external_userid: string, text: string) =>
		await client.post('externalcontact/remark', { userid, external_userid, remark: text });

	it('conflict when they come at once, whatever the call', async () => {
		sandbox.control.setLimits({ latencyMs: 30 });
		const tag = sandbox.control.state().tagGroups[0].tags[0].id;
		const mark = client.post('externalcontact/mark_tag', {
			userid: 'ZhangSan',
			external_userid: liMei,
			add_tag: [tag],
		});
		const both = await codes([mark, remark('zhangsan', liMei, 'Second')]);
		expect(both.sort()).toEqual([0, 45035]);
		expect(await codes([remark('zhangsan', liMei, 'Third')])).toEqual([0]);
	});

	it('do not conflict for other pairs, one after the other, or when switched off', async () => {
		sandbox.control.setLimits({ latencyMs: 20 });
		expect(await codes([remark('zhangsan', liMei, 'a'), remark('zhangsan', emma, 'b')])).toEqual([
			0, 0,
		]);
		expect(await codes([remark('zhangsan', liMei, 'a'), remark('lisi', liMei, 'b')])).toEqual([
			0, 0,
		]);
		sandbox.control.setLimits({ recordConflicts: false });
		expect(await codes([remark('zhangsan', liMei, 'a'), remark('zhangsan', liMei, 'b')])).toEqual([
			0, 0,
		]);
	});
});

describe('latency', () => {
	it('holds every answer back, refusals too', async () => {
		sandbox.control.setLimits({ latencyMs: 40 });
		await client.get(members);
		await client.get('externalcontact/nothing');
		for (const { durationMs } of sandbox.control.journal().slice(-2)) {
			expect(durationMs).toBeGreaterThanOrEqual(39);
		}
	});
});
