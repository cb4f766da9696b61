import type { IDataObject } from 'n8n-workflow';

import { messageApi } from '../../../wecom/api';
import { callWeCom } from '../../../wecom/callWeCom';
import type { ItemContext } from '../../../wecom/context';
import { pagesOf } from '../../../wecom/pages';
import { id } from '../../fields/checks';
import { narrowing, sentAs } from '../../fields/field';
import { memberLocator, USER_ID_LENGTH } from '../../fields/member';
import { limitOf, returnAllOrLimit } from '../../fields/returnAll';
import { simplify } from '../../fields/simplify';
import { failedRecordOf } from '../../operation/details';
import { defineOperation } from '../../operation/operation';
import { lanesOf, pagesInOrder, partsOf } from '../../operation/sideBySide';
import { simplified } from '../../operation/simplified';
import { messageId } from './fields';
import { resultWords, tasksOf } from './sendResults';

const userId = narrowing(
	sentAs(
		'userid',
		id({ max: USER_ID_LENGTH }),
		memberLocator({
			displayName: 'Member',
			name: 'userId',
			description:
				'Optional. The member who had to send the message, by the User ID. Left empty, the results of all members are read.',
		}),
	),
);

const withTexts = simplified(resultWords);

/**
 * Message: Get Send Results (获取企业群发成员执行结果) of a mass message.
 *
 * Sends `msgid` and `userid`; pages by `cursor`, 1000 a page. Without a member it reads the tasks of the message first,
 * then the results of its members side by side; a member whom WeCom refuses gives `{ userid, errcode, errmsg, reason }`,
 * behind the results that were read before.
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
	description: 'Retrieve who has received a mass message',
	call: messageApi.getMassMessageSendResult,
	fields: [messageId, userId, ...returnAllOrLimit, simplify],
	async answer(params, send) {
		const limit = limitOf(this);
		const results: IDataObject[] = [];
		const failures: IDataObject[] = [];
		const wanted = () => limit - results.length;
		const { userid: one } = params;
		const members = one === undefined ? await membersOf(this, params) : [one];
		const read = async function* (userid: string): AsyncGenerator<OfMember> {
			const call = messageApi.getMassMessageSendResult;
			const pages = pagesOf(call, { ...params, userid }, send, { wanted });
			for await (const { entries } of pages) yield { userid, entries };
		};
		const parts = partsOf(members, (userid) =>
			one === undefined ? orFailure(userid, read(userid)) : read(userid),
		);
		for await (const { userid, entries = [], failure } of pagesInOrder(
			parts,
			lanesOf(this),
			wanted,
		)) {
			for (const entry of entries.slice(0, wanted())) {
				results.push(withTexts.call(this, { userid, ...entry }));
			}
			if (failure) failures.push({ userid, ...failure });
			if (wanted() <= 0) break;
		}
		return [...results, ...failures];
	},
});

/** Results of a member, or why there are none, or no more of them. */
interface OfMember {
	userid: string;
	entries?: object[];
	failure?: IDataObject;
}

/** What can be read of one member among others, and then why there is no more. */
async function* orFailure(
	userid: string,
	pages: AsyncGenerator<OfMember>,
): AsyncGenerator<OfMember> {
	try {
		yield* pages;
	} catch (error) {
		yield { userid, failure: failedRecordOf(error as Error) };
	}
}

/** The members who have to send the message. */
async function membersOf(context: ItemContext, params: object): Promise<string[]> {
	const tasks = await tasksOf(
		params,
		async (page) => await callWeCom(context, messageApi.getMassMessageTasks, page),
	);
	return tasks.map(({ userid }) => userid);
}
