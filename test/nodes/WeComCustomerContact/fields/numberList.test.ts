import {
	numberList,
	requiredNumberList,
} from '../../../../nodes/WeComCustomerContact/fields/numberList';

describe('numberList', () => {
	it.each([
		['2, 3', [2, 3]],
		['2，3\n4', [2, 3, 4]],
		[
			[2, '3', 2],
			[2, 3],
		],
		[7, [7]],
		['12, 0', [12, 0]],
		['[1,2]', [1, 2]],
	])('reads %p', (value, numbers) => {
		expect(numberList()(value, 'Departments')).toEqual(numbers);
	});

	it.each([undefined, '', ' , ', []])('leaves %p out', (value) => {
		expect(numberList()(value, 'Departments')).toBeUndefined();
	});

	it.each(['2, sales', '1.5', '1e3', '0x10', [-1], [true], '99999999999999999999'])(
		'refuses %p, naming the label',
		(value) => {
			expect(() => numberList()(value, 'Departments')).toThrow(
				/'Departments' holds ".*", which is not a whole number/,
			);
		},
	);

	it('shows the beginning only of what is far too long', () => {
		expect(() => numberList()('x'.repeat(500), 'Departments')).toThrow(
			`'Departments' holds "${'x'.repeat(40)}…", which`,
		);
	});

	it('gives a list that is needed', () => {
		expect(requiredNumberList()('2, 3', 'Departments')).toEqual([2, 3]);
	});

	it('refuses an empty list that is needed', () => {
		expect(() => requiredNumberList()('', 'Departments')).toThrow(/'Departments' is empty/);
	});
});
