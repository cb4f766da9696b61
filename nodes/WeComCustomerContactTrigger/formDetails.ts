import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { callWeCom } from '../wecom/callWeCom';
import { Failure } from '../wecom/errors/failure';
import { externalIdsOf, temporaryIdsIn } from '../wecom/forms/externalIds';
import { flatAnswer } from '../wecom/forms/flatAnswer';
import { ANSWERS_AT_ONCE, readAnswers } from '../wecom/forms/readAnswers';
import type { Ask, Form } from '../wecom/forms/readForm';
import { formOf, readFormInfo } from '../wecom/forms/readForm';
import { answerIdsOf, submissionsIn } from '../wecom/forms/submissions';
import { numberIn } from '../wecom/answer';

/** An event names no answer; those of the last minutes before it, in seconds, are meant. */
const RECENT = 300;

/**
 * Reads the forms of an event, with the answers of the five minutes before it: the newest hundred of each round. An answer
 * can come with two events; its `answer_id` tells.
 *
 * @param formIds of the event
 * @param time of the event, Unix seconds
 * @param timeout of a call, in milliseconds
 * @returns per form `{ formid, form_title, answers }`, the answers flat, with the titles of the questions as keys
 */
export async function readForms(
	context: IExecuteFunctions,
	formIds: string[],
	time: number,
	timeout: number,
): Promise<IDataObject[]> {
	const ask: Ask = async (call, params) => await callWeCom(context, call, params, { timeout });
	return await Promise.all(
		formIds.map(async (formid) => {
			const info = await readFormInfo(ask, formid);
			const form = formOf(info);
			const answers = await Promise.all(
				form.rounds.map(async (round) => await recentAnswers(ask, form, round, time)),
			);
			return { formid, form_title: info.form_title ?? null, answers: answers.flat() };
		}),
	);
}

async function recentAnswers(
	ask: Ask,
	{ questions }: Form,
	round: string,
	time: number,
): Promise<IDataObject[]> {
	const recent: IDataObject[] = [];
	for await (const page of submissionsIn(ask, round, { from: time - RECENT }, time)) {
		recent.push(...page);
	}
	recent.sort((one, other) => timeOf(other) - timeOf(one));
	const ids = answerIdsOf(recent).slice(0, ANSWERS_AT_ONCE);
	const answers = await readAnswers(ask, round, ids);
	const temporaryIds = temporaryIdsIn(answers);
	// The answers matter more than who gave them: an app may read forms, and may not call customer contact.
	const known =
		temporaryIds.length === 0
			? new Map<string, string>()
			: await externalIdsOf(ask, temporaryIds).catch((error: Error) => {
					if (error instanceof Failure) return new Map<string, string>();
					throw error;
				});
	return answers.map((answer) => {
		const { tmp_external_userid: id } = answer;
		const external = typeof id === 'string' ? { external_userid: known.get(id) ?? null } : {};
		return { repeated_id: round, ...flatAnswer({ ...answer, ...external }, questions) };
	});
}

function timeOf({ submit_time }: IDataObject): number {
	return numberIn(submit_time) ?? 0;
}
