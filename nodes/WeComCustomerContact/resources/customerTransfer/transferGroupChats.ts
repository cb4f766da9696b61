import type { IDataObject } from 'n8n-workflow';

import { listIn } from '../../../wecom/answer';
import type { Call } from '../../../wecom/api';
import { transferApi } from '../../../wecom/api';
import { requiredId, requiredList } from '../../fields/checks';
import { isRecord } from '../../fields/entries';
import { sentAs } from '../../fields/field';
import { listOrId } from '../../fields/locator';
import { memberLocator, USER_ID_LENGTH } from '../../fields/member';
import { selector } from '../../fields/selector';
import type { Several } from '../../fields/several';
import { chooseSeveral } from '../../fields/several';
import type { AnyWay } from '../../operation/operation';
import { defineOperation, way } from '../../operation/operation';
import { failedOutcomeOf, inChunks, outcomeOf, unnamed } from './inChunks';

const ownerIs = selector({
	displayName: 'Owner Is',
	name: 'ownerIs',
	options: [
		{
			name: 'Active',
			value: 'active',
			description: 'The owner of the group chats still works here',
		},
		{
			name: 'Resigned',
			value: 'resigned',
			description: 'The owner of the group chats has left',
		},
	],
	default: 'active',
	description: 'Whether the owner of the group chats still works here',
});

const WHICH = 'Group chats, any number. Group Chat: Get Many finds those whose owner has left';

const groupChats: Several<string[]> = {
	sentAs: 'chat_id_list',
	check: requiredList(),
	text: {
		displayName: 'Group Chats',
		name: 'groupChats',
		placeholder: 'e.g. wrKq8DDAAAm4HnZq9LwTs2YcVd6RpX0g',
		description: `${WHICH}. Names or IDs separated by commas, or an array from an expression.`,
	},
	list: {
		displayName: 'Group Chat Names or IDs',
		name: 'chatIds',
		loader: 'getGroupChatsOfOwners',
		description: WHICH,
	},
};

const newOwnerUserId = sentAs('new_owner', requiredId(USER_ID_LENGTH), {
	...memberLocator({
		displayName: 'New Owner',
		name: 'newOwnerUserId',
		required: true,
		description: 'The member who becomes the owner, by the User ID',
	}),
	...listOrId({ search: 'searchMembers', what: 'member', exampleId: 'lisi' }),
});

/** Ids of group chats may come back in another case. */
const keyOf = (chatId: string) => chatId.toLowerCase();

/** What WeCom lists as failed, by the key of its id; also an id alone, and what has none. */
function failedIn(list: unknown[]): Map<string, { id: string; outcome: IDataObject }> {
	const entries = list.map((entry) => {
		const { chat_id, errcode, errmsg } = (
			isRecord(entry) ? entry : { chat_id: entry }
		) as IDataObject;
		const id = typeof chat_id === 'string' ? chat_id : '';
		return [keyOf(id), { id, outcome: failedOutcomeOf(errcode, errmsg) }] as const;
	});
	return new Map(entries);
}

/** Hands the group chats over; those that could not be come with an errcode of their own. */
function transfer(
	call: Call<'transfer.onjobTransferGroupChat' | 'transfer.transferGroupChat'>,
): AnyWay {
	return way({
		call,
		async answer(params, send) {
			const { new_owner } = params;
			const recordOf = (chat_id: string, outcome: IDataObject) => ({
				chat_id,
				new_owner,
				...outcome,
			});
			return await inChunks(
				params.chat_id_list ?? [],
				async (chat_id_list) => {
					const answer = await send({ ...params, chat_id_list });
					const failed = failedIn(listIn(answer, 'failed_chat_list'));
					const records = chat_id_list.map((id) => {
						const failure = failed.get(keyOf(id));
						// One that is failed and not named may be any of the others.
						if (!failure && failed.has('')) return recordOf(id, unnamed);
						return recordOf(id, failure?.outcome ?? outcomeOf(0));
					});
					// Whatever WeCom means by them: of a chat that is named in another way, nothing is known.
					const sent = new Set(chat_id_list.map(keyOf));
					const others = [...failed.values()]
						.filter(({ id }) => !sent.has(keyOf(id)))
						.map(({ id, outcome }) => recordOf(id, outcome));
					return [...records, ...others];
				},
				recordOf,
			);
		},
	});
}

/**
 * Customer Transfer: Transfer Group Chats, of an active owner (分配在职成员的客户群) or of one who has left
 * (分配离职成员的客户群).
 *
 * Sends `new_owner` and `chat_id_list` in chunks of 100, one after the other. Gives one item per group chat:
 * `{ chat_id, new_owner, success, errcode }`, with WeCom's `errmsg` and a `reason` for one that could not be handed over.
 * The others have their new owner at once. What WeCom lists as failed and was not sent comes as an item, too.
 *
 * @see https://developer.work.weixin.qq.com/document/path/95703
 * @see https://developer.work.weixin.qq.com/document/path/92127
 */
export const transferGroupChats = defineOperation({
	name: 'Transfer Group Chats',
	value: 'transferGroupChats',
	action: 'Transfer group chats to another owner',
	description: 'Hand group chats over to another owner',
	fields: [
		ownerIs,
		...chooseSeveral({ displayName: 'Group Chats By', name: 'groupChatsBy' }, [groupChats], {
			required: true,
		}),
		newOwnerUserId,
	],
	by: ownerIs,
	ways: {
		active: transfer(transferApi.onjobTransferGroupChat),
		resigned: transfer(transferApi.transferGroupChat),
	},
});
