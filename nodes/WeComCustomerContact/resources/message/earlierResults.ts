import { idIn, idsIn, numberIn } from '../../../wecom/answer';
import { messageApi } from '../../../wecom/api';
import { callWeCom } from '../../../wecom/callWeCom';
import { Failure } from '../../../wecom/errors/failure';
import { Once } from '../../../wecom/once';
import { pagesOf } from '../../../wecom/pages';
import { perRun } from '../../../wecom/run';
import type { FormContext } from '../../fields/field';
import { DAY } from '../../../values/daysInChina';
import { inOrder } from '../../operation/inOrder';
import { lanesOf } from '../../operation/sideBySide';
import { timeChunks } from '../../operation/timeChunks';
import { DAYS_AT_ONCE } from './fields';
import { resultsOf, tasksOf } from './sendResults';

/** WeCom's state of a task that is done. */
const TASK_SENT = 2;

/** WeCom's codes for a message that is not there (any more), or that is still being handed out: nobody has sent it. */
const NOTHING_SENT = [41047, 41063];

/** What became of a mass message at one customer or group chat. */
export interface EarlierResult {
	/** Customer or group chat. */
	receiver: string;
	/** Who has sent it. */
	userid: string;
	/** 1 sent, 2 not a customer any more, 3 has received other messages already. */
	status: number;
	/** When the member has sent it, in Unix seconds. */
	at: number;
}

const resultLists = perRun(() => new Once<EarlierResult[]>());

/**
 * What became of the mass messages that were created in a time (获取群发记录列表) and sent (获取群发成员发送任务列表,
 * 获取企业群发成员执行结果), read once for all items of a run: a call for each message, and one for each member who has sent it.
 *
 * @param chatType `single` for customers, `group` for group chats
 * @param since Unix seconds, as `until`
 * @see https://developer.work.weixin.qq.com/document/path/93338
 */
export async function earlierResults(
	item: FormContext,
	chatType: 'single' | 'group',
	since: number,
	until: number,
): Promise<EarlierResult[]> {
	return await resultLists(item).get(chatType, async () => {
		const messages = await messagesOf(item, chatType, since, until);
		const results = await inOrder(
			messages,
			lanesOf(item),
			async (msgid) => await resultsOfMessage(item, msgid),
		);
		return results.flat();
	});
}

const inMonths = timeChunks({
	...{ start: 'start_time', end: 'end_time' },
	...{ span: DAYS_AT_ONCE * DAY, step: 1 },
});

async function messagesOf(
	item: FormContext,
	chat_type: string,
	start_time: number,
	end_time: number,
): Promise<string[]> {
	const found = new Set<string>();
	const send = async (page: object) => await callWeCom(item, messageApi.listMassMessages, page);
	for (const params of inMonths({ chat_type, start_time, end_time })) {
		for await (const { entries } of pagesOf(messageApi.listMassMessages, params, send)) {
			for (const message of entries) found.add(idIn(message, 'msgid', 'ID of a mass message'));
		}
	}
	return [...found];
}

async function resultsOfMessage(item: FormContext, msgid: string): Promise<EarlierResult[]> {
	const ask = async (page: object) => await callWeCom(item, messageApi.getMassMessageTasks, page);
	const tasks = await tasksOf({ msgid }, ask).catch((error: unknown) => {
		if (!(error instanceof Failure) || !NOTHING_SENT.includes(error.errcode ?? 0)) throw error;
		return [];
	});
	const send = async (page: object) =>
		await callWeCom(item, messageApi.getMassMessageSendResult, page);
	const sent = tasks.filter(({ status }) => numberIn(status) === TASK_SENT);
	const results = await inOrder(sent, lanesOf(item), async ({ userid, send_time }) =>
		(await resultsOf({ msgid, userid }, send)).flatMap((result): EarlierResult[] => {
			const [receiver] = idsIn([result.external_userid, result.chat_id]);
			const at = numberIn(result.send_time) ?? numberIn(send_time) ?? 0;
			return receiver ? [{ receiver, userid, status: numberIn(result.status) ?? 0, at }] : [];
		}),
	);
	return results.flat();
}
