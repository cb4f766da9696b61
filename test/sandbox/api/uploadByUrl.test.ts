import { createHash } from 'node:crypto';
import { SandboxClient } from '../client';
import { startSandbox, type HostedFile, type Sandbox } from '../index';
import { mp4 } from '../pictures';

let now = Date.parse('2026-03-01T00:00:00Z');
let sandbox: Sandbox;
let client: SandboxClient;
beforeAll(async () => {
	sandbox = await startSandbox({ clock: () => now, tokenLifetime: 1_000_000 });
});
beforeEach(() => {
	sandbox.control.reset();
	client = new SandboxClient(sandbox);
});
afterAll(async () => await sandbox.close());

const url = 'https://files.example.com/tour.mp4';
const host = (bytes: Buffer, more: Partial<HostedFile> = {}) =>
	sandbox.control.hostFile({ url, base64: bytes.toString('base64'), ...more });
const md5 = (bytes: Buffer) => createHash('md5').update(bytes).digest('hex');

async function start(bytes: Buffer, more: Record<string, unknown> = {}): Promise<string> {
	const reply = await client.post('media/upload_by_url', {
		scene: 1,
		type: 'video',
		filename: 'tour.mp4',
		url,
		md5: md5(bytes),
		...more,
	});
	expect(reply.errcode).toBe(0);
	return reply.jobid as string;
}

const resultOf = async (jobid: string) =>
	await client.post('media/get_upload_by_url_result', { jobid });

/** The detail of a job that is done at once. */
async function detailOf(jobid: string) {
	sandbox.control.setLimits({ jobPolls: 0 });
	return (await resultOf(jobid)).detail as { errcode: number; media_id?: string };
}

describe('media/upload_by_url', () => {
	it('runs for a while, then gives a media id', async () => {
		host(mp4);
		const jobid = await start(mp4);
		const running = { errcode: 0, errmsg: 'ok', status: 1 };
		expect(await resultOf(jobid)).toEqual(running);
		expect(await resultOf(jobid)).toEqual(running);
		const done = await resultOf(jobid);
		expect(done).toEqual({
			errcode: 0,
			errmsg: 'ok',
			status: 2,
			detail: {
				errcode: 0,
				errmsg: 'ok',
				media_id: expect.stringMatching(/^3\*1\*.{60}$/),
				created_at: String(now / 1000),
			},
		});
		const { media_id: id } = done.detail as { media_id: string };
		const response = await client.raw('media/get', { query: { media_id: id } });
		expect(response.headers.get('content-disposition')).toContain('tour.mp4');
		expect(Buffer.from(await response.arrayBuffer())).toEqual(mp4);
		expect(sandbox.control.state().media).toMatchObject([{ source: 'uploadByUrl', type: 'video' }]);
	});

	it.each<[string, () => Promise<string>, number]>([
		['a URL that is none', async () => await start(mp4, { url: 'tour.mp4' }), 830001],
		['a URL that nobody serves', async () => await start(mp4), 830003],
		[
			'a server without Range',
			async () => {
				host(mp4, { ranges: false });
				return await start(mp4);
			},
			830001,
		],
		[
			'a file that is too small',
			async () => {
				host(Buffer.alloc(5));
				return await start(Buffer.alloc(5));
			},
			45001,
		],
		[
			'a wrong md5',
			async () => {
				host(mp4);
				return await start(mp4, { md5: md5(Buffer.from('else')) });
			},
			301019,
		],
	])('fails for %s', async (_what, begin, errcode) => {
		const jobid = await begin();
		expect(await detailOf(jobid)).toEqual({ errcode, errmsg: expect.any(String) });
		expect((await resultOf(jobid)).status).toBe(3);
	});

	it('has ids that live for an hour', async () => {
		host(mp4);
		const jobid = await start(mp4);
		now += 3_599_000;
		expect((await resultOf(jobid)).errcode).toBe(0);
		now += 1_000;
		expect((await resultOf(jobid)).errcode).toBe(40058);
		expect((await resultOf('jobid_none')).errcode).toBe(40058);
	});

	it('gives files above 20 MB in pieces only', async () => {
		const large = Buffer.alloc(20 * 1024 * 1024 + 1);
		host(large);
		const { media_id: id } = await detailOf(await start(large, { type: 'file' }));
		const query = { media_id: id! };
		const get = async (headers?: Record<string, string>) =>
			await client.raw('media/get', { query, headers });
		expect(await (await get()).json()).toMatchObject({ errcode: 830002 });
		expect(await (await get({ range: 'bytes=0-' })).json()).toMatchObject({ errcode: 830002 });
		expect((await get({ range: 'bytes=0-20971519' })).status).toBe(206);
	});

	it('needs the customer contact permission', async () => {
		client = new SandboxClient(sandbox, 'noCustomerContact');
		const reply = await client.post('media/get_upload_by_url_result', { jobid: 'x' });
		expect(reply.errcode).toBe(48002);
	});
});

describe('the control plane', () => {
	it('puts files on the web by HTTP, and refuses nonsense', async () => {
		const put = async (body: unknown) =>
			await fetch(`${sandbox.url}/_sandbox/files`, { method: 'POST', body: JSON.stringify(body) });
		expect((await put({ url, base64: mp4.toString('base64') })).status).toBe(200);
		expect((await detailOf(await start(mp4))).errcode).toBe(0);
		expect((await put({ url })).status).toBe(400);
	});
});
