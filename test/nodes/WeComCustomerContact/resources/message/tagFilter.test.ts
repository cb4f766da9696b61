import { tagFilter } from '../../../../../nodes/WeComCustomerContact/resources/message/tagFilter';

const filterOf = (...condition: unknown[]) => tagFilter({ condition }, 'Tag Conditions');

const ids = (count: number) => Array.from({ length: count }, (_, place) => `et${place}`);

describe('Tags that customers are chosen by', () => {
	it('are a list of tags for each condition, however they are given', () => {
		expect(
			filterOf(
				{ anyOfTags: 'etGold, etSilver' },
				{ anyOfTagIds: ['etSolar'] },
				{ anyOfTags: '', anyOfTagIds: ids(100) },
			),
		).toEqual({
			group_list: [
				{ tag_list: ['etGold', 'etSilver'] },
				{ tag_list: ['etSolar'] },
				{ tag_list: ids(100) },
			],
		});
	});

	it.each([
		['no condition', [], 'There is no tag to choose customers by'],
		['a condition without a tag', [{ anyOfTags: 'et' }, {}], "'Any of These Tags' is empty"],
		['a condition that is none', [null], "'Any of These Tags' is empty"],
		['tags in two ways', [{ anyOfTags: 'et', anyOfTagIds: ['et'] }], 'do not go together'],
		['101 tags in a text', [{ anyOfTags: ids(101) }], "'Any of These Tags' holds 101 values"],
		[
			'101 tags of the list',
			[{ anyOfTagIds: ids(101) }],
			"'Any of These Tag Names or IDs' holds 101 values",
		],
	])('are not %s, by which WeCom would take everybody or nobody', (_what, conditions, words) => {
		expect(() => filterOf(...conditions)).toThrow(words);
	});

	it('are not read from what is no form', () => {
		expect(() => tagFilter(undefined, 'Tag Conditions')).toThrow('There is no tag');
	});
});
