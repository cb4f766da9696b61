import { SandboxClient } from '../client';
import type { EventFields, GroupChatChange, SandboxControl } from '../index';
import { liMei } from '../knownIds';
import { startHearing, type Hearing } from './heard';

const now = Date.parse('2026-03-01T00:00:00Z');
let world: Hearing;
let control: SandboxControl;
let client: SandboxClient;

beforeAll(async () => {
	world = await startHearing(() => now, ['main', 'otherApp']);
	({ control } = world.sandbox);
});
beforeEach(async () => {
	await world.reset();
	client = new SandboxClient(world.sandbox);
});
afterAll(async () => await world.close());

/** Spring campaign of zhangsan. */
const chat_id = 'wrXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX';
const joinWay = '5d0a41c7be92386f41e7f0c2a9b8d613';

const event = (ChangeType: string, id = chat_id) => ({
	Event: 'change_external_chat',
	ChatId: id,
	ChangeType,
});
const group = (id = chat_id) => control.state().groupChats.find((it) => it.chat_id === id)!;
const version = async (id = chat_id) => {
	const { group_chat } = await client.post('externalcontact/groupchat/get', { chat_id: id });
	return (group_chat as { member_version: string }).member_version;
};
const ids = () => group().member_list.map(({ userid }) => userid);
const details = (events: EventFields[]) =>
	events.map(({ ChangeType, UpdateDetail }) => UpdateDetail ?? ChangeType);

describe('a group comes about', () => {
	it('with its owner and those who are named', async () => {
		const { chat_id: id } = control.createGroupChat({
			owner: 'lisi',
			name: 'Heat pumps',
			members: ['wangwu', liMei],
		});
		expect(await world.heard()).toEqual([event('create', id)]);
		const { group_chat } = await client.post('externalcontact/groupchat/get', { chat_id: id });
		expect(group_chat).toMatchObject({
			name: 'Heat pumps',
			owner: 'lisi',
			create_time: now / 1000,
			member_list: [
				{ userid: 'lisi', type: 1 },
				{ userid: 'wangwu', type: 1 },
				{ userid: liMei, type: 2 },
			],
		});
		expect(control.createGroupChat({ owner: 'lisi' }).chat_id).not.toBe(id);
	});

	it('is told only to apps that see its owner', async () => {
		control.createGroupChat({ owner: 'qianba' });
		expect(await world.heard('main')).toEqual([]);
		expect(details(await world.heard('otherApp'))).toEqual(['create']);
	});

	it('is refused for owners and people who are none', () => {
		expect(() => control.createGroupChat({ owner: 'sunqi' })).toThrow('customer contact');
		expect(() => control.createGroupChat({ owner: 'lisi', members: ['nobody'] })).toThrow(
			'nobody is neither member nor customer',
		);
	});
});

describe('people come and go', () => {
	it.each([
		[undefined, '0'],
		[2, '0'],
		[3, '3'],
	] as const)('join_scene %s: they join, JoinScene %s', async (scene, told) => {
		const before = await version();
		const { members } = control.joinGroupChat({
			chat_id,
			members: ['wangwu'],
			newcomers: ['Frida', 'Gus'],
			...(scene && { join_scene: scene }),
		});
		expect(members).toEqual(['wangwu', expect.any(String), expect.any(String)]);
		expect(await world.heard()).toEqual([
			{
				...event('update'),
				UpdateDetail: 'add_member',
				JoinScene: told,
				MemChangeCnt: '3',
				MemChangeList: { Item: members },
				LastMemVer: before,
				CurMemVer: await version(),
			},
		]);
		expect(await version()).not.toBe(before);
		expect(group().member_list.slice(-3)).toMatchObject([
			{ userid: 'wangwu', type: 1, join_scene: scene ?? 1 },
			{ name: 'Frida', type: 2, join_scene: scene ?? 1 },
			{ name: 'Gus', type: 2 },
		]);
	});

	it.each([
		[false, '0'],
		[true, '1'],
	])('removed %s: they leave, QuitScene %s', async (removed, told) => {
		const { members } = control.joinGroupChat({ chat_id, newcomers: ['Frida', 'Gus'] });
		await world.heard();
		const before = await version();
		control.leaveGroupChat({ chat_id, members, removed });
		expect(await world.heard()).toEqual([
			{
				...event('update'),
				UpdateDetail: 'del_member',
				QuitScene: told,
				MemChangeCnt: '2',
				MemChangeList: { Item: members },
				LastMemVer: before,
				CurMemVer: await version(),
			},
		]);
		for (const id of members) expect(ids()).not.toContain(id);
	});

	it('each event begins with the version that the one before has ended with', async () => {
		control.joinGroupChat({ chat_id, newcomers: ['Frida'] });
		control.scan({ configId: joinWay });
		const [first, second] = await world.heard();
		expect(second.LastMemVer).toBe(first.CurMemVer);
	});

	it('one who joins and leaves who cannot is refused', async () => {
		const owner = group().owner;
		expect(() => control.joinGroupChat({ chat_id, members: [owner] })).toThrow('already');
		expect(() => control.joinGroupChat({ chat_id })).toThrow('nobody is named');
		expect(() => control.leaveGroupChat({ chat_id, members: [owner] })).toThrow('is the owner');
		expect(() => control.leaveGroupChat({ chat_id, members: ['nobody'] })).toThrow('not in');
		expect(() => control.leaveGroupChat({ chat_id: 'wr', members: ['x'] })).toThrow('chat_id wr');
		expect(await world.heard()).toEqual([]);
	});

	it('by the code of a join way, once; into a new group when the others are full', async () => {
		const maria = control
			.state()
			.customers.find(({ name }) => name === 'Maria Rossi')!.external_userid;
		expect(ids()).not.toContain(maria);
		const { external_userid } = control.scan({ configId: joinWay });
		control.scan({ configId: joinWay, externalUserId: maria });
		control.scan({ configId: joinWay, externalUserId: maria });
		expect(await world.heard()).toMatchObject(
			[external_userid, maria].map((id) => ({
				UpdateDetail: 'add_member',
				JoinScene: '3',
				MemChangeCnt: '1',
				MemChangeList: { Item: [id] },
			})),
		);
		control.setGroupChat(chat_id, { full: true });
		const { chat_id: id } = control.scan({ configId: joinWay });
		const later = await world.heard();
		expect(details(later)).toEqual(['create', 'add_member']);
		expect(later.map(({ ChatId }) => ChatId)).toEqual([id, id]);
	});
});

describe('a group changes', () => {
	it.each<[GroupChatChange, string[]]>([
		[{ name: 'Summer campaign' }, ['change_name']],
		[{ notice: 'Be nice' }, ['change_notice']],
		[{ name: 'A', notice: 'B' }, ['change_name', 'change_notice']],
		[{ full: true, status: 1 }, []],
		[{ dismissed: true }, ['dismiss']],
	])('%j is told as %j', async (change, told) => {
		control.setGroupChat(chat_id, change);
		expect(group()).toMatchObject(change);
		// What is as it was is no news.
		control.setGroupChat(chat_id, change);
		expect(details(await world.heard())).toEqual(told);
	});

	it('gets another owner who is in it', async () => {
		expect(() => control.setGroupChat(chat_id, { owner: 'wangwu' })).toThrow('no member of it');
		control.joinGroupChat({ chat_id, members: ['wangwu'] });
		control.setGroupChat(chat_id, { owner: 'wangwu' });
		expect(group().owner).toBe('wangwu');
		expect((await world.heard()).at(-1)).toEqual({
			...event('update'),
			UpdateDetail: 'change_owner',
		});
	});

	it('is no news when it is a group of members only, or by the API', async () => {
		control.setGroupChat('wrKq8DDAAAcwMTB7YmDkbeBsgTghijkl', { name: 'Team', dismissed: true });
		const { failed_chat_list } = await client.post('externalcontact/groupchat/onjob_transfer', {
			chat_id_list: [chat_id],
			new_owner: 'lisi',
		});
		expect(failed_chat_list).toEqual([]);
		expect(group().owner).toBe('lisi');
		expect(await world.heard()).toEqual([]);
	});
});

describe('by HTTP', () => {
	it('does what the functions do', async () => {
		const send = async (method: string, path: string, body: object) => {
			const response = await fetch(`${world.sandbox.url}/_sandbox/group-chats${path}`, {
				method,
				body: JSON.stringify(body),
			});
			return (await response.json()) as { chat_id: string; members: string[]; error?: string };
		};
		const { chat_id: id } = await send('POST', '', { owner: 'lisi' });
		const { members } = await send('POST', '/join', { chat_id: id, newcomers: ['Ida'] });
		await send('POST', '/leave', { chat_id: id, members });
		await send('PATCH', `/${id}`, { name: 'New name' });
		await send('PATCH', `/${id}`, { dismissed: true });
		expect(details(await world.heard())).toEqual([
			'create',
			'add_member',
			'del_member',
			'change_name',
			'dismiss',
		]);
		expect((await send('POST', '/join', { chat_id: id, join_scene: 4 })).error).toContain(
			'/join_scene must be equal to one of the allowed values',
		);
	});
});
