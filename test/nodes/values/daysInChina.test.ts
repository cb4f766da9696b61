import * as fc from '../../engine/properties';
import {
	asInChina,
	dateInChina,
	DAY,
	dayInChina,
	endOfDay,
	midnightOf,
	startOfDay,
} from '../../../nodes/values/daysInChina';

/** 5 March 2026, midnight in China. */
const MIDNIGHT = Date.parse('2026-03-05T00:00:00+08:00') / 1000;

/** The calendar that Node.js has of China. */
const calendar = new Intl.DateTimeFormat('en-CA', {
	timeZone: 'Asia/Shanghai',
	dateStyle: 'short',
});

/** From 1992 on, when China had no daylight saving time any more, to 2099. */
const times = fc.integer({ min: 694_224_000, max: 4_102_444_799 });

describe('Days in China', () => {
	it('have the names that a calendar of China gives them', () => {
		expect(dayInChina(MIDNIGHT)).toBe('2026-03-05');
		expect(dayInChina(MIDNIGHT - 1)).toBe('2026-03-04');
		fc.assert(
			fc.property(times, (time) => expect(dayInChina(time)).toBe(calendar.format(time * 1000))),
		);
	});

	it('begin at midnight there, and end a second before the next one begins', () => {
		expect(startOfDay(MIDNIGHT)).toBe(MIDNIGHT);
		expect(startOfDay(MIDNIGHT - 1)).toBe(MIDNIGHT - DAY);
		expect(endOfDay(MIDNIGHT)).toBe(MIDNIGHT + DAY - 1);
		expect(endOfDay(MIDNIGHT - 1)).toBe(MIDNIGHT - 1);
		fc.assert(
			fc.property(times, (time) => {
				const day = dayInChina(time);
				expect(startOfDay(time)).toBe(midnightOf(day));
				expect(dayInChina(endOfDay(time))).toBe(day);
				expect(endOfDay(time) + 1).toBe(startOfDay(time + DAY));
			}),
		);
	});

	it('come from their names', () => {
		expect(midnightOf('2026-03-05')).toBe(MIDNIGHT);
	});

	it('are the same in the UTC fields of a date', () => {
		const date = dateInChina(MIDNIGHT - 1);
		expect([date.getUTCMonth() + 1, date.getUTCDate(), date.getUTCHours()]).toEqual([3, 4, 23]);
	});

	it('hold the hours that clocks show elsewhere', () => {
		const inUtc = Date.parse('2026-03-05T09:30:00Z') / 1000;
		expect(asInChina(inUtc)).toBe(MIDNIGHT + 9.5 * 60 * 60);
	});
});
