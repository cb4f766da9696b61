import type { INodeProperties } from 'n8n-workflow';

import { requiredId } from '../../fields/checks';
import { sentAs } from '../../fields/sending';

/** A tag group, picked from the list or given by its id; sent as `id`. */
export const tagGroupField: INodeProperties = sentAs('id', requiredId(), {
	displayName: 'Tag Group',
	name: 'groupId',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	required: true,
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			placeholder: 'Select a tag group…',
			typeOptions: { searchListMethod: 'searchTagGroups', searchable: true },
		},
		{
			displayName: 'By ID',
			name: 'id',
			type: 'string',
			placeholder: 'e.g. etBx7kEAAAm4HnZq9LwTs2YcVd6RpX0g',
		},
	],
});
