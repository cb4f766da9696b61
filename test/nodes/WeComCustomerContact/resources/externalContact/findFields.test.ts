import type { Field, FormContext } from '../../../../../nodes/WeComCustomerContact/fields/field';
import { matchesOf } from '../../../../../nodes/WeComCustomerContact/resources/externalContact/criteria';
import { factsOf } from '../../../../../nodes/WeComCustomerContact/resources/externalContact/facts';
import {
	criteria,
	searchOf,
} from '../../../../../nodes/WeComCustomerContact/resources/externalContact/findFields';
import { answeredItem } from '../../../../engine/answeredItem';

const SECOND = 1_770_000_000;

const fieldNamed = (name: string): Field =>
	criteria.fields!.find(({ description }) => description.name === name)!;

const checked = (name: string, value: unknown) => fieldNamed(name).check!(value, 'Label');

const tag_group = [
	{ group_id: 'g1', group_name: 'Level', tag: [{ id: 'etGold', name: 'Gold' }] },
	{ group_id: 'g2', group_name: 'Interest', tag: [{ id: 'etSolar', name: 'Solar, large' }] },
];

/** An item with these filters, as the user has given them. */
function itemWith(given: Record<string, unknown>) {
	const { item, sent } = answeredItem({ get_corp_tag_list: () => ({ tag_group }) });
	const read = ({ description: { name }, check }: Field) =>
		name in given ? check!(given[name], name) : undefined;
	return { item: { ...item, given: read } as FormContext, sent };
}

const someone = factsOf({
	external_contact: { external_userid: 'wm1', name: 'Li Mei', unionid: 'oz1' },
	follow_info: {
		...{ userid: 'ZhangSan', remark: 'Weber, Harbour St', remark_mobiles: ['13800000001'] },
		...{ tag_id: ['etGold', 'etSolar'], state: 'fair, east', createtime: SECOND },
	},
});

const matched = async (given: Record<string, unknown>) =>
	matchesOf((await searchOf(itemWith(given).item)).criteria, someone);

describe('The filters of Find', () => {
	it.each<[string, unknown, unknown]>([
		['nameIs', 'Li Mei', ['Li Mei']],
		['nameIs', 'Weber, Harbour St', ['Weber, Harbour St', 'Weber', 'Harbour St']],
		['nameIs', ['Weber, Harbour St', 'x'], ['Weber, Harbour St', 'x']],
		['nameIs', ['Li Mei', 'ｌｉ mei', 'x'], ['ｌｉ mei', 'x']],
		['states', 'fair, east', expect.arrayContaining(['fair, east', 'fair', 'east'])],
	])('read %s from %j: texts may hold a comma themselves', (name, value, expected) => {
		expect(checked(name, value)).toEqual(expected);
	});

	it.each(['nameIs', 'states', 'nameContains', 'unionIds', 'mobiles', 'tags', 'tagIds', 'members'])(
		'have no value of %s in nothing, nor in an empty list',
		(name) => {
			expect(['', undefined, []].map((value) => checked(name, value))).toEqual([
				...[undefined, undefined, undefined],
			]);
		},
	);

	it.each<[string, Record<string, unknown>, string, string]>([
		['mobile number', { mobiles: '+86 138 0000 0001' }, 'mobile', '+86 138 0000 0001'],
		['union ID', { unionIds: 'oz1' }, 'unionid', 'oz1'],
		['name', { nameIs: 'li mei' }, 'name', 'li mei'],
		['part of the remark', { nameContains: 'harbour' }, 'remark', 'harbour'],
		['tag by its name', { tags: 'Level/Gold' }, 'tag', 'Gold'],
		['tag by a name with a comma', { tags: 'Solar, large' }, 'tag', 'Solar, large'],
		['tag that was picked', { tagIds: ['etGold'] }, 'tag', 'etGold'],
		['channel', { states: 'fair, east' }, 'state', 'fair, east'],
		['time from then on', { addedAfter: SECOND }, 'added', '2026-02-02T02:40:00.000Z'],
		['time up to then', { addedBefore: SECOND }, 'added', '2026-02-02T02:40:00.000Z'],
		['member', { members: 'zhangsan' }, 'member', 'zhangsan'],
		['member who was picked', { userIds: ['ZHANGSAN'] }, 'member', 'ZHANGSAN'],
	])('find by the %s', async (_what, given, by, value) => {
		expect(await matched(given)).toEqual([{ by, value }]);
	});

	it.each<[string, Record<string, unknown>]>([
		['a time after then', { addedAfter: SECOND + 1 }],
		['a time before then', { addedBefore: SECOND - 1 }],
		['two tags, both of which are needed', { tagIds: ['etGold', 'etOther'], tagMatch: 'all' }],
		['criteria of which one does not hold', { nameIs: 'Li Mei', unionIds: 'oz2' }],
	])('do not find by %s', async (_what, given) => {
		expect(await matched(given)).toBeUndefined();
	});

	it('need one of several tags, unless all are asked for', async () => {
		const tagIds = ['etGold', 'etOther'];

		expect(await matched({ tagIds })).toEqual([{ by: 'tag', value: 'etGold' }]);
		expect(await matched({ tagIds, tagMatch: 'any' })).toEqual([{ by: 'tag', value: 'etGold' }]);
	});

	it('say whose customers are looked through, where members are named', async () => {
		const membersIn = async (given: object) =>
			(await searchOf(itemWith({ nameIs: 'x', ...given }).item)).members;

		expect(await membersIn({})).toBeUndefined();
		expect(await membersIn({ members: 'lisi, LISI, wangwu' })).toEqual(['lisi', 'wangwu']);
		expect(await membersIn({ userIds: ['lisi'] })).toEqual(['lisi']);
	});

	it('look tags up where they are given in the text alone', async () => {
		const { item, sent } = itemWith({ tagIds: ['etGold'] });
		await searchOf(item);
		expect(sent('get_corp_tag_list')).toEqual([]);
	});

	it.each<[string, Record<string, unknown>, string]>([
		['a tag that does not exist', { tags: 'Platinum' }, 'There is no tag "Platinum"'],
		[
			'tags in two ways',
			{ tags: 'Gold', tagIds: ['etGold'] },
			"'Tags' and 'Tag Names or IDs' do not go together",
		],
		[
			'members in two ways',
			{ members: 'lisi', userIds: ['lisi'] },
			"'Members' and 'Member Names or IDs' do not go together",
		],
		[
			'times the wrong way round',
			{ addedAfter: SECOND, addedBefore: SECOND - 1 },
			"'Added Before'",
		],
	])('refuse %s', async (_what, given, words) => {
		await expect(searchOf(itemWith(given).item)).rejects.toThrow(words);
	});

	it.each([{}, { tagMatch: 'all' }])(
		'name all that there is to find by, when given %j',
		async (given) => {
			await expect(searchOf(itemWith(given).item)).rejects.toThrow(
				"'Mobile Numbers', 'Union IDs', 'Name or Remark Is', 'Name or Remark Contains', 'Tags', 'Channels (State)', 'Added After', 'Added Before' or 'Members'. For all customers",
			);
		},
	);
});
