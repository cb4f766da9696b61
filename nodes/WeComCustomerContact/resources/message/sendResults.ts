import type { IDataObject } from 'n8n-workflow';

import { idIn } from '../../../wecom/answer';
import { messageApi } from '../../../wecom/api';
import { pagesOf } from '../../../wecom/pages';
import type { Given, Send } from '../../operation/operation';
import type { Words } from '../../operation/simplified';

/** What the states of a task mean, and those of a result, for which WeCom has other figures. */
export const taskWords: Words = { status: { 0: 'not sent', 2: 'sent' } };

export const resultWords: Words = {
	status: {
		0: 'not sent',
		1: 'sent',
		2: 'not a customer any more',
		3: 'has received other mass messages already',
	},
};

/** The task of a member: `{ userid, status, send_time }`. */
export interface MemberTask extends IDataObject {
	userid: string;
}

/** Reads who has to send a mass message, and who has (获取群发成员发送任务列表). */
export async function tasksOf(
	params: object,
	send: Send<'message.getMassMessageTasks'>,
): Promise<MemberTask[]> {
	const tasks: MemberTask[] = [];
	for await (const { entries } of pagesOf(messageApi.getMassMessageTasks, params, send)) {
		for (const task of entries) {
			tasks.push({ ...task, userid: idIn(task, 'userid', 'user ID of a task') });
		}
	}
	return tasks;
}

/** Reads what became of a mass message at the customers or group chats of one member (获取企业群发成员执行结果). */
export async function resultsOf(
	params: Given<'message.getMassMessageSendResult'>,
	send: Send<'message.getMassMessageSendResult'>,
): Promise<IDataObject[]> {
	const { userid } = params;
	const results: IDataObject[] = [];
	for await (const { entries } of pagesOf(messageApi.getMassMessageSendResult, params, send)) {
		for (const entry of entries) results.push({ userid, ...entry });
	}
	return results;
}
