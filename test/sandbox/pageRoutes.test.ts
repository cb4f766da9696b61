/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { startReceiver } from './callbacks/receiver';
import { SandboxClient } from './client';
import { startSandbox, type Sandbox } from './index';
import { png } from './pictures';

const folder = join(__dirname, 'page');
const files = readdirSync(folder, { recursive: true, withFileTypes: true })
	.filter((entry) => entry.isFile())
	.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
const textOf = (file: string) => readFileSync(join(folder, file), 'utf8');

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox();
});
afterAll(async () => await sandbox.close());

const get = async (path: string) => await fetch(`${sandbox.url}${path}`, { redirect: 'manual' });

describe('the page', () => {
	it('is served at the root, and may load nothing from elsewhere', async () => {
		const response = await get('/');
		expect(response.status).toBe(200);
		expect(response.headers.get('content-type')).toMatch(/^text\/html/);
		expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
		expect(response.headers.get('content-security-policy')).not.toContain('unsafe');
		expect(await response.text()).toBe(textOf('index.html'));
	});

	it.each(files)('serves %s as what it is', async (file) => {
		const types: Record<string, string> = {
			css: 'text/css',
			html: 'text/html',
			js: 'application/javascript',
			svg: 'image/svg+xml',
		};
		const response = await get(`/_sandbox/page/${file}`);
		expect(response.headers.get('content-type')).toContain(types[file.split('.').at(-1)!]);
		expect(response.headers.get('x-content-type-options')).toBe('nosniff');
		expect(await response.text()).toBe(textOf(file));
	});

	it('serves nothing from outside its folder', async () => {
		expect((await get('/_sandbox/page/..%2ftypes.ts')).status).not.toBe(200);
		expect((await get('/_sandbox/page/')).status).not.toBe(200);
	});

	it('names only files that are there', () => {
		const html = textOf('index.html');
		const named = [...html.matchAll(/(?:href|src)="\/_sandbox\/page\/([^"]+)"/g)];
		expect(named.length).toBeGreaterThan(5);
		expect(named.map(([, file]) => file).filter((file) => !files.includes(file))).toEqual([]);
	});

	it.each(files.filter((file) => file.endsWith('.js')))('%s makes no markup of texts', (file) => {
		expect(textOf(file)).not.toMatch(
			/innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(/,
		);
	});

	it('is in no part of the journal', () => {
		expect(sandbox.control.journal()).toEqual([]);
	});
});

describe('words of the contract', () => {
	it('has the APIs, the errcodes, how customers are added, and the events', async () => {
		const words = await (await get('/_sandbox/words')).json();
		expect(words).toMatchObject({
			apis: { '/cgi-bin/gettoken': 'Get an access token' },
			errcodes: { '-1': expect.stringMatching(/busy/i), '45033': expect.any(String) },
			addWays: { '1': 'scanned a QR code' },
			events: {
				'change_external_contact · del_follow_user': {
					Event: 'change_external_contact',
					ChangeType: 'del_follow_user',
					UserID: expect.any(String),
					ExternalUserID: expect.any(String),
				},
			},
		});
	});
});

describe('uploaded files', () => {
	it('are served as they are, and can do nothing when opened', async () => {
		const client = new SandboxClient(sandbox);
		const script = Buffer.from('<script>alert(1)</script>');
		const { media_id: id } = await client.upload(
			'media/upload',
			{ type: 'file' },
			script,
			'größe 客户.html',
		);
		const response = await get(`/_sandbox/media/${String(id)}`);
		expect(Buffer.from(await response.arrayBuffer())).toEqual(script);
		expect(response.headers.get('content-security-policy')).toContain('sandbox');
		expect(response.headers.get('content-disposition')).toBe(
			`attachment; filename*=UTF-8''${encodeURIComponent('größe 客户.html')}`,
		);
	});

	it('are found when they came with the seed, and shown when they are pictures', async () => {
		const response = await get('/_sandbox/media/WWCISP_d2kQ0vYxT7mPzLr5hBnCs1');
		expect(Buffer.from(await response.arrayBuffer())).toEqual(png);
		expect(response.headers.get('content-type')).toBe('image/png');
		expect(response.headers.get('content-disposition')).toMatch(/^inline/);
	});

	it('stay readable after they have expired for the API', async () => {
		let now = Date.parse('2026-03-01T00:00:00Z');
		const other = await startSandbox({ clock: () => now });
		const upload = new SandboxClient(other).upload('media/upload', { type: 'image' }, png, 'a.png');
		const { media_id: id } = await upload;
		now += 4 * 86_400_000;
		expect((await fetch(`${other.url}/_sandbox/media/${String(id)}`)).status).toBe(200);
		await other.close();
	});

	it('answer 404 when there is none', async () => {
		expect((await get('/_sandbox/media/none')).status).toBe(404);
	});
});

describe('a QR code opened in a browser', () => {
	it('leads to the page, where it is scanned by a click', async () => {
		const response = await get('/_sandbox/scan/7f1c2d94b0a6e835d1427c9be06f3a58');
		expect(response.status).toBe(302);
		expect(response.headers.get('location')).toBe('/#/codes');
		expect(sandbox.control.state().contactWays[0].scans).toBe(0);
	});
});

describe('what came of a callback', () => {
	const outcome = async (of: Sandbox, id: number) =>
		await fetch(`${of.url}/_sandbox/deliveries/${id}/outcome`, { redirect: 'manual' });
	const labelOf = async (of: Sandbox) =>
		((await (await fetch(`${of.url}/_sandbox/words`)).json()) as { outcome?: string }).outcome;

	it('is known to nobody where the sandbox was started by itself', async () => {
		expect(await labelOf(sandbox)).toBeUndefined();
		expect((await outcome(sandbox, 1)).status).toBe(404);
	});

	it('is shown at the address that whoever knows it says', async () => {
		const receiver = await startReceiver(sandbox.control.callback());
		const known = await startSandbox({
			outcomes: {
				label: 'Look',
				addressOf: async ({ event }) =>
					event.Event === 'low_active' ? 'http://127.0.0.1:1/what?came=of' : undefined,
			},
		});
		await known.control.setCallback({ url: receiver.url, ...sandbox.control.callback() });
		const [kept, lost] = ['low_active', 'active_restored'].map((Event) =>
			known.control.emit({ event: { Event } }),
		);

		expect(await labelOf(known)).toBe('Look');
		const found = await outcome(known, kept.id);
		expect(found.status).toBe(302);
		expect(found.headers.get('location')).toBe('http://127.0.0.1:1/what?came=of');
		expect(await (await outcome(known, lost.id)).text()).toContain('Nothing is kept');
		expect((await outcome(known, 99)).status).toBe(404);
		await known.close();
		await receiver.close();
	});
});
