import type { IDataObject } from 'n8n-workflow';

import { n8nFormQuestions } from '../../../../../nodes/WeComCustomerContact/resources/collectForm/n8nForm';
import {
	numbered,
	questionRows,
} from '../../../../../nodes/WeComCustomerContact/resources/collectForm/questions';
import { Failure } from '../../../../../nodes/wecom/errors/failure';
import * as fc from '../../../../engine/properties';
import { operationAt } from '../../../../sandbox/contract';
import { checkBody } from '../../../../sandbox/validate';

const LABEL = 'Question Rows';

const rows = (...question: IDataObject[]) => questionRows({ question }, LABEL);

/** @throws what WeCom would say */
function checkByContract(questions: ReturnType<typeof rows>): void {
	const form_info = { form_title: 'Form', form_question: { items: numbered(questions, 1, 1) } };
	checkBody(operationAt('/cgi-bin/wedoc/create_form')!, { form_info });
}

describe('Questions as rows', () => {
	it.each<[string, IDataObject, IDataObject]>([
		['a text', {}, { reply_type: 1 }],
		[
			'a text of some characters',
			{ mustBe: 'atMostCharacters', length: 20 },
			{
				reply_type: 1,
				question_extend_setting: {
					text_setting: { validation_type: 0, validation_detail: 1, char_len: 20 },
				},
			},
		],
		[
			'a number between two',
			{ mustBe: 'numberBetween', lowest: -1.5, highest: '10' },
			{
				reply_type: 1,
				question_extend_setting: {
					text_setting: {
						validation_type: 1,
						validation_detail: 9,
						number_min: -1.5,
						number_max: 10,
					},
				},
			},
		],
		[
			'an email',
			{ mustBe: 'email' },
			{ reply_type: 1, question_extend_setting: { text_setting: { validation_type: 2 } } },
		],
		[
			'a single choice',
			{ kind: 'singleChoice', choices: 'Under 10,000\nMore', addOther: true },
			{
				reply_type: 2,
				option_item: [
					{ key: 1, value: 'Under 10,000', status: 1 },
					{ key: 2, value: 'More', status: 1 },
				],
				question_extend_setting: { radio_setting: { add_other_option: true } },
			},
		],
		[
			'a multiple choice',
			{ kind: 'multipleChoice', choices: 'A, B, A', howMany: 'atMost', choiceCount: 2 },
			{
				reply_type: 3,
				option_item: [
					{ key: 1, value: 'A', status: 1 },
					{ key: 2, value: 'B', status: 1 },
				],
				question_extend_setting: {
					checkbox_setting: { add_other_option: false, type: 2, number: 2 },
				},
			},
		],
		[
			'a drop-down',
			{ kind: 'dropDown', choices: ['A, B', 'C'] },
			{
				reply_type: 15,
				option_item: [
					{ key: 1, value: 'A, B', status: 1 },
					{ key: 2, value: 'C', status: 1 },
				],
			},
		],
		[
			'a position',
			{ kind: 'location', locationType: 4, distance: 2 },
			{
				reply_type: 5,
				question_extend_setting: { location_setting: { location_type: 4, distance_type: 2 } },
			},
		],
		[
			'pictures',
			{ kind: 'picture', cameraOnly: 'true', countIs: 0, fileCount: 2, maxSize: 10 },
			{
				reply_type: 9,
				question_extend_setting: {
					image_setting: {
						camera_only: true,
						upload_image_limit: { count_limit_type: 0, count: 2, max_size: 10 },
					},
				},
			},
		],
		[
			'files',
			{ kind: 'file' },
			{
				reply_type: 10,
				question_extend_setting: {
					file_setting: { upload_file_limit: { count_limit_type: 1, count: 9 } },
				},
			},
		],
		[
			'a date',
			{ kind: 'date' },
			{ reply_type: 11, question_extend_setting: { date_setting: { date_format_type: 1 } } },
		],
		[
			'a time',
			{ kind: 'time', timeFormat: 1 },
			{ reply_type: 14, question_extend_setting: { time_setting: { time_format_type: 1 } } },
		],
		[
			'a temperature',
			{ kind: 'temperature', unit: 1 },
			{ reply_type: 16, question_extend_setting: { temperature_setting: { unit_type: 1 } } },
		],
		['a signature', { kind: 'signature' }, { reply_type: 17 }],
		[
			'departments',
			{ kind: 'department', allowSeveral: true },
			{
				reply_type: 18,
				question_extend_setting: { department_setting: { allow_multiple_selection: true } },
			},
		],
		[
			'a member',
			{ kind: 'member' },
			{
				reply_type: 19,
				question_extend_setting: { member_setting: { allow_multiple_selection: false } },
			},
		],
		[
			'hours',
			{ kind: 'duration', timeScale: 2, dateType: 2, dayRange: 8 },
			{
				reply_type: 22,
				question_extend_setting: {
					duration_setting: { time_scale: 2, date_type: 2, day_range: 8 },
				},
			},
		],
	])('make %s', (_what, row, expected) => {
		const questions = rows({ title: ' Q ', mustReply: true, note: 'Note', ...row });

		expect(questions).toEqual([
			{ title: 'Q', status: 1, must_reply: true, note: 'Note', ...expected },
		]);
		checkByContract(questions);
	});

	it.each<[string, IDataObject, string]>([
		['no title', { title: ' ' }, "'Title of question 1' is empty"],
		['no known type', { kind: 'poll' }, '\'Type of question 1\' cannot be "poll"'],
		['a type of nothing', { kind: null }, "'Type of question 1' is empty"],
		['no choices', { kind: 'dropDown', choices: ' , ' }, "'Choices of question 1' is empty"],
		[
			'choices of nothing',
			{ kind: 'singleChoice', choices: 'A, undefined' },
			'\'Choices of question 1\' holds "undefined", which is no value',
		],
		[
			'more choices than there are',
			{ kind: 'multipleChoice', choices: 'A, B', howMany: 'exactly', choiceCount: 3 },
			"'Number of Choices of question 1' is 3, and there are 2 choices",
		],
		[
			'no number',
			{ mustBe: 'numberAbove', lowest: 'x' },
			"'Lowest Number of question 1' is not a number",
		],
		[
			'no lowest number',
			{ mustBe: 'numberAbove', lowest: '' },
			"'Lowest Number of question 1' is empty",
		],
		[
			'the ends the wrong way round',
			{ mustBe: 'numberBetween', lowest: 5, highest: 1 },
			"'Highest Number of question 1' is below 'Lowest Number of question 1'",
		],
		['too many characters', { mustBe: 'atMostCharacters', length: 4001 }, 'from 1 to 4000'],
		['too many files', { kind: 'file', fileCount: 10 }, 'from 1 to 9'],
		['too large files', { kind: 'file', maxSize: 3001 }, 'from 0 to 3000'],
	])('are refused with %s', (_what, row, message) => {
		expect(() => rows({ title: 'Q', ...row })).toThrow(message);
	});

	it('are refused when two are the same, when there are none, or too many', () => {
		expect(() => rows({ title: 'A' }, { title: 'Ａ' })).toThrow(
			"Two questions of 'Question Rows' are",
		);
		expect(() => rows()).toThrow("'Question Rows' is empty");
		const many = Array.from({ length: 201 }, (_, place) => ({ title: `Q${place}` }));
		expect(() => rows(...many)).toThrow('holds 201 questions, WeCom takes at most 200');
		expect(rows(...many.slice(1))).toHaveLength(200);
	});

	it('are right by the contract or refused in our words, whatever is in them', () => {
		const kind = fc.constantFrom(
			...['date', 'department', 'dropDown', 'duration', 'file', 'location', 'member'],
			...['multipleChoice', 'picture', 'signature', 'singleChoice', 'temperature', 'text', 'time'],
		);
		const figure = fc.oneof(
			fc.integer({ min: -1, max: 12 }),
			fc.constantFrom('', null, '2', 'x', 1.5),
		);
		const yes = fc.constantFrom(true, false, 'true', '', null, 'maybe');
		const row = fc.record(
			{
				title: fc.constantFrom('Q', ' Name ', '', 'Long\nquestion'),
				kind,
				choices: fc.constantFrom('A, B', 'A\nB', ['A', 'B, C'], '', [1, 2], null),
				mustReply: yes,
				note: fc.constantFrom('', 'Note', null),
				addOther: yes,
				howMany: fc.constantFrom('any', 'atLeast', 'atMost', 'exactly', ''),
				choiceCount: figure,
				mustBe: fc.constantFrom('anything', 'numberBetween', 'exactlyCharacters', 'url', 'number'),
				length: figure,
				lowest: figure,
				highest: figure,
				locationType: figure,
				distance: figure,
				cameraOnly: yes,
				countIs: figure,
				fileCount: figure,
				maxSize: figure,
				dateFormat: figure,
				timeFormat: figure,
				timeScale: figure,
				dateType: figure,
				dayRange: figure,
				unit: figure,
				allowSeveral: yes,
			},
			{ requiredKeys: ['title'] },
		);
		let taken = 0;
		fc.assert(
			fc.property(row, (values) => {
				try {
					checkByContract(rows(values as IDataObject));
					taken++;
				} catch (error) {
					expect(error).toBeInstanceOf(Failure);
				}
			}),
			{ numRuns: 400 },
		);
		expect(taken).toBeGreaterThan(50);
	});
});

describe('Questions of a form of n8n', () => {
	const fields: IDataObject[] = [
		{ fieldLabel: 'Name', requiredField: true, placeholder: 'Li Mei' },
		{ fieldLabel: 'Email', fieldType: 'email' },
		{ fieldLabel: 'Story', fieldType: 'textarea' },
		{ fieldLabel: 'Age', fieldType: 'number' },
		{ fieldLabel: 'Birthday', fieldType: 'date' },
		{
			fieldLabel: 'Level',
			fieldType: 'dropdown',
			fieldOptions: { values: [{ option: 'Gold, old' }, { option: 'Silver' }] },
		},
		{
			fieldLabel: 'Colors',
			fieldType: 'checkbox',
			fieldOptions: { values: [{ option: 'Red' }, { option: 'Blue' }] },
			limitSelection: 'exact',
			numberOfSelections: 1,
		},
		{
			fieldLabel: 'Size',
			fieldType: 'radio',
			fieldOptions: { values: [{ option: 'S' }, { option: 'L' }] },
		},
		{ fieldLabel: 'Plan', fieldType: 'file', multipleFiles: false },
		{ fieldType: 'html', html: '<b>Hello</b>' },
		{ fieldType: 'hiddenField', fieldName: 'utm' },
	];
	const node = {
		type: 'n8n-nodes-base.formTrigger',
		parameters: { formFields: { values: fields } },
	};

	it.each<[string, unknown]>([
		['copied from the editor', JSON.stringify({ nodes: [node], connections: {} })],
		['as a node', node],
		['as its elements', fields],
		['as JSON of its elements', JSON.stringify(fields)],
		['defined by JSON', { parameters: { jsonOutput: JSON.stringify(fields) } }],
	])('are made of its fields, %s', (_how, given) => {
		const questions = n8nFormQuestions(given, 'Form Fields');

		expect(questions.map(({ title, reply_type }) => [title, reply_type])).toEqual([
			['Name', 1],
			['Email', 1],
			['Story', 1],
			['Age', 1],
			['Birthday', 11],
			['Level', 15],
			['Colors', 3],
			['Size', 2],
			['Plan', 10],
		]);
		expect(questions[0]).toEqual({
			title: 'Name',
			status: 1,
			reply_type: 1,
			must_reply: true,
			note: 'Li Mei',
		});
		expect(questions[5].option_item).toEqual([
			{ key: 1, value: 'Gold, old', status: 1 },
			{ key: 2, value: 'Silver', status: 1 },
		]);
		expect(questions[6].question_extend_setting).toEqual({
			checkbox_setting: { type: 3, number: 1 },
		});
		expect(questions[8].question_extend_setting).toEqual({
			file_setting: { upload_file_limit: { count_limit_type: 1, count: 1 } },
		});
		checkByContract(questions);
	});

	it.each<[string, unknown, string]>([
		['nothing', '', "'Form Fields' is empty"],
		['no JSON', 'Name, Email', "'Form Fields' is no JSON"],
		['no form', '{"nodes":[]}', "'Form Fields' holds no fields of a form"],
		[
			'a password',
			[{ fieldLabel: 'Secret', fieldType: 'password' }],
			'A form of WeCom has nothing for "password"',
		],
		[
			'a choice without choices',
			[{ fieldLabel: 'Level', fieldType: 'dropdown' }],
			"'Choices of Form Fields, field 1' is empty",
		],
		[
			'a field without a label',
			[{ fieldType: 'text' }],
			"'Label of Form Fields, field 1' is empty",
		],
	])('are refused with %s', (_what, given, message) => {
		expect(() => n8nFormQuestions(given, 'Form Fields')).toThrow(message);
	});
});
