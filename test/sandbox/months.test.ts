import { calendarMonth, dayStart, oneMonthAfter, weekStart } from './months';

const at = (text: string) => Date.parse(text) / 1000;

describe('months in China', () => {
	it('begin at midnight there', () => {
		expect(calendarMonth(at('2026-02-28T15:59:59Z'))).toEqual({
			start: at('2026-01-31T16:00:00Z'),
			days: 28,
		});
		expect(calendarMonth(at('2026-02-28T16:00:00Z')).days).toBe(31);
		expect(calendarMonth(at('2028-02-10T00:00:00Z')).days).toBe(29);
	});

	it('end on their last day', () => {
		expect(oneMonthAfter(at('2026-01-31T10:00:00+08:00'))).toBe(at('2026-02-28T10:00:00+08:00'));
		expect(oneMonthAfter(at('2026-12-05T23:30:00+08:00'))).toBe(at('2027-01-05T23:30:00+08:00'));
	});
});

it('days and weeks begin at midnight in China, weeks on Monday', () => {
	expect(dayStart(at('2026-03-04T17:00:00Z'))).toBe(at('2026-03-05T00:00:00+08:00'));
	expect(weekStart(at('2026-03-08T23:00:00+08:00'))).toBe(at('2026-03-02T00:00:00+08:00'));
	expect(weekStart(at('2026-03-02T00:00:00+08:00'))).toBe(at('2026-03-02T00:00:00+08:00'));
});
