import type { IDataObject } from 'n8n-workflow';

import type { Field, FormContext } from '../../../../../nodes/WeComCustomerContact/fields/field';
import {
	answeredRange,
	figure,
	formDescription,
	formId,
	formTitle,
	headerUrl,
	rounds,
} from '../../../../../nodes/WeComCustomerContact/resources/collectForm/fields';

const AT = Date.parse('2026-03-05T12:00:00+08:00') / 1000;

function rangeWith(values: IDataObject) {
	const given = ({ description: { name, displayName }, check }: Field) =>
		name in values ? check!(values[name], displayName, 'Asia/Shanghai') : undefined;
	return answeredRange({ given } as unknown as FormContext);
}

const made = ({ check, description }: Field, value: unknown) =>
	check!(value, description.displayName);

describe('The fields of forms', () => {
	it.each<[string, Field, unknown]>([
		['the description', formDescription as Field, ''],
		['the picture', headerUrl as Field, ''],
		['the title', formTitle as Field, undefined],
		['the rounds', rounds as Field, undefined],
	])('take an empty text as one, or as nothing given: %s', (_what, field, value) => {
		expect(made(field, ' ')).toBe(value);
	});

	it('need the form, and no longer mean all rounds when some were to be named', () => {
		expect(formId.description.required).toBe(true);
		expect(formId.sentAs).toBe('formid');
		expect(() => made(formId as Field, '')).toThrow("'Form' is empty");
		expect(rounds.narrows).toBe(true);
		expect(made(rounds as Field, 'r1, r2')).toEqual(['r1', 'r2']);
	});

	it.each<[IDataObject, { from?: number; to?: number }]>([
		[{}, {}],
		[{ answeredAfter: AT }, { from: AT }],
		[{ answeredBefore: AT }, { to: AT }],
		[
			{ answeredAfter: AT, answeredBefore: AT },
			{ from: AT, to: AT },
		],
	])('make a range of %j', (values, range) => {
		expect(rangeWith(values)).toEqual(range);
	});

	it('make no range that ends before it starts', () => {
		expect(() => rangeWith({ answeredAfter: AT, answeredBefore: AT - 1 })).toThrow(
			"'Answered Before' lies before 'Answered After'",
		);
	});

	it('take of figures those that WeCom has', () => {
		const about = { displayName: 'Kind', name: 'kind', options: [], default: 0, description: '' };
		const kind = figure(about, 3);

		expect(kind.description).toEqual({ ...about, type: 'options' });
		expect([0, '3', ''].map((value) => made(kind as Field, value))).toEqual([0, 3, undefined]);
		for (const value of [-1, 4, 1.5]) {
			expect(() => made(kind as Field, value)).toThrow("'Kind' is not a whole number from 0 to 3");
		}
	});
});
