import type { IDataObject } from 'n8n-workflow';

import { numberIn } from '../../../wecom/answer';
import { messageApi } from '../../../wecom/api';
import { callWeCom } from '../../../wecom/callWeCom';
import { Failure } from '../../../wecom/errors/failure';
import { options } from '../../fields/collections';
import type { FormContext } from '../../fields/field';
import { reportBy } from '../../fields/reportBy';
import { switchField } from '../../fields/switch';
import { failedRecordOf } from '../../operation/details';
import { inOrder } from '../../operation/inOrder';
import { defineOperation } from '../../operation/operation';
import { lanesOf } from '../../operation/sideBySide';
import { withWords } from '../../operation/simplified';
import { messageId } from './fields';
import { countsOf } from './reportCounts';
import type { MemberTask } from './sendResults';
import { resultsOf, resultWords, tasksOf, taskWords } from './sendResults';

/** WeCom's state of a task that is done. */
const TASK_SENT = 2;

const reportOf = reportBy('whether it is sent, and the figures', 'whether it has arrived');

const remindMembers = switchField({
	displayName: 'Remind Members Who Have Not Sent',
	name: 'remindMembers',
	default: false,
	description:
		'Whether to remind the members who have not sent it yet, after the report is read. WeCom allows three reminders of a message in 24 hours; the report says when it refuses one.',
});

/** A member with the results at the customers, or with what is wrong. */
interface Part {
	task: MemberTask;
	hasSent: boolean;
	results: IDataObject[];
	failed?: IDataObject;
}

/**
 * Message: Get Report (企业群发结果). What has come of a mass message, put together from the tasks of the members
 * (获取群发成员发送任务列表) and the results at their customers (获取企业群发成员执行结果).
 *
 * Sends `msgid` for the tasks, then `msgid` and `userid` for the results of each member, several members side by side;
 * pages by `cursor`. Right after the creation WeCom is still handing out the tasks (41063): that is waited for.
 *
 * Gives one item with totals: `{ msgid, members_total, members_sent, members_not_sent, customers_total,
 * customers_reached, customers_not_yet, customers_lost, customers_over_limit, group_chats_total, group_chats_reached,
 * group_chats_not_yet, group_chats_over_limit, failed }`. Lost are those who are not customers any more, over the limit
 * those who have received as many messages as WeCom allows; a customer of several members counts once, as reached if one
 * has. `failed` lists the members whose results WeCom refuses, each `{ userid, errcode, errmsg, reason }`. Or one item per
 * member: `{ msgid, userid, status, status_text, send_time, sent_at }` and the same figures. Or one per customer or group
 * chat: `{ msgid, userid, external_userid or chat_id, status, status_text, send_time, sent_at }`. Of a message to group
 * chats WeCom lists only where it was sent.
 *
 * With the option, reminds those who have not sent it (提醒成员群发): `reminded` on the totals, and on each item of such a
 * member, says whether, `remind_errcode` and `remind_reason` why not. It is not repeated when the connection breaks.
 *
 * @see https://developer.work.weixin.qq.com/document/path/93338
 */
export const getReport = defineOperation({
	name: 'Get Report',
	value: 'getReport',
	action: 'Get report of mass message',
	description:
		'Retrieve how many members have sent a mass message and which customers it has reached',
	fields: [messageId, reportOf, options([remindMembers])],
	call: messageApi.getMassMessageTasks,
	async answer(params, send) {
		const { msgid } = params;
		const parts = await inOrder(
			await tasksOf(params, send),
			lanesOf(this),
			async (task) => await read(this, params, task),
		);
		const waiting = parts.filter(({ hasSent }) => !hasSent);
		const reminder = await remind(this, msgid, waiting.length > 0);
		const remindedOf = ({ hasSent }: Part) => (hasSent ? {} : reminder);
		switch (this.given(reportOf)) {
			case 'members':
				return parts.map((part) => ({
					msgid,
					...withWords(part.task, taskWords),
					...countsOf(part.results),
					...part.failed,
					...remindedOf(part),
				}));
			case 'customers':
				return parts.flatMap((part) =>
					recordsOf(part).map((record) => ({ msgid, ...record, ...remindedOf(part) })),
				);
			default:
				return [
					{
						msgid,
						members_total: parts.length,
						members_sent: parts.length - waiting.length,
						members_not_sent: waiting.length,
						...countsOf(parts.flatMap(({ results }) => results)),
						failed: parts.filter(({ failed }) => failed).flatMap(recordsOf),
						...reminder,
					},
				];
		}
	},
});

async function read(item: FormContext, params: object, task: MemberTask): Promise<Part> {
	const { userid } = task;
	const part = { task, hasSent: numberIn(task.status) === TASK_SENT };
	const send = async (page: object) =>
		await callWeCom(item, messageApi.getMassMessageSendResult, page);
	return await resultsOf({ ...params, userid }, send).then(
		(results) => ({ ...part, results }),
		(error: Error) => ({ ...part, results: [], failed: failedRecordOf(error) }),
	);
}

/** The items of a member's customers; one that says so when they could not be read. */
function recordsOf({ task: { userid }, results, failed }: Part): IDataObject[] {
	if (failed) return [{ userid, ...failed }];
	return results.map((result) => withWords(result, resultWords));
}

/**
 * Reminds those who have not sent it, where the user wants it.
 *
 * @returns what the report says about it; a reminder that is refused does not take the report away
 */
async function remind(item: FormContext, msgid: unknown, isNeeded: boolean): Promise<IDataObject> {
	if (!item.given(remindMembers)) return {};
	if (!isNeeded) return { reminded: false };
	return await callWeCom(item, messageApi.remindMassMessage, { msgid }).then(
		() => ({ reminded: true }),
		(error: Error) => {
			if (!(error instanceof Failure)) throw error;
			const { errcode, message } = error;
			return {
				reminded: false,
				...(errcode === undefined ? {} : { remind_errcode: errcode }),
				remind_reason: message,
			};
		},
	);
}
