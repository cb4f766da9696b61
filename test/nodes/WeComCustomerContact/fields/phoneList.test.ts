import { phoneList } from '../../../../nodes/WeComCustomerContact/fields/phoneList';

describe('phoneList', () => {
	const read = (value: unknown) => phoneList()(value, 'Mobile Numbers');

	it.each(['13800000001', '+86 138 0000 0001', '0755-8888 8888', '(0755) 88888888', '10086'])(
		'takes %p as it is given',
		(number) => {
			expect(read([number])).toEqual([number]);
		},
	);

	it('reads several however they are separated, and drops hidden marks', () => {
		expect(read('\u202d13800000001\u202c、13800000002;13800000003')).toEqual([
			'13800000001',
			'13800000002',
			'13800000003',
		]);
		expect(read(13800000001)).toEqual(['13800000001']);
		expect(read('')).toBeUndefined();
	});

	it.each([
		'1.38E+10',
		'1.38e10',
		'13800000001 13800000002',
		'13800000001/13800000002',
		'13800000001.',
		'13800000001.0',
		'13800000001.00',
		'无',
		'N/A',
		'-',
		'0',
		'1380000000113800000002',
	])('refuses %p, with the value', (value) => {
		expect(() => read(value)).toThrow(`'Mobile Numbers' holds "${value}"`);
	});
});
