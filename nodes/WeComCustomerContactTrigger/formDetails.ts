import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { numberIn } from '../wecom/answer';
import { callWeCom } from '../wecom/callWeCom';
import { Failure } from '../wecom/errors/failure';
import { externalIdsOf, temporaryIdsIn } from '../wecom/forms/externalIds';
import { flatAnswer } from '../wecom/forms/flatAnswer';
import { ANSWERS_AT_ONCE, readAnswers } from '../wecom/forms/readAnswers';
import type { Ask, Form } from '../wecom/forms/readForm';
import { formOf, readFormInfo } from '../wecom/forms/readForm';
import { answerIdsOf, submissionsIn } from '../wecom/forms/submissions';
import type { FormEvent } from './formEvents';
import { RECENT, eventOfAnswer } from './formEvents';

/** A form, with the answers that go with each event. */
interface FormRead {
	title: IDataObject[string];
	answers: ReadonlyMap<FormEvent, IDataObject[]>;
}

/**
 * Reads the forms of all events of an execution, each form once, with the answers of the five minutes before the events and
 * of the time since. Each answer goes with one event of the execution; an event of another execution can have it, too, and
 * its `answer_id` tells.
 */
export class FormReading {
	private readonly forms = new Map<string, Promise<FormRead>>();

	/** @param events all that want the answers */
	constructor(private readonly events: readonly FormEvent[]) {}

	/**
	 * @param event one of the events
	 * @param timeout of a call, in milliseconds
	 * @returns per form `{ formid, form_title, answers }`, the answers as the items of Collection Form: Get Answers, the newest
	 * first
	 */
	async detailsOf(
		context: IExecuteFunctions,
		event: FormEvent,
		timeout: number,
	): Promise<IDataObject[]> {
		const ask: Ask = async (call, params) => await callWeCom(context, call, params, { timeout });
		return await Promise.all(
			event.formIds.map(async (formid) => {
				const { title, answers } = await this.formOf(ask, formid);
				return { formid, form_title: title, answers: answers.get(event) ?? [] };
			}),
		);
	}

	private async formOf(ask: Ask, formid: string): Promise<FormRead> {
		let form = this.forms.get(formid);
		if (!form) this.forms.set(formid, (form = this.read(ask, formid)));
		return await form;
	}

	private async read(ask: Ask, formid: string): Promise<FormRead> {
		const info = await readFormInfo(ask, formid);
		const events = this.events.filter((one) => one.hasAnswers && one.formIds.includes(formid));
		const answers = new Map(events.map((event): [FormEvent, IDataObject[]] => [event, []]));
		if (events.length > 0) {
			const form = formOf(info);
			const rounds = await Promise.all(
				form.rounds.map(async (round) => await answersOf(ask, { ...form, formid }, round, events)),
			);
			for (const { event, answer } of rounds.flat()) answers.get(event)!.push(answer);
		}
		return { title: info.form_title ?? null, answers };
	}
}

/** The answers of a round that go with an event, the newest first. */
async function answersOf(
	ask: Ask,
	{ formid, questions }: Form & { formid: string },
	round: string,
	events: readonly FormEvent[],
): Promise<Array<{ event: FormEvent; answer: IDataObject }>> {
	const times = events.map(({ time }) => time);
	const submissions: IDataObject[] = [];
	const from = Math.min(...times) - RECENT;
	for await (const page of submissionsIn(ask, round, { from }, Math.max(...times))) {
		submissions.push(...page);
	}
	submissions.sort((one, other) => (timeOf(other) ?? 0) - (timeOf(one) ?? 0));
	const eventOf = new Map(
		submissions.map((one) => [numberIn(one.answer_id), eventOfAnswer(timeOf(one), events)]),
	);
	const ids = answerIdsOf(submissions).filter((id) => eventOf.get(id) !== undefined);
	const answers: IDataObject[] = [];
	for (let start = 0; start < ids.length; start += ANSWERS_AT_ONCE) {
		answers.push(...(await readAnswers(ask, round, ids.slice(start, start + ANSWERS_AT_ONCE))));
	}
	const known = await knownIds(ask, answers);
	return answers.flatMap((answer) => {
		// One whose ID is missing, or another than was asked for, is none the less an answer.
		const event = eventOf.get(numberIn(answer.answer_id)) ?? eventOfAnswer(undefined, events);
		if (!event) return [];
		const { tmp_external_userid: id } = answer;
		const external = typeof id === 'string' ? { external_userid: known.get(id) ?? null } : {};
		const flat = flatAnswer({ ...answer, ...external }, questions);
		return [{ event, answer: { formid, repeated_id: round, ...flat } }];
	});
}

/** The answers matter more than who gave them: an app may read forms, and may not call customer contact. */
async function knownIds(ask: Ask, answers: IDataObject[]): Promise<ReadonlyMap<string, string>> {
	const temporaryIds = temporaryIdsIn(answers);
	if (temporaryIds.length === 0) return new Map();
	return await externalIdsOf(ask, temporaryIds).catch((error: Error) => {
		if (error instanceof Failure) return new Map<string, string>();
		throw error;
	});
}

function timeOf({ submit_time }: IDataObject): number | undefined {
	return numberIn(submit_time);
}
