import type { IDataObject, INodeProperties, INodePropertyCollection } from 'n8n-workflow';

import type { Field } from '../../../../../nodes/WeComCustomerContact/fields/field';
import {
	moreQuestionsChoice,
	questionChoice,
	questionFields,
	questionsGiven,
} from '../../../../../nodes/WeComCustomerContact/resources/collectForm/questionFields';
import { questionRows } from '../../../../../nodes/WeComCustomerContact/resources/collectForm/questions';
import type { Kind } from '../../../../../nodes/WeComCustomerContact/resources/collectForm/questionSettings';
import { KINDS } from '../../../../../nodes/WeComCustomerContact/resources/collectForm/questionSettings';

const [rows, formFields] = questionFields;
const [{ values }] = rows.description.options as INodePropertyCollection[];
const valueOf = (name: string) => values.find((value) => value.name === name)!;

/** What a row shows besides what all of them do, with these values in it. */
function shownIn(row: IDataObject): string[] {
	const isShown = ({ displayOptions }: INodeProperties) =>
		Object.entries(displayOptions?.show ?? {}).every(([name, allowed]) =>
			(allowed as unknown[]).includes(row[name] ?? valueOf(name).default),
		);
	return values.filter((value) => value.displayOptions && isShown(value)).map(({ name }) => name);
}

/** What is asked about a question of a kind as the row begins. */
const OF_KIND: Record<Kind, string[]> = {
	date: ['dateFormat'],
	department: ['allowSeveral'],
	dropDown: ['choices'],
	duration: ['timeScale', 'dateType'],
	file: ['countIs', 'fileCount', 'maxSize'],
	location: ['locationType'],
	member: ['allowSeveral'],
	multipleChoice: ['choices', 'addOther', 'howMany'],
	picture: ['cameraOnly', 'countIs', 'fileCount', 'maxSize'],
	signature: [],
	singleChoice: ['choices', 'addOther'],
	temperature: ['unit'],
	text: ['mustBe'],
	time: ['timeFormat'],
};

describe('A row of a question', () => {
	it('asks of all kinds for the question, whether it is needed and a note', () => {
		const always = values.filter(({ displayOptions }) => !displayOptions);
		expect(always.map(({ name }) => name)).toEqual(['title', 'kind', 'mustReply', 'note']);
		expect(Object.keys(OF_KIND).sort()).toEqual(Object.keys(KINDS).sort());
	});

	it.each(Object.entries(OF_KIND))('asks of a %s what belongs to it', (kind, names) => {
		expect(shownIn({ kind })).toEqual(names);
	});

	it.each<[string, IDataObject, string[]]>([
		['at least so many choices', { howMany: 'atLeast' }, ['choiceCount']],
		['at most so many choices', { howMany: 'atMost' }, ['choiceCount']],
		['so many choices', { howMany: 'exactly' }, ['choiceCount']],
		['at least so many characters', { mustBe: 'atLeastCharacters' }, ['length']],
		['at most so many characters', { mustBe: 'atMostCharacters' }, ['length']],
		['so many characters', { mustBe: 'exactlyCharacters' }, ['length']],
		['a number above one', { mustBe: 'numberAbove' }, ['lowest']],
		['a number from one on', { mustBe: 'numberAtLeast' }, ['lowest']],
		['a number below one', { mustBe: 'numberBelow' }, ['highest']],
		['a number up to one', { mustBe: 'numberAtMost' }, ['highest']],
		['a number between two', { mustBe: 'numberBetween' }, ['lowest', 'highest']],
		['a number outside of two', { mustBe: 'numberOutside' }, ['lowest', 'highest']],
		['a number of any size', { mustBe: 'number' }, []],
		['an email', { mustBe: 'email' }, []],
		['the position of the device', { locationType: 4 }, ['distance']],
		['a street', { locationType: 3 }, []],
		['hours', { timeScale: 2 }, ['dayRange']],
		['days', { timeScale: 1 }, []],
	])('asks for more where the answer is to be %s', (_what, row, more) => {
		const [asked] = Object.keys(row);
		const kinds = (valueOf(asked).displayOptions!.show!.kind as Kind[]).map((kind) => ({
			kind,
			shown: shownIn({ kind, ...row }),
		}));
		expect(kinds).toEqual(
			kinds.map(({ kind }) => ({ kind, shown: expect.arrayContaining(more) as string[] })),
		);
		for (const { kind, shown } of kinds) {
			expect(shown).toHaveLength(OF_KIND[kind].length + more.length);
		}
	});

	/** The limits that the editor names; the default has to be within them. */
	const limits = values.flatMap(({ name, typeOptions = {}, default: preset }) =>
		typeOptions.minValue === undefined
			? []
			: [{ name, min: typeOptions.minValue, max: typeOptions.maxValue, preset }],
	);

	it('has limits of its numbers in the editor', () => {
		expect(limits).toEqual([
			{ name: 'choiceCount', min: 1, max: undefined, preset: 1 },
			{ name: 'length', min: 1, max: 4000, preset: 100 },
			{ name: 'fileCount', min: 1, max: 9, preset: 9 },
			{ name: 'maxSize', min: 0, max: 3000, preset: 0 },
			{ name: 'dayRange', min: 1, max: 24, preset: 24 },
		]);
	});

	it.each(limits)('takes as $name what the editor lets through, and nothing else', (limit) => {
		const { name, min, max } = limit;
		const { kind, ...others } = valueOf(name).displayOptions!.show as Record<string, unknown[]>;
		const row: IDataObject = { title: 'Q', kind: kind[0] as Kind, choices: 'A, B' };
		for (const [other, [first]] of Object.entries(others)) row[other] = first as string;
		const read = (value: number) => () =>
			questionRows({ question: [{ ...row, [name]: value }] }, 'Question Rows');

		expect(read(min)).not.toThrow();
		expect(read(min - 1)).toThrow('is not a whole number');
		if (max === undefined) return;
		expect(read(max)).not.toThrow();
		expect(read(max + 1)).toThrow('is not a whole number');
	});

	it('has several lines for choices', () => {
		expect(valueOf('choices').typeOptions!.rows).toBeGreaterThan(1);
	});
});

describe('How questions are given', () => {
	const shownWith = ({ description }: Field) => description.displayOptions?.show?.questionsAs;
	const valuesOf = ({ description: { options } }: Field) =>
		options!.map((option) => (option as INodeProperties & { value: string }).value);

	it('is as many rows as wanted, in any order, or the fields of a form of n8n', () => {
		expect(rows.description.typeOptions).toEqual({ multipleValues: true, sortable: true });
		expect([shownWith(rows), shownWith(formFields)]).toEqual([['rows'], ['formFields']]);
		expect(formFields.description.required).toBe(true);
	});

	it('begins with rows, or with none for a form that has questions', () => {
		expect(valuesOf(questionChoice as Field)).toEqual(['formFields', 'rows']);
		expect(questionChoice.description.default).toBe('rows');
		expect(valuesOf(moreQuestionsChoice as Field)).toEqual(['formFields', 'none', 'rows']);
		expect(moreQuestionsChoice.description.default).toBe('none');
	});

	it('gives the questions of the field that is shown, none where none is', () => {
		const given = (shown: IDataObject) =>
			questionsGiven({
				given: ({ description: { name, displayName }, check }) =>
					name in shown ? check!(shown[name], displayName) : undefined,
			}).map(({ title }) => title);

		expect(given({ questionRows: { question: [{ title: 'A' }, { title: 'B' }] } })).toEqual([
			'A',
			'B',
		]);
		expect(given({ formFields: [{ fieldLabel: 'C' }] })).toEqual(['C']);
		expect(given({})).toHaveLength(0);
	});
});
