import { SandboxClient, type Reply } from '../client';
import { startSandbox, type Sandbox } from '../index';
import { liMei } from '../knownIds';

const now = Date.parse('2026-03-01T00:00:00Z');
let sandbox: Sandbox;
let client: SandboxClient;
let other: SandboxClient;

beforeAll(async () => {
	sandbox = await startSandbox({ clock: () => now });
});
beforeEach(() => {
	sandbox.control.reset();
	client = new SandboxClient(sandbox);
	other = new SandboxClient(sandbox, 'otherApp');
});
afterAll(async () => await sandbox.close());

interface GroupReply {
	group_id: string;
	group_name: string;
	create_time: number;
	order: number;
	deleted?: boolean;
	tag: Array<{ id: string; name: string; create_time: number; order: number; deleted?: boolean }>;
}

const add = async (body: unknown, by = client) =>
	await by.post('externalcontact/add_corp_tag', body);
const edit = async (body: unknown) => await client.post('externalcontact/edit_corp_tag', body);
const remove = async (body: unknown) => await client.post('externalcontact/del_corp_tag', body);
const mark = async (body: object) =>
	await client.post('externalcontact/mark_tag', {
		userid: 'zhangsan',
		external_userid: liMei,
		...body,
	});
const list = async (body: unknown = {}) =>
	(await client.post('externalcontact/get_corp_tag_list', body)).tag_group as GroupReply[];
const createdIn = (reply: Reply) => reply.tag_group as GroupReply;

function idOf(name: string): string {
	const [groupName, tagName] = name.split('/');
	const group = sandbox.control.state().tagGroups.find((it) => it.group_name === groupName)!;
	return tagName ? group.tags.find((it) => it.name === tagName)!.id : group.group_id;
}
const tagsOfLiMei = () =>
	sandbox.control.state().customers[0].follow_user[0].tags.map(({ tag_name: name }) => name);

describe('add_corp_tag', () => {
	it('creates a group with its tags, and answers only the new ones', async () => {
		const reply = await add({
			group_name: 'Plan',
			order: 7,
			tag: [{ name: 'A', order: 1 }, { name: 'B' }],
		});
		const seconds = now / 1000;
		expect(createdIn(reply)).toEqual({
			group_id: expect.stringMatching(/^et[\w-]{30}$/),
			group_name: 'Plan',
			create_time: seconds,
			order: 7,
			tag: [
				{ id: expect.stringMatching(/^et[\w-]{30}$/), name: 'A', create_time: seconds, order: 1 },
				{ id: expect.stringMatching(/^et[\w-]{30}$/), name: 'B', create_time: seconds, order: 0 },
			],
		});
		expect((await list({ group_id: [createdIn(reply).group_id] }))[0].tag).toHaveLength(2);
	});

	it('adds to a group by id or by its name, ignoring name and order of the group', async () => {
		const group = idOf('Interest');
		const byId = await add({ group_id: group, group_name: 'Else', order: 1, tag: [{ name: 'A' }] });
		const byName = await add({ group_name: 'Interest', order: 1, tag: [{ name: 'B' }] });
		for (const reply of [byId, byName]) {
			expect(createdIn(reply)).toMatchObject({
				group_id: group,
				group_name: 'Interest',
				order: 30,
			});
			expect(createdIn(reply).tag).toHaveLength(1);
		}
	});

	it('makes one tag of a name given twice', async () => {
		const reply = await add({
			group_name: 'Plan',
			tag: [
				{ name: 'A', order: 3 },
				{ name: 'A', order: 4 },
			],
		});
		expect(createdIn(reply).tag).toMatchObject([{ name: 'A', order: 3 }]);
	});

	it('refuses a name that the group has, and then creates nothing', async () => {
		const reply = await add({ group_name: 'Interest', tag: [{ name: 'New' }, { name: 'Solar' }] });
		expect(reply.errcode).toBe(40071);
		expect((await list({ group_id: [idOf('Interest')] }))[0].tag).toHaveLength(2);
	});

	it('takes the name of a deleted tag again', async () => {
		const old = idOf('Interest/Solar');
		await remove({ tag_id: [old] });
		const reply = await add({ group_name: 'Interest', tag: [{ name: 'Solar' }] });
		expect(createdIn(reply).tag[0].id).not.toBe(old);
	});

	it('refuses an unknown group and too many tags', async () => {
		expect((await add({ group_id: 'etNothing', tag: [{ name: 'A' }] })).errcode).toBe(40068);
		sandbox.control.setLimits({ tagsPerCorp: 12 });
		expect((await add({ group_name: 'Plan', tag: [{ name: 'A' }, { name: 'B' }] })).errcode).toBe(
			40126,
		);
		expect((await add({ group_name: 'Plan', tag: [{ name: 'A' }] })).errcode).toBe(0);
		expect((await add({ group_name: 'Plan', tag: [{ name: 'B' }] })).errcode).toBe(40126);
	});
});

describe('get_corp_tag_list', () => {
	it('gives everything, highest order first, without deleted', async () => {
		const groups = await list();
		expect(groups.map((group) => group.group_name)).toEqual([
			'Customer level',
			'Interest',
			'Region',
			'Warehouse',
			'Newsletter',
		]);
		expect(groups[0].tag.map(({ name }) => name)).toEqual(['Gold', 'Silver', 'Bronze']);
		expect(JSON.stringify(groups)).not.toContain('deleted');
	});

	it('filters by tag and shows the state of tag and group', async () => {
		const groups = await list({ tag_id: [idOf('Interest/Solar'), idOf('Region/North')] });
		expect(groups.map(({ tag }) => tag.map(({ name }) => name))).toEqual([['Solar'], ['North']]);
		expect(groups[0]).toMatchObject({ deleted: false, tag: [{ deleted: false }] });
	});

	it('filters by group with all its tags; tag_id is then ignored', async () => {
		const groups = await list({ group_id: [idOf('Interest')], tag_id: [idOf('Region/North')] });
		expect(groups).toHaveLength(1);
		expect(groups[0].deleted).toBeUndefined();
		expect(groups[0].tag.map(({ deleted }) => deleted)).toEqual([false, false]);
	});

	it('still gives deleted ones when they are asked for by id', async () => {
		const solar = idOf('Interest/Solar');
		const group = idOf('Interest');
		await remove({ tag_id: [solar] });
		expect(await list({ tag_id: [solar] })).toMatchObject([
			{ deleted: false, tag: [{ deleted: true }] },
		]);
		expect((await list({ group_id: [group] }))[0].tag).toMatchObject([
			{ name: 'Heating', deleted: false },
			{ name: 'Solar', deleted: true },
		]);
		await remove({ group_id: [group] });
		expect(await list({ tag_id: [solar] })).toMatchObject([{ deleted: true }]);
	});

	it('refuses unknown ids', async () => {
		for (const body of [{ tag_id: ['etNothing'] }, { group_id: ['etNothing'] }]) {
			const reply = await client.post('externalcontact/get_corp_tag_list', body);
			expect(reply.errcode).toBe(40068);
		}
	});
});

describe('edit_corp_tag', () => {
	it('changes name and order of tags and groups, each alone', async () => {
		await edit({ id: idOf('Interest/Solar'), name: 'Solar power' });
		await edit({ id: idOf('Interest/Heating'), order: 0 });
		await edit({ id: idOf('Interest'), name: 'Wishes', order: 99 });
		const [first] = await list();
		expect(first).toMatchObject({ group_name: 'Wishes', order: 99 });
		expect(first.tag).toMatchObject([
			{ name: 'Solar power', order: 1 },
			{ name: 'Heating', order: 0 },
		]);
	});

	it('refuses names that are taken, in the same group only', async () => {
		expect((await edit({ id: idOf('Region/North'), name: 'South' })).errcode).toBe(40071);
		expect((await edit({ id: idOf('Region'), name: 'Interest' })).errcode).toBe(40071);
		expect((await edit({ id: idOf('Region/South'), name: 'East' })).errcode).toBe(0);
		expect((await edit({ id: idOf('Region'), name: 'Region' })).errcode).toBe(0);
	});

	it('refuses what is unknown, deleted, or of another app', async () => {
		const solar = idOf('Interest/Solar');
		await remove({ tag_id: [solar] });
		for (const id of ['etNothing', solar, idOf('Newsletter'), idOf('Newsletter/Weekly')]) {
			expect((await edit({ id, name: 'New name' })).errcode).toBe(40068);
		}
	});
});

describe('del_corp_tag', () => {
	it('deletes tags and groups; a group goes with its last tag', async () => {
		await remove({
			tag_id: [idOf('Interest/Solar'), idOf('Interest/Heating')],
			group_id: [idOf('Region')],
		});
		expect((await list()).map((group) => group.group_name)).toEqual([
			'Customer level',
			'Warehouse',
			'Newsletter',
		]);
		expect(createdIn(await add({ group_name: 'Interest', tag: [{ name: 'A' }] })).tag).toHaveLength(
			1,
		);
	});

	it('takes the tags from the customers', async () => {
		expect(tagsOfLiMei()).toEqual(['Gold', 'Heating', 'golf']);
		await remove({ group_id: [idOf('Interest')] });
		expect(tagsOfLiMei()).toEqual(['Gold', 'golf']);
	});

	it('refuses the whole call when one id is not ours', async () => {
		const ids = [idOf('Interest/Solar'), idOf('Newsletter/Weekly')];
		expect((await remove({ tag_id: ids })).errcode).toBe(40068);
		expect((await remove({ tag_id: ['etNothing'] })).errcode).toBe(40068);
		await add({ group_name: 'Interest', tag: [{ name: 'Foreign' }] }, other);
		expect((await remove({ group_id: [idOf('Interest')] })).errcode).toBe(40068);
		expect((await list()).length).toBe(5);
	});
});

describe('mark_tag', () => {
	it('adds and removes tags of one pair', async () => {
		const reply = await mark({
			add_tag: [idOf('Region/North'), idOf('Newsletter/Weekly'), idOf('Region/North')],
			remove_tag: [idOf('Customer level/Gold'), idOf('Region/South')],
		});
		expect(reply).toEqual({ errcode: 0, errmsg: 'ok' });
		expect(tagsOfLiMei()).toEqual(['Heating', 'North', 'Weekly', 'golf']);
		// The relation of another member to the same customer has tags of its own.
		const [, lisi] = sandbox.control.state().customers[0].follow_user;
		expect(lisi.tags.map(({ tag_name: name }) => name)).toEqual(['North']);
	});

	it('shows the tags in get, and their ids in batch/get_by_user', async () => {
		const north = idOf('Warehouse/North');
		await mark({ add_tag: [north] });
		const { follow_user: follows } = await client.get('externalcontact/get', {
			external_userid: liMei,
		});
		expect((follows as Array<{ tags: unknown[] }>)[0].tags).toContainEqual({
			group_name: 'Warehouse',
			tag_name: 'North',
			tag_id: north,
			type: 1,
		});
		const batch = await client.post('externalcontact/batch/get_by_user', {
			userid_list: ['zhangsan'],
		});
		const [{ follow_info: info }] = batch.external_contact_list as Array<{
			follow_info: { tag_id: string[]; tags?: unknown };
		}>;
		expect(info.tag_id).toContain(north);
		expect(info.tags).toBeUndefined();
	});

	it.each([
		['an unknown member', { userid: 'nobody' }, 40003],
		['an invisible member', { userid: 'qianba' }, 60011],
		['no external_userid', { external_userid: 'zhangsan' }, 40096],
		['no relation', { userid: 'wangwu' }, 84061],
		['an unknown tag', { add_tag: ['etNothing'] }, 40068],
		['an unknown tag to remove', { remove_tag: ['etNothing'] }, 40068],
	])('refuses %s', async (_what, body, errcode) => {
		const reply = await mark({ add_tag: [idOf('Region/North')], ...body });
		expect(reply.errcode).toBe(errcode);
		expect(tagsOfLiMei()).toEqual(['Gold', 'Heating', 'golf']);
	});

	it('refuses too many tags', async () => {
		sandbox.control.setLimits({ tagsPerCustomer: 2 });
		const north = idOf('Region/North');
		expect((await mark({ add_tag: [north] })).errcode).toBe(40144);
		expect((await mark({ add_tag: [north], remove_tag: [idOf('Interest/Heating')] })).errcode).toBe(
			0,
		);
	});

	it('takes userids in any case', async () => {
		expect((await mark({ userid: 'ZhangSan', add_tag: [idOf('Region/North')] })).errcode).toBe(0);
	});
});
