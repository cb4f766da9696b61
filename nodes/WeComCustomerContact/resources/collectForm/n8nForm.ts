import type { IDataObject } from 'n8n-workflow';

import { beginningOf } from '../../../values/marks';
import { readYesNo } from '../../../values/yesNo';
import { numberIn, recordsIn } from '../../../wecom/answer';
import { invalid } from '../../../wecom/errors/failure';
import type { Check } from '../../fields/checks';
import { list, missing, requiredText, text } from '../../fields/checks';
import { isRecord } from '../../fields/entries';
import { isNothing } from '../../fields/nothing';
import type { NewQuestion } from './questions';
import { distinctQuestions, questionOf } from './questions';
import type { Kind } from './questionSettings';
import { HOW_MANY, MOST_FILES, TEXT_RULES } from './questionSettings';

/** Where the fields of a form are in what n8n copies of a node. */
const PATHS = ['nodes', 'parameters', 'formFields', 'values', 'jsonOutput'];

/** Elements that ask nothing. */
const NO_QUESTIONS = ['hiddenField', 'html'];

/** Questions, one per field of a form of n8n. */
export const n8nFormQuestions: Check<NewQuestion[]> = (value, label) => {
	if (isNothing(value)) throw missing(label);
	const fields = fieldsIn(value, label).filter(
		({ fieldType }) => !NO_QUESTIONS.includes(String(fieldType)),
	);
	if (fields.length === 0) {
		throw invalid(
			`'${label}' holds no fields of a form`,
			`Copy the node n8n Form Trigger in the editor and paste it into '${label}', or give its form elements as JSON.`,
		);
	}
	return distinctQuestions(
		fields.map((field, place) => questionFrom(field, `${label}, field ${place + 1}`)),
		label,
	);
};

function fieldsIn(value: unknown, label: string): IDataObject[] {
	if (typeof value === 'string') return fieldsIn(parsed(value, label), label);
	if (Array.isArray(value)) {
		const records = recordsIn(value);
		const isFields = records.some(({ fieldLabel, fieldType }) => fieldLabel ?? fieldType);
		return isFields ? records : records.flatMap((record) => fieldsIn(record, label));
	}
	if (!isRecord(value)) return [];
	return PATHS.flatMap((name) => (isNothing(value[name]) ? [] : fieldsIn(value[name], label)));
}

function parsed(given: string, label: string): unknown {
	try {
		return JSON.parse(given) as unknown;
	} catch {
		throw invalid(
			`'${label}' is no JSON`,
			`Copy the node n8n Form Trigger in the editor and paste it into '${label}'. It begins with ${JSON.stringify(beginningOf(given, 20))} now.`,
		);
	}
}

function questionFrom(field: IDataObject, label: string): NewQuestion {
	const type = String(field.fieldType ?? 'text');
	const kind = kindOf(field, type, label);
	const choices = ['dropDown', 'multipleChoice', 'singleChoice'].includes(kind)
		? choicesOf(field, label)
		: undefined;
	return questionOf({
		kind,
		title: requiredText()(field.fieldLabel ?? field.fieldName, `Label of ${label}`),
		isRequired: readYesNo(field.requiredField) === true,
		note: text()(field.placeholder, `Placeholder of ${label}`),
		choices,
		settings: settingsFrom(field, type, kind),
	});
}

function kindOf(field: IDataObject, type: string, label: string): Kind {
	switch (type) {
		case 'email':
		case 'number':
		case 'text':
		case 'textarea':
			return 'text';
		case 'checkbox':
			return 'multipleChoice';
		case 'date':
			return 'date';
		case 'dropdown':
			return readYesNo(field.multiselect) === true ? 'multipleChoice' : 'dropDown';
		case 'file':
			return 'file';
		case 'radio':
			return 'singleChoice';
		default:
			throw invalid(
				`A form of WeCom has nothing for "${beginningOf(type, 40)}" in '${label}'`,
				'Take the field out. A password does not belong into a form whose answers others read.',
			);
	}
}

function choicesOf({ fieldOptions }: IDataObject, label: string): string[] {
	const options = recordsIn((fieldOptions as IDataObject | null | undefined)?.values);
	const choices = list()(
		options.map(({ option }) => option),
		`Choices of ${label}`,
	);
	if (choices === undefined) throw missing(`Choices of ${label}`);
	return choices;
}

function settingsFrom(field: IDataObject, type: string, kind: Kind): IDataObject | undefined {
	if (type === 'email' || type === 'number') {
		const { type: validation_type, detail } = TEXT_RULES[type];
		const more = detail === undefined ? {} : { validation_detail: detail };
		return { text_setting: { validation_type, ...more } };
	}
	if (kind === 'date') return { date_setting: { date_format_type: 1 } };
	if (kind === 'file') {
		const count = readYesNo(field.multipleFiles ?? true) === false ? 1 : MOST_FILES;
		return { file_setting: { upload_file_limit: { count_limit_type: 1, count } } };
	}
	return type === 'checkbox' ? numberOfChoices(field) : undefined;
}

/** WeCom takes one end of a range: the lower one, where there is one. */
function numberOfChoices(field: IDataObject): IDataObject | undefined {
	const { limitSelection, numberOfSelections, minSelections, maxSelections } = field;
	const of = (rule: string, value: unknown) => {
		const number = numberIn(value) ?? 0;
		return number > 0 ? { checkbox_setting: { type: HOW_MANY[rule], number } } : undefined;
	};
	if (limitSelection === 'exact') return of('exactly', numberOfSelections ?? 1);
	if (limitSelection !== 'range') return undefined;
	return of('atLeast', minSelections) ?? of('atMost', maxSelections);
}
