import { SandboxClient } from '../client';
import type { SandboxControl } from '../index';
import { gold } from '../knownIds';
import { startHearing, type Hearing } from './heard';

const now = Date.parse('2026-03-01T00:00:00Z');
let world: Hearing;
let control: SandboxControl;

beforeAll(async () => {
	world = await startHearing(() => now, ['main', 'otherApp']);
	({ control } = world.sandbox);
});
beforeEach(async () => await world.reset());
afterAll(async () => await world.close());

const level = 'etBx7kEAAAm4HnZq9LwTs2YcVd6RpX0g';

const event = (ChangeType: string, TagType: string, Id: string) => ({
	Event: 'change_external_tag',
	Id,
	TagType,
	ChangeType,
});
const groups = () => control.state().tagGroups;
const names = (groupId: string) =>
	groups()
		.find(({ group_id }) => group_id === groupId)
		?.tags.map(({ name }) => name);

describe('tags in the admin console', () => {
	it('are created with their group: one event for each, to every app', async () => {
		const { group_id, tag_ids } = control.createTags({ group_name: 'Fair', tags: ['A', 'B'] });
		const events = [
			event('create', 'tag_group', group_id),
			event('create', 'tag', tag_ids[0]),
			event('create', 'tag', tag_ids[1]),
		];
		expect(await world.heard('main')).toEqual(events);
		expect(await world.heard('otherApp')).toEqual(events);
		expect(names(group_id)).toEqual(['A', 'B']);
		// No app may change them.
		const { errcode } = await new SandboxClient(world.sandbox).post(
			'externalcontact/edit_corp_tag',
			{
				id: tag_ids[0],
				name: 'C',
			},
		);
		expect(errcode).toBe(40068);
	});

	it('are created in a group that exists', async () => {
		const { group_id, tag_ids } = control.createTags({ group_id: level, tags: ['Platinum'] });
		expect(group_id).toBe(level);
		expect(await world.heard()).toEqual([event('create', 'tag', tag_ids[0])]);
		expect(names(level)).toContain('Platinum');
	});

	it('are changed, and so are groups', async () => {
		control.editTag({ id: gold, name: 'Golden' });
		control.editTag({ id: level, name: 'Level', order: 1 });
		expect(await world.heard()).toEqual([
			event('update', 'tag', gold),
			event('update', 'tag_group', level),
		]);
		expect(names(level)).toEqual(['Golden', 'Silver', 'Bronze']);
		expect(groups().at(-1)).toMatchObject({ group_name: 'Level', order: 1 });
	});

	it('are deleted; with the last one goes the group', async () => {
		const { group_id, tag_ids } = control.createTags({ group_name: 'Fair', tags: ['A', 'B'] });
		await world.heard();
		control.deleteTag({ id: tag_ids[0] });
		control.deleteTag({ id: tag_ids[1] });
		expect(await world.heard()).toEqual([
			event('delete', 'tag', tag_ids[0]),
			event('delete', 'tag', tag_ids[1]),
			event('delete', 'tag_group', group_id),
		]);
		expect(names(group_id)).toBeUndefined();
	});

	it('are deleted with their group without an event for each', async () => {
		control.deleteTag({ id: level });
		expect(await world.heard()).toEqual([event('delete', 'tag_group', level)]);
		expect(names(level)).toBeUndefined();
		expect(() => control.deleteTag({ id: gold })).toThrow(`has the id ${gold}`);
	});

	it('are put into another order, and so are groups', async () => {
		const ids = groups()[0].tags.map(({ id }) => id);
		control.sortTags({ group_id: level, ids: [...ids].reverse() });
		expect(names(level)).toEqual(['Bronze', 'Silver', 'Gold']);
		const groupIds = groups().map(({ group_id }) => group_id);
		control.sortTags({ ids: [...groupIds].reverse() });
		expect(groups().map(({ group_id }) => group_id)).toEqual([...groupIds].reverse());
		const shuffle = { Event: 'change_external_tag', ChangeType: 'shuffle' };
		expect(await world.heard()).toEqual([
			{ ...shuffle, Id: level },
			{ ...shuffle, Id: '' },
		]);
	});

	it.each<[string, (control: SandboxControl) => unknown]>([
		['there is a group called', (it) => it.createTags({ group_name: 'Region', tags: ['A'] })],
		['two tags are called Gold', (it) => it.createTags({ group_id: level, tags: ['Gold'] })],
		['two tags are called A', (it) => it.createTags({ group_name: 'New', tags: ['A', 'A'] })],
		['another one is called Silver', (it) => it.editTag({ id: gold, name: 'Silver' })],
		['another one is called Region', (it) => it.editTag({ id: level, name: 'Region' })],
		['has the id none', (it) => it.editTag({ id: 'none', order: 1 })],
		['must be those of all 3', (it) => it.sortTags({ group_id: level, ids: [gold] })],
		["must have required property 'group_id'", (it) => it.createTags({ tags: ['A'] } as never)],
	])('are refused: %s', async (message, change) => {
		const before = groups();
		expect(() => change(control)).toThrow(message);
		expect(groups()).toEqual(before);
		expect(await world.heard()).toEqual([]);
	});

	it('work by HTTP, too', async () => {
		const post = async <T>(path: string, body: object) => {
			const response = await fetch(`${world.sandbox.url}/_sandbox/tags${path}`, {
				method: 'POST',
				body: JSON.stringify(body),
			});
			return (await response.json()) as T;
		};
		const { group_id, tag_ids } = await post<{ group_id: string; tag_ids: string[] }>('', {
			group_name: 'Fair',
			tags: ['A', 'B'],
		});
		await post('/edit', { id: tag_ids[0], name: 'C' });
		await post('/sort', { group_id, ids: [tag_ids[1], tag_ids[0]] });
		expect(names(group_id)).toEqual(['B', 'C']);
		await post('/delete', { id: tag_ids[0] });
		const types = (await world.heard()).map(({ ChangeType }) => ChangeType);
		expect(types).toEqual(['create', 'create', 'create', 'update', 'shuffle', 'delete']);
	});
});
