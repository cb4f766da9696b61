import { tagApi } from '../../../wecom/api';
import { requiredId } from '../../fields/checks';
import { updateFields } from '../../fields/collections';
import { sentAs, shownFor } from '../../fields/field';
import { listOrId } from '../../fields/locator';
import { selector } from '../../fields/selector';
import { done } from '../../operation/answers';
import { defineOperation } from '../../operation/operation';
import { invalid } from '../../../wecom/errors/failure';
import { ownTagsOnly, tagGroupId } from './fields';
import { newName, sortValue } from './names';

const updateWhat = selector({
	displayName: 'Update',
	name: 'updateWhat',
	options: [
		{ name: 'Tag', value: 'tag' },
		{ name: 'Tag Group', value: 'group' },
	],
	default: 'tag',
	description: 'What to change',
});

const tagId = sentAs('id', requiredId(), {
	displayName: 'Tag',
	name: 'tagId',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	required: true,
	description: 'The tag, by its tag ID; the list shows it with its group',
	...listOrId({
		search: 'searchTags',
		what: 'tag',
		exampleId: 'etBx7kEAAAz1KvRt8NpWm3XcYq5LdHfA',
	}),
});

const name = sentAs('name', newName, {
	displayName: 'Name',
	name: 'name',
	type: 'string',
	default: '',
	placeholder: 'e.g. Platinum',
	description: 'New name, at most 30 characters',
});

const order = sentAs('order', sortValue, {
	displayName: 'Order',
	name: 'order',
	type: 'number',
	typeOptions: { minValue: 0 },
	default: 0,
	description: 'Sort value; higher comes first',
});

/**
 * Tag: Update (编辑企业客户标签).
 *
 * Sends the `id` of a tag or of a group, and of `name` and `order` only what the user added (an order of 0 included).
 * Gives one item: `{ success: true, id, name, order }`.
 *
 * @see https://developer.work.weixin.qq.com/document/path/92117
 */
export const update = defineOperation({
	name: 'Update',
	value: 'update',
	action: 'Update tag or tag group',
	description: 'Change name or order of a tag or tag group',
	fields: [
		ownTagsOnly,
		updateWhat,
		shownFor({ updateWhat: ['tag'] }, tagId),
		shownFor({ updateWhat: ['group'] }, tagGroupId),
		updateFields([name, order]),
	],
	...done(tagApi.update, {
		repeats: ['id', 'name', 'order'],
		prepare(changes) {
			if (changes.name === undefined && changes.order === undefined) {
				throw invalid('Nothing to update', "Add 'Name' or 'Order' under 'Update Fields'.");
			}
		},
	}),
});
