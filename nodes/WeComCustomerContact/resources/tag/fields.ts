import { list, requiredId } from '../../fields/checks';
import { notice, sentAs } from '../../fields/field';
import { listOrId } from '../../fields/locator';
import type { Several } from '../../fields/several';

/** A tag group, picked from the list or given by its id; sent as `id`. */
export const tagGroupId = sentAs('id', requiredId(), {
	displayName: 'Tag Group',
	name: 'tagGroupId',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	required: true,
	description: 'The tag group, by its group ID',
	...listOrId({
		search: 'searchTagGroups',
		what: 'tag group',
		exampleId: 'etBx7kEAAAm4HnZq9LwTs2YcVd6RpX0g',
	}),
});

/** Tags; sent as `tag_id`. */
export const tags: Several<string[] | undefined> = {
	sentAs: 'tag_id',
	check: list(),
	text: {
		displayName: 'Tags',
		name: 'tags',
		placeholder: 'e.g. Gold, Interest/Solar',
		description:
			'Names or IDs separated by commas, or an array from an expression. Write "Group/Name" where several groups have a tag of the same name.',
	},
	list: { displayName: 'Tag Names or IDs', name: 'tagIds', loader: 'getTags' },
};

/** Tag groups with all their tags; sent as `group_id`. */
export const tagGroups: Several<string[] | undefined> = {
	sentAs: 'group_id',
	check: list(),
	text: {
		displayName: 'Tag Groups',
		name: 'tagGroups',
		placeholder: 'e.g. Interest',
		description:
			'Groups with all their tags. Names or IDs separated by commas, or an array from an expression.',
	},
	list: {
		displayName: 'Tag Group Names or IDs',
		name: 'tagGroupIds',
		loader: 'getTagGroups',
		description: 'Groups with all their tags',
	},
};

export const ownTagsOnly = notice(
	'ownTagsNotice',
	'This app can only change and delete tags that it has created itself. Tags made in the admin console or by another app are refused (40068).',
);
