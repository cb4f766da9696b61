import type { IDataObject, IHttpRequestOptions } from 'n8n-workflow';

import { text } from '../../fields/checks';
import { sentAs } from '../../fields/field';
import { memberLocator, USER_ID_LENGTH } from '../../fields/member';
import { limitOf, returnAllOrLimit } from '../../fields/returnAll';
import { refusedRecord } from '../../operation/details';
import type { Send } from '../../operation/operation';
import { defineOperation } from '../../operation/operation';
import { pagesOf } from '../../operation/pages';
import { messageId } from './fields';

const PAGE_SIZE = 1000;

const userId = sentAs(
	'userid',
	text({ max: USER_ID_LENGTH }),
	memberLocator({
		displayName: 'User ID',
		name: 'userId',
		description:
			'The member (成员) who had to send the message. Left empty, the results of all members are read, one after the other.',
	}),
);

/**
 * Message: Get Send Results (获取企业群发成员执行结果) of a mass message.
 *
 * Sends `msgid` and `userid`; pages by `cursor`, 1000 a page. Without a member it reads the tasks of the message first,
 * then the results of its members one after the other; a member whom WeCom refuses gives `{ userid, errcode, errmsg }`.
 *
 * Gives one item per customer or group chat: `{ userid, external_userid, status, send_time }` or, for group chats,
 * `{ userid, chat_id, status, send_time }`; status 0 is not sent, 1 sent, 2 no longer a customer, 3 has received other
 * mass messages already.
 *
 * @see https://developer.work.weixin.qq.com/document/path/93338
 */
export const getSendResults = defineOperation({
	name: 'Get Send Results',
	value: 'getSendResults',
	action: 'Get send results of a mass message',
	description: 'Retrieve who has received a mass message (获取企业群发成员执行结果)',
	call: { method: 'POST', url: '/cgi-bin/externalcontact/get_groupmsg_send_result' },
	fields: [messageId, userId, ...returnAllOrLimit],
	isRepeatable: true,
	async answer(request, send) {
		const limit = limitOf(this);
		const { userid } = request.body as IDataObject;
		if (userid !== undefined) return await resultsOf(request, send, limit);

		const results: IDataObject[] = [];
		const failures: IDataObject[] = [];
		for (const member of await membersOf(request, send)) {
			if (results.length >= limit) break;
			const body = { ...(request.body as IDataObject), userid: member };
			await resultsOf({ ...request, body }, send, limit - results.length).then(
				(found) => {
					results.push(...found);
				},
				(error: Error) => {
					failures.push({ userid: member, ...refusedRecord(error) });
				},
			);
		}
		return [...results, ...failures];
	},
});

async function resultsOf(
	request: IHttpRequestOptions,
	send: Send,
	limit: number,
): Promise<IDataObject[]> {
	const { userid } = request.body as IDataObject;
	const results: IDataObject[] = [];
	const wanted = () => limit - results.length;
	for await (const { entries } of pagesOf(request, send, {
		list: 'send_list',
		pageSize: PAGE_SIZE,
		wanted,
	})) {
		for (const entry of entries) results.push({ userid, ...(entry as IDataObject) });
		if (wanted() <= 0) break;
	}
	return results.slice(0, limit);
}

/** The members who have to send the message. */
async function membersOf({ body }: IHttpRequestOptions, send: Send): Promise<string[]> {
	const request: IHttpRequestOptions = {
		method: 'POST',
		url: '/cgi-bin/externalcontact/get_groupmsg_task',
		body,
	};
	const members: string[] = [];
	const traits = { list: 'task_list', pageSize: PAGE_SIZE };
	for await (const { entries } of pagesOf(request, send, traits)) {
		for (const { userid } of entries as IDataObject[]) members.push(String(userid));
	}
	return members;
}
