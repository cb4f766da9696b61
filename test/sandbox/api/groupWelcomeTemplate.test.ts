import { createHash } from 'node:crypto';
import { SandboxClient } from '../client';
import { startSandbox, type Sandbox } from '../index';
import { mp4, png } from '../pictures';

let now = Date.parse('2026-03-01T00:00:00Z');
let sandbox: Sandbox;
let client: SandboxClient;
beforeAll(async () => {
	sandbox = await startSandbox({ clock: () => now, tokenLifetime: 100_000_000 });
});
beforeEach(() => {
	sandbox.control.reset();
	client = new SandboxClient(sandbox);
});
afterAll(async () => await sandbox.close());

const seeded = 'msgBx7kEAAAw2LrTn5XbQ8dYpZs0KvFhE';
const text = { content: 'Hello %NICKNAME%!' };
const link = { title: 'Rules', picurl: 'https://a.example/b.png', url: 'https://a.example' };

const call = async (action: string, body: unknown) =>
	await client.post(`externalcontact/group_welcome_template/${action}`, body);
const add = async (body: unknown) => (await call('add', body)).template_id as string;
const get = async (id: string) => await call('get', { template_id: id });
const upload = async (type: string, bytes: Buffer) =>
	(await client.upload('media/upload', { type }, bytes)).media_id as string;

async function uploadByUrl(type: string): Promise<string> {
	const url = 'https://files.example.com/a';
	sandbox.control.hostFile({ url, base64: mp4.toString('base64') });
	sandbox.control.setLimits({ jobPolls: 0 });
	const md5 = createHash('md5').update(mp4).digest('hex');
	const job = { scene: 1, type, filename: 'a', url, md5 };
	const { jobid } = await client.post('media/upload_by_url', job);
	const { detail } = await client.post('media/get_upload_by_url_result', { jobid });
	return (detail as { media_id: string }).media_id;
}

describe('a group welcome template', () => {
	it('has text and one part beside it', async () => {
		const id = await add({ text, link, notify: 0 });
		expect(id).toMatch(/^msg.{29}$/);
		expect(await get(id)).toEqual({ errcode: 0, errmsg: 'ok', text, link });
		expect(sandbox.control.state().groupWelcomeTemplates).toContainEqual({
			template_id: id,
			app: 'main',
			notify: false,
			parts: [
				{ msgtype: 'text', text },
				{ msgtype: 'link', link },
			],
		});
	});

	it('takes the first of image, link, mini program, file, video; the others are ignored', async () => {
		const picture = await upload('image', png);
		const miniprogram = { title: 'Shop', pic_media_id: picture, appid: 'wx1', page: 'a' };
		const file = { media_id: await upload('file', png) };
		const video = { media_id: '3none' };
		const shown = async (body: unknown) => Object.keys(await get(await add(body))).slice(2);
		expect(await shown({ video, file, miniprogram, link, image: { media_id: picture } })).toEqual([
			'image',
		]);
		expect(await shown({ video, file, miniprogram, link })).toEqual(['link']);
		expect(await shown({ video, file, miniprogram })).toEqual(['miniprogram']);
		expect(await shown({ video, file, text })).toEqual(['text', 'file']);
		expect((await call('add', { video })).errcode).toBe(40007);
	});

	it('shows an image by URL, for ever', async () => {
		const id = await add({ image: { media_id: await upload('image', png) } });
		now += 4 * 86_400_000;
		const { image } = (await get(id)) as unknown as { image: { pic_url: string } };
		expect(Object.keys(image)).toEqual(['pic_url']);
		const response = await fetch(image.pic_url);
		expect(Buffer.from(await response.arrayBuffer())).toEqual(png);
		// That URL did not come from media/uploadimg.
		expect((await call('add', { image })).errcode).toBe(40058);
		const { url } = await client.upload('media/uploadimg', {}, png, 'a.png');
		expect(await get(await add({ image: { pic_url: url } }))).toMatchObject({
			image: { pic_url: url },
		});
	});

	it('takes files and videos of both uploads', async () => {
		for (const media_id of [await upload('video', mp4), await uploadByUrl('video')]) {
			const id = await add({ video: { media_id } });
			expect(await get(id)).toMatchObject({ video: { media_id } });
			expect((await call('add', { file: { media_id } })).errcode).toBe(40007);
		}
		const asynchronous = { media_id: await uploadByUrl('file') };
		expect((await call('add', { file: asynchronous })).errcode).toBe(0);
		const message = { sender: 'zhangsan', attachments: [{ msgtype: 'file', file: asynchronous }] };
		expect((await client.post('externalcontact/add_msg_template', message)).errcode).toBe(40007);
	});

	it.each<[string, unknown, number]>([
		['nothing', {}, 40063],
		['an empty text', { text: { content: '' } }, 40063],
		['a long text', { text: { content: '客'.repeat(1501) } }, 40058],
		['an image without source', { image: {} }, 40063],
		['a link without title', { link: { title: '', url: 'a' } }, 41016],
		['another notify', { text, notify: 2 }, 40058],
		['attachments', { text, attachments: [] }, 40058],
		['the agentid of another app', { text, agentid: 1000003 }, 301002],
	])('is refused with %s', async (_what, body, errcode) => {
		expect((await call('add', body)).errcode).toBe(errcode);
	});

	it('may have a text of 3000 bytes', async () => {
		expect((await call('add', { text: { content: '客'.repeat(1500) } })).errcode).toBe(0);
	});

	it('is one of a hundred', async () => {
		const { groupWelcomeTemplates: existing } = sandbox.control.state();
		sandbox.control.setLimits({ groupWelcomeTemplates: existing.length + 1 });
		const id = await add({ text });
		expect((await call('add', { text })).errcode).toBe(41055);
		await call('del', { template_id: id });
		expect((await call('add', { text })).errcode).toBe(0);
	});

	it('is changed as a whole', async () => {
		const id = await add({ text, link });
		const image = { media_id: await upload('image', png) };
		expect((await call('edit', { template_id: id, image })).errcode).toBe(0);
		expect(Object.keys(await get(id))).toEqual(['errcode', 'errmsg', 'image']);
		expect((await call('edit', { template_id: id, link })).errcode).toBe(0);
		expect(await get(id)).toEqual({ errcode: 0, errmsg: 'ok', link });
		expect((await call('edit', { template_id: id, image, link })).errcode).toBe(40058);
		expect((await call('edit', { template_id: id })).errcode).toBe(40063);
		expect((await call('edit', { template_id: id, text, notify: 1 })).errcode).toBe(40058);
	});

	it('is changed and deleted by its app only', async () => {
		client = new SandboxClient(sandbox, 'otherApp');
		expect((await get(seeded)).errcode).toBe(0);
		expect((await call('edit', { template_id: seeded, text })).errcode).toBe(41058);
		expect((await call('del', { template_id: seeded })).errcode).toBe(41058);
		client = new SandboxClient(sandbox);
		expect((await call('del', { template_id: seeded, agentid: 1000001 })).errcode).toBe(0);
		for (const action of ['get', 'edit', 'del']) {
			const body = { template_id: seeded, ...(action === 'edit' && { text }) };
			expect((await call(action, body)).errcode).toBe(40037);
		}
	});
});
