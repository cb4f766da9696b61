import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';

import type { Failure } from '../../wecom/errors/failure';
import { readUnassigned } from '../resources/customerTransfer/readUnassigned';
import { TOO_MANY_PEOPLE, withNames } from '../resources/groupChat/namedGroupChats';
import { OWNERS_PER_CALL, readGroupChats } from '../resources/groupChat/readGroupChats';
import { CHATS_AT_MOST, entriesOf, getGroupChats } from './groupChats';
import { pickSeveral } from './picker';

/** WeCom's status of a group chat whose owner has left. */
const OWNER_HAS_LEFT = 1;

const wanted = { limit: CHATS_AT_MOST, status_filter: OWNER_HAS_LEFT } as const;

/**
 * The group chats that wait for a new owner. WeCom's documents find them by the owner alone, its support by the status
 * alone; a member who left no customers is in no list, so both are asked.
 */
async function waitingChats(context: ILoadOptionsFunctions) {
	const found = await Promise.all([idsByStatus(context), idsByOwner(context)]);
	const ids = new Set(found.flat());
	return entriesOf(await withNames(context, [...ids].slice(0, CHATS_AT_MOST)));
}

async function idsByStatus(context: ILoadOptionsFunctions): Promise<string[]> {
	const { ids } = await readGroupChats(context, wanted).catch((failure: Failure) => {
		if (failure.errcode !== TOO_MANY_PEOPLE) throw failure;
		return { ids: [] };
	});
	return ids;
}

async function idsByOwner(context: ILoadOptionsFunctions): Promise<string[]> {
	const leavers = [...(await readUnassigned(context)).values()];
	if (leavers.length === 0) return [];
	const userid_list = leavers.slice(0, OWNERS_PER_CALL).map(({ userid }) => userid);
	const { ids } = await readGroupChats(context, { ...wanted, owner_filter: { userid_list } });
	return ids;
}

/** The group chats to be handed over, of owners who work here or have left, as 'Owner Is' says. */
export async function getGroupChatsOfOwners(
	this: ILoadOptionsFunctions,
): Promise<INodePropertyOptions[]> {
	if (this.getCurrentNodeParameter('ownerIs') !== 'resigned') return await getGroupChats.call(this);
	return await pickSeveral(this, async () => await waitingChats(this));
}
