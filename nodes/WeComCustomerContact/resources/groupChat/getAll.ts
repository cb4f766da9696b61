import type { IDataObject } from 'n8n-workflow';

import { idIn } from '../../../wecom/answer';
import { groupChatApi } from '../../../wecom/api';
import { taking, wholeNumber } from '../../fields/checks';
import { filters } from '../../fields/collections';
import { sentAs, shownFor } from '../../fields/field';
import { includeDetailsField } from '../../fields/includeDetails';
import { memberList, severalOwners } from '../../fields/member';
import { returnAllOrLimit } from '../../fields/returnAll';
import { severalToAdd } from '../../fields/several';
import { simplify } from '../../fields/simplify';
import { chunksOf } from '../../operation/chunks';
import type { Given } from '../../operation/operation';
import { defineOperation } from '../../operation/operation';
import { listOf } from '../../operation/pages';
import { includeMemberNames } from './fields';
import { OWNERS_PER_CALL, readGroupChat } from './readGroupChats';
import { simplifyGroupChat } from './simplify';

const owners = memberList();

const [ownersAsText, ownerIds] = severalToAdd(
	severalOwners({
		sentAs: 'owner_filter',
		check: taking(owners.limits, (value, label) => {
			const userid_list = owners(value, label);
			return userid_list && { userid_list };
		}),
		description:
			'Members whose group chats are wanted. Those of a member who has left are found only by the ID of that member. Needed when the app sees more than 1,000 people',
	}),
);

const status = sentAs('status_filter', wholeNumber({ min: 0, max: 3 }), {
	displayName: 'Status',
	name: 'status',
	type: 'options',
	options: [
		{ name: 'All', value: 0 },
		{ name: 'Owner Has Left, to Be Transferred', value: 1 },
		{ name: 'Transfer Done', value: 3 },
		{ name: 'Transfer Under Way', value: 2 },
	],
	default: 0,
	description: 'How far the group chat is with the transfer to a new owner',
});

/**
 * Group Chat: Get Many (获取客户群列表).
 *
 * Sends `status_filter` and `owner_filter.userid_list` in chunks of 100 owners, and pages by `cursor`, at most 1000 a
 * page. Gives one item per group chat: `{ chat_id, status }`, simplified also `status_text`, with details also what Get
 * gives. A group chat that is gone meanwhile has `errcode`, `errmsg` and `reason` in place of its details.
 *
 * Without owners WeCom takes the owners in the app's visible range, refuses when these are more than 1,000 people
 * (81017), and leaves out the group chats of owners who have left.
 *
 * @see https://developer.work.weixin.qq.com/document/path/92120
 */
export const getAll = defineOperation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many group chats',
	description: 'Retrieve a list of group chats',
	fields: [
		...returnAllOrLimit,
		simplify,
		includeDetailsField('group chat'),
		shownFor({ includeDetails: [true] }, includeMemberNames),
		filters([ownerIds, ownersAsText, status]),
	],
	...listOf(groupChatApi.list, {
		chunks: chunksByOwner,
		shape: simplifyGroupChat,
		async details(record) {
			const need_name = this.given(includeMemberNames);
			const about = need_name === undefined ? {} : { need_name };
			const chatId = idIn(record, 'chat_id', 'ID of the group chat');
			const chat = (await readGroupChat(this, chatId, about)) as IDataObject;
			return { ...record, ...simplifyGroupChat.call(this, chat) };
		},
	}),
});

function chunksByOwner({ owner_filter, ...params }: Given<'groupChat.list'>): object[] {
	if (!owner_filter?.userid_list) return [params];
	return chunksOf(owner_filter.userid_list, OWNERS_PER_CALL).map((userid_list) => ({
		...params,
		owner_filter: { userid_list },
	}));
}
