import type { IDataObject, IHttpRequestOptions } from 'n8n-workflow';

import { list, wholeNumber } from '../../fields/checks';
import { filters } from '../../fields/collections';
import { sentAs, shownFor } from '../../fields/field';
import { includeDetailsField } from '../../fields/includeDetails';
import { memberPicker, USER_ID_LENGTH } from '../../fields/member';
import { returnAllOrLimit } from '../../fields/returnAll';
import { defineOperation } from '../../operation/operation';
import { listOf } from '../../operation/pages';
import { includeMemberNames } from './fields';
import { readGroupChat } from './readGroupChats';

/** WeCom takes this many owners at once. */
const OWNERS_PER_CALL = 100;

const ownerIds = sentAs(
	'owner_filter',
	list({ maxLength: USER_ID_LENGTH }),
	memberPicker({
		displayName: 'Owner Names or IDs',
		name: 'ownerIds',
		description:
			'Members (成员) whose group chats are wanted. Those of a member who has left are found only by the ID of that member. Needed when the app sees more than 1,000 people. Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
	}),
);

const status = sentAs('status_filter', wholeNumber({ min: 0, max: 3 }), {
	displayName: 'Status',
	name: 'status',
	type: 'options',
	options: [
		{ name: 'All', value: 0 },
		{ name: 'Owner Has Left, to Be Transferred (待继承)', value: 1 },
		{ name: 'Transfer Done (继承完成)', value: 3 },
		{ name: 'Transfer Under Way (继承中)', value: 2 },
	],
	default: 0,
	description: 'How far the group chat is with the transfer to a new owner',
});

/**
 * Group Chat: Get Many (获取客户群列表).
 *
 * Sends `status_filter` and `owner_filter.userid_list` in parts of 100 owners, and pages by `cursor`, at most 1000 a
 * page. Gives one item per group chat: `{ chat_id, status }`, with details also what Get gives. A group chat that is
 * gone meanwhile has `errcode`, `errmsg` and `reason` in place of its details.
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
	description: 'Retrieve a list of group chats (获取客户群列表)',
	call: { method: 'POST', url: '/cgi-bin/externalcontact/groupchat/list' },
	fields: [
		...returnAllOrLimit,
		includeDetailsField('group chat'),
		shownFor({ includeDetails: [true] }, includeMemberNames),
		filters([ownerIds, status]),
	],
	...listOf({
		list: 'group_chat_list',
		pageSize: 1000,
		parts: partsByOwner,
		async details(record) {
			const need_name = this.given(includeMemberNames);
			const about = need_name === undefined ? {} : { need_name };
			return { ...record, ...(await readGroupChat(this, String(record.chat_id), about)) };
		},
	}),
});

function partsByOwner(request: IHttpRequestOptions): IHttpRequestOptions[] {
	const { owner_filter: owners, ...body } = request.body as IDataObject;
	if (owners === undefined) return [request];
	const all = owners as string[];
	const requests: IHttpRequestOptions[] = [];
	for (let start = 0; start < all.length; start += OWNERS_PER_CALL) {
		const userid_list = all.slice(start, start + OWNERS_PER_CALL);
		requests.push({ ...request, body: { ...body, owner_filter: { userid_list } } });
	}
	return requests;
}
