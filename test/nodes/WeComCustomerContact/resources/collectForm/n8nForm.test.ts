import type { IDataObject } from 'n8n-workflow';

import { n8nFormQuestions } from '../../../../../nodes/WeComCustomerContact/resources/collectForm/n8nForm';

const LABEL = 'Form Fields';

const questions = (given: unknown) => n8nFormQuestions(given, LABEL);

/** The question that a field of n8n becomes. */
const question = (field: IDataObject) => questions([{ fieldLabel: 'Q', ...field }])[0];

const choices = { fieldOptions: { values: [{ option: 'A' }, { option: 'B' }] } };

describe('A field of a form of n8n', () => {
	/** Settings by WeCom's figures: a number is checked as 1 with 4, an email as 2, a date goes down to the day. */
	it.each<[string, IDataObject, IDataObject | undefined]>([
		['a text', { fieldType: 'text' }, undefined],
		['a long text', { fieldType: 'textarea' }, undefined],
		[
			'a number',
			{ fieldType: 'number' },
			{ text_setting: { validation_type: 1, validation_detail: 4 } },
		],
		['an email', { fieldType: 'email' }, { text_setting: { validation_type: 2 } }],
		['a date', { fieldType: 'date' }, { date_setting: { date_format_type: 1 } }],
		['a choice', { fieldType: 'radio', ...choices }, undefined],
		['a drop-down', { fieldType: 'dropdown', ...choices, limitSelection: 'exact' }, undefined],
	])('is asked as %s', (_what, field, settings) => {
		expect(question(field).question_extend_setting).toStrictEqual(settings);
	});

	it.each([
		['as many files as WeCom takes', {}, 9],
		['several files', { multipleFiles: true }, 9],
		['one file', { multipleFiles: false }, 1],
		['one file by a text', { multipleFiles: 'false' }, 1],
		['several files where nothing is said', { multipleFiles: null }, 9],
	])('takes %s', (_what, field, count) => {
		expect(question({ fieldType: 'file', ...field }).question_extend_setting).toEqual({
			file_setting: { upload_file_limit: { count_limit_type: 1, count } },
		});
	});

	it.each<[string, IDataObject, [type: number, number: number] | undefined]>([
		['any', {}, undefined],
		['any, with numbers left over', { numberOfSelections: 2, minSelections: 1 }, undefined],
		['an exact number', { limitSelection: 'exact', numberOfSelections: 2 }, [3, 2]],
		['one where no number is saved', { limitSelection: 'exact' }, [3, 1]],
		['no number of nothing', { limitSelection: 'exact', numberOfSelections: 0 }, undefined],
		[
			'a range by its lower end',
			{ limitSelection: 'range', minSelections: 1, maxSelections: 2 },
			[1, 1],
		],
		[
			'a range from nothing by its upper end',
			{ limitSelection: 'range', minSelections: 0, maxSelections: '2' },
			[2, 2],
		],
		['a range by the only end', { limitSelection: 'range', maxSelections: 2 }, [2, 2]],
		['a range without ends', { limitSelection: 'range', maxSelections: 'two' }, undefined],
	])('takes some of its choices: %s', (_what, field, limit) => {
		const checkbox_setting = limit && { type: limit[0], number: limit[1] };
		expect(
			question({ fieldType: 'checkbox', ...choices, ...field }).question_extend_setting,
		).toEqual(checkbox_setting && { checkbox_setting });
	});

	it.each([
		['one of a drop-down', 'dropdown', undefined, 15],
		['one where several are off', 'dropdown', false, 15],
		['several of a drop-down', 'dropdown', true, 3],
		['several by a text', 'dropdown', 'true', 3],
		['one of a list', 'radio', undefined, 2],
		['several of a list', 'checkbox', undefined, 3],
	])('has its choices: %s', (_what, fieldType, multiselect, reply_type) => {
		expect(question({ fieldType, multiselect, ...choices })).toMatchObject({
			reply_type,
			option_item: [
				{ key: 1, value: 'A' },
				{ key: 2, value: 'B' },
			],
		});
	});

	it.each(['text', 'email', 'number', 'textarea', 'date', 'file'])(
		'has no choices as a %s, whatever is left over',
		(fieldType) => expect(question({ fieldType, ...choices })).not.toHaveProperty('option_item'),
	);

	it.each<[string, unknown]>([
		['no options', undefined],
		['nothing', null],
		['no list of values', { values: 'A' }],
		['values without texts', { values: [{ option: '' }, {}] }],
		['a list in their place', [{ option: 'A' }]],
	])('is refused as a choice with %s', (_what, fieldOptions) => {
		expect(() => question({ fieldType: 'radio', fieldOptions } as IDataObject)).toThrow(
			"'Choices of Form Fields, field 1' is empty",
		);
	});

	it.each([
		[true, true],
		['true', true],
		[false, false],
		[undefined, false],
		['maybe', false],
	])('is needed or not: %p', (requiredField, must_reply) => {
		expect(question({ requiredField })).toMatchObject({ must_reply });
	});

	it('is called by its label, else by its name', () => {
		expect(question({ fieldName: 'q1' }).title).toBe('Q');
		expect(questions([{ fieldName: 'q1', fieldType: 'text' }])[0].title).toBe('q1');
		expect(question({ placeholder: '' })).not.toHaveProperty('note');
	});

	it('is refused by a short word for its type', () => {
		expect(() => question({ fieldType: 'x'.repeat(41) })).toThrow(
			`has nothing for "${'x'.repeat(40)}…" in 'Form Fields, field 1'`,
		);
		expect(() =>
			questions([{ fieldLabel: 'Q' }, { fieldLabel: 'P', fieldType: 'password' }]),
		).toThrow("in 'Form Fields, field 2'");
	});
});

describe('What is given as the fields of a form of n8n', () => {
	const fields = [{ fieldLabel: 'Name' }];

	it.each<[string, unknown]>([
		['a field by its label alone', fields],
		['a field by its type and name', [{ fieldType: 'text', fieldName: 'Name' }]],
		['several nodes', [{ parameters: {} }, { parameters: { formFields: { values: fields } } }]],
		['a node with a text beside it', { formFields: { values: fields }, jsonOutput: '' }],
		['texts of JSON within each other', JSON.stringify(JSON.stringify(fields))],
		['a field among what asks nothing', [{ fieldType: 'html' }, ...fields]],
		[
			'one of two nodes of a copy',
			{ nodes: [{ type: 'set' }, { parameters: { formFields: fields } }] },
		],
		['a field beside what is none', ['x', null, ...fields]],
	])('is read: %s', (_what, given) => {
		expect(questions(given).map(({ title }) => title)).toEqual(['Name']);
	});

	it('is read from all nodes, in their order', () => {
		const node = (fieldLabel: string) => ({ parameters: { formFields: [{ fieldLabel }] } });
		expect(questions({ nodes: [node('Name'), node('Age')] }).map(({ title }) => title)).toEqual([
			'Name',
			'Age',
		]);
	});

	it.each<[string, unknown, string]>([
		['nothing', undefined, "'Form Fields' is empty"],
		['an empty list', [], "'Form Fields' is empty"],
		['a number', 5, 'holds no fields of a form'],
		['JSON of nothing', 'null', 'holds no fields of a form'],
		['an object of something else', { name: 'Set' }, 'holds no fields of a form'],
		['fields that ask nothing', [{ fieldType: 'html' }], 'holds no fields of a form'],
		[
			'a field that says nothing, beside others',
			[...fields, {}],
			"'Label of Form Fields, field 2'",
		],
		['the same twice', [...fields, ...fields], 'Two questions of \'Form Fields\' are "Name"'],
	])('is refused: %s', (_what, given, message) => {
		expect(() => questions(given)).toThrow(message);
	});

	it('is shown as it begins, where it is no JSON', () => {
		const refused = () => questions('Name, Email, Story, Age');
		expect(refused).toThrow(
			expect.objectContaining({
				description: expect.stringContaining('It begins with "Name, Email, Story, …" now'),
			}),
		);
	});
});
