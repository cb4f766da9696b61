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
	await by.post(`externalcontact/${name}`, body);
const list = async (body: object = {}, by = client) =>
	(await call('groupchat/list', { limit: 100, ...body }, by)) as Reply & {
		group_chat_list: Array<{ chat_id: string; status: number }>;
		next_cursor: string;
	};
const named = (name: string) =>
	sandbox.control.state().groupChats.find((group) => group.name === name)!.chat_id;
const namesOf = ({ group_chat_list: found }: Awaited<ReturnType<typeof list>>) => {
	const { groupChats } = sandbox.control.state();
	return found.map((it) => groupChats.find((group) => group.chat_id === it.chat_id)!.name);
};
const internal = 'wrKq8DDAAAcwMTB7YmDkbeBsgTghijkl';

describe('list', () => {
	it('gives visible groups of owners in service', async () => {
		expect(namesOf(await list())).toEqual([
			'Spring campaign',
			'Acme key accounts',
			'Neighbours',
			'Garden friends',
			'',
		]);
		const all = await list({}, new SandboxClient(sandbox, 'otherApp'));
		expect(namesOf(all)).toContain('Payments');
	});

	it('finds groups of owners who have left by the owner only', async () => {
		expect(namesOf(await list({ status_filter: 1 }))).toEqual([]);
		const owner_filter = { userid_list: ['heqi', 'zhoujie', 'LiSi', 'qianba'] };
		expect(namesOf(await list({ status_filter: 1, owner_filter }))).toEqual([
			'Harbour Homes residents',
			'Boiler workshop',
		]);
		expect(namesOf(await list({ owner_filter }))).toHaveLength(4);
		const unknown = await list({ owner_filter: { userid_list: ['nobody'] } });
		expect(unknown.errcode).toBe(40003);
	});

	it('filters by status', async () => {
		sandbox.control.setGroupChat(named('Neighbours'), { status: 3 });
		expect((await list({ status_filter: 3 })).group_chat_list).toEqual([
			{ chat_id: named('Neighbours'), status: 3 },
		]);
		expect(namesOf(await list({ status_filter: 2 }))).toEqual([]);
		expect(namesOf(await list({ status_filter: 0 }))).toHaveLength(5);
	});

	it('needs a limit and gives pages', async () => {
		expect((await list({ limit: undefined })).errcode).toBe(40063);
		expect((await list({ limit: 1001 })).errcode).toBe(40058);
		const first = await list({ limit: 3 });
		const second = await list({ limit: 3, cursor: first.next_cursor });
		expect([...namesOf(first), ...namesOf(second)]).toHaveLength(5);
		expect(second.next_cursor).toBe('');
		const other = { status_filter: 1, cursor: first.next_cursor };
		expect((await list(other)).errcode).toBe(50100);
	});

	it('still knows the old offset', async () => {
		expect(namesOf(await list({ limit: 2, offset: 3 }))).toEqual(['Garden friends', '']);
		expect((await list({ limit: 1, offset: 50_000 })).errcode).toBe(40058);
	});

	it('refuses to list the groups of more than 1,000 people', async () => {
		sandbox.control.reset({ members: 996, groupChats: 40 });
		client.useToken();
		expect((await list()).errcode).toBe(81017);
		const reply = await list({ owner_filter: { userid_list: ['member0001'] } });
		expect(reply.group_chat_list).toHaveLength(1);
		sandbox.control.reset({ members: 995 });
		client.useToken();
		expect((await list()).errcode).toBe(0);
	});
});

describe('get', () => {
	const get = async (chat_id: string, need_name?: number) =>
		await call('groupchat/get', { chat_id, need_name });

	it('gives the group, with names only when asked', async () => {
		const { group_chat: group } = await get(spring, 1);
		expect(group).toMatchObject({
			chat_id: spring,
			name: 'Spring campaign',
			owner: 'zhangsan',
			notice: 'Welcome',
			admin_list: [{ userid: 'lisi' }],
			member_version: expect.stringMatching(/^[\da-f]{32}$/),
		});
		const { member_list: members } = group as { member_list: Array<Record<string, unknown>> };
		expect(members[0]).toMatchObject({ userid: 'zhangsan', type: 1, name: 'Zhang San' });
		expect(members[0]).not.toHaveProperty('invitor');
		expect(members[1]).toMatchObject({ userid: 'lisi', invitor: { userid: 'zhangsan' } });
		expect(members[2]).toMatchObject({ type: 2, state: 'fair2026', join_scene: 3 });
		expect(members[2]).toHaveProperty('unionid');
		const wecom = members.find(({ name }) => name === 'Wang Qiang');
		expect(wecom).not.toHaveProperty('unionid');
		expect(members[6]).toMatchObject({ name: 'Wang Wu', group_nickname: 'Wang' });
		const { group_chat: plain } = await get(spring);
		const { member_list: nameless } = plain as typeof group & { member_list: object[] };
		expect(nameless).toHaveLength(7);
		for (const member of nameless) expect(member).not.toHaveProperty('name');
	});

	it('refuses what it does not know or may not show', async () => {
		expect((await get('wrunknown')).errcode).toBe(40050);
		expect((await get(internal)).errcode).toBe(90501);
		expect((await get(named('Payments'))).errcode).toBe(60011);
		expect((await get('')).errcode).toBe(86201);
		sandbox.control.setGroupChat(spring, { dismissed: true });
		expect((await get(spring)).errcode).toBe(49008);
		expect((await list()).group_chat_list).toHaveLength(4);
		expect(() => sandbox.control.setGroupChat('wrunknown', {})).toThrow(TypeError);
	});
});

describe('opengid_to_chatid', () => {
	it('converts the ids of customer groups', async () => {
		for (const { opengid, chat_id, owner, kind } of sandbox.control.state().groupChats) {
			const reply = await call('opengid_to_chatid', { opengid });
			if (kind === 'internal') expect(reply.errcode).toBe(90511);
			else if (owner === 'qianba') expect(reply.errcode).toBe(60011);
			else expect(reply.chat_id).toBe(chat_id);
		}
		expect((await call('opengid_to_chatid', { opengid: 'o' })).errcode).toBe(90511);
	});
});
