import type { Bench } from '../../../../engine';
import { jsonOf, startBench } from '../../../../engine';
import { calls, groupNamed } from '../../../../engine/corp';
import { withToken } from '../../../../engine/expected';
import { byId, itemsOf, picked } from '../../../../engine/input';

const LIST = '/cgi-bin/externalcontact/get_corp_tag_list';
const PATH = '/cgi-bin/externalcontact/add_corp_tag';

const create = { resource: 'tag', operation: 'create' };

describe('Tag: Create', () => {
	let bench: Bench;
	beforeAll(async () => {
		bench = await startBench();
	});
	beforeEach(() => bench.reset());
	afterAll(async () => await bench.close());

	const sentBodies = () => bench.sent(PATH).map(({ body }) => body);

	it('creates a group with tags, all fields set', async () => {
		const { items, error } = await bench.run({
			...create,
			createIn: 'groupByName',
			groupName: ' Season ',
			tagNames: 'Spring, Autumn',
			options: { groupOrder: 7, tagOrder: 3 },
		});

		expect(error).toBeUndefined();
		expect(bench.sent(PATH)).toEqual([
			{
				method: 'POST',
				query: withToken,
				body: {
					group_name: 'Season',
					order: 7,
					tag: [
						{ name: 'Spring', order: 3 },
						{ name: 'Autumn', order: 3 },
					],
				},
			},
		]);
		const { app, tags, ...group } = groupNamed(bench, 'Season');
		expect(app).toBe('main');
		expect(items).toEqual([
			{
				json: {
					...group,
					tag: tags.map(({ id, name, create_time, order }) => ({
						id,
						name,
						create_time,
						order,
						created: true,
					})),
				},
				pairedItem: { item: 0 },
			},
		]);
		expect(group.order).toBe(7);
	});

	it('sends group and name only when nothing else is set', async () => {
		await bench.run({ ...create, groupName: 'Season', tagNames: ['Spring'] });

		expect(calls(bench)).toEqual([LIST, PATH]);
		expect(sentBodies()).toEqual([{ group_name: 'Season', tag: [{ name: 'Spring' }] }]);
	});

	it('sends an order of 0', async () => {
		await bench.run({
			...create,
			groupName: 'Season',
			tagNames: 'Spring',
			options: { groupOrder: 0, tagOrder: 0 },
		});

		expect(sentBodies()).toEqual([
			{ group_name: 'Season', order: 0, tag: [{ name: 'Spring', order: 0 }] },
		]);
	});

	it('adds to the group that has the name already', async () => {
		const { group_id } = groupNamed(bench, 'Interest');
		await bench.run({
			...create,
			groupName: 'Interest',
			tagNames: 'Wind',
			options: { groupOrder: 9 },
		});

		expect(sentBodies()).toEqual([{ group_id, tag: [{ name: 'Wind' }] }]);
	});

	it.each([
		['picked', picked],
		['by its ID', byId],
		['from an expression', () => byId('={{ $json.group }}')],
	])('adds to an existing group %s', async (_how, locator) => {
		const { group_id } = groupNamed(bench, 'Interest');
		const { items } = await bench.run(
			{
				...create,
				createIn: 'existingGroup',
				tagGroupId: locator(group_id),
				tagNames: '={{ $json.names }}',
			},
			{ items: itemsOf([{ group: group_id, names: ['Wind', 'Water, hot'] }]) },
		);

		expect(sentBodies()).toEqual([{ group_id, tag: [{ name: 'Wind' }, { name: 'Water, hot' }] }]);
		expect(jsonOf(items)).toEqual([
			expect.objectContaining({
				group_id,
				group_name: 'Interest',
				tag: [
					expect.objectContaining({ name: 'Wind', created: true }),
					expect.objectContaining({ name: 'Water, hot', created: true }),
				],
			}),
		]);
	});

	it('keeps the names that the group has, and sends the others', async () => {
		const { group_id, tags } = groupNamed(bench, 'Interest');
		const { items } = await bench.run({
			...create,
			groupName: 'Interest',
			tagNames: 'Solar, Wind，Solar\nHeating',
		});

		expect(sentBodies()).toEqual([{ group_id, tag: [{ name: 'Wind' }] }]);
		const [{ tag }] = jsonOf(items);
		expect(tag).toEqual([
			expect.objectContaining({ name: 'Solar', created: false, id: tags[1].id }),
			expect.objectContaining({ name: 'Wind', created: true }),
			expect.objectContaining({ name: 'Heating', created: false, id: tags[0].id }),
		]);
	});

	it('sends nothing when the group has all names', async () => {
		const { items } = await bench.run({ ...create, groupName: 'Region', tagNames: 'North,South' });

		expect(calls(bench)).toEqual([LIST]);
		expect(jsonOf(items)[0].tag).toEqual([
			expect.objectContaining({ name: 'North', created: false }),
			expect.objectContaining({ name: 'South', created: false }),
		]);
	});

	it('joins what the items of a run create: one request per group', async () => {
		const { items } = await bench.run(
			{ ...create, groupName: '={{ $json.group }}', tagNames: '={{ $json.names }}' },
			{
				items: itemsOf([
					{ group: 'Season', names: 'Spring' },
					{ group: 'Season', names: 'Spring, Autumn' },
					{ group: 'Colour', names: 'Red' },
				]),
			},
		);

		expect(calls(bench)).toEqual([LIST, PATH, PATH]);
		expect(sentBodies()).toEqual([
			{ group_name: 'Season', tag: [{ name: 'Spring' }, { name: 'Autumn' }] },
			{ group_name: 'Colour', tag: [{ name: 'Red' }] },
		]);
		expect(items.map(({ json, pairedItem }) => [json.group_name, pairedItem])).toEqual([
			['Season', { item: 0 }],
			['Season', { item: 1 }],
			['Colour', { item: 2 }],
		]);
	});

	it('takes names of 30 characters, whatever a character is', async () => {
		const name = '🌞'.repeat(30);
		const { error } = await bench.run({ ...create, groupName: name, tagNames: name });

		expect(error).toBeUndefined();
		expect(sentBodies()).toEqual([{ group_name: name, tag: [{ name }] }]);
	});

	it.each([
		['Group Name', { groupName: ' ' }, "'Group Name' is empty"],
		['Group Name', { groupName: 'x'.repeat(31) }, "'Group Name' is too long: 31 characters"],
		['Tag Names', { tagNames: ' , ' }, "'Tag Names' is empty"],
		['Tag Names', { tagNames: ['ok', '长'.repeat(31)] }, "'Tag Names' is too long: 31 characters"],
		[
			'Tag Group',
			{ createIn: 'existingGroup', tagGroupId: byId('={{ $json.none }}') },
			"'Tag Group' is empty",
		],
		['Tag Order', { options: { tagOrder: -1 } }, "'Tag Order' is not a whole number"],
		['Tag Order', { options: { tagOrder: 4294967296 } }, "'Tag Order' is not a whole number"],
		['Group Order', { options: { groupOrder: 1.5 } }, "'Group Order' is not a whole number"],
		['Group Order', { options: { groupOrder: '=high' } }, "'Group Order' is not a whole"],
	])('refuses a wrong %s before anything is sent: %p', async (label, fields, message) => {
		const { error } = await bench.run({
			...create,
			groupName: 'Season',
			tagNames: 'Spring',
			...fields,
		});

		expect(error?.message).toContain(message);
		expect(error?.description).toMatch(new RegExp(`'${label}'|Shorten "`));
		expect(bench.sandbox.control.journal()).toEqual([]);
	});

	it('creates no name that differs from a known one by width or hidden marks only', async () => {
		const { items, error } = await bench.run({
			...create,
			groupName: 'Ｉnterest',
			tagNames: ['Ｓolar', 'Heating\u200b', 'Wind', 'Ｗind'],
		});

		expect(error).toBeUndefined();
		const { group_id } = groupNamed(bench, 'Interest');
		expect(sentBodies()).toEqual([{ group_id, tag: [{ name: 'Wind' }] }]);
		expect(jsonOf(items)[0].tag).toEqual([
			expect.objectContaining({ name: 'Solar', created: false }),
			expect.objectContaining({ name: 'Heating', created: false }),
			expect.objectContaining({ name: 'Wind', created: true }),
		]);
	});

	it('asks how names are separated where a mark may belong to one', async () => {
		const { error } = await bench.run({
			...create,
			groupName: 'Season',
			tagNames: 'Spring、Autumn',
		});

		expect(error?.message).toContain('There is no tag "Spring"');
		expect(error?.description).toContain("'Tag Names'");
		expect(sentBodies()).toEqual([]);
	});

	it('lets only the item with a wrong name fail', async () => {
		const { items } = await bench.run(
			{ ...create, groupName: 'Season', tagNames: '={{ $json.names }}' },
			{
				items: itemsOf([{ names: 'Spring' }, { names: 'x'.repeat(31) }, { names: 'Autumn' }]),
				onError: 'continueRegularOutput',
			},
		);

		expect(sentBodies()).toEqual([
			{ group_name: 'Season', tag: [{ name: 'Spring' }, { name: 'Autumn' }] },
		]);
		expect(jsonOf(items).map(({ group_name, error }) => group_name ?? error)).toEqual([
			'Season',
			expect.stringContaining("'Tag Names' is too long"),
			'Season',
		]);
	});

	it('says that the corp has no room for more tags', async () => {
		bench.sandbox.control.setLimits({ tagsPerCorp: 11 });
		const { error } = await bench.run({ ...create, groupName: 'Season', tagNames: 'Spring' });

		expect(error).toMatchObject({
			message: 'The company has reached its limit of 10,000 tags',
			description: expect.stringMatching(/^Delete tags that are no longer used\. \(WeCom 40126/),
			httpCode: '40126',
		});
		expect(calls(bench)).toEqual([LIST, PATH]);
	});

	it('says that a group does not exist', async () => {
		const { error } = await bench.run({
			...create,
			createIn: 'existingGroup',
			tagGroupId: byId('etNothing'),
			tagNames: 'Spring',
		});

		expect(error).toMatchObject({
			message: 'WeCom does not accept a tag or tag group',
			description: expect.stringContaining('no tag group has the id etNothing'),
			httpCode: '40068',
		});
	});

	describe('in rows', () => {
		const rows = (tag: unknown, more = {}) => ({
			...create,
			groupName: 'Customer level',
			tagsAs: 'rows',
			tagRows: { tag } as never,
			...more,
		});

		it('gives each tag an order of its own, 0 included, and keeps those that are there', async () => {
			const { items, error } = await bench.run(
				rows([
					{ name: ' Platinum ', order: 9 },
					{ name: 'Gold', order: 8 },
					{ name: 'Iron', order: 0 },
				]),
			);

			expect(error).toBeUndefined();
			expect(sentBodies()).toEqual([
				{
					group_id: groupNamed(bench, 'Customer level').group_id,
					tag: [
						{ name: 'Platinum', order: 9 },
						{ name: 'Iron', order: 0 },
					],
				},
			]);
			expect(jsonOf(items)[0].tag).toMatchObject([
				{ name: 'Platinum', order: 9, created: true },
				{ name: 'Gold', created: false },
				{ name: 'Iron', order: 0, created: true },
			]);
		});

		it('takes names and orders from expressions, and sends no order where one gives nothing', async () => {
			const { error } = await bench.run(
				rows([
					{ name: '={{ $json.metal }}', order: '={{ $json.none }}' },
					{ name: 'Tin', order: '={{ $json.order }}' },
				]),
				{ items: itemsOf([{ metal: 'Iron', order: '2' }]) },
			);

			expect(error).toBeUndefined();
			expect(sentBodies()).toMatchObject([{ tag: [{ name: 'Iron' }, { name: 'Tin', order: 2 }] }]);
			expect(sentBodies()[0]).not.toHaveProperty('tag.0.order');
		});

		it.each([
			['no row', [], "'Tag Rows' is empty"],
			[
				'a row without a name',
				[{ name: 'Iron' }, { name: ' ', order: 1 }],
				"'Name of tag 2' is empty",
			],
			[
				'a name twice',
				[{ name: 'Iron' }, { name: 'Ｉｒｏｎ' }],
				'Two rows of \'Tag Rows\' have the name "Ｉｒｏｎ"',
			],
			[
				'a long name',
				[{ name: 'x'.repeat(31), order: 0 }],
				"'Name of tag 1' is too long: 31 characters, WeCom takes at most 30",
			],
			[
				'an order that is none',
				[{ name: 'Iron', order: -1 }],
				"'Order of tag 1' is not a whole number from 0 to 4294967295",
			],
		])('refuses %s before anything is sent', async (_what, tag, message) => {
			const { error } = await bench.run(rows(tag));
			expect(error?.message).toBe(message);
			expect(calls(bench)).toEqual([]);
		});
	});
});
