import { id, list, requiredId, text, wholeNumber } from '../../fields/checks';
import type { Check } from '../../fields/checks';
import { narrowing, notSent, notice, sentAs } from '../../fields/field';
import { checkOrder, time } from '../../fields/times';
import type { Field, FormContext } from '../../fields/field';
import type { TimeRange } from '../../../wecom/forms/submissions';

/** The form; sent as `formid`. */
export const formId = sentAs('formid', requiredId(), {
	displayName: 'Form',
	name: 'formId',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. wcBx7kEAAAq5LdHf3XcYz1KvRt8NpWmA',
	description: 'ID of the form (formid), which Create gives. No call lists forms, so keep it.',
});

export const ownFormsOnly = notice(
	'ownFormsNotice',
	'An app reads, changes and shares only forms that it has created itself, with Create. Forms that a member made in WeCom are refused (701450).',
);

export const formTitle = notSent(text(), {
	displayName: 'Form Title',
	name: 'formTitle',
	type: 'string',
	default: '',
	placeholder: 'e.g. Which catalogue would you like?',
	description: 'Title of the form',
});

export const formDescription = notSent(text({ keepEmpty: true }), {
	displayName: 'Form Description',
	name: 'formDescription',
	type: 'string',
	typeOptions: { rows: 2 },
	default: '',
	placeholder: 'e.g. Two questions, one minute',
	description: 'Text below the title',
});

export const headerUrl = notSent(id({ keepEmpty: true }), {
	displayName: 'Picture URL',
	name: 'headerUrl',
	type: 'string',
	default: '',
	placeholder: 'e.g. https://www.example.com/header.png',
	description: 'Address of the picture above the title',
});

/** Which rounds are read; without it all of them. */
export const rounds = narrowing(
	notSent(list(), {
		displayName: 'Round IDs',
		name: 'roundIds',
		type: 'string',
		default: '',
		placeholder: 'e.g. repBx7kEAAAv6YcHs0dPzM3nKq8rLfTiA',
		description:
			'Only these rounds of a form that repeats (repeated_id, as Get gives them). IDs separated by commas, or an array from an expression. Left out, all rounds are read.',
	}),
);

const AFTER = 'Answered After';
const BEFORE = 'Answered Before';

export const answeredAfter = notSent(time(), {
	displayName: AFTER,
	name: 'answeredAfter',
	type: 'dateTime',
	default: '',
	description: 'Answers given from then on',
});

export const answeredBefore = notSent(time(), {
	displayName: BEFORE,
	name: 'answeredBefore',
	type: 'dateTime',
	default: '',
	description: 'Answers given up to then; up to now when left out',
});

/** @throws {Failure} when the range ends before it starts */
export function answeredRange(item: FormContext): TimeRange {
	const from = item.given(answeredAfter);
	const to = item.given(answeredBefore);
	checkOrder(from, to, [AFTER, BEFORE]);
	return { from, to };
}

/** A choice of WeCom's figures that the operation reads. */
export function figure(
	about: Pick<Field['description'], 'displayName' | 'name' | 'options' | 'description' | 'default'>,
	max: number,
): Field<number | undefined> {
	const check: Check<number | undefined> = wholeNumber({ min: 0, max });
	return notSent(check, { ...about, type: 'options' });
}
