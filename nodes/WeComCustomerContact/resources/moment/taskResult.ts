import type { IDataObject } from 'n8n-workflow';

import { idIn, numberIn, recordIn, sentNo } from '../../../wecom/answer';
import type { Answer } from '../../../wecom/api';
import { Failure, failureOf } from '../../../wecom/errors/failure';
import { failedRecord } from '../../operation/failedRecord';
import { simplified } from '../../operation/simplified';

/** State of a task that is over. */
const FINISHED = 3;

/** What WeCom says about a task that creates a moment: whether it is over, and then how it went. */
export type TaskState = Answer<'moment.getTaskResult'>;

type TaskResult = NonNullable<TaskState['result']>;

export function isOver({ status }: TaskState): boolean {
	return numberIn(status) === FINISHED;
}

/**
 * One flat record of a task: `{ jobid, status, type }`, once it is over with `moment_id`, `invalid_sender_list` and
 * `invalid_external_contact_list`, and with `errcode`, `errmsg` and `reason` when it has failed.
 */
export function recordOf(jobid: string, state: TaskState): IDataObject {
	const answer: TaskState = { ...state };
	delete answer.result;
	if (numberIn(answer.status) === undefined) throw sentNo('state of the task');
	// Before the end the result means nothing.
	if (!isOver(state)) return { jobid, ...answer };
	const { errcode, errmsg, ...found } = recordIn(state, 'result', 'result of the task');
	const code = numberIn(errcode);
	if (code) return { jobid, ...answer, ...found, ...failedRecord(failureOf(code, errmsg ?? '')) };
	return { jobid, ...answer, ...found, moment_id: idIn(found, 'moment_id', 'ID of the moment') };
}

/** The record with the state in words, where the user has left Simplify on. */
export const readable = simplified({
	status: { 1: 'started', 2: 'in progress', 3: 'finished' },
});

/** The failure behind the state of a task that has failed: there is no moment then. */
export function failureIn(state: TaskState): Failure | undefined {
	const { result } = state;
	const errcode = numberIn(result?.errcode);
	if (!isOver(state) || !result || !errcode) return undefined;
	const failure = failureOf(errcode, result.errmsg ?? '');
	const refused = refusedIn(result);
	return new Failure({
		...failure,
		what: `WeCom has not created the moment: ${failure.what}`,
		description: `${failure.description}${refused ? ` WeCom does not accept ${refused}.` : ''}`,
	});
}

/** The senders and tags that WeCom does not accept, in words. */
function refusedIn(result: TaskResult): string {
	const { invalid_sender_list: senders, invalid_external_contact_list: customers } = result;
	const listed = (list: unknown): unknown[] => (Array.isArray(list) ? list : []);
	const refused: Array<[string, unknown[]]> = [
		['the members', listed(senders?.user_list)],
		['the departments', listed(senders?.department_list)],
		['the tags', listed(customers?.tag_list)],
	];
	return refused
		.filter(([, ids]) => ids.length > 0)
		.map(([what, ids]) => `${what} ${ids.join(', ')}`)
		.join('; ');
}
