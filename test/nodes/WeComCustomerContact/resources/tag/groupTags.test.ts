import type { IDataObject } from 'n8n-workflow';

import { loneItem } from '../../../../engine/loneItem';
import { namesFrom } from '../../../../../nodes/values/names';
import { groupTags } from '../../../../../nodes/WeComCustomerContact/resources/tag/groupTags';
import type { Failure } from '../../../../../nodes/wecom/errors/failure';

const labels = { groups: 'Tag Groups', tags: 'Tags' };

const group = (group_name: string, tags: string[]) => ({
	group_id: `et-${group_name}`,
	group_name,
	tag: tags.map((name) => ({ id: `id-${group_name}-${name}`, name })),
});

const LIBRARY = [
	group('Interest', ['Solar', 'Heating']),
	group('Region', ['North', 'South']),
	group('Warehouse', ['North', 'Solar/East']),
	group('B2B/B2C', ['Retail']),
	{ group_id: 'et-bare', group_name: 'Bare' },
];

/** What is found in the library; new tags get IDs as they do in WeCom. */
async function found(groups: unknown, tags: unknown, createMissing?: boolean) {
	const created: IDataObject[] = [];
	const { item } = loneItem({
		get_corp_tag_list: { tag_group: LIBRARY },
		add_corp_tag: (params) => {
			created.push(params);
			const { group_name = 'as it was', group_id = 'et-new', tag } = params;
			const withIds = (tag as IDataObject[]).map((one) => ({
				...one,
				id: `id-${String(one.name)}`,
			}));
			return { tag_group: { group_name, group_id, tag: withIds } };
		},
	});
	const wanted = { groups: namesFrom(groups), tags: namesFrom(tags), createMissing, labels };
	const result = await groupTags(item, wanted);
	return {
		groups: result.groups.map(({ group_name }) => group_name),
		tags: result.tags.map(({ tag_id }) => tag_id),
		created,
		all: result.tags,
	};
}

const refusal = async (...wanted: Parameters<typeof found>) =>
	await found(...wanted).then(
		() => undefined,
		({ what, description }: Failure) => `${what}. ${description}`,
	);

describe('Tags of some groups', () => {
	it.each<[string, unknown, unknown, string[], string[]]>([
		['by name', 'Interest', 'Solar', ['Interest'], ['id-Interest-Solar']],
		['by IDs', 'et-Interest', 'id-Interest-Heating', ['Interest'], ['id-Interest-Heating']],
		[
			'by path',
			'Region, Warehouse',
			'Warehouse / North',
			['Region', 'Warehouse'],
			['id-Warehouse-North'],
		],
		[
			'by path with the ID of the group',
			'Region, Warehouse',
			'et-Region/North',
			['Region', 'Warehouse'],
			['id-Region-North'],
		],
		[
			'by path of a group with a slash',
			'B2B/B2C',
			'B2B/B2C/Retail',
			['B2B/B2C'],
			['id-B2B/B2C-Retail'],
		],
		[
			'by a name with a slash',
			'Warehouse, Interest',
			'Solar/East',
			['Warehouse', 'Interest'],
			['id-Warehouse-Solar/East'],
		],
		[
			'of the group that is set, whatever others have',
			'Region',
			'North',
			['Region'],
			['id-Region-North'],
		],
		[
			'each once',
			'Interest, et-Interest',
			'Solar, Interest/Solar',
			['Interest'],
			['id-Interest-Solar'],
		],
		['none', 'Interest', [], ['Interest'], []],
		[
			'by path with a slash of full width',
			'Region, Warehouse',
			'Region／North',
			['Region', 'Warehouse'],
			['id-Region-North'],
		],
	])('are found %s', async (_how, groups, tags, names, ids) => {
		expect(await found(groups, tags)).toMatchObject({ groups: names, tags: ids, created: [] });
	});

	it('are named with their group', async () => {
		expect((await found('Interest', 'Solar')).all).toEqual([
			{ group_name: 'Interest', tag_name: 'Solar', tag_id: 'id-Interest-Solar' },
		]);
	});

	it.each<[string, Parameters<typeof found>, RegExp]>([
		[
			'a group that is not there',
			['Interst', 'Solar', false],
			/^There is no tag group "Interst"\. Near: "Interest"\. Check 'Tag Groups', or switch on 'Create Missing Tags'\. Upper and lower case count\.$/,
		],
		[
			'a group that is not there, where nothing is ever created',
			['Interst', 'Solar'],
			/^There is no tag group "Interst"\. Near: "Interest"\. Check 'Tag Groups'\. Upper/,
		],
		[
			'a new group into which nothing goes',
			['Interest, Stage', 'Interest/Wind', true],
			/^There is no tag group "Stage"\. Check 'Tag Groups'\. Upper/,
		],
		[
			'a tag that is not there',
			['Interest', 'Solr', false],
			/^There is no tag "Solr" in the tag group "Interest"\. Near: "Solar"\. Check 'Tags', or switch on/,
		],
		[
			'a tag that none of several groups has',
			['Interest, Region', 'Solr', false],
			/^There is no tag "Solr" in the tag groups\. Near: "Solar"\. /,
		],
		[
			'a tag of a group without tags',
			['Bare', 'Gold'],
			/^There is no tag "Gold" in the tag group "Bare"\. Check/,
		],
		[
			'a name that two of the groups have',
			['Region, Warehouse', 'North'],
			/^Several of the tag groups have a tag "North"\. Say in 'Tags' which one is meant: "Region\/North" or "Warehouse\/North"\.$/,
		],
		[
			'a tag of another group by its path',
			['Interest', 'Region/North', true],
			/^The tag "Region\/North" is in none of the tag groups that are set\. Check 'Tags', or add its group in 'Tag Groups'\.$/,
		],
		[
			'a tag of another group by its ID',
			['Interest', 'id-Region-North', true],
			/^The tag "id-Region-North" is in none of the tag groups/,
		],
		[
			'a tag of a group that is not there',
			['Interest', 'Stage/Won', true],
			/^The tag "Stage\/Won" is in none of/,
		],
		[
			'a new tag without its group, of two',
			['Interest, Region', 'Wind', true],
			/^It is not said in which of the tag groups to create the tag "Wind"\. Write "Group\/Wind" in 'Tags', with one of 'Tag Groups'\.$/,
		],
		[
			'a new tag without its group, of a known and a new one',
			['Interest, Stage', 'Wind', true],
			/^It is not said in which of the tag groups/,
		],
		[
			'a new tag that may be part of a name',
			['Interest', 'Wind;Water', true],
			/^There is no tag "Wind", and it is not certain .* 'Tags'/,
		],
		[
			'a new group that may be part of a name',
			['Stage;Phase', [], true],
			/^There is no tag "Stage", and it is not certain .* 'Tag Groups'/,
		],
		[
			'a long name of a new tag',
			['Interest', 'x'.repeat(31), true],
			/^'Tags' is too long: 31 characters/,
		],
		[
			'a long name of a new group',
			['x'.repeat(31), 'Won', true],
			/^'Tag Groups' is too long: 31 characters/,
		],
	])('refuse %s', async (_what, wanted, words) => {
		expect(await refusal(...wanted)).toMatch(words);
	});

	it.each<[string, unknown, unknown, IDataObject[], string[]]>([
		[
			'the only group',
			'Interest',
			'Wind',
			[{ group_id: 'et-Interest', tag: [{ name: 'Wind' }] }],
			['id-Wind'],
		],
		[
			'the group that they name',
			'Interest, Region',
			'Region/Wind',
			[{ group_id: 'et-Region', tag: [{ name: 'Wind' }] }],
			['id-Wind'],
		],
		[
			'a new group, the only one',
			'Stage',
			'Won',
			[{ group_name: 'Stage', tag: [{ name: 'Won' }] }],
			['id-Won'],
		],
		[
			'a new group that they name, beside others',
			'Interest, Stage',
			'Stage/Won, Solar',
			[{ group_name: 'Stage', tag: [{ name: 'Won' }] }],
			['id-Won', 'id-Interest-Solar'],
		],
		[
			'their group with a slash of full width',
			'Interest, Region',
			'Region／Wind',
			[{ group_id: 'et-Region', tag: [{ name: 'Wind' }] }],
			['id-Wind'],
		],
		[
			'each their group',
			'Interest, Region',
			'Interest/Wind, Region/West, Solar',
			[
				{ group_id: 'et-Interest', tag: [{ name: 'Wind' }] },
				{ group_id: 'et-Region', tag: [{ name: 'West' }] },
			],
			['id-Wind', 'id-West', 'id-Interest-Solar'],
		],
	])('are created in %s', async (_where, groups, tags, created, ids) => {
		expect(await found(groups, tags, true)).toMatchObject({ created, tags: ids });
	});

	it('are not created, none of them, where a new group would stay empty', async () => {
		const { item, sent } = loneItem({ get_corp_tag_list: { tag_group: LIBRARY } });
		const wanted = {
			groups: namesFrom('Interest, Stage'),
			tags: namesFrom('Interest/Wind'),
			labels,
		};
		await expect(groupTags(item, { ...wanted, createMissing: true })).rejects.toThrow('"Stage"');

		expect(sent).toHaveLength(1);
	});
});
