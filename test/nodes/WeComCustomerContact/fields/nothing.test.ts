import { isNothing } from '../../../../nodes/WeComCustomerContact/fields/nothing';

describe('Nothing', () => {
	it.each([undefined, null, '', ' \n', [], [null], ['', [undefined]]])('is %j', (value) => {
		expect(isNothing(value)).toBe(true);
	});

	it.each([0, false, NaN, 'a', ['', 'a'], {}, [{}]])('is not %j', (value) => {
		expect(isNothing(value)).toBe(false);
	});
});
