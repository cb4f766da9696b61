import { anyTime, range } from '../../../../../nodes/WeComCustomerContact/resources/payment/fields';

describe('The range of payments', () => {
	const { fields, setIn } = range('Payments', anyTime);

	it('has a beginning that must be there, and an end that need not', () => {
		expect(fields.map(({ sentAs, description }) => [sentAs, description.required])).toEqual([
			['begin_time', true],
			['end_time', undefined],
		]);
		const [begins, ends] = fields.map(
			({ check, description }) =>
				(value: unknown) =>
					check!(value, description.displayName, 'Asia/Shanghai'),
		);
		expect(() => begins('')).toThrow("'Paid After' is empty");
		expect(ends('')).toBeUndefined();
		expect([begins(1_772_640_000), ends('1772640000')]).toEqual([1_772_640_000, 1_772_640_000]);
	});

	it('ends now where nobody says when', () => {
		const params: Record<string, unknown> = { begin_time: 1 };
		const before = Math.floor(Date.now() / 1000);
		setIn(params);
		expect(params.end_time).toBeGreaterThanOrEqual(before);
		expect(params.end_time).toBeLessThanOrEqual(Date.now() / 1000);
		expect(Number.isInteger(params.end_time)).toBe(true);
	});

	it('keeps the end that was given, and is refused where it lies before the beginning', () => {
		const params: Record<string, unknown> = { begin_time: 5, end_time: 5 };
		setIn(params);
		expect(params).toEqual({ begin_time: 5, end_time: 5 });
		expect(() => setIn({ begin_time: 5, end_time: 4 })).toThrow(
			"'Paid Before' lies before 'Paid After'",
		);
	});
});
