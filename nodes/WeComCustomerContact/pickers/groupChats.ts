import type {
	ILoadOptionsFunctions,
	INodeListSearchItems,
	INodeListSearchResult,
	INodePropertyOptions,
} from 'n8n-workflow';

import type { NamedChat } from '../resources/groupChat/namedGroupChats';
import { namedGroupChats } from '../resources/groupChat/namedGroupChats';
import { pick, pickSeveral, searchPages } from './picker';

/** WeCom gives names one group chat at a time, so that a page is not long. */
const CHATS_PER_PAGE = 50;

/** Most group chats of a list that cannot be continued. */
export const CHATS_AT_MOST = 200;

/** One page of the group chats. */
async function chatsOf(context: ILoadOptionsFunctions, limit: number, cursor?: string) {
	const { chats, next } = await namedGroupChats(context, limit, cursor);
	return { entries: entriesOf(chats), next };
}

/** Group chats as a list shows them: by their names, one without by its id. */
export function entriesOf(chats: NamedChat[]): INodeListSearchItems[] {
	return chats.map(({ id, name }) => ({ name: name ?? id, value: id }));
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
