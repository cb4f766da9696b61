import type {
	ILoadOptionsFunctions,
	INodeListSearchItems,
	INodeListSearchResult,
	INodePropertyOptions,
} from 'n8n-workflow';

import type { Failure } from '../../wecom/errors/failure';
import { readMembers } from '../resources/externalContact/members';
import type { GroupChat } from '../resources/groupChat/readGroupChats';
import { readGroupChat, readGroupChats } from '../resources/groupChat/readGroupChats';
import { pick, pickSeveral, searchPages } from './picker';

/** WeCom gives names one group chat at a time, so that a page is not long. */
const CHATS_PER_PAGE = 50;

/** Most group chats of a list that cannot be continued. */
export const CHATS_AT_MOST = 200;

/** WeCom's answer when the app sees more than 1,000 people and no owners are named. */
export const TOO_MANY_PEOPLE = 81017;

const OWNERS_PER_CALL = 100;

/** One page of the group chats; in a large company those of the first members with customer contact. */
async function chatsOf(context: ILoadOptionsFunctions, limit: number, cursor?: string) {
	const params = { limit, ...(cursor ? { cursor } : {}) };
	const { ids, next } = await readGroupChats(context, params).catch(async (failure: Failure) => {
		if (failure.errcode !== TOO_MANY_PEOPLE) throw failure;
		const userid_list = (await readMembers(context)).slice(0, OWNERS_PER_CALL);
		return await readGroupChats(context, { ...params, owner_filter: { userid_list } });
	});
	return { entries: await entriesOf(context, ids), next };
}

/** Group chats as a list shows them. */
export async function entriesOf(
	context: ILoadOptionsFunctions,
	ids: string[],
): Promise<INodeListSearchItems[]> {
	return await Promise.all(ids.map(async (id) => await entryOf(context, id)));
}

/** A group chat by its name; by its id where it has none, or where WeCom does not give it. */
async function entryOf(context: ILoadOptionsFunctions, id: string): Promise<INodeListSearchItems> {
	const { name } = await readGroupChat(context, id).catch((): GroupChat => ({}));
	return { name: name || id, value: id };
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
