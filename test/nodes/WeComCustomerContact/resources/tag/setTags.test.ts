import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { sleep } from 'n8n-workflow';

import type { Bench } from '../../../../engine';
import { jsonOf, startBench } from '../../../../engine';
import { calls, groupNamed, tagId, tagsOn } from '../../../../engine/corp';
import { byId, itemsOf } from '../../../../engine/input';
import * as fc from '../../../../engine/properties';
import { liMei } from '../../../../sandbox/knownIds';

const API = '/cgi-bin/externalcontact';
const LIST = `${API}/get_corp_tag_list`;
const GET = `${API}/get`;
const MARK = `${API}/mark_tag`;

const setTags = { resource: 'tag', operation: 'setTags' };
const contact = { userId: byId('zhangsan'), externalUserId: byId(liMei) };

/** Li Mei has Customer level/Gold, Interest/Heating and a personal tag of zhangsan, and Region/North of lisi. */
describe('Tag: Set Tags of a Group', () => {
	let bench: Bench;
	beforeAll(async () => {
		bench = await startBench({ seed: { customers: 20 } });
	});
	beforeEach(() => bench.reset());
	afterAll(async () => await bench.close());

	const bodies = () => bench.sent(MARK).map(({ body }) => body as IDataObject);
	const tag = (path: string) => {
		const [group_name, tag_name] = path.split('/');
		return { group_name, tag_name, tag_id: tagId(bench, path) };
	};
	const run = async (parameters: INodeParameters, items?: IDataObject[]) =>
		await bench.run(
			{ ...setTags, ...contact, ...parameters },
			items ? { items: itemsOf(items) } : {},
		);

	it('replaces the stage, and leaves tags of other groups, personal ones and those of colleagues', async () => {
		const { items, error } = await run({ tagGroups: 'Customer level', tags: 'Silver' });

		expect(error).toBeUndefined();
		expect(calls(bench)).toEqual([LIST, GET, MARK]);
		const relation = { userid: 'zhangsan', external_userid: liMei };
		const gold = tag('Customer level/Gold');
		const silver = tag('Customer level/Silver');
		const lists = { add_tag: [silver.tag_id], remove_tag: [gold.tag_id] };
		expect(bodies()).toEqual([{ ...relation, ...lists }]);
		expect(items).toEqual([
			{
				json: {
					success: true,
					...relation,
					changed: true,
					...lists,
					before: [gold],
					after: [silver],
				},
				pairedItem: { item: 0 },
			},
		]);
		expect(tagsOn(bench, 'zhangsan', liMei).sort()).toEqual(['Heating', 'Silver', 'golf']);
		expect(tagsOn(bench, 'lisi', liMei)).toEqual(['North']);
	});

	it.each<[string, INodeParameters, string[], number]>([
		[
			'several',
			{ tagGroups: 'Interest', tags: 'Solar, Heating' },
			['Gold', 'Heating', 'Solar', 'golf'],
			1,
		],
		['an array', { tagGroups: 'Interest', tags: '={{ ["Solar"] }}' }, ['Gold', 'Solar', 'golf'], 1],
		['none, empty text', { tagGroups: 'Interest', tags: '' }, ['Gold', 'golf'], 1],
		['none, empty list', { tagGroups: 'Interest', tags: '={{ [] }}' }, ['Gold', 'golf'], 1],
		['what is there', { tagGroups: 'Interest', tags: 'Heating' }, ['Gold', 'Heating', 'golf'], 0],
		['none where none is', { tagGroups: 'Region', tags: '' }, ['Gold', 'Heating', 'golf'], 0],
		[
			'one of several groups, with its path',
			{ tagGroups: 'Region, Warehouse, Interest', tags: 'Warehouse/North' },
			['Gold', 'North', 'golf'],
			1,
		],
	])('sets %s, and sends nothing when nothing changes', async (_what, parameters, after, sent) => {
		const { items, error } = await run(parameters);

		expect(error).toBeUndefined();
		expect(tagsOn(bench, 'zhangsan', liMei).sort()).toEqual(after);
		expect(bodies()).toHaveLength(sent);
		expect(jsonOf(items)).toMatchObject([{ success: true, changed: sent === 1 }]);
	});

	it('takes groups and tags by their ids, picked or as text', async () => {
		const groupId = groupNamed(bench, 'Interest').group_id;
		const solar = tagId(bench, 'Interest/Solar');
		await run({ tagsBy: 'list', tagGroupIds: [groupId], tagIds: [solar] });
		expect(tagsOn(bench, 'zhangsan', liMei).sort()).toEqual(['Gold', 'Solar', 'golf']);

		await run({ tagGroups: groupId, tags: tagId(bench, 'Interest/Heating') });
		expect(tagsOn(bench, 'zhangsan', liMei).sort()).toEqual(['Gold', 'Heating', 'golf']);

		await run({ tagsBy: 'list', tagGroupIds: [groupId], tagIds: [] });
		expect(tagsOn(bench, 'zhangsan', liMei).sort()).toEqual(['Gold', 'golf']);
	});

	it('creates missing tags in their group, and the group, once for all items', async () => {
		const { error } = await run(
			{ tagGroups: 'Stage', tags: '={{ $json.stage }}', createMissingTags: true },
			[{ stage: 'Won' }, { stage: 'Won' }, { stage: 'Stage/Lost' }],
		);

		expect(error).toBeUndefined();
		expect(bench.sent(`${API}/add_corp_tag`)).toHaveLength(1);
		expect(
			groupNamed(bench, 'Stage')
				.tags.map(({ name }) => name)
				.sort(),
		).toEqual(['Lost', 'Won']);
		expect(tagsOn(bench, 'zhangsan', liMei)).toContain('Lost');
		expect(tagsOn(bench, 'zhangsan', liMei)).not.toContain('Won');
	});

	it('creates a name in the given group although another group has it', async () => {
		await run({ tagGroups: 'Interest', tags: 'North', createMissingTags: true });
		expect(groupNamed(bench, 'Interest').tags.map(({ name }) => name)).toContain('North');
	});

	it.each<[string, INodeParameters, string, string]>([
		[
			'an unknown group',
			{ tagGroups: 'Stage', tags: 'Won' },
			'There is no tag group "Stage"',
			"'Create Missing Tags'",
		],
		[
			'an unknown group that is to be cleared',
			{ tagGroups: 'Stage', tags: '', createMissingTags: true },
			'There is no tag group "Stage"',
			"'Tag Groups'",
		],
		[
			'an unknown tag',
			{ tagGroups: 'Interest', tags: 'Wind' },
			'There is no tag "Wind" in the tag group "Interest"',
			"'Tags'",
		],
		[
			'a tag that none of several groups has',
			{ tagGroups: 'Region, Interest', tags: 'Wind' },
			'There is no tag "Wind" in the tag groups',
			"'Create Missing Tags'",
		],
		[
			'a tag of another group',
			{ tagGroups: 'Interest', tags: 'Region/North', createMissingTags: true },
			'The tag "Region/North" is in none of the tag groups that are set',
			"'Tag Groups'",
		],
		[
			'an ambiguous tag',
			{ tagGroups: 'Region, Warehouse', tags: 'North' },
			'Several of the tag groups have a tag "North"',
			'"Region/North" or "Warehouse/North"',
		],
		[
			'a new tag without its group',
			{ tagGroups: 'Region, Interest', tags: 'Wind', createMissingTags: true },
			'It is not said in which of the tag groups to create the tag "Wind"',
			'"Group/Wind"',
		],
		[
			'no group',
			{ tagGroups: '={{ $json.none }}', tags: 'Won' },
			"'Tag Groups' is empty",
			"'Tag Groups'",
		],
		[
			'no value',
			{ tagGroups: 'Interest', tags: '={{ $json.none }}' },
			"'Tags' has no value",
			'empty text',
		],
		[
			'a list of no value',
			{ tagGroups: 'Interest', tags: '={{ [$json.none] }}' },
			"'Tags' has no value",
			'empty text',
		],
		[
			'separators alone',
			{ tagGroups: 'Interest', tags: ', ' },
			"'Tags' has no value",
			'empty text',
		],
		[
			'a text of nothing',
			{ tagGroups: 'Interest', tags: 'undefined' },
			`'Tags' holds "undefined", which is no value`,
			"'Tags'",
		],
	])(
		'refuses %s before the customer is read',
		async (_what, parameters, message, inDescription) => {
			const { error } = await run(parameters);

			expect(error).toMatchObject({
				message,
				description: expect.stringContaining(inDescription),
			});
			expect(calls(bench).filter((path) => path !== LIST)).toEqual([]);
		},
	);

	it('says so for a customer of somebody else', async () => {
		const { error } = await run({ userId: byId('wangwu'), tagGroups: 'Interest', tags: 'Solar' });
		expect(error).toMatchObject({
			message: 'The external contact is not a customer of this member',
			httpCode: '84061',
		});
		expect(bodies()).toEqual([]);
	});

	it('takes off a tag that was put into the group after the tags were read', async () => {
		bench.sandbox.control.addFault({ path: GET, kind: 'delay', ms: 150 });
		const running = run({ tagGroups: 'Interest', tags: 'Solar' });
		while (!calls(bench).includes(LIST)) await sleep(1);
		bench.sandbox.control.createTags({
			group_id: groupNamed(bench, 'Interest').group_id,
			tags: ['Wind'],
		});
		bench.sandbox.control.editCustomer({
			userid: 'zhangsan',
			external_userid: liMei,
			add_tag: [tagId(bench, 'Interest/Wind')],
		});
		await running;
		expect(tagsOn(bench, 'zhangsan', liMei).sort()).toEqual(['Gold', 'Solar', 'golf']);
	});

	it('leaves one stage whatever runs of the process set it at the same time, plain tagging among them', async () => {
		const stage = fc.constantFrom('Gold', 'Silver', 'Bronze');
		const member = fc.constantFrom('zhangsan', 'ZhangSan');
		await fc.assert(
			fc.asyncProperty(
				fc.array(fc.array(fc.tuple(stage, member), { minLength: 1, maxLength: 6 }), {
					minLength: 2,
					maxLength: 4,
				}),
				async (runs) => {
					bench.reset();
					bench.sandbox.control.setLimits({ latencyMs: 2 });
					const outcomes = await Promise.all([
						...runs.map(
							async (items) =>
								await run(
									{
										userId: byId('={{ $json.member }}'),
										tagGroups: 'Customer level',
										tags: '={{ $json.stage }}',
									},
									items.map(([wanted, userid]) => ({ stage: wanted, member: userid })),
								),
						),
						bench.run({ ...setTags, ...contact, operation: 'mark', addTags: 'Region/South' }),
					]);

					expect(outcomes.map(({ error }) => error)).toEqual(outcomes.map(() => undefined));
					const levels = tagsOn(bench, 'zhangsan', liMei).filter((name) =>
						/Gold|Silver|Bronze/.test(name),
					);
					expect(levels).toHaveLength(1);
					expect(tagsOn(bench, 'zhangsan', liMei)).toContain('South');
					const changes = bench.sandbox.control.journal({ path: MARK });
					expect(changes.map(({ errcode }) => errcode)).toEqual(changes.map(() => 0));
					for (const { items } of outcomes.slice(0, -1)) {
						for (const { after } of jsonOf(items)) expect(after).toHaveLength(1);
					}
				},
			),
			{ numRuns: 8 },
		);
	});
});
