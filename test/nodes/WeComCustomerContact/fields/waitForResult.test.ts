import type { Field, FormContext } from '../../../../nodes/WeComCustomerContact/fields/field';
import { waitForResult } from '../../../../nodes/WeComCustomerContact/fields/waitForResult';

const { fields, secondsOf } = waitForResult({
	done: 'created the moment',
	later: 'Get Result',
	longest: 300,
});

const [wait, timeLimit, simplify] = fields;

/** A form with these values, by the names of their fields. */
const formOf = (values: Record<string, unknown>) =>
	({
		given: ({ description }: Field) => values[description.name],
	}) as unknown as FormContext;

describe('Waiting for a result', () => {
	it('has a switch, and shows what belongs to it when it is on', () => {
		expect(wait.description).toMatchObject({
			name: 'waitForResult',
			default: false,
			description:
				'Whether to wait until WeCom has created the moment, and return its ID instead of only the job ID',
		});
		expect([timeLimit, simplify].map(({ description }) => description.name)).toEqual([
			'timeLimit',
			'simplify',
		]);
		for (const { description } of [timeLimit, simplify]) {
			expect(description.displayOptions).toEqual({ show: { waitForResult: [true] } });
		}
	});

	it('ends after a second at the earliest, and after the longest time at the latest', () => {
		expect(timeLimit.description).toMatchObject({
			typeOptions: { minValue: 1, maxValue: 300 },
			default: 60,
		});
		expect([1, 300].map((value) => timeLimit.check!(value, 'Time Limit'))).toEqual([1, 300]);
		for (const value of [0, 301, 1.5]) {
			expect(() => timeLimit.check!(value, 'Time Limit')).toThrow('from 1 to 300');
		}
	});

	it('takes as long as is wanted, and a minute where nothing is said', () => {
		expect(secondsOf(formOf({ waitForResult: true, timeLimit: 5 }))).toBe(5);
		expect(secondsOf(formOf({ waitForResult: true }))).toBe(60);
		expect(secondsOf(formOf({ waitForResult: false, timeLimit: 5 }))).toBeUndefined();
		expect(secondsOf(formOf({}))).toBeUndefined();
	});
});
