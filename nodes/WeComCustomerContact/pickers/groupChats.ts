import type {
	ILoadOptionsFunctions,
	INodeListSearchItems,
	INodeListSearchResult,
	INodePropertyOptions,
} from 'n8n-workflow';

import { namedGroupChats } from '../resources/groupChat/namedGroupChats';
import { pick, pickSeveral, searchPages } from './picker';

/** WeCom gives names one group chat at a time, so that a page is not long. */
const CHATS_PER_PAGE = 50;

/** Most group chats of a list that cannot be continued. */
const CHATS_AT_MOST = 200;

/** One page of the group chats by their names; by its id one without. */
async function chatsOf(context: ILoadOptionsFunctions, limit: number, cursor?: string) {
	const { chats, next } = await namedGroupChats(context, limit, cursor);
	const entries = chats.map(({ id, name }): INodeListSearchItems => ({
		name: name ?? id,
		value: id,
	}));
	return { entries, next };
}

/** The group chats for a field that takes several: the first of them. */
export async function getGroupChats(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	return await pickSeveral(this, async () => (await chatsOf(this, CHATS_AT_MOST)).entries);
}

/** The group chats for a field that takes one. */
export async function searchGroupChats(
	this: ILoadOptionsFunctions,
	filter?: string,
	cursor?: string,
): Promise<INodeListSearchResult> {
	return await pick(
		this,
		async () =>
			await searchPages(async (from) => await chatsOf(this, CHATS_PER_PAGE, from), filter, cursor),
	);
}
