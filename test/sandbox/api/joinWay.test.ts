import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import { SandboxClient, type Reply } from '../client';
import { startSandbox, type Sandbox } from '../index';
import { spring } from '../knownIds';

let sandbox: Sandbox;
let client: SandboxClient;
beforeAll(async () => {
	sandbox = await startSandbox();
});
beforeEach(() => {
	sandbox.control.reset();
	client = new SandboxClient(sandbox);
});
afterAll(async () => await sandbox.close());

const call = async (name: string, body: unknown, by = client) =>
	await by.post(`externalcontact/groupchat/${name}_join_way`, body);
const named = (name: string) =>
	sandbox.control.state().groupChats.find((group) => group.name === name)!.chat_id;
const add = async (body: object = {}) =>
	(await call('add', { scene: 2, chat_id_list: [spring], ...body })) as Reply & {
		errcode: number;
		config_id: string;
	};
const get = async (config_id: string) =>
	(await call('get', { config_id })).join_way as Record<string, unknown>;

describe('join ways', () => {
	it('are created with defaults', async () => {
		const { config_id, ...rest } = await add({ room_base_name: 'Fair ', room_base_id: 7 });
		expect(rest).not.toHaveProperty('qr_code');
		expect(await get(config_id)).toEqual({
			config_id,
			scene: 2,
			remark: '',
			auto_create_room: 1,
			room_base_name: 'Fair ',
			room_base_id: 7,
			chat_id_list: [spring],
			qr_code: expect.any(String),
			state: '',
			mark_source: true,
		});
	});

	it('cut remarks off, and keep room names only where they take effect', async () => {
		const off = { auto_create_room: 0, room_base_name: 'x', room_base_id: 1 };
		const { config_id } = await add({ remark: '好'.repeat(31), ...off });
		const way = await get(config_id);
		expect(way.remark).toBe('好'.repeat(30));
		expect(way).not.toHaveProperty('room_base_name');
		expect(way).not.toHaveProperty('room_base_id');
	});

	it('have a QR code that names them', async () => {
		const { config_id } = await add();
		const response = await fetch(String((await get(config_id)).qr_code));
		const { data, width, height } = PNG.sync.read(Buffer.from(await response.arrayBuffer()));
		const content = jsQR(new Uint8ClampedArray(data), width, height)!.data;
		expect(content).toBe(`${sandbox.url}/_sandbox/scan/${config_id}`);
	});

	it('are overwritten as a whole', async () => {
		const { config_id } = await add({ remark: 'a', state: 's', room_base_name: 'n' });
		const chat_id_list = [named('Neighbours')];
		await call('update', { config_id, scene: 1, chat_id_list });
		const way = await get(config_id);
		expect(way).toMatchObject({ scene: 1, remark: '', state: '', chat_id_list });
		expect(way).not.toHaveProperty('room_base_name');
		expect((await call('update', { config_id, scene: 1 })).errcode).toBe(40063);
	});

	it.each<[string, object, number]>([
		['six groups', { chat_id_list: Array(6).fill(spring) }, 41091],
		['no groups', { chat_id_list: [] }, 40058],
		['an unknown group', { chat_id_list: ['wrunknown'] }, 40050],
		['an internal group', { chat_id_list: ['wrKq8DDAAAcwMTB7YmDkbeBsgTghijkl'] }, 90501],
		['a long name', { room_base_name: 'x'.repeat(41) }, 40058],
		['a long state', { state: 'x'.repeat(31) }, 40058],
	])('refuse %s', async (_what, body, errcode) => {
		expect((await add(body)).errcode).toBe(errcode);
	});

	it('belong to their app, and end', async () => {
		const { config_id } = await add();
		const other = new SandboxClient(sandbox, 'otherApp');
		for (const name of ['get', 'del']) {
			expect((await call(name, { config_id }, other)).errcode).toBe(41044);
		}
		const contactWay = '7f1c2d94b0a6e835d1427c9be06f3a58';
		expect((await call('get', { config_id: contactWay })).errcode).toBe(41044);
		expect((await call('del', { config_id })).errcode).toBe(0);
		expect((await call('get', { config_id })).errcode).toBe(41044);
	});

	it('share their limit with contact ways', async () => {
		sandbox.control.setLimits({ waysPerCorp: 3 });
		expect((await add()).errcode).toBe(41045);
		const body = { type: 1, scene: 2, user: ['lisi'] };
		expect((await client.post('externalcontact/add_contact_way', body)).errcode).toBe(41045);
	});
});

describe('scanning', () => {
	const groupOf = (chatId?: string) =>
		sandbox.control.state().groupChats.find(({ chat_id }) => chat_id === chatId)!;

	it('leads into the first group with room, with the state of the way', async () => {
		const chat_id_list = [spring, named('Neighbours')];
		const { config_id: configId } = await add({ state: 'fair', chat_id_list });
		sandbox.control.setGroupChat(spring, { full: true });
		const { chat_id, external_userid } = sandbox.control.scan({ configId, name: 'Ida' });
		const reply = await client.post('externalcontact/groupchat/get', { chat_id, need_name: 1 });
		const { member_list } = reply.group_chat as { member_list: object[] };
		expect(chat_id).toBe(named('Neighbours'));
		expect(member_list.pop()).toMatchObject({
			userid: external_userid,
			type: 2,
			name: 'Ida',
			join_scene: 3,
			state: 'fair',
		});
	});

	it('creates groups when all are full', async () => {
		const { config_id: configId } = await add({ room_base_name: 'Fair ', room_base_id: 4 });
		sandbox.control.setGroupChat(spring, { full: true });
		const first = sandbox.control.scan({ configId });
		expect(groupOf(first.chat_id)).toMatchObject({ name: 'Fair 4', owner: 'zhangsan' });
		expect(sandbox.control.scan({ configId }).chat_id).toBe(first.chat_id);
		sandbox.control.setGroupChat(first.chat_id!, { full: true });
		expect(groupOf(sandbox.control.scan({ configId }).chat_id).name).toBe('Fair 5');
		expect(await get(configId)).toMatchObject({ room_base_id: 4, chat_id_list: [spring] });
	});

	it('leads nowhere when groups are full and none may be created', async () => {
		const { config_id: configId } = await add({ auto_create_room: 0 });
		sandbox.control.setGroupChat(spring, { full: true });
		expect(() => sandbox.control.scan({ configId })).toThrow('full');
	});
});
