import { SandboxClient } from './client';
import { startSandbox, type JournalEntry, type Sandbox } from './index';

let sandbox: Sandbox;
let client: SandboxClient;
let reader: AbortController;
beforeAll(async () => {
	sandbox = await startSandbox();
	client = new SandboxClient(sandbox);
});
beforeEach(() => {
	reader = new AbortController();
});
afterEach(() => reader.abort());
afterAll(async () => await sandbox.close());

/** Opens the stream; the events come one by one, as a browser's EventSource takes them apart. */
async function openStream() {
	const response = await fetch(`${sandbox.url}/_sandbox/events`, { signal: reader.signal });
	expect(response.headers.get('content-type')).toBe('text/event-stream');
	const chunks = response.body!.pipeThrough(new TextDecoderStream()).getReader();
	let text = '';
	const next = async (): Promise<{ event: string; data: unknown }> => {
		while (!text.includes('\n\n')) {
			const { value, done } = await chunks.read();
			if (done) throw new Error('the stream has ended');
			text += value;
		}
		const [block] = text.split('\n\n', 1);
		text = text.slice(block.length + 2);
		const lines = Object.fromEntries(block.split('\n').map((line) => line.split(/: (.*)/s)));
		return 'event' in lines ? { event: lines.event, data: JSON.parse(lines.data) } : await next();
	};
	return next;
}

describe('GET /_sandbox/events', () => {
	it('tells of requests once they are answered, without secrets', async () => {
		const next = await openStream();
		const { access_token: token } = await client.getToken();
		const { event, data } = await next();
		expect(event).toBe('journal');
		expect(data).toEqual(sandbox.control.journal().at(-1));
		expect((data as JournalEntry).outcome).toBe('answered');
		expect(JSON.stringify(data)).not.toContain(sandbox.corp.apps.main);
		await client.get('user/get', { userid: 'zhangsan' });
		const [, second] = [await next(), await next()];
		expect(second.data).toMatchObject({ path: '/cgi-bin/user/get', errcode: 0 });
		expect(JSON.stringify(second)).not.toContain(token);
	});

	it('tells once of many changes, by the API or by the control plane', async () => {
		await client.getToken();
		const next = await openStream();
		for (let i = 0; i < 20; i++)
			sandbox.control.scan({ configId: '7f1c2d94b0a6e835d1427c9be06f3a58' });
		expect(await next()).toEqual({ event: 'state', data: {} });
		sandbox.control.state();
		await client.post('externalcontact/remark', {
			userid: 'zhangsan',
			external_userid: 'wmKq8DDAAA2c0VhXy1lQm7eZ9sT4uR6g',
			remark: 'Ms Li',
		});
		const events = [await next(), await next()];
		expect(events.map(({ event }) => event)).toEqual(['journal', 'state']);
	});

	it('serves several readers, and ends with the sandbox', async () => {
		const other = await startSandbox();
		const url = `${other.url}/_sandbox/events`;
		const bodies = await Promise.all([1, 2].map(async () => (await fetch(url)).body!.getReader()));
		for (const body of bodies) expect((await body.read()).done).toBe(false);
		await other.close();
		for (const body of bodies) {
			await expect(body.read()).rejects.toThrow();
		}
	});
});
