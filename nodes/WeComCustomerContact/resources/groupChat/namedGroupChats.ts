import type { WeComContext } from '../../../wecom/context';
import type { Failure } from '../../../wecom/errors/failure';
import { readMembers } from '../externalContact/members';
import type { GroupChat } from './readGroupChats';
import { OWNERS_PER_CALL, readGroupChat, readGroupChats } from './readGroupChats';

/** WeCom's answer when the app sees more than 1,000 people and no owners are named. */
export const TOO_MANY_PEOPLE = 81017;

/** A group chat by its name. */
export interface NamedChat {
	id: string;
	/** Nothing where it has none, or where WeCom does not give it. */
	name?: string;
}

/** One page of the group chats with their names; in a large company those of the first members with customer contact. */
export async function namedGroupChats(
	context: WeComContext,
	limit: number,
	cursor?: string,
): Promise<{ chats: NamedChat[]; next?: string }> {
	const params = { limit, ...(cursor ? { cursor } : {}) };
	const { ids, next } = await readGroupChats(context, params).catch(async (failure: Failure) => {
		if (failure.errcode !== TOO_MANY_PEOPLE) throw failure;
		const userid_list = (await readMembers(context)).slice(0, OWNERS_PER_CALL);
		return await readGroupChats(context, { ...params, owner_filter: { userid_list } });
	});
	return { chats: await withNames(context, ids), next };
}

/** The names of group chats, which WeCom gives one at a time. */
export async function withNames(context: WeComContext, ids: string[]): Promise<NamedChat[]> {
	return await Promise.all(
		ids.map(async (id): Promise<NamedChat> => {
			const { name } = await readGroupChat(context, id).catch((): GroupChat => ({}));
			return { id, ...(typeof name === 'string' && name !== '' ? { name } : {}) };
		}),
	);
}
