import { yesNo, yesNoAs } from '../../../../nodes/WeComCustomerContact/fields/yesNo';

describe('yesNo', () => {
	it.each([true, 'true', ' TRUE ', 1, '1'])('reads %p as yes', (value) => {
		expect(yesNo()(value, 'Switch')).toBe(true);
		expect(yesNoAs(1, 0)(value, 'Switch')).toBe(1);
	});

	it.each([false, 'false', 'False', 0, '0'])('reads %p as no', (value) => {
		expect(yesNo()(value, 'Switch')).toBe(false);
		expect(yesNoAs(1, 0)(value, 'Switch')).toBe(0);
	});

	it.each([undefined, null, '', '  '])('leaves %p out', (value) => {
		expect(yesNo()(value, 'Switch')).toBeUndefined();
	});

	it.each(['perhaps', 2, {}, [true]])('refuses %p, naming the label', (value) => {
		expect(() => yesNo()(value, 'Switch')).toThrow(/'Switch' is neither true nor false/);
	});
});
