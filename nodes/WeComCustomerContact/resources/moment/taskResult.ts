import type { IDataObject } from 'n8n-workflow';

import { refusedPart } from '../../operation/refusedPart';
import { notInTime, waitForJob } from '../../operation/waitForJob';
import type { WeComContext } from '../../../wecom/context';
import { Failure, failureOf } from '../../../wecom/errors/failure';
import { callWeCom } from '../../../wecom/callWeCom';

/** State of a task that is over. */
const FINISHED = 3;

/** What WeCom says about a task: whether it is over, and then how it went. */
interface TaskAnswer extends IDataObject {
	status?: number;
	type?: string;
	result?: TaskResult;
}

interface TaskResult extends IDataObject {
	errcode?: number;
	errmsg?: string;
	moment_id?: string;
	invalid_sender_list?: { user_list?: string[]; department_list?: number[] };
	invalid_external_contact_list?: { tag_list?: string[] };
}

/**
 * Waits until the task that creates a moment is over.
 *
 * @param seconds how long at most
 * @returns the record of the task, see {@link recordOf}; with `errmsg` and `reason` when it is not over in time
 * @throws {Failure} when the task has failed: there is no moment then
 */
export async function waitForTask(
	context: WeComContext,
	jobid: string,
	seconds: number,
): Promise<IDataObject> {
	const answer = await waitForJob(context, {
		seconds,
		ask: async () => await readTask(context, jobid),
		isOver: ({ status }) => status === FINISHED,
	});
	const record = recordOf(jobid, answer);
	if (answer.status === FINISHED) return record;
	return {
		...record,
		...notInTime(
			seconds,
			'Ask with Moment: Get Creation Result later; the job ID is good for 24 hours.',
		),
	};
}

/**
 * Reads how far a task is (获取任务创建结果).
 *
 * @see https://developer.work.weixin.qq.com/document/path/95094
 */
async function readTask(context: WeComContext, jobid: string): Promise<TaskAnswer> {
	return await callWeCom(
		context,
		{ method: 'GET', url: '/cgi-bin/externalcontact/get_moment_task_result', qs: { jobid } },
		{ isRepeatable: true },
	);
}

/**
 * One flat record of a task: `{ jobid, status, type }`, once it is over with `moment_id`, `invalid_sender_list` and
 * `invalid_external_contact_list`, and with `errcode`, `errmsg` and `reason` when it has failed.
 */
export function recordOf(jobid: string, { result, ...answer }: TaskAnswer): IDataObject {
	// Before the end the result means nothing.
	if (answer.status !== FINISHED || !result) return { jobid, ...answer };
	const { errcode = 0, errmsg, ...found } = result;
	if (errcode === 0) return { jobid, ...answer, ...found };
	return { jobid, ...answer, ...found, ...refusedPart(failureOf(errcode, errmsg)) };
}

/** The failure behind the record of a task that has failed. */
export function failureIn(record: IDataObject): Failure | undefined {
	if (record.status !== FINISHED || record.errcode === undefined) return undefined;
	const failure = failureOf(Number(record.errcode), String(record.errmsg ?? ''));
	const refused = refusedIn(record);
	return new Failure({
		...failure,
		what: `WeCom has not created the moment: ${failure.what}`,
		description: `${failure.description}${refused ? ` WeCom does not accept ${refused}.` : ''}`,
	});
}

/** The senders and tags that WeCom does not accept, in words. */
function refusedIn(record: IDataObject): string {
	const { user_list = [], department_list = [] } = (record.invalid_sender_list ??
		{}) as NonNullable<TaskResult['invalid_sender_list']>;
	const { tag_list = [] } = (record.invalid_external_contact_list ?? {}) as NonNullable<
		TaskResult['invalid_external_contact_list']
	>;
	return [
		['the members', user_list],
		['the departments', department_list],
		['the tags', tag_list],
	]
		.filter(([, ids]) => ids.length > 0)
		.map(([what, ids]) => `${String(what)} ${(ids as unknown[]).join(', ')}`)
		.join('; ');
}
