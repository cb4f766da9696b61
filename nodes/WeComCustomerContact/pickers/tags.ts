import type {
	ILoadOptionsFunctions,
	INodeListSearchItems,
	INodeListSearchResult,
	INodePropertyOptions,
} from 'n8n-workflow';

import { readTagGroups } from '../resources/tag/tagBook';
import { matching, pick, pickSeveral } from './picker';

/** Tags as "Group / Name", in WeCom's order. */
async function tagEntries(context: ILoadOptionsFunctions): Promise<INodeListSearchItems[]> {
	const groups = await readTagGroups(context);
	return groups.flatMap(({ group_name, tag }) =>
		(tag ?? [])
			.filter(({ id }) => id)
			.map(({ id, name }) => ({
				name: [group_name, name].filter(Boolean).join(' / ') || id,
				value: id,
			})),
	);
}

/** The tags for a field that takes several. */
export async function getTags(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	return await pickSeveral(this, async () => await tagEntries(this));
}

/** The tags for a field that takes one. */
export async function searchTags(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	return await pick(this, async () => ({ results: matching(await tagEntries(this), filter) }));
}
