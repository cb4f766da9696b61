import { SandboxClient } from './client';
import { startSandbox, type JournalEntry, type Sandbox } from './index';
import { png } from './pictures';

let now = Date.parse('2026-03-01T00:00:00Z');
let sandbox: Sandbox;
let client: SandboxClient;

beforeAll(async () => {
	sandbox = await startSandbox({ clock: () => now });
});
beforeEach(() => {
	sandbox.control.reset();
	client = new SandboxClient(sandbox);
});
afterAll(async () => await sandbox.close());

const list = 'externalcontact/get_corp_tag_list';

describe('journal', () => {
	it('has every request in order of arrival, and finds those of a path', async () => {
		await client.post(list, { tag_id: [] });
		now += 5;
		await client.get('user/get', { userid: 'zhangsan' });
		const [token, tags, user] = sandbox.control.journal();
		expect(token).toMatchObject({ path: '/cgi-bin/gettoken', operationId: 'auth.getToken' });
		expect(tags).toEqual({
			id: token.id + 1,
			at: now - 5,
			method: 'POST',
			path: `/cgi-bin/${list}`,
			operationId: 'tag.list',
			query: { access_token: expect.stringMatching(/^token#\d+$/) },
			contentType: 'application/json',
			body: { tag_id: [] },
			status: 200,
			errcode: 0,
			inFlight: 1,
			durationMs: expect.any(Number),
			outcome: 'answered',
		});
		expect(user).toMatchObject({ at: now, query: { userid: 'zhangsan' } });
		expect(sandbox.control.journal({ path: '/cgi-bin/user/get' })).toEqual([user]);
		sandbox.control.clearJournal();
		expect(sandbox.control.journal()).toEqual([]);
	});

	it('tells tokens and secrets apart without showing them', async () => {
		const other = new SandboxClient(sandbox, 'otherApp');
		await client.post(list, {});
		await other.post(list, {});
		sandbox.control.endTokens();
		client.useToken();
		await client.post(list, {});
		const { access_token: token } = await client.getToken();
		const { apps } = sandbox.corp;
		// Strayed into places where they do not belong.
		await client.post(list, { tag_id: [token, apps.main] });
		await client.get('user/get', { userid: apps.main });
		await client.get(`externalcontact/${apps.main}`);
		await client.post(list, { access_token: 'short-token', corpsecret: 'typed wrong' });
		await client.getToken({ corpsecret: 'typed elsewhere' });
		client.useToken('some-unknown-token');
		await client.post(list, {});
		const journal = sandbox.control.journal();
		const tokens = journal
			.filter(({ path }) => path.endsWith(list))
			.map(({ query }) => query.access_token);
		// Ours, the other app's, ours after the end of the first, an unknown one.
		expect(new Set(tokens).size).toBe(4);
		expect(tokens[2]).toBe(tokens[3]);
		expect(journal[0].query.corpsecret).toMatch(/^secret#\d+$/);
		const text = JSON.stringify([journal, sandbox.control.state()]);
		for (const secret of Object.values(apps)) expect(text).not.toContain(secret);
		expect(text).not.toContain(token);
		for (const value of ['some-unknown-token', 'short-token', 'typed wrong', 'typed elsewhere']) {
			expect(text).not.toContain(value);
		}
	});

	it('keeps what is no JSON as text, and a form by its parts', async () => {
		await client.raw(list, { body: 'tag_id=1' });
		await client.upload('media/upload', { type: 'image' }, png, 'größe 客户.png');
		const [, text, form] = sandbox.control.journal();
		expect(text.body).toBe('tag_id=1');
		expect(form.body).toEqual({
			fields: {},
			files: [
				{
					field: 'media',
					filename: 'größe 客户.png',
					contentType: 'application/octet-stream',
					size: png.length,
					sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
				},
			],
		});
	});

	it('counts the requests that are being served', async () => {
		await client.post(list, {});
		sandbox.control.clearJournal();
		// Long enough for all three to arrive meanwhile, on a busy machine, too.
		sandbox.control.setLimits({ latencyMs: 300 });
		await Promise.all([1, 2, 3].map(async () => await client.post(list, {})));
		const counts = sandbox.control.journal().map(({ inFlight }) => inFlight);
		expect(counts).toEqual([1, 2, 3]);
		await client.post(list, {});
		expect(sandbox.control.journal().at(-1)?.inFlight).toBe(1);
	});

	it('gives the newest ones on request, of one path, too', async () => {
		for (let i = 0; i < 4; i++) await client.get('user/get', { userid: `u${i}` });
		await client.post(list, {});
		const paths = (entries: JournalEntry[]) => entries.map((it) => it.query.userid ?? it.path);
		const { journal } = sandbox.control;
		expect(paths(journal({ last: 2 }))).toEqual(['u3', `/cgi-bin/${list}`]);
		expect(paths(journal({ path: '/cgi-bin/user/get', last: 2 }))).toEqual(['u2', 'u3']);
		expect(journal({ last: 0 })).toEqual([]);
		const byHttp = await fetch(`${sandbox.url}/_sandbox/journal?last=2`);
		expect(await byHttp.json()).toEqual(journal({ last: 2 }));
		expect((await fetch(`${sandbox.url}/_sandbox/journal?last=-1`)).status).toBe(400);
	});

	it('numbers its entries, also after it was cleared', async () => {
		await client.post(list, {});
		const { id } = sandbox.control.journal().at(-1)!;
		sandbox.control.clearJournal();
		await client.post(list, {});
		expect(sandbox.control.journal().map((entry) => entry.id)).toEqual([id + 1]);
	});

	it('does not grow without end', async () => {
		sandbox.control.setLimits({ journalEntries: 3 });
		for (let i = 0; i < 8; i++) await client.get('user/get', { userid: `u${i}` });
		const userids = sandbox.control.journal().map(({ query }) => query.userid);
		expect(userids).toEqual(['u5', 'u6', 'u7']);
	});
});
