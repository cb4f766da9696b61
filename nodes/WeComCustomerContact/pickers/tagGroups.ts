import type {
	ILoadOptionsFunctions,
	INodeListSearchItems,
	INodeListSearchResult,
	INodePropertyOptions,
} from 'n8n-workflow';

import { readTagGroups } from '../resources/tag/tagBook';
import { matching, pick, pickSeveral } from './picker';

async function groupEntries(context: ILoadOptionsFunctions): Promise<INodeListSearchItems[]> {
	const groups = await readTagGroups(context);
	return groups
		.filter(({ group_id }) => group_id)
		.map(({ group_id, group_name }) => ({ name: group_name, value: group_id }));
}

/** The tag groups for a field that takes several. */
export async function getTagGroups(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	return await pickSeveral(this, async () => await groupEntries(this));
}

/** The tag groups for a field that takes one. */
export async function searchTagGroups(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	return await pick(this, async () => ({ results: matching(await groupEntries(this), filter) }));
}
