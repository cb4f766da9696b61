import { SandboxClient } from '../client';
import { startSandbox, type Sandbox } from '../index';
import { amr, jpg, mp4, png } from '../pictures';

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

const upload = async (type: string, bytes: Buffer, filename?: string) =>
	await client.upload('media/upload', { type }, bytes, filename);
const text = Buffer.from('just some text');

/** A multipart body written by hand, for headers that FormData does not write. */
function handmade(disposition: string, bytes = png) {
	const head = `--frontier\r\nContent-Disposition: ${disposition}\r\nContent-Type: image/png\r\n\r\n`;
	return {
		query: { type: 'image' },
		body: Buffer.concat([Buffer.from(head), bytes, Buffer.from('\r\n--frontier--\r\n')]),
		headers: { 'content-type': 'multipart/form-data; boundary=frontier' },
	};
}
const send = async (
	...[options]: Parameters<typeof client.raw> extends [string, ...infer R] ? R : never
) => {
	const { query, body, headers } = options!;
	const { access_token: token } = await client.getToken();
	const search = new URLSearchParams({ access_token: token as string, ...query });
	const response = await fetch(`${sandbox.url}/cgi-bin/media/upload?${search}`, {
		method: 'POST',
		headers,
		body: new Uint8Array(body as Buffer),
	});
	return (await response.json()) as { errcode: number; errmsg: string };
};

describe('media/upload', () => {
	it.each<[string, Buffer]>([
		['image', png],
		['image', jpg],
		['voice', amr],
		['video', mp4],
		['file', text],
	])('takes a file as %s', async (type, bytes) => {
		expect(await upload(type, bytes)).toEqual({
			errcode: 0,
			errmsg: '',
			type,
			media_id: expect.stringMatching(/^3.{63}$/),
			created_at: String(now / 1000),
		});
	});

	it.each<[string, string, Buffer, number]>([
		['an empty file', 'file', Buffer.alloc(0), 44001],
		['5 bytes', 'file', Buffer.alloc(5), 40006],
		['a tiny image', 'image', png.subarray(0, 5), 40009],
		['text as image', 'image', text, 40123],
		['text as voice', 'voice', text, 301017],
		['text as video', 'video', text, 40004],
		['a large image', 'image', Buffer.concat([png, Buffer.alloc(10_485_760)]), 40009],
		['a large video', 'video', Buffer.concat([mp4, Buffer.alloc(10_485_760)]), 40011],
		['a large voice', 'voice', Buffer.concat([amr, Buffer.alloc(2_097_152)]), 45001],
		['a large file', 'file', Buffer.alloc(20_971_521), 45001],
		['a file beyond everything', 'file', Buffer.alloc(41 * 1024 * 1024), 45001],
		['an unknown type', 'sound', png, 40005],
	])('refuses %s', async (_what, type, bytes, errcode) => {
		expect((await upload(type, bytes)).errcode).toBe(errcode);
	});

	it.each<[string, Buffer, string, number]>([
		['image', png, 'photo', 40004],
		['image', png, 'photo.png?x=1', 40004],
		['image', png, 'photo.jpg', 40004],
		['image', png, '0', 40004],
		['image', jpg, 'photo.JPEG', 0],
		['image', png, 'photo.PNG', 0],
		['voice', amr, 'call', 40004],
		['video', mp4, 'tour.mov', 40004],
		['video', mp4, 'tour.mp4', 0],
		['file', png, 'photo', 0],
	])('goes by the extension: %s, %#', async (type, bytes, filename, errcode) => {
		expect((await upload(type, bytes, filename)).errcode).toBe(errcode);
	});

	it('needs the field media with a plain filename, and the announced length', async () => {
		const right = `form-data; name="media"; filename="a.png"; filelength=${png.length}`;
		expect((await send(handmade(right))).errcode).toBe(0);
		expect((await send(handmade('form-data; name="media"; filename="a.png"'))).errcode).toBe(0);
		const wrongLength = 'form-data; name="media"; filename="a.png"; filelength=7';
		expect((await send(handmade(wrongLength))).errcode).toBe(40123);
		const encoded = 'form-data; name="media"; filename*=UTF-8\'\'a.png';
		expect((await send(handmade(encoded))).errcode).toBe(44001);
		expect((await send(handmade('form-data; name="media"'))).errcode).toBe(44001);
		expect((await send(handmade('form-data; name="file"; filename="a.png"'))).errcode).toBe(40058);
	});

	it('needs a form that can be read', async () => {
		const form = handmade('form-data; name="media"; filename="a.png"');
		const without = { ...form, headers: { 'content-type': 'multipart/form-data' } };
		expect((await send(without)).errcode).toBe(44001);
		const json = {
			...form,
			headers: { 'content-type': 'application/json' },
			body: Buffer.from('{}'),
		};
		expect((await send(json)).errcode).toBe(44001);
	});
});

describe('media/get', () => {
	const get = async (id: unknown, headers?: Record<string, string>) =>
		await client.raw('media/get', { query: { media_id: id as string }, headers });

	it('gives the bytes back, to every app of the corp', async () => {
		const { media_id: id } = await upload('file', text, 'notes 客户.txt');
		client = new SandboxClient(sandbox, 'otherApp');
		const response = await get(id);
		expect(response.headers.get('content-disposition')).toBe(
			'attachment; filename="notes%20%E5%AE%A2%E6%88%B7.txt"',
		);
		expect(Buffer.from(await response.arrayBuffer())).toEqual(text);
	});

	it('gives a part', async () => {
		const { media_id: id } = await upload('file', text);
		const response = await get(id, { range: 'bytes=5-8' });
		expect(response.status).toBe(206);
		expect(response.headers.get('content-range')).toBe('bytes 5-8/14');
		expect(await response.text()).toBe('some');
		expect(await (await get(id, { range: 'bytes=90-' })).json()).toMatchObject({ errcode: 40146 });
	});

	it('forgets a file after three days', async () => {
		const { media_id: id } = await upload('file', text);
		now += 3 * 86_400_000 - 1_000;
		expect((await get(id)).headers.get('content-type')).toBe('application/octet-stream');
		now += 1_000;
		expect(await (await get(id)).json()).toMatchObject({ errcode: 40007 });
		expect(await (await get('3unknown')).json()).toMatchObject({ errcode: 40007 });
		expect((await client.get('media/get')).errcode).toBe(41006);
	});
});

describe('media/uploadimg', () => {
	it('gives a URL for an image, as often as the day allows', async () => {
		sandbox.control.setLimits({ imagesPerDay: 1 });
		const image = async (bytes: Buffer) =>
			await client.upload('media/uploadimg', {}, bytes, 'a.png');
		expect((await image(text)).errcode).toBe(40123);
		expect((await image(jpg)).errcode).toBe(40004);
		expect((await image(Buffer.concat([png, Buffer.alloc(2_097_152)]))).errcode).toBe(40009);
		expect(await image(png)).toMatchObject({
			errmsg: '',
			url: expect.stringMatching(/^http:.+\/wwpic\//),
		});
		expect((await image(png)).errcode).toBe(45009);
		now += 86_400_000;
		expect((await image(png)).errcode).toBe(0);
	});
});

describe('media/upload_attachment', () => {
	it.each<[string, string, Buffer, number]>([
		['image', '1', png, 0],
		['video', '1', mp4, 0],
		['image', '2', jpg, 0],
		['video', '2', mp4, 41072],
		['file', '1', text, 41072],
		['image', '3', png, 41072],
		['image', '1', text, 40004],
		['video', '1', text, 41090],
	])('takes %s for %s only if it fits', async (type, use, bytes, errcode) => {
		const query = { media_type: type, attachment_type: use };
		const reply = await client.upload('media/upload_attachment', query, bytes);
		expect(reply.errcode).toBe(errcode);
		if (errcode === 0) expect(reply.created_at).toBe(now / 1000);
	});
});

describe('the extension of an attachment', () => {
	it.each<[string, Buffer, string, number]>([
		['image', png, 'a', 40004],
		['image', png, 'a.jpg', 40004],
		['video', mp4, 'a.m4v', 40004],
		['video', mp4, 'a.mp4', 0],
	])('counts: %s, %#', async (media_type, bytes, filename, errcode) => {
		const query = { media_type, attachment_type: '1' };
		const reply = await client.upload('media/upload_attachment', query, bytes, filename);
		expect(reply.errcode).toBe(errcode);
	});
});

describe('an image of media/uploadimg', () => {
	it('is served under its URL', async () => {
		const { url } = await client.upload('media/uploadimg', {}, jpg, 'a.jpg');
		const response = await fetch(url as string);
		expect(response.headers.get('content-type')).toBe('image/jpeg');
		expect(Buffer.from(await response.arrayBuffer())).toEqual(jpg);
		expect((await fetch(`${sandbox.url}/wwpic/unknown/0`)).status).toBe(404);
	});

	it('is one of 3,000 a month, then uploads are blocked for 30 days', async () => {
		sandbox.control.setLimits({ imagesPerMonth: 1 });
		const image = async () => (await client.upload('media/uploadimg', {}, png, 'a.png')).errcode;
		expect(await image()).toBe(0);
		expect(await image()).toBe(45009);
		now += 30 * 86_400_000 - 1_000;
		client.useToken();
		expect(await image()).toBe(45009);
		now += 1_000;
		expect(await image()).toBe(0);
	});
});

describe('the pixels of a moment image', () => {
	const pngOf = (width: number, height: number) => {
		const bytes = Buffer.from(png);
		bytes.writeUInt32BE(width, 16);
		bytes.writeUInt32BE(height, 20);
		return bytes;
	};
	/** An APP0 segment, then the frame that names the size. */
	const jpgOf = (width: number, height: number) => {
		const bytes = Buffer.from('ffd8ffe00004aaaaffc0001108000000000000', 'hex');
		bytes.writeUInt16BE(height, 13);
		bytes.writeUInt16BE(width, 15);
		return bytes;
	};

	it.each<[string, Buffer, string, number]>([
		['PNG at the limit', pngOf(10_800, 1080), '1', 0],
		['PNG with a long side too long', pngOf(10_801, 1080), '1', 41081],
		['upright PNG with a short side too long', pngOf(1081, 10_800), '1', 41081],
		['JPG at the limit', jpgOf(1080, 10_800), '1', 0],
		['JPG that is too large', jpgOf(1081, 1081), '1', 41081],
		['large PNG for the product album', pngOf(20_000, 20_000), '2', 0],
	])('%s', async (_what, bytes, use, errcode) => {
		const query = { media_type: 'image', attachment_type: use };
		const reply = await client.upload('media/upload_attachment', query, bytes);
		expect(reply.errcode).toBe(errcode);
	});
});
