import type { Bench } from '../../../../engine';
import { jsonOf, startBench } from '../../../../engine';
import { calls, groupNamed, tagId, tagsOn } from '../../../../engine/corp';
import { byId, itemsOf } from '../../../../engine/input';
import { liMei } from '../../../../sandbox/knownIds';

const LIST = '/cgi-bin/externalcontact/get_corp_tag_list';
const CREATE = '/cgi-bin/externalcontact/add_corp_tag';
const MARK = '/cgi-bin/externalcontact/mark_tag';

const byName = {
	resource: 'tag',
	operation: 'mark',
	userId: byId('zhangsan'),
	externalUserId: byId(liMei),
};
const createMissing = { createMissingTags: true };

describe('Tag: Tag Customer, by name', () => {
	let bench: Bench;
	beforeAll(async () => {
		bench = await startBench();
	});
	beforeEach(() => bench.reset());
	afterAll(async () => await bench.close());

	const marks = () => bench.sent(MARK).map(({ body }) => body);
	const pair = { userid: 'zhangsan', external_userid: liMei };

	it('finds tags by name and by "Group/Name", read once for the run', async () => {
		const { items, error } = await bench.run(
			{ ...byName, addTags: 'Solar, Warehouse/North', removeTags: 'Customer level/Gold' },
			{ items: itemsOf([{}, {}]) },
		);

		expect(error).toBeUndefined();
		const body = {
			...pair,
			add_tag: [tagId(bench, 'Interest/Solar'), tagId(bench, 'Warehouse/North')],
			remove_tag: [tagId(bench, 'Customer level/Gold')],
		};
		expect(marks()).toEqual([body, body]);
		expect(calls(bench)).toEqual([LIST, MARK, MARK]);
		expect(bench.sent(LIST)[0].body).toEqual({});
		expect(items.map(({ json, pairedItem }) => [json, pairedItem])).toEqual([
			[{ success: true, ...body }, { item: 0 }],
			[{ success: true, ...body }, { item: 1 }],
		]);
	});

	it('takes ids beside names', async () => {
		const solar = tagId(bench, 'Interest/Solar');
		const { error } = await bench.run({ ...byName, addTags: `${solar}, Heating` });

		expect(error).toBeUndefined();
		expect(marks()).toEqual([{ ...pair, add_tag: [solar, tagId(bench, 'Interest/Heating')] }]);
	});

	it('takes the names in every form of a list', async () => {
		const names = ['Solar', 'Heating'];
		const forms = ['Solar, Heating', 'Solar，Heating', 'Solar\nHeating', '={{ $json.names }}'];
		for (const addTags of [...forms, '={{ JSON.stringify($json.names) }}', names]) {
			const { error } = await bench.run({ ...byName, addTags }, { items: itemsOf([{ names }]) });
			expect(error).toBeUndefined();
		}

		const add_tag = names.map((name) => tagId(bench, `Interest/${name}`));
		expect(marks()).toEqual(Array.from({ length: 6 }, () => ({ ...pair, add_tag })));
	});

	it('leaves out the list that is empty', async () => {
		await bench.run({ ...byName, removeTags: 'Gold' });

		expect(marks()).toEqual([{ ...pair, remove_tag: [tagId(bench, 'Customer level/Gold')] }]);
	});

	it('sends a tag once that is named in two ways', async () => {
		await bench.run({ ...byName, addTags: 'Solar, Interest/Solar' });

		expect(marks()).toEqual([{ ...pair, add_tag: [tagId(bench, 'Interest/Solar')] }]);
	});

	it('finds a tag in the way in which the list of tags shows it', async () => {
		await bench.run({ ...byName, addTags: 'Interest / Solar', ...createMissing });

		expect(marks()).toEqual([{ ...pair, add_tag: [tagId(bench, 'Interest/Solar')] }]);
	});

	it('takes the tag of the group for new tags when several groups have the name', async () => {
		await bench.run({ ...byName, addTags: 'North', ...createMissing, newTagGroup: 'Warehouse' });

		expect(marks()).toEqual([{ ...pair, add_tag: [tagId(bench, 'Warehouse/North')] }]);
	});

	it('finds names with a slash in them, of a tag and of a group', async () => {
		bench.sandbox.control.reset({
			tagGroups: [
				{ name: 'Hours', tags: ['24/7'] },
				{ name: 'B2B/B2C', tags: ['Retail'] },
			],
		});
		await bench.run({ ...byName, addTags: '24/7, Hours/24/7, B2B/B2C/Retail' });

		const [hours, kind] = bench.sandbox.control.state().tagGroups.map(({ tags }) => tags[0].id);
		expect((marks()[0] as { add_tag: string[] }).add_tag).toEqual(
			expect.arrayContaining([hours, kind]),
		);
	});

	it.each([
		[
			'a name of two groups',
			{ addTags: 'North' },
			'Several tag groups have a tag "North"',
			'Say which one is meant: "Region/North" or "Warehouse/North".',
		],
		[
			'a tag to remove of two groups',
			{ removeTags: 'North' },
			'Several tag groups have a tag "North"',
			'"Region/North" or "Warehouse/North"',
		],
		[
			'an unknown name',
			{ addTags: 'Gold, gold' },
			'There is no tag "gold"',
			"Check 'Add Tags', or switch on 'Create Missing Tags'. Upper and lower case count; a tag in a group can be given as \"Group/Name\".",
		],
		[
			'an unknown tag to remove, which is never created',
			{ removeTags: 'Interest/Wind', ...createMissing },
			'There is no tag "Interest/Wind"',
			"Check 'Remove Tags'.",
		],
		[
			'a new name without a group',
			{ addTags: 'Wind', ...createMissing },
			'It is not said in which group to create the tag "Wind"',
			'Fill in \'Group for New Tags\', or write "Group/Wind".',
		],
		[
			'a new name that is too long',
			{ addTags: `Interest/${'x'.repeat(31)}`, ...createMissing },
			"'Add Tags' is too long: 31 characters, WeCom takes at most 30",
			'Shorten',
		],
		[
			'a new group whose name is too long',
			{
				addTags: 'Wind',
				...createMissing,
				newTagGroup: 'x'.repeat(31),
			},
			"'Group for New Tags' is too long: 31 characters, WeCom takes at most 30",
			'Shorten',
		],
		[
			'a new tag without a name',
			{ addTags: 'Interest/', ...createMissing },
			'"Interest/" is not the name of a tag',
			"Write names on both sides of the slash in 'Add Tags'",
		],
		[
			'the same tag in both lists',
			{ addTags: 'Solar', removeTags: 'Interest/Solar' },
			'A tag is both to be added and to be removed',
			"'Add Tags' or 'Remove Tags'",
		],
	])('refuses %s after the look-up', async (_what, fields, message, inDescription) => {
		const { error } = await bench.run({ ...byName, ...fields });

		expect(error).toMatchObject({
			message,
			description: expect.stringContaining(inDescription),
			context: { itemIndex: 0 },
		});
		expect(calls(bench)).toEqual([LIST]);
	});

	it.each([
		['no names', {}, 'There is no tag to add or to remove'],
		['an object', { addTags: '={{ $json }}' }, "'Add Tags' holds something else"],
		['a list of objects', { removeTags: '={{ [$json] }}' }, "'Remove Tags' holds something"],
	])('refuses %s before anything is sent', async (_what, fields, message) => {
		const { error } = await bench.run(
			{ ...byName, ...fields },
			{ items: itemsOf([{ name: 'Solar' }]) },
		);

		expect(error?.message).toContain(message);
		expect(error?.description).toMatch(/'(Add|Remove) Tags'/);
		expect(bench.sandbox.control.journal()).toEqual([]);
	});

	it('creates missing tags in the group they name, or in the group for new tags', async () => {
		const { items, error } = await bench.run({
			...byName,
			addTags: 'Solar, Wind, Season/Spring, Region/West',
			...createMissing,
			newTagGroup: 'Interest',
		});

		expect(error).toBeUndefined();
		expect(bench.sent(CREATE).map(({ body }) => body)).toEqual([
			{ group_id: groupNamed(bench, 'Interest').group_id, tag: [{ name: 'Wind' }] },
			{ group_name: 'Season', tag: [{ name: 'Spring' }] },
			{ group_id: groupNamed(bench, 'Region').group_id, tag: [{ name: 'West' }] },
		]);
		expect(jsonOf(items)[0].add_tag).toEqual(
			['Interest/Solar', 'Interest/Wind', 'Season/Spring', 'Region/West'].map((path) =>
				tagId(bench, path),
			),
		);
		expect(tagsOn(bench, 'zhangsan', liMei)).toEqual(
			expect.arrayContaining(['Solar', 'Wind', 'Spring', 'West']),
		);
	});

	it('creates a missing tag where white space stands around the slash', async () => {
		const { error } = await bench.run({
			...byName,
			addTags: 'Season / Spring',
			...createMissing,
		});

		expect(error).toBeUndefined();
		expect(marks()).toEqual([{ ...pair, add_tag: [tagId(bench, 'Season/Spring')] }]);
	});

	it('creates a missing tag in the existing group whose name has a slash', async () => {
		bench.sandbox.control.reset({ tagGroups: [{ name: 'B2B/B2C', tags: ['Retail'] }] });
		const { group_id } = groupNamed(bench, 'B2B/B2C');
		await bench.run({ ...byName, addTags: 'B2B/B2C/Trade', ...createMissing });

		expect(bench.sent(CREATE).map(({ body }) => body)).toEqual([
			{ group_id, tag: [{ name: 'Trade' }] },
		]);
	});

	it.each([
		['Solar、Heating', ['Interest/Solar', 'Interest/Heating']],
		['Interest／Solar; Customer level／Gold', ['Interest/Solar', 'Customer level/Gold']],
		['Ｓｏｌａｒ\tＩｎｔｅｒｅｓｔ／Heating', ['Interest/Solar', 'Interest/Heating']],
		['\ufeffSolar\u200b', ['Interest/Solar']],
		['"Solar","Heating"', ['Interest/Solar', 'Interest/Heating']],
		["['Solar']", ['Interest/Solar']],
	])('finds the tags of %j and creates none', async (addTags, paths) => {
		const { error } = await bench.run(
			{ ...byName, addTags: '={{ $json.tags }}', ...createMissing, newTagGroup: 'Interest' },
			{ items: itemsOf([{ tags: addTags }]) },
		);

		expect(error).toBeUndefined();
		expect(calls(bench)).toEqual([LIST, MARK]);
		expect(marks()).toEqual([{ ...pair, add_tag: paths.map((path) => tagId(bench, path)) }]);
	});

	it('takes a name with a comma or a mark in it whole, where it is known', async () => {
		bench.sandbox.control.reset({
			tagGroups: [{ name: 'Kind', tags: ['Water, hot', 'A、B', 'A', 'B', 'Ｗide'] }],
		});
		const { error } = await bench.run({ ...byName, addTags: 'A、B, Water, hot' });
		await bench.run({ ...byName, addTags: 'Kind/A、B' });

		expect(error).toBeUndefined();
		const ids = ['Water, hot', 'A、B'].map((name) => tagId(bench, `Kind/${name}`));
		expect(marks()).toEqual([
			{ ...pair, add_tag: [ids[1], ids[0]] },
			{ ...pair, add_tag: [ids[1]] },
		]);
	});

	it.each(['Solar、Wind', 'Wind|Water', 'Solar;Wind, Water'])(
		'does not create a piece of %j, which may be a part of a name',
		async (addTags) => {
			const { error } = await bench.run({
				...byName,
				addTags,
				...createMissing,
				newTagGroup: 'Interest',
			});

			expect(error).toMatchObject({
				message: 'There is no tag "Wind", and it is not certain that this is its whole name',
				description: expect.stringContaining("'Add Tags'"),
			});
			expect(calls(bench)).toEqual([LIST]);
		},
	);

	it('creates a name with a mark in it that stands in an array', async () => {
		await bench.run(
			{ ...byName, addTags: '={{ $json.tags }}', ...createMissing, newTagGroup: 'Interest' },
			{ items: itemsOf([{ tags: ['Wind、Water', 'Ｗind、Water'] }]) },
		);

		const { group_id } = groupNamed(bench, 'Interest');
		expect(bench.sent(CREATE).map(({ body }) => body)).toEqual([
			{ group_id, tag: [{ name: 'Wind、Water' }] },
		]);
	});

	it('creates a wide slash as a slash, in the group that differs by width only', async () => {
		await bench.run({ ...byName, addTags: 'Ｒegion／West', ...createMissing });

		expect(bench.sent(CREATE).map(({ body }) => body)).toEqual([
			{ group_id: groupNamed(bench, 'Region').group_id, tag: [{ name: 'West' }] },
		]);
	});

	it('refuses a name with a control character before anything is sent', async () => {
		const { error } = await bench.run(
			{ ...byName, addTags: '={{ $json.tags }}' },
			{ items: itemsOf([{ tags: 'So\u0007lar' }]) },
		);

		expect(error?.message).toBe("'Add Tags' holds a control character or half a character");
		expect(bench.sandbox.control.journal()).toEqual([]);
	});

	it('does not create what exists', async () => {
		await bench.run({
			...byName,
			addTags: 'Solar, Region/North',
			...createMissing,
			newTagGroup: 'Interest',
		});

		expect(calls(bench)).toEqual([LIST, MARK]);
	});
});
