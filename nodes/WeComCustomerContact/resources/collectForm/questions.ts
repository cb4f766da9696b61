import type { IDataObject } from 'n8n-workflow';

import { nameKey } from '../../../values/marks';
import { invalid } from '../../../wecom/errors/failure';
import type { Check } from '../../fields/checks';
import { list, missing, requiredText, text } from '../../fields/checks';
import { entriesIn } from '../../fields/entries';
import { oneOf } from '../../fields/selector';
import { yesNo } from '../../fields/yesNo';
import type { Kind } from './questionSettings';
import { KINDS, settingsOf, WITH_CHOICES } from './questionSettings';
import { ROW } from './rowLabels';

/** WeCom takes this many questions. */
export const MOST_QUESTIONS = 200;

/** WeCom's figure for what is in use. */
const NORMAL = 1;

/** A question as WeCom takes it, but for its number and its place. */
export interface NewQuestion extends IDataObject {
	title: string;
	status: number;
	reply_type: number;
	must_reply: boolean;
}

/** What a question is made of. */
interface QuestionFacts {
	kind: Kind;
	title: string;
	isRequired: boolean;
	note?: string;
	choices?: string[];
	settings?: IDataObject;
}

/** A question of a kind. */
export function questionOf(facts: QuestionFacts): NewQuestion {
	const { kind, title, isRequired, note, choices, settings } = facts;
	return {
		title,
		status: NORMAL,
		reply_type: KINDS[kind],
		must_reply: isRequired,
		...(note === undefined ? {} : { note }),
		...(choices === undefined
			? {}
			: {
					option_item: choices.map((value, place) => ({ key: place + 1, value, status: NORMAL })),
				}),
		...(settings === undefined ? {} : { question_extend_setting: settings }),
	};
}

/** Questions, one per row of the editor. */
export const questionRows: Check<NewQuestion[]> = (value, label) => {
	const rows = entriesIn(value, 'question');
	if (rows.length === 0) throw missing(label);
	return distinctQuestions(rows.map(rowQuestion), label);
};

function rowQuestion(values: IDataObject, place: number): NewQuestion {
	const labelOf = (label: string) => `${label} of question ${place + 1}`;
	const title = requiredText()(values.title, labelOf(ROW.title));
	const kind =
		'kind' in values ? (oneOf(Object.keys(KINDS))(values.kind, labelOf(ROW.kind)) as Kind) : 'text';
	const choices = WITH_CHOICES.includes(kind)
		? choicesIn(values.choices, labelOf(ROW.choices))
		: undefined;
	return questionOf({
		kind,
		title,
		isRequired: yesNo()(values.mustReply, labelOf(ROW.mustReply)) ?? false,
		note: text()(values.note, labelOf(ROW.note)),
		choices,
		settings: settingsOf[kind]?.({ values, labelOf, choices: choices?.length ?? 0 }),
	});
}

/** One per line, so that a choice may hold a comma; in a single line commas separate. */
function choicesIn(value: unknown, label: string): string[] {
	const hasLines = typeof value === 'string' && value.trim().includes('\n');
	const choices = list()(hasLines ? value.split('\n') : value, label);
	if (choices === undefined) throw missing(label);
	return choices;
}

/**
 * @param label of the field that the questions are given in
 * @throws {Failure} when two of them are the same, or when they are too many
 */
export function distinctQuestions(questions: NewQuestion[], label: string): NewQuestion[] {
	if (questions.length > MOST_QUESTIONS) {
		throw invalid(
			`'${label}' holds ${questions.length} questions, WeCom takes at most ${MOST_QUESTIONS}`,
			'Ask less, or make several forms.',
		);
	}
	const known = new Set<string>();
	for (const { title } of questions) {
		if (known.has(nameKey(title))) {
			throw invalid(`Two questions of '${label}' are "${title}"`, 'Change or remove one of them.');
		}
		known.add(nameKey(title));
	}
	return questions;
}

/**
 * Questions with their numbers and places, as they are sent.
 *
 * @param first number of the first one
 * @param place of the first one on the page
 */
export function numbered(questions: NewQuestion[], first: number, place: number) {
	return questions.map((question, index) => ({
		question_id: first + index,
		pos: place + index,
		...question,
	}));
}
