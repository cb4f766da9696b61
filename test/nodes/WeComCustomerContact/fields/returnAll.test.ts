import type { Field, FormContext } from '../../../../nodes/WeComCustomerContact/fields/field';
import {
	isList,
	limitOf,
	returnAllOrLimit,
} from '../../../../nodes/WeComCustomerContact/fields/returnAll';
import { simplify } from '../../../../nodes/WeComCustomerContact/fields/simplify';

const [returnAll, limit] = returnAllOrLimit;

/** A form with these values, which has the two fields or not. */
const formOf = (values: Record<string, unknown>, hasThem = true) =>
	({
		has: () => hasThem,
		given: ({ description }: Field) => values[description.name],
	}) as unknown as FormContext;

describe('Return All and Limit', () => {
	it('are shown as n8n has them', () => {
		expect(returnAll.description).toMatchObject({ name: 'returnAll', default: false });
		expect(limit.description).toMatchObject({
			name: 'limit',
			default: 50,
			typeOptions: { minValue: 1 },
			displayOptions: { show: { returnAll: [false] } },
		});
	});

	it('take a limit of one or more, which is needed', () => {
		expect([1, 1e9].map((value) => limit.check!(value, 'Limit'))).toEqual([1, 1e9]);
		for (const value of [0, -1, 1.5]) {
			expect(() => limit.check!(value, 'Limit')).toThrow('of 1 or more');
		}
		expect(() => limit.check!('', 'Limit')).toThrow("'Limit' is empty");
	});

	it('say how many records are wanted', () => {
		expect(limitOf(formOf({ returnAll: false, limit: 7 }))).toBe(7);
		expect(limitOf(formOf({ returnAll: true, limit: 7 }))).toBe(Infinity);
		expect(limitOf(formOf({ returnAll: false }))).toBe(Infinity);
		expect(limitOf(formOf({ returnAll: false, limit: 7 }, false))).toBe(Infinity);
	});

	it('make a list of what an operation gives', () => {
		expect(isList([simplify, ...returnAllOrLimit])).toBe(true);
		expect(isList([simplify])).toBe(false);
		expect(isList([])).toBe(false);
	});
});
