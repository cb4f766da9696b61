import type { FormContext } from '../../../../nodes/WeComCustomerContact/fields/field';
import {
	outputFields,
	outputFieldsFor,
	outputFieldsOf,
} from '../../../../nodes/WeComCustomerContact/fields/outputFields';
import { returnAllOrLimit } from '../../../../nodes/WeComCustomerContact/fields/returnAll';
import { simplify } from '../../../../nodes/WeComCustomerContact/fields/simplify';

describe('Output Fields', () => {
	it('can be chosen where the output can be simplified', () => {
		expect(outputFieldsFor([...returnAllOrLimit, simplify])).toEqual([outputFields]);
		expect(outputFieldsFor(returnAllOrLimit)).toEqual([]);
		expect(outputFieldsFor([])).toEqual([]);
	});

	it('are those that the user names, or all', () => {
		const formOf = (hasThem: boolean, names?: string[]) =>
			({ has: () => hasThem, given: () => names }) as unknown as FormContext;
		expect(outputFieldsOf(formOf(true, ['name']))).toEqual(['name']);
		expect(outputFieldsOf(formOf(true))).toBeUndefined();
		expect(outputFieldsOf(formOf(false, ['name']))).toBeUndefined();
	});

	it('are taken as a list', () => {
		expect(outputFields.check!('name, tag_names', 'Output Fields')).toEqual(['name', 'tag_names']);
		expect(outputFields.check!('', 'Output Fields')).toBeUndefined();
	});
});
