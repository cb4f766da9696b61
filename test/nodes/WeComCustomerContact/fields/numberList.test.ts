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
		['[1,2]', [1, 2]],
	])('reads %p', (value, numbers) => {
		expect(numberList()(value, 'Departments')).toEqual(numbers);
	});

	it.each([undefined, '', ' , ', []])('leaves %p out', (value) => {
		expect(numberList()(value, 'Departments')).toBeUndefined();
	});

	it.each(['2, sales', '1.5', [-1], [true], '99999999999999999999'])(
		'refuses %p, naming the label',
		(value) => {
			expect(() => numberList()(value, 'Departments')).toThrow(
				/'Departments' holds ".*", which is not a whole number/,
			);
		},
	);

	it('refuses an empty list that is needed', () => {
		expect(() => requiredNumberList()('', 'Departments')).toThrow(/'Departments' is empty/);
	});
});
