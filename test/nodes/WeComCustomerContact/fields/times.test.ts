import { tryToParseDateTime } from 'n8n-workflow';

import {
	checkOrder,
	DAY,
	day,
	dayInChina,
	requiredDay,
	requiredTime,
	time,
	todayInChina,
} from '../../../../nodes/WeComCustomerContact/fields/times';
import type { Failure } from '../../../../nodes/wecom/errors/failure';

const ZONES = ['Asia/Shanghai', 'America/New_York', 'UTC', 'Pacific/Auckland'];

/** 2026-03-05 00:00 in China. */
const MIDNIGHT = 1772640000;

/** What an expression gives for `DateTime.fromISO(text, { zone })`. */
function dateTime(text: string, zone: string) {
	return tryToParseDateTime(text, zone);
}

function failureOf(check: () => unknown): Failure {
	try {
		check();
	} catch (error) {
		return error as Failure;
	}
	throw new TypeError('nothing was refused');
}

describe('time', () => {
	const read = (value: unknown, zone = 'America/New_York') => time()(value, 'Start', zone);

	it.each([
		['Unix seconds', MIDNIGHT],
		['Unix seconds as text', ` ${MIDNIGHT} `],
		['Unix seconds with a fraction', MIDNIGHT + 0.9],
		['Unix seconds with a fraction as text', `${MIDNIGHT}.125`],
		['milliseconds', MIDNIGHT * 1000 + 999],
		['milliseconds as text', `${MIDNIGHT}000`],
		['ISO text with an offset', '2026-03-05T00:00:00+08:00'],
		['ISO text with an offset in hours', '2026-03-05T00:00:00+08'],
		['ISO text with an offset, compact', '20260305T000000+0800'],
		['ISO text with an offset and a zone', '2026-03-05T00:00:00+08:00[Asia/Shanghai]'],
		['ISO text with an offset behind a space', '2026-03-05 00:00:00 +08:00'],
		['ISO text in UTC', '2026-03-04T16:00:00.000Z'],
		['ISO text without a zone', '2026-03-04T11:00:00'],
		['ISO text without a zone, as n8n shows it', '2026-03-04 11:00:00'],
		['ISO text without a zone, compact', '20260304T110000'],
		['a date as people in China write it', '2026/3/4 11:00'],
		['the same with zeros, and more white space', '2026/03/04  11:00'],
		['the date of an e-mail', 'Wed, 04 Mar 2026 17:00:00 +0100'],
		['the date of an e-mail without the day of the week', '4 Mar 2026 16:00:00 GMT'],
		['a Date', new Date(MIDNIGHT * 1000 + 500)],
		['a DateTime', dateTime('2026-03-04T11:00:00', 'America/New_York')],
		['a DateTime of another zone', dateTime('2026-03-05T00:00:00', 'Asia/Shanghai')],
	])('reads %s', (_what, value) => {
		expect(read(value)).toBe(MIDNIGHT);
	});

	it('reads Unix seconds from 1973 on, which have nine digits', () => {
		expect(read(100_000_000)).toBe(100_000_000);
		expect(read('999999999')).toBe(999_999_999);
		expect(() => read(99_999_999)).toThrow("'Start' is not a date and time");
	});

	it('reads milliseconds from 1973 on, which have twelve digits', () => {
		expect(read(100_000_000_000)).toBe(100_000_000);
		expect(read(99_999_999_999)).toBe(99_999_999_999);
	});

	it('takes text without a zone to be in that of the workflow, summer time included', () => {
		expect(read('2026-03-05', 'Asia/Shanghai')).toBe(MIDNIGHT);
		expect(read('2026-03-05', 'UTC')).toBe(MIDNIGHT + 8 * 3600);
		expect(read('2026/3/5 0:00', 'Asia/Shanghai')).toBe(MIDNIGHT);
		expect(read('2026-07-01T00:00:00')).toBe(Date.parse('2026-07-01T04:00:00Z') / 1000);
	});

	it.each(['', ' ', undefined, null])('leaves %j out', (value) => {
		expect(read(value)).toBeUndefined();
	});

	it.each(['', undefined])('refuses %j where a time is needed, with the label', (value) => {
		const { what } = failureOf(() => requiredTime()(value, 'Start', 'UTC'));
		expect(what).toBe("'Start' is empty");
	});

	it.each([
		['a word', 'tomorrow'],
		['a year', 2026],
		['a small number', '5'],
		['an impossible date', '2026-02-30'],
		['an impossible month', '2026-13-01T00:00:00'],
		['a date with something behind it', '2026-03-05T10:00:00 or so'],
		['a date with something before it', 'on 2026-03-05'],
		['the date of an e-mail with something behind it', '4 Mar 2026 16:00:00 GMT or so'],
		['the date of an e-mail with something before it', 'on 4 Mar 2026 16:00:00 GMT'],
		['Unix seconds with something behind them', '1772640000 s'],
		['Unix seconds with something before them', 'at 1772640000'],
		['a date in words, whose zone nobody knows', 'March 5, 2026'],
		['a negative number', -1],
		['an object', { date: '2026-03-05' }],
		['true', true],
		['an invalid Date', new Date(NaN)],
		['an invalid DateTime', { toISO: () => null }],
	])('refuses %s, with the label and the value', (_what, value) => {
		const { what, description } = failureOf(() => read(value));
		expect(what).toBe("'Start' is not a date and time");
		expect(description).toContain(`It is ${JSON.stringify(value)} now.`);
	});
});

describe('day', () => {
	describe.each(ZONES)('with the workflow in %s', (zone) => {
		const read = (value: unknown) => day()(value, 'First Day', zone);

		it.each([
			['a date', '2026-03-05'],
			['a date as people in China write it', '2026年3月5日'],
			['the picker', '2026-03-05T00:00:00'],
			['the picker with a time', '2026-03-05T23:30:00'],
			['a DateTime at the begin of the day', dateTime('2026-03-05', zone)],
			['a DateTime at its end', dateTime('2026-03-05', zone).endOf('day')],
			['the same as text', dateTime('2026-03-05', zone).endOf('day').toString()],
			['a DateTime of another zone', dateTime('2026-03-05T22:00:00', 'America/Los_Angeles')],
			['ISO text with an offset', '2026-03-05T01:00:00+13:00'],
			['ISO text with a zone that has a Z in it', '2026-03-05T22:00:00-06:00[America/Belize]'],
			['midnight in China as text in UTC', '2026-03-04T16:00:00.000Z'],
			['midnight in UTC', '2026-03-05T00:00:00.000Z'],
			['midnight in New York as text in UTC', '2026-03-05T05:00:00Z'],
			['the end of the day in China as text in UTC', '2026-03-05T15:59:59.999Z'],
			['the last second of the day in UTC', '2026-03-05T23:59:59Z'],
			['the end of the day in UTC', '2026-03-05T23:59:59.999Z'],
			['a Date of midnight in China', new Date(MIDNIGHT * 1000)],
			['stat_time', MIDNIGHT],
			['stat_time as text', String(MIDNIGHT)],
			['the last second of the day in China', MIDNIGHT + DAY - 1],
		])('takes %s for 5 March', (_what, value) => {
			expect(read(value)).toBe(MIDNIGHT);
		});
	});

	it('refuses what is no date, with the label', () => {
		expect(failureOf(() => day()('soon', 'First Day', 'UTC')).what).toContain("'First Day'");
		expect(failureOf(() => requiredDay()('', 'First Day', 'UTC')).what).toBe(
			"'First Day' is empty",
		);
		expect(day()('', 'First Day', 'UTC')).toBeUndefined();
	});
});

describe('Days in China', () => {
	afterEach(() => jest.useRealTimers());

	it('have names', () => {
		expect(dayInChina(MIDNIGHT)).toBe('2026-03-05');
		expect(dayInChina(MIDNIGHT - 1)).toBe('2026-03-04');
	});

	it.each([
		['2026-03-04T16:00:00.000Z', MIDNIGHT],
		['2026-03-05T15:59:59.999Z', MIDNIGHT],
		['2026-03-05T16:00:00.000Z', MIDNIGHT + DAY],
	])('begin there: at %s it is the day of %i', (now, midnight) => {
		jest.useFakeTimers({ now: new Date(now) });
		expect(todayInChina()).toBe(midnight);
	});
});

describe('checkOrder', () => {
	const labels: [string, string] = ['Start', 'End'];

	it('lets a range pass, and one with an open end', () => {
		checkOrder(1, 1, labels);
		checkOrder(1, 2, labels);
		checkOrder(undefined, 2, labels);
		checkOrder(1, undefined, labels);
	});

	it('refuses an end before the start, with both labels', () => {
		const { what, description } = failureOf(() => checkOrder(2, 1, labels));
		expect(what).toBe("'End' lies before 'Start'");
		expect(description).toContain("Correct 'Start' or 'End'");
	});
});
