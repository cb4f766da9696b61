import { SandboxClient } from '../client';
import { startSandbox, type Sandbox } from '../index';
import { spring } from '../knownIds';

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

const internal = 'wrKq8DDAAAcwMTB7YmDkbeBsgTghijkl';
const groupNamed = (name: string) =>
	sandbox.control.state().groupChats.find((group) => group.name === name)!;
const idOf = (name: string) => groupNamed(name).chat_id;

/** Codes of the groups that failed, by chat_id. */
async function hand(path: string, ids: string[], new_owner = 'lisi') {
	const body = { chat_id_list: ids, new_owner };
	const reply = await client.post(`externalcontact/groupchat/${path}`, body);
	if (reply.errcode !== 0) return reply.errcode;
	const failed = reply.failed_chat_list as Array<Record<string, unknown>>;
	for (const { errmsg } of failed) expect(errmsg).toMatch(/\w/);
	return Object.fromEntries(failed.map(({ chat_id, errcode }) => [chat_id, errcode]));
}
const onjob = async (ids: string[], newOwner?: string) =>
	await hand('onjob_transfer', ids, newOwner);
const resigned = async (ids: string[], newOwner?: string) => await hand('transfer', ids, newOwner);

describe('onjob_transfer', () => {
	it('gives groups a new owner, and says which failed', async () => {
		const left = idOf('Boiler workshop');
		const own = idOf('Neighbours');
		const unseen = idOf('Payments');
		expect(await onjob([spring, internal, left, own, unseen, 'wrunknown'])).toEqual({
			[internal]: 90501,
			[left]: 90502,
			[own]: 90504,
			[unseen]: 60011,
			wrunknown: 90509,
		});
		const group = groupNamed('Spring campaign');
		expect(group).toMatchObject({ owner: 'lisi', admin_list: [], status: 0 });
		expect(group.member_list.map(({ userid }) => userid)).toContain('zhangsan');
	});

	it('adds the new owner to the group, where there is room', async () => {
		sandbox.control.setGroupChat(spring, { full: true });
		expect(await onjob([spring], 'wangwu')).toEqual({ [spring]: 90503 });
		expect(await onjob([spring], 'lisi')).toEqual({});
		const acme = idOf('Acme key accounts');
		expect(await onjob([acme], 'wangwu')).toEqual({});
		expect(groupNamed('Acme key accounts').member_list).toHaveLength(4);
	});

	it('moves a group twice in 90 calendar days', async () => {
		expect(await onjob([spring], 'lisi')).toEqual({});
		expect(await onjob([spring], 'wangwu')).toEqual({});
		expect(await onjob([spring], 'lisi')).toEqual({ [spring]: 40128 });
		now += 90 * 86_400_000;
		expect(await onjob([spring], 'lisi')).toEqual({});
	});

	it('moves so many groups of one owner a day', async () => {
		sandbox.control.setLimits({ groupTransfersPerDay: 1 });
		const acme = idOf('Acme key accounts');
		expect(await onjob([spring, acme])).toEqual({ [acme]: 45009 });
		now += 86_400_000;
		expect(await onjob([acme])).toEqual({});
	});

	it.each([
		['nobody', 40003],
		['heqi', 40003],
		['qianba', 60011],
		['sunqi', 84074],
	])('refuses %s as the new owner', async (userid, errcode) => {
		expect(await onjob([spring], userid)).toBe(errcode);
	});

	it('refuses members by their condition', async () => {
		sandbox.control.setMember('lisi', { realName: false });
		expect(await onjob([spring], 'lisi')).toBe(40098);
		sandbox.control.setMember('zhangsan', { signedIn: false });
		expect(await onjob([spring], 'wangwu')).toEqual({ [spring]: 40205 });
	});
});

describe('groupchat/transfer', () => {
	it('gives groups of owners who left a new one', async () => {
		const [harbour, boiler] = [idOf('Harbour Homes residents'), idOf('Boiler workshop')];
		expect(await resigned([harbour, boiler, spring, internal, 'wrunknown'])).toEqual({
			[spring]: 90500,
			[internal]: 90501,
			wrunknown: 90509,
		});
		const group = groupNamed('Harbour Homes residents');
		expect(group).toMatchObject({ owner: 'lisi', status: 3 });
		expect(group.member_list.map(({ userid }) => userid)).not.toContain('heqi');
		expect(await resigned([harbour], 'lisi')).toEqual({ [harbour]: 90504 });
		expect(await resigned([harbour], 'wangwu')).toEqual({ [harbour]: 90508 });
		const body = { limit: 10, status_filter: 3 };
		const { group_chat_list } = await client.post('externalcontact/groupchat/list', body);
		expect(group_chat_list).toHaveLength(2);
	});

	it('refuses groups in progress, full ones, dismissed ones', async () => {
		const [harbour, boiler] = [idOf('Harbour Homes residents'), idOf('Boiler workshop')];
		sandbox.control.setGroupChat(harbour, { status: 2 });
		sandbox.control.setGroupChat(boiler, { full: true });
		sandbox.control.setGroupChat(spring, { dismissed: true });
		expect(await resigned([harbour, boiler, spring])).toEqual({
			[harbour]: 90507,
			[boiler]: 90503,
			[spring]: 90509,
		});
	});

	it('refuses the groups of whoever left a year ago', async () => {
		const boiler = idOf('Boiler workshop');
		now += 265 * 86_400_000;
		expect(await resigned([boiler])).toEqual({ [boiler]: 40205 });
	});
});
