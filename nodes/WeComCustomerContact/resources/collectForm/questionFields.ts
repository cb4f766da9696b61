import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import type { Field } from '../../fields/field';
import { notSent, shownFor } from '../../fields/field';
import { selector } from '../../fields/selector';
import { n8nFormQuestions } from './n8nForm';
import { questionRows } from './questions';
import type { Kind } from './questionSettings';
import {
	HOURS_OF_DAY,
	LARGEST_FILE,
	MOST_CHARACTERS,
	MOST_FILES,
	WITH_CHOICES,
	WITH_HIGHEST,
	WITH_LENGTH,
	WITH_LOWEST,
} from './questionSettings';
import { ROW } from './rowLabels';

const KIND_OPTIONS: Array<{ name: string; value: Kind }> = [
	{ name: 'Date', value: 'date' },
	{ name: 'Department', value: 'department' },
	{ name: 'Drop-Down', value: 'dropDown' },
	{ name: 'Duration', value: 'duration' },
	{ name: 'File', value: 'file' },
	{ name: 'Location', value: 'location' },
	{ name: 'Member', value: 'member' },
	{ name: 'Multiple Choice', value: 'multipleChoice' },
	{ name: 'Picture', value: 'picture' },
	{ name: 'Signature', value: 'signature' },
	{ name: 'Single Choice', value: 'singleChoice' },
	{ name: 'Temperature', value: 'temperature' },
	{ name: 'Text', value: 'text' },
	{ name: 'Time', value: 'time' },
];

/** A value of a row, shown for some kinds of questions. */
function inRow(
	name: keyof typeof ROW,
	kinds: Kind[],
	about: Omit<INodeProperties, 'displayName' | 'name'>,
	more: Record<string, Array<string | number>> = {},
): INodeProperties {
	return {
		displayName: ROW[name],
		name,
		...about,
		displayOptions: { show: { kind: kinds, ...more } },
	};
}

function choiceInRow(
	name: keyof typeof ROW,
	kinds: Kind[],
	options: INodePropertyOptions[],
	preset: string | number,
	description: string,
	more?: Record<string, Array<string | number>>,
): INodeProperties {
	return inRow(name, kinds, { type: 'options', options, default: preset, description }, more);
}

function switchInRow(name: keyof typeof ROW, kinds: Kind[], description: string): INodeProperties {
	return inRow(name, kinds, { type: 'boolean', default: false, description });
}

/** In the order of the editor. */
const rowValues: INodeProperties[] = [
	{
		displayName: ROW.title,
		name: 'title',
		type: 'string',
		default: '',
		placeholder: 'e.g. Phone number',
		description: 'What is asked',
	},
	{
		displayName: ROW.kind,
		name: 'kind',
		type: 'options',
		options: KIND_OPTIONS,
		default: 'text',
		description: 'How people answer',
	},
	inRow('choices', [...WITH_CHOICES], {
		type: 'string',
		typeOptions: { rows: 3 },
		default: '',
		placeholder: 'e.g. Garden, Kitchen',
		description: 'One per line, or separated by commas in a single line',
	}),
	{
		displayName: ROW.mustReply,
		name: 'mustReply',
		type: 'boolean',
		default: false,
		description: 'Whether the form cannot be sent without an answer',
	},
	{
		displayName: ROW.note,
		name: 'note',
		type: 'string',
		default: '',
		placeholder: 'e.g. For the delivery only',
		description: 'Text below the question',
	},
	switchInRow(
		'addOther',
		['multipleChoice', 'singleChoice'],
		'Whether people may type another choice',
	),
	choiceInRow(
		'howMany',
		['multipleChoice'],
		[
			{ name: 'Any Number', value: 'any' },
			{ name: 'At Least', value: 'atLeast' },
			{ name: 'At Most', value: 'atMost' },
			{ name: 'Exactly', value: 'exactly' },
		],
		'any',
		'How many choices are to be made',
	),
	inRow(
		'choiceCount',
		['multipleChoice'],
		{ type: 'number', typeOptions: { minValue: 1 }, default: 1 },
		{ howMany: ['atLeast', 'atMost', 'exactly'] },
	),
	choiceInRow(
		'mustBe',
		['text'],
		[
			{ name: 'Any Text', value: 'anything' },
			{ name: 'At Least so Many Characters', value: 'atLeastCharacters' },
			{ name: 'At Most so Many Characters', value: 'atMostCharacters' },
			{ name: 'Email', value: 'email' },
			{ name: 'Exactly so Many Characters', value: 'exactlyCharacters' },
			{ name: 'Identity Card', value: 'identityCard' },
			{ name: 'Landline Number', value: 'landline' },
			{ name: 'Mobile Number (Mainland China)', value: 'mobile' },
			{ name: 'Number', value: 'number' },
			{ name: 'Number Above', value: 'numberAbove' },
			{ name: 'Number at Least', value: 'numberAtLeast' },
			{ name: 'Number at Most', value: 'numberAtMost' },
			{ name: 'Number Below', value: 'numberBelow' },
			{ name: 'Number Between', value: 'numberBetween' },
			{ name: 'Number Outside', value: 'numberOutside' },
			{ name: 'URL', value: 'url' },
			{ name: 'Whole Number', value: 'wholeNumber' },
		],
		'anything',
		'What WeCom checks while people fill in the form',
	),
	inRow(
		'length',
		['text'],
		{
			type: 'number',
			typeOptions: { minValue: 1, maxValue: MOST_CHARACTERS },
			default: 100,
			description: `From 1 to ${MOST_CHARACTERS}`,
		},
		{ mustBe: WITH_LENGTH },
	),
	inRow('lowest', ['text'], { type: 'number', default: 0 }, { mustBe: WITH_LOWEST }),
	inRow('highest', ['text'], { type: 'number', default: 0 }, { mustBe: WITH_HIGHEST }),
	choiceInRow(
		'locationType',
		['location'],
		[
			{ name: 'Position of the Device', value: 4 },
			{ name: 'Province and City', value: 1 },
			{ name: 'Province to District', value: 2 },
			{ name: 'Province to Street', value: 3 },
			{ name: 'Province to Street with Address', value: 0 },
		],
		0,
		'How exact the location is to be',
	),
	choiceInRow(
		'distance',
		['location'],
		[
			{ name: 'Current Position Only', value: 0 },
			{ name: 'Within 100 Meters', value: 1 },
			{ name: 'Within 200 Meters', value: 2 },
			{ name: 'Within 300 Meters', value: 3 },
		],
		0,
		'How far from the position people may choose',
		{ locationType: [4] },
	),
	switchInRow(
		'cameraOnly',
		['picture'],
		'Whether only new photos are taken, and none of the album',
	),
	choiceInRow(
		'countIs',
		['file', 'picture'],
		[
			{ name: 'At Most', value: 1 },
			{ name: 'Exactly', value: 0 },
		],
		1,
		'What the number of files means',
	),
	inRow('fileCount', ['file', 'picture'], {
		type: 'number',
		typeOptions: { minValue: 1, maxValue: MOST_FILES },
		default: MOST_FILES,
		description: `From 1 to ${MOST_FILES}`,
	}),
	inRow('maxSize', ['file', 'picture'], {
		type: 'number',
		typeOptions: { minValue: 0, maxValue: LARGEST_FILE },
		default: 0,
		description: `Of one file, at most ${LARGEST_FILE} MB. 0 takes any size.`,
	}),
	choiceInRow(
		'dateFormat',
		['date'],
		[
			{ name: 'Day', value: 1 },
			{ name: 'Minute', value: 0 },
			{ name: 'Month', value: 2 },
		],
		1,
		'How exact the date is to be',
	),
	choiceInRow(
		'timeFormat',
		['time'],
		[
			{ name: 'Minute', value: 0 },
			{ name: 'Second', value: 1 },
		],
		0,
		'How exact the time is to be',
	),
	choiceInRow(
		'timeScale',
		['duration'],
		[
			{ name: 'Days', value: 1 },
			{ name: 'Hours', value: 2 },
		],
		1,
		'What the duration is counted in',
	),
	choiceInRow(
		'dateType',
		['duration'],
		[
			{ name: 'Calendar Days', value: 1 },
			{ name: 'Working Days', value: 2 },
		],
		1,
		'Which days count',
	),
	inRow(
		'dayRange',
		['duration'],
		{
			type: 'number',
			typeOptions: { minValue: 1, maxValue: HOURS_OF_DAY },
			default: HOURS_OF_DAY,
			description: 'How many hours a day has',
		},
		{ timeScale: [2] },
	),
	choiceInRow(
		'unit',
		['temperature'],
		[
			{ name: 'Celsius', value: 0 },
			{ name: 'Fahrenheit', value: 1 },
		],
		0,
		'What the temperature is measured in',
	),
	switchInRow('allowSeveral', ['department', 'member'], 'Whether several may be chosen'),
];

const rows = notSent(questionRows, {
	displayName: 'Question Rows',
	name: 'questionRows',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true, sortable: true },
	placeholder: 'Add Question',
	default: { question: [{ title: '', kind: 'text' }] },
	description: 'The questions in their order, at most 200',
	options: [{ displayName: 'Question', name: 'question', values: rowValues }],
});

const formFields = notSent(n8nFormQuestions, {
	displayName: 'Form Fields',
	name: 'formFields',
	type: 'string',
	typeOptions: { rows: 4 },
	default: '',
	required: true,
	placeholder: 'e.g. [{"fieldLabel":"Name","fieldType":"text","requiredField":true}]',
	description:
		'The fields of a form of n8n: copy the node n8n Form Trigger in the editor and paste it here, or give its form elements as JSON. Hidden fields and HTML are left out.',
});

const ROWS = { name: 'Rows', value: 'rows', description: 'One row per question' };
const FROM_N8N = {
	name: 'Form Fields',
	value: 'formFields',
	description: 'Taken over from a form of n8n',
};

/** How questions are given, and the fields for it. */
function questionsAs(
	options: INodePropertyOptions[],
	preset: string,
	description: string,
): Field<string> {
	return selector({
		displayName: 'Questions As',
		name: 'questionsAs',
		options,
		default: preset,
		description,
	});
}

export const questionChoice = questionsAs([FROM_N8N, ROWS], 'rows', 'How the questions are given');

/** The same for a form that has questions. */
export const moreQuestionsChoice = questionsAs(
	[
		FROM_N8N,
		{ name: 'No New Questions', value: 'none', description: 'The form keeps its questions' },
		ROWS,
	],
	'none',
	'How new questions are given, which come behind those of the form',
);

const rowsField = shownFor({ questionsAs: ['rows'] }, rows);
const formFieldsField = shownFor({ questionsAs: ['formFields'] }, formFields);

export const questionFields: Field[] = [rowsField, formFieldsField];

/** The questions that were given; none where there are no new ones. */
export function questionsGiven(item: { given<V>(field: Field<V>): V | undefined }) {
	return item.given(rowsField) ?? item.given(formFieldsField) ?? [];
}
