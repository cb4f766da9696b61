import type { IDataObject } from 'n8n-workflow';

import { nameKey } from '../../../values/marks';
import { numberIn, recordsIn, sentNo } from '../../../wecom/answer';
import { invalid } from '../../../wecom/errors/failure';
import { isRecord } from '../../fields/entries';
import type { NewQuestion } from './questions';
import { MOST_QUESTIONS, numbered } from './questions';
import { checkSettings } from './settings';

const DELETED = 2;
const SCHOOL = 4;
const GIVEN = 1;

/** What WeCom takes back of a question and of the settings; the rest of what it gives is of WeCom alone. */
const OF_QUESTION = [
	'question_id',
	'title',
	'pos',
	'status',
	'reply_type',
	'must_reply',
	'note',
	'option_item',
	'question_extend_setting',
];
const OF_SETTINGS = [
	'fill_out_auth',
	'fill_in_range',
	'setting_manager_range',
	'timed_repeat_info',
	'allow_multi_fill',
	'timed_finish',
	'can_anonymous',
	'can_notify_submit',
];
const ONLY_WECOM_OF_REPETITION = ['rule_ctime', 'rule_mtime'];

/** What changes in the half of a form that holds its questions. */
export interface QuestionChanges {
	form_title?: string;
	form_desc?: string;
	form_header?: string;
	added: NewQuestion[];
	/** Titles or numbers of questions to delete. */
	removed: string[];
}

/**
 * The half with the questions, all of it, as it is written back.
 *
 * @throws {Failure} when a question to delete is not there, or none or too many are left
 */
export function questionHalf(before: IDataObject, changes: QuestionChanges): IDataObject {
	const { form_question } = before;
	const items = isRecord(form_question) ? recordsIn(form_question.items) : [];
	if (items.length === 0) throw sentNo('questions of the form');
	const kept = withoutRemoved(items.map(questionBack), changes.removed);
	const live = kept.filter(({ status }) => status !== DELETED);
	checkTitles(live, changes.added);
	const highest = (name: string) => Math.max(...kept.map((item) => numberIn(item[name]) ?? 0), 0);
	const added = numbered(changes.added, highest('question_id') + 1, highest('pos') + 1);
	const all = [...kept, ...added];
	if (live.length + added.length === 0) {
		throw invalid('The form has no question left', "Take a question out of 'Questions to Delete'.");
	}
	if (all.length > MOST_QUESTIONS) {
		throw invalid(
			`The form would hold ${all.length} questions, WeCom takes at most ${MOST_QUESTIONS}`,
			'Add fewer questions. Deleted ones count, since old answers still have them.',
		);
	}
	const text = (name: 'form_title' | 'form_desc' | 'form_header') => {
		const value = changes[name] ?? before[name];
		return typeof value === 'string' ? { [name]: value } : {};
	};
	return {
		...text('form_title'),
		...text('form_desc'),
		...text('form_header'),
		form_question: { items: all },
	};
}

function questionBack(item: IDataObject): IDataObject {
	const taken = pick(item, OF_QUESTION);
	if (numberIn(taken.question_id) === undefined) throw sentNo('number of a question');
	const options = recordsIn(taken.option_item).map((option) =>
		pick(option, ['key', 'value', 'status']),
	);
	const { option_item, note, ...others } = taken;
	return {
		...others,
		...(typeof note === 'string' && note !== '' ? { note } : {}),
		...(Array.isArray(option_item) && options.length > 0 ? { option_item: options } : {}),
	};
}

/** Deleted by their status, so that the numbers in old answers keep their meaning. */
function withoutRemoved(items: IDataObject[], removed: string[]): IDataObject[] {
	const doomed = new Set(
		removed.map((wanted) => {
			const found =
				items.find(
					({ title, status }) => status !== DELETED && nameKey(String(title)) === nameKey(wanted),
				) ?? items.find(({ question_id }) => String(question_id) === wanted);
			if (found) return found;
			throw invalid(
				`The form has no question "${wanted}"`,
				"Correct 'Questions to Delete': give the questions as they stand in the form, or their numbers.",
			);
		}),
	);
	return items.map((item) => (doomed.has(item) ? { ...item, status: DELETED } : item));
}

function checkTitles(live: IDataObject[], added: NewQuestion[]): void {
	const known = new Set(live.map(({ title }) => nameKey(String(title))));
	const twice = added.find(({ title }) => known.has(nameKey(title)));
	if (!twice) return;
	throw invalid(
		`The form has a question "${twice.title}" already`,
		"Change the new one, or add the old one to 'Questions to Delete'.",
	);
}

/**
 * The half with the settings, all of it, as it is written back.
 *
 * @param changes what the user gave, under WeCom's names
 * @throws {Failure} for what WeCom refuses
 */
export function settingHalf(before: IDataObject, changes: IDataObject): IDataObject {
	if (!isRecord(before.form_setting)) throw sentNo('settings of the form');
	const settings = pick(before.form_setting, OF_SETTINGS);
	if (isRecord(settings.timed_repeat_info)) {
		const repetition = Object.entries(settings.timed_repeat_info);
		settings.timed_repeat_info = Object.fromEntries(
			repetition.filter(([name]) => !ONLY_WECOM_OF_REPETITION.includes(name)),
		);
	}
	const whole = { ...settings, ...changes };
	if (numberIn(whole.fill_out_auth) === undefined) throw sentNo('setting of who may answer');
	checkSchool(settings.fill_out_auth, whole.fill_out_auth);
	if (whole.fill_out_auth !== GIVEN && changes.fill_in_range === undefined) {
		const { enable } = (whole.timed_repeat_info ?? {}) as IDataObject;
		if (enable !== true) delete whole.fill_in_range;
	}
	// The repetition that was given wins, as it does with WeCom.
	if (changes.timed_repeat_info && changes.timed_finish === undefined) delete whole.timed_finish;
	checkSettings(whole);
	return { form_setting: whole };
}

function checkSchool(before: unknown, after: unknown): void {
	if (before === after || (before !== SCHOOL && after !== SCHOOL)) return;
	throw invalid(
		"'Who May Answer' cannot be changed to or from 'School'",
		"Remove 'Who May Answer', or create another form.",
	);
}

function pick(record: IDataObject, names: string[]): IDataObject {
	return Object.fromEntries(
		names
			.filter((name) => record[name] !== undefined && record[name] !== null)
			.map((name) => [name, record[name]]),
	);
}
