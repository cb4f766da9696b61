import type { IDataObject } from 'n8n-workflow';

import { listIn, recordsIn } from '../../../wecom/answer';
import { tagApi } from '../../../wecom/api';
import { filters } from '../../fields/collections';
import { limitOf, returnAllOrLimit } from '../../fields/returnAll';
import { selector } from '../../fields/selector';
import { severalToAdd } from '../../fields/several';
import { simplify } from '../../fields/simplify';
import { defineOperation } from '../../operation/operation';
import { withWords } from '../../operation/simplified';
import { invalid } from '../../../wecom/errors/failure';
import { tagGroups, tags } from './fields';

const output = selector({
	displayName: 'Output',
	name: 'output',
	options: [
		{
			name: 'One Item per Group',
			value: 'groups',
			description: 'Each with its tags in a list',
		},
		{ name: 'One Item per Tag', value: 'tags', description: 'Each with its group' },
	],
	default: 'tags',
	description: 'Whether to return tags or tag groups',
});

const [typedTags, pickedTags] = severalToAdd(tags);

const [typedGroups, pickedGroups] = severalToAdd(tagGroups);

/**
 * Tag: Get Many (获取企业标签库). WeCom gives the whole library at once; Limit cuts it here.
 *
 * Sends `group_id` or `tag_id`. Gives one item per tag, `{ group_id, group_name, id, name, create_time, order }`, or
 * one per group with its tags in `tag`; `deleted` comes along when WeCom says it. Simplified with `created_at` (ISO text)
 * beside each `create_time`.
 *
 * @see https://developer.work.weixin.qq.com/document/path/92117
 */
export const getAll = defineOperation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many tags',
	description: 'Retrieve a list of tags with their groups',
	call: tagApi.list,
	fields: [
		...returnAllOrLimit,
		output,
		simplify,
		filters([pickedGroups, typedGroups, pickedTags, typedTags]),
	],
	prepare({ tag_id, group_id }) {
		if (tag_id !== undefined && group_id !== undefined) {
			throw invalid(
				'Filters by tags and by tag groups do not go together',
				"Remove one of the two under 'Filters'. WeCom would ignore the tags.",
			);
		}
	},
	async answer(params, send) {
		const limit = limitOf(this);
		const groups = recordsIn(listIn(await send(params), 'tag_group'));
		const records = this.given(output) === 'groups' ? groups : groups.flatMap(tagsOf);
		const found = records.slice(0, limit);
		return this.given(simplify) ? found.map(withTimes) : found;
	},
});

function tagsOf({ group_id, group_name, tag }: IDataObject): IDataObject[] {
	return recordsIn(tag).map((about) => ({ group_id, group_name, ...about }));
}

/** The tag, or the group with its tags. */
function withTimes(record: IDataObject): IDataObject {
	const { tag } = record;
	return withWords(Array.isArray(tag) ? { ...record, tag: recordsIn(tag).map(withTimes) } : record);
}
