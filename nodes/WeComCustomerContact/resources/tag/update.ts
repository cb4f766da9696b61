import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { updateDisplayOptions } from 'n8n-workflow';

import { requiredId } from '../../fields/checks';
import { listOrId } from '../../fields/locator';
import { sentAs } from '../../fields/sending';
import { done } from '../../operation/answers';
import { refusal } from '../../request/failure';
import { newName, sortValue } from './names';
import { tagGroupField } from './tagFields';

/**
 * Tag: Update (编辑企业客户标签).
 *
 * Sends the `id` of a tag or of a group, and of `name` and `order` only what the user added (an order of 0 included).
 * Gives one item: `{ success: true, id, name, order }`.
 *
 * @see https://developer.work.weixin.qq.com/document/path/92117
 */
export const tagUpdate = done({
	repeats: ['id', 'name', 'order'],
	prepare({ body }) {
		const { name, order } = body as IDataObject;
		if (name === undefined && order === undefined) {
			throw refusal('Nothing to update', "Add 'Name' or 'Order' under 'Update Fields'.");
		}
	},
});

export const tagUpdateFields: INodeProperties[] = updateDisplayOptions(
	{ show: { resource: ['tag'], operation: ['update'] } },
	[
		{
			displayName: 'Update',
			name: 'updateWhat',
			type: 'options',
			options: [
				{ name: 'Tag', value: 'tag' },
				{ name: 'Tag Group', value: 'group' },
			],
			default: 'tag',
			description: 'What to change',
		},
		sentAs('id', requiredId(), {
			displayName: 'Tag',
			name: 'tagId',
			type: 'resourceLocator',
			default: { mode: 'list', value: '' },
			required: true,
			description: 'The tag (标签), shown with its group',
			...listOrId({
				search: 'searchTags',
				what: 'tag',
				exampleId: 'etBx7kEAAAz1KvRt8NpWm3XcYq5LdHfA',
			}),
			displayOptions: { show: { updateWhat: ['tag'] } },
		}),
		{ ...tagGroupField, displayOptions: { show: { updateWhat: ['group'] } } },
		{
			displayName: 'Update Fields',
			name: 'tagUpdateFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: [
				sentAs('name', newName, {
					displayName: 'Name',
					name: 'name',
					type: 'string',
					default: '',
					placeholder: 'e.g. Platinum',
					description: 'New name, at most 30 characters',
				}),
				sentAs('order', sortValue, {
					displayName: 'Order',
					name: 'order',
					type: 'number',
					typeOptions: { minValue: 0 },
					default: 0,
					description: 'Sort value; higher comes first',
				}),
			],
		},
	],
);
