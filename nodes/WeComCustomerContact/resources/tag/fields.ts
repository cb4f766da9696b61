import { list, requiredId } from '../../fields/checks';
import { notice, sentAs } from '../../fields/field';
import { listOrId } from '../../fields/locator';

/** A tag group, picked from the list or given by its id; sent as `id`. */
export const tagGroupId = sentAs('id', requiredId(), {
	displayName: 'Tag Group',
	name: 'tagGroupId',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	required: true,
	description: 'The tag group (标签组)',
	...listOrId({
		search: 'searchTagGroups',
		what: 'tag group',
		exampleId: 'etBx7kEAAAm4HnZq9LwTs2YcVd6RpX0g',
	}),
});

/** Tags, picked or by their ids; sent as `tag_id`. */
export const tagIds = sentAs('tag_id', list(), {
	displayName: 'Tag Names or IDs',
	name: 'tagIds',
	type: 'multiOptions',
	typeOptions: { loadOptionsMethod: 'getTags' },
	default: [],
	description:
		'Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
});

/** Tag groups with all their tags, picked or by their ids; sent as `group_id`. */
export const tagGroupIds = sentAs('group_id', list(), {
	displayName: 'Tag Group Names or IDs',
	name: 'tagGroupIds',
	type: 'multiOptions',
	typeOptions: { loadOptionsMethod: 'getTagGroups' },
	default: [],
	description:
		'Groups with all their tags. Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
});

export const ownTagsOnly = notice(
	'ownTagsNotice',
	'This app can only change and delete tags that it has created itself. Tags made in the admin console or by another app are refused (40068).',
);
