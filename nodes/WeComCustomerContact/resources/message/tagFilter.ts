import type { Params } from '../../../wecom/api';
import type { Check } from '../../fields/checks';
import { requiredList } from '../../fields/checks';
import { invalid } from '../../../wecom/errors/failure';

/** Most tags of one condition. */
const MOST_TAGS = 100;

const tagsOfCondition = requiredList({ max: MOST_TAGS });

type TagFilter = NonNullable<Params<'message.createMassMessage'>['tag_filter']>;

/** The conditions in WeCom's shape. None is refused rather than left out: WeCom would take everybody instead. */
export const tagFilter: Check<TagFilter> = (value) => {
	const { condition = [] } = (value ?? {}) as { condition?: Array<{ anyOfTags: unknown }> };
	if (condition.length === 0) {
		throw invalid(
			'There is no tag to choose customers by',
			"Add a condition under 'Tag Conditions', or choose another 'Send To'.",
		);
	}
	return {
		group_list: condition.map(({ anyOfTags }) => ({
			tag_list: tagsOfCondition(anyOfTags, 'Any of These Tag Names or IDs'),
		})),
	};
};
