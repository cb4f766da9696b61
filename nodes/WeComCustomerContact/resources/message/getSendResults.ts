import type { IDataObject } from 'n8n-workflow';

import { messageApi } from '../../../wecom/api';
import { callWeCom } from '../../../wecom/callWeCom';
import type { ItemContext } from '../../../wecom/context';
import { id } from '../../fields/checks';
import { narrowing, sentAs } from '../../fields/field';
import { memberLocator, USER_ID_LENGTH } from '../../fields/member';
import { limitOf, returnAllOrLimit } from '../../fields/returnAll';
import { simplify } from '../../fields/simplify';
import { failedRecordOf } from '../../operation/details';
import { defineOperation } from '../../operation/operation';
import { simplified } from '../../operation/simplified';
import { messageId } from './fields';
import { resultsOf, resultWords, tasksOf } from './sendResults';

const userId = narrowing(
	sentAs(
		'userid',
		id({ max: USER_ID_LENGTH }),
		memberLocator({
			displayName: 'Member',
			name: 'userId',
			description:
				'Optional. The member (成员) who had to send the message, by the User ID. Left empty, the results of all members are read, one after the other.',
		}),
	),
);

const withTexts = simplified(resultWords);

/**
 * Message: Get Send Results (获取企业群发成员执行结果) of a mass message.
 *
 * Sends `msgid` and `userid`; pages by `cursor`, 1000 a page. Without a member it reads the tasks of the message first,
 * then the results of its members one after the other; a member whom WeCom refuses gives `{ userid, errcode, errmsg }`.
 *
 * Gives one item per customer or group chat: `{ userid, external_userid, status, send_time }` or, for group chats,
 * `{ userid, chat_id, status, send_time }`, with Simplify also `status_text` (0 not sent, 1 sent, 2 not a customer any
 * more, 3 has received other mass messages already) and `sent_at`.
 *
 * @see https://developer.work.weixin.qq.com/document/path/93338
 */
export const getSendResults = defineOperation({
	name: 'Get Send Results',
	value: 'getSendResults',
	action: 'Get send results of mass message',
	description: 'Retrieve who has received a mass message (获取企业群发成员执行结果)',
	call: messageApi.getMassMessageSendResult,
	fields: [messageId, userId, ...returnAllOrLimit, simplify],
	async answer(params, send) {
		const limit = limitOf(this);
		const readable = (found: IDataObject[]) => found.map((result) => withTexts.call(this, result));
		if (params.userid !== undefined) return readable(await resultsOf(params, send, limit));

		const results: IDataObject[] = [];
		const failures: IDataObject[] = [];
		for (const userid of await membersOf(this, params)) {
			if (results.length >= limit) break;
			await resultsOf({ ...params, userid }, send, limit - results.length).then(
				(found) => {
					results.push(...found);
				},
				(error: Error) => {
					failures.push({ userid, ...failedRecordOf(error) });
				},
			);
		}
		return [...readable(results), ...failures];
	},
});

/** The members who have to send the message. */
async function membersOf(context: ItemContext, params: object): Promise<string[]> {
	const tasks = await tasksOf(
		params,
		async (page) => await callWeCom(context, messageApi.getMassMessageTasks, page),
	);
	return tasks.map(({ userid }) => userid);
}
