import type { IDataObject } from 'n8n-workflow';

import { numberIn, recordsIn } from '../answer';
import type { Question } from './readForm';

/** WeCom's figure for a question that takes several options. */
const MULTIPLE_CHOICE = 3;

const SECOND = 1000;

/** What an answer says beside the questions. */
const OWN = ['answer_id', 'user_name', 'userid', 'tmp_external_userid', 'external_userid'];

type Value = IDataObject[string];

/**
 * Writes an answer as one flat record: who and when, then the answer to each question under its title. A question that
 * was not answered is `null`; a deleted one is there only where it was answered.
 *
 * @returns `{ answer_id, user_name, userid | tmp_external_userid and external_userid, answered_at, changed_at, …titles }`
 */
export function flatAnswer(answer: IDataObject, questions: readonly Question[]): IDataObject {
	const entries: Array<[string, Value]> = OWN.filter((name) => answer[name] !== undefined).map(
		(name) => [name, answer[name]],
	);
	addTime(entries, 'answered_at', answer.ctime);
	addTime(entries, 'changed_at', answer.mtime);
	const replies = new Map(
		recordsIn((answer.reply as IDataObject | null | undefined)?.items).map((reply) => [
			numberIn(reply.question_id),
			reply,
		]),
	);
	const taken = new Set([...OWN, 'answered_at', 'changed_at', 'formid', 'repeated_id']);
	for (const question of questions) {
		const reply = replies.get(question.id);
		if (!reply && question.isDeleted) continue;
		const name = freeName(question.title || `Question ${question.id}`, taken);
		taken.add(name);
		entries.push([name, reply ? valueOf(reply, question) : null]);
	}
	return Object.fromEntries(entries);
}

/** Titles can be equal to each other, and to what an answer says of itself. */
function freeName(title: string, taken: ReadonlySet<string>): string {
	let name = title;
	for (let number = 2; taken.has(name); number++) name = `${title} (${number})`;
	return name;
}

function addTime(entries: Array<[string, Value]>, name: string, seconds: unknown): void {
	const iso = isoOf(seconds);
	if (iso !== undefined) entries.push([name, iso]);
}

function isoOf(seconds: unknown): string | undefined {
	const number = numberIn(seconds) ?? 0;
	const date = new Date(number * SECOND);
	return number > 0 && !Number.isNaN(date.getTime()) ? date.toISOString() : undefined;
}

function valueOf(reply: IDataObject, question: Question): Value {
	const { text_reply, option_reply, option_extend_reply, file_extend_reply } = reply;
	if (typeof text_reply === 'string' && text_reply !== '') return text_reply;
	if (Array.isArray(option_reply)) return chosen(option_reply, option_extend_reply, question);
	if (Array.isArray(file_extend_reply)) return recordsIn(file_extend_reply);
	const { department_reply, member_reply, duration_reply } = reply as Record<string, IDataObject>;
	if (department_reply) return listed(department_reply, 'department_id');
	if (member_reply) return listed(member_reply, 'userid');
	if (duration_reply) return duration(duration_reply);
	// WeCom does not say how pictures and signatures come.
	const others = Object.entries(reply).filter(
		([name, value]) => name !== 'question_id' && value !== '' && value !== null,
	);
	if (others.length === 0) return null;
	return others.length === 1 ? others[0][1] : Object.fromEntries(others);
}

/** Texts of the chosen options; of an option that the person typed in, what was typed. */
function chosen(keys: unknown[], typed: unknown, { kind, options }: Question): Value {
	const texts = new Map(
		recordsIn(typed).map(({ option_reply, extend_text }) => [numberIn(option_reply), extend_text]),
	);
	const values = keys
		.map((key) => numberIn(key))
		.filter((key) => key !== undefined)
		.map((key) => {
			const text = texts.get(key);
			return typeof text === 'string' && text !== '' ? text : (options.get(key) ?? String(key));
		});
	if (kind === MULTIPLE_CHOICE || values.length > 1) return values;
	return values[0] ?? null;
}

function listed({ list }: IDataObject, name: string): Value {
	return recordsIn(list)
		.map((entry) => entry[name])
		.filter((value) => value !== undefined && value !== null) as Value;
}

/** WeCom gives days or hours, or both. */
function duration({ begin_time, end_time, days, hours }: IDataObject): Value {
	const from = isoOf(begin_time);
	const to = isoOf(end_time);
	const found = { from, to, days, hours };
	return Object.fromEntries(
		Object.entries(found).filter(([, value]) => value !== undefined && value !== null),
	) as IDataObject;
}
