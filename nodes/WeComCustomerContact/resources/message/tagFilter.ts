import type { Params } from '../../../wecom/api';
import type { Check } from '../../fields/checks';
import { list, missing } from '../../fields/checks';
import { entriesIn } from '../../fields/entries';
import type { Named } from '../../fields/named';
import { invalid } from '../../../wecom/errors/failure';

/** Most tags of one condition. */
const MOST_TAGS = 100;

const tagsOfCondition = list({ max: MOST_TAGS });

/** The labels of the two ways to name the tags of a condition. */
export const ANY_OF_TAGS = { text: 'Any of These Tags', list: 'Any of These Tag Names or IDs' };

/** Both take names of tags. */
export const NAMES_OF_TAGS: Named = {
	of: 'tag',
	within: {
		entries: 'condition',
		values: { anyOfTags: ANY_OF_TAGS.text, anyOfTagIds: ANY_OF_TAGS.list },
	},
};

type TagFilter = NonNullable<Params<'message.createMassMessage'>['tag_filter']>;

interface Condition {
	anyOfTags?: unknown;
	anyOfTagIds?: unknown;
}

/** The conditions in WeCom's shape. None is refused rather than left out: WeCom would take everybody instead. */
export const tagFilter: Check<TagFilter> = (value) => {
	const condition: Condition[] = entriesIn(value, 'condition');
	if (condition.length === 0) {
		throw invalid(
			'There is no tag to choose customers by',
			"Add a condition under 'Tag Conditions', or choose another 'Send To'.",
		);
	}
	return { group_list: condition.map((one) => ({ tag_list: tagsIn(one) })) };
};

function tagsIn({ anyOfTags, anyOfTagIds }: Condition): string[] {
	const given = tagsOfCondition(anyOfTags, ANY_OF_TAGS.text);
	const picked = tagsOfCondition(anyOfTagIds, ANY_OF_TAGS.list);
	if (given && picked) {
		throw invalid(
			`'${ANY_OF_TAGS.text}' and '${ANY_OF_TAGS.list}' do not go together`,
			'Fill in one of the two in each condition.',
		);
	}
	const found = given ?? picked;
	if (!found) throw missing(ANY_OF_TAGS.text);
	return found;
}
