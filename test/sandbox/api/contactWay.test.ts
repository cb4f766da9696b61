import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import { SandboxClient, type Reply } from '../client';
import { startSandbox, type Sandbox } from '../index';
import { png } from '../pictures';

let now = Date.UTC(2026, 1, 1);
let sandbox: Sandbox;
let client: SandboxClient;
beforeAll(async () => {
	sandbox = await startSandbox({ clock: () => now, tokenLifetime: 1e9 });
});
beforeEach(() => {
	now = Date.UTC(2026, 1, 1);
	sandbox.control.reset();
	client = new SandboxClient(sandbox);
});
afterAll(async () => await sandbox.close());

const call = async (name: string, body: unknown, by = client) =>
	await by.post(`externalcontact/${name}_contact_way`, body);
const add = async (body: object, by = client) =>
	await call('add', { type: 1, scene: 2, user: ['zhangsan'], ...body }, by);
const get = async (configId: unknown, by = client) =>
	(await call('get', { config_id: configId }, by)).contact_way as Record<string, unknown>;
const list = async (body: object = {}, by = client) =>
	(await call('list', body, by)) as Reply & {
		contact_way: Array<{ config_id: string }>;
		next_cursor: string;
	};
const idsOf = (reply: { contact_way: Array<{ config_id: string }> }) =>
	reply.contact_way.map((it) => it.config_id);
const day = 86_400_000;

describe('create and get', () => {
	it('keeps what was given, and the defaults', async () => {
		const added = await add({ remark: 'Booth', state: 'fair', is_exclusive: true, style: 1 });
		expect(added).toMatchObject({ errcode: 0, config_id: expect.stringMatching(/^[\da-f]{32}$/) });
		expect(await get(added.config_id)).toEqual({
			config_id: added.config_id,
			type: 1,
			scene: 2,
			remark: 'Booth',
			skip_verify: true,
			state: 'fair',
			qr_code: added.qr_code,
			user: ['zhangsan'],
			party: [],
			is_temp: false,
			mark_source: true,
		});
	});

	it('serves the QR code as a PNG that names the way', async () => {
		const { config_id: id, qr_code: url } = await add({});
		const response = await fetch(String(url));
		expect(response.headers.get('content-type')).toBe('image/png');
		const { data, width, height } = PNG.sync.read(Buffer.from(await response.arrayBuffer()));
		const content = jsQR(new Uint8ClampedArray(data), width, height)!.data;
		expect(content).toBe(`${sandbox.url}/_sandbox/scan/${id}`);
		await call('del', { config_id: id });
		expect((await fetch(String(url))).status).toBe(404);
	});

	it('gives a button its style, and no QR code', async () => {
		const { config_id: id, ...rest } = await add({ scene: 1, style: 2 });
		expect(rest).not.toHaveProperty('qr_code');
		const way = await get(id);
		expect(way).toMatchObject({ scene: 1, style: 2 });
		expect(way).not.toHaveProperty('qr_code');
	});

	it('takes departments for several members only', async () => {
		const { config_id: single } = await add({ party: [4] });
		expect(await get(single)).toMatchObject({ party: [] });
		const { config_id: several } = await add({ type: 2, user: ['lisi'], party: [4] });
		expect(await get(several)).toMatchObject({ user: ['lisi'], party: [4] });
	});

	it.each<[string, object, number]>([
		['no type', { type: undefined }, 41037],
		['no scene', { scene: undefined }, 41038],
		['a wrong type', { type: 3 }, 41039],
		['a wrong scene', { scene: 3 }, 41040],
		['a wrong style', { scene: 1, style: 4 }, 41042],
		['the single style for several', { type: 2, scene: 1, style: 3 }, 41042],
		['two members with type 1', { user: ['zhangsan', 'lisi'] }, 41041],
		['nobody with type 1', { user: undefined }, 40063],
		['nobody with type 2', { type: 2, user: [] }, 40063],
		['an unknown member', { user: ['nobody'] }, 40003],
		['an invisible member', { user: ['qianba'] }, 60011],
		['a member without customer contact', { user: ['sunqi'] }, 84074],
		['an unknown department', { type: 2, party: [99] }, 60123],
		['an invisible department', { type: 2, party: [5] }, 60011],
		['a temporary way for several', { type: 2, is_temp: true }, 40058],
		['a lifetime above 14 days', { is_temp: true, expires_in: 1_209_601 }, 40058],
		['a remark that is too long', { remark: 'x'.repeat(31) }, 40058],
		['empty conclusions', { is_temp: true, conclusions: {} }, 40063],
		['an unknown picture', { is_temp: true, conclusions: { image: { media_id: '3x' } } }, 40007],
	])('refuses %s', async (_what, body, errcode) => {
		expect((await add(body)).errcode).toBe(errcode);
	});

	it('refuses members who are not activated or verified', async () => {
		sandbox.control.setMember('zhangsan', { activated: false });
		sandbox.control.setMember('lisi', { realName: false });
		expect((await add({})).errcode).toBe(41054);
		expect((await add({ user: ['lisi'] })).errcode).toBe(41054);
	});

	it('counts the members of departments up to 100', async () => {
		sandbox.control.reset({ members: 99 });
		client.useToken();
		// Service has wangwu, sunqi and the generated ones.
		expect((await add({ type: 2, user: [], party: [4] })).errcode).toBe(41041);
		sandbox.control.reset({ members: 98 });
		client.useToken();
		expect((await add({ type: 2, user: ['wangwu'], party: [4] })).errcode).toBe(0);
		expect((await add({ type: 2, user: ['lisi'], party: [4] })).errcode).toBe(41041);
	});

	it('has limits, temporary ways one of their own', async () => {
		sandbox.control.setLimits({ waysPerCorp: 4, temporaryWaysPerDay: 1 });
		const { config_id: id } = await add({});
		expect((await add({})).errcode).toBe(41045);
		expect((await add({ is_temp: true })).errcode).toBe(0);
		expect((await add({ is_temp: true })).errcode).toBe(41045);
		await call('del', { config_id: id });
		expect((await add({})).errcode).toBe(0);
	});
});

describe('list', () => {
	it('gives ids page by page', async () => {
		const first = await list({ limit: 1 });
		expect(idsOf(first)).toEqual(['7f1c2d94b0a6e835d1427c9be06f3a58']);
		const second = await list({ limit: 1, cursor: first.next_cursor });
		expect(second).toMatchObject({
			contact_way: [{ config_id: '2b90e4d7c1a85f36097be2d4418ac6f3' }],
			next_cursor: '',
		});
		expect((await list({ cursor: 'x' })).errcode).toBe(50100);
		expect((await list({ start_time: 1, cursor: first.next_cursor })).errcode).toBe(50100);
	});

	it('finds the last 90 days, or a range', async () => {
		now += 100 * day;
		expect(idsOf(await list())).toEqual([]);
		const { config_id: id } = await add({});
		await add({ is_temp: true });
		expect(idsOf(await list())).toEqual([id]);
		const seconds = now / 1000;
		expect(idsOf(await list({ start_time: seconds - 300 * 86_400 }))).toHaveLength(3);
		expect(idsOf(await list({ start_time: 0, end_time: seconds - 1 }))).toHaveLength(2);
	});
});

describe('update', () => {
	it('changes only what is sent', async () => {
		const { config_id: id } = await add({ remark: 'a', state: 's', skip_verify: false });
		await call('update', { config_id: id, remark: 'b', user: ['lisi'], style: 2, party: [4] });
		const way = await get(id);
		expect(way).toMatchObject({ remark: 'b', state: 's', skip_verify: false, user: ['lisi'] });
		expect(way).toMatchObject({ party: [] });
		expect(way).not.toHaveProperty('style');
		const { config_id: several } = await add({ type: 2, user: ['lisi'], party: [4] });
		await call('update', { config_id: several, party: [] });
		expect(await get(several)).toMatchObject({ user: ['lisi'], party: [] });
	});

	it('refuses what does not fit', async () => {
		const { config_id: id } = await add({});
		const update = async (body: object) =>
			(await call('update', { config_id: id, ...body })).errcode;
		expect(await update({ user: ['lisi', 'zhangsan'] })).toBe(41041);
		expect(await update({ user: [] })).toBe(40063);
		expect(await update({ scene: 1 })).toBe(40058);
		expect(await update({ is_exclusive: true })).toBe(40058);
		expect(await update({ config_id: undefined })).toBe(41043);
	});
});

describe("other apps' ways", () => {
	it('do not exist', async () => {
		const other = new SandboxClient(sandbox, 'otherApp');
		const { config_id: id } = await add({}, other);
		for (const name of ['get', 'update', 'del']) {
			expect((await call(name, { config_id: id })).errcode).toBe(41044);
		}
		expect(idsOf(await list())).not.toContain(id);
		expect(idsOf(await list({}, other))).toEqual([id]);
	});
});

describe('temporary ways', () => {
	async function image(): Promise<string> {
		const reply = await client.upload('media/upload', { type: 'image' }, png, 'a.png');
		return reply.media_id as string;
	}

	it('keep their conclusions: text and the first other part', async () => {
		const conclusions = {
			text: { content: 'Bye' },
			link: { title: 'Shop', url: 'https://example.com' },
			image: { media_id: await image() },
		};
		const { config_id: id } = await add({ is_temp: true, unionid: 'o1', conclusions });
		now += 4 * day;
		const way = await get(id);
		expect(way).toMatchObject({ is_temp: true, expires_in: 604_800, chat_expires_in: 86_400 });
		expect(way).toMatchObject({ unionid: 'o1' });
		const url = expect.stringMatching(/^http:/);
		expect(way.conclusions).toEqual({ text: { content: 'Bye' }, image: { pic_url: url } });
		const { image: stored } = way.conclusions as { image: { pic_url: string } };
		const served = await fetch(stored.pic_url);
		expect(Buffer.from(await served.arrayBuffer())).toEqual(png);
	});

	it('ignore what is for them elsewhere', async () => {
		const { config_id: id } = await add({ expires_in: 60, conclusions: { text: {} } });
		const way = await get(id);
		expect(way).not.toHaveProperty('expires_in');
		expect(way).not.toHaveProperty('conclusions');
	});

	it('cannot be edited once expired, but read and deleted', async () => {
		const { config_id: id } = await add({ is_temp: true, expires_in: 60 });
		expect((await call('update', { config_id: id, chat_expires_in: 30 })).errcode).toBe(0);
		expect(await get(id)).toMatchObject({ expires_in: 60, chat_expires_in: 30 });
		now += 60_000;
		expect((await call('update', { config_id: id, remark: 'x' })).errcode).toBe(41044);
		expect(() => sandbox.control.scan({ configId: String(id) })).toThrow('expired');
		expect(await get(id)).toMatchObject({ is_temp: true });
		expect((await call('del', { config_id: id })).errcode).toBe(0);
	});

	it('begin one session, which can be closed once', async () => {
		const { config_id: id } = await add({ is_temp: true });
		const { userid, external_userid } = sandbox.control.scan({ configId: String(id) });
		expect(() => sandbox.control.scan({ configId: String(id) })).toThrow('used already');
		const close = async () =>
			(await client.post('externalcontact/close_temp_chat', { userid, external_userid })).errcode;
		expect(await close()).toBe(0);
		expect(await close()).toBe(84061);
		expect(sandbox.control.state().temporarySessions).toMatchObject([{ closed: true }]);
	});

	it('end their session by the clock', async () => {
		const { config_id: id } = await add({ is_temp: true, chat_expires_in: 60 });
		const { external_userid } = sandbox.control.scan({ configId: String(id) });
		now += 60_000;
		const body = { userid: 'zhangsan', external_userid };
		const reply = await client.post('externalcontact/close_temp_chat', body);
		expect(reply.errcode).toBe(84061);
	});
});

describe('scanning', () => {
	it('adds a customer with the state of the way, by the URL in the code', async () => {
		const { config_id: id } = await add({ state: 'fair' });
		const response = await fetch(`${sandbox.url}/_sandbox/scan/${id}`, {
			method: 'POST',
			body: JSON.stringify({ name: 'Ida' }),
		});
		const { external_userid, userid } = (await response.json()) as Record<string, string>;
		expect(userid).toBe('zhangsan');
		const customer = await client.get('externalcontact/get', { external_userid });
		expect(customer).toMatchObject({
			external_contact: { name: 'Ida', type: 1 },
			follow_user: [{ userid: 'zhangsan', state: 'fair', add_way: 1, createtime: now / 1000 }],
		});
	});

	it('lets the members of a way take turns', async () => {
		const { config_id } = await add({ type: 2, user: ['lisi', 'wangwu'] });
		const scan = () => sandbox.control.scan({ configId: String(config_id) }).userid;
		expect([scan(), scan(), scan()]).toEqual(['lisi', 'wangwu', 'lisi']);
	});

	it('refuses unknown codes and people', () => {
		const { control } = sandbox;
		expect(() => control.scan({ configId: 'x' })).toThrow(TypeError);
		const configId = '7f1c2d94b0a6e835d1427c9be06f3a58';
		expect(() => control.scan({ configId, externalUserId: 'x' })).toThrow(TypeError);
		expect(() => control.setMember('nobody', {})).toThrow(TypeError);
	});
});
