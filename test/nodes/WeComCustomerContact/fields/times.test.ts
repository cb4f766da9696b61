import * as fc from '../../../engine/properties';
import { tryToParseDateTime } from 'n8n-workflow';

import {
	checkOrder,
	day,
	requiredDay,
	requiredTime,
	time,
	todayInChina,
} from '../../../../nodes/WeComCustomerContact/fields/times';
import { DAY } from '../../../../nodes/values/daysInChina';
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

const REFUSED = 'refused';

/** What a check gives; an error that is not ours passes on. */
function answerOf(check: () => unknown): unknown {
	try {
		return check();
	} catch (error) {
		expect((error as Failure).what).toBe("'Start' is not a date and time");
		return REFUSED;
	}
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
		['such a date with an offset', '2026/3/4 9:00:00-07:00'],
		['a date and time in Chinese words', '2026年3月4日 11时0分'],
		['the same without white space', '2026年3月4日11点'],
		['the same with seconds', '2026年03月04日 11时00分00秒'],
		['wide digits and colons', '２０２６年３月４日　１１：００'],
		['AM behind the time', '2026-03-04 11:00 AM'],
		['AM with dots, before seconds too', '2026/3/4 11:00:00a.m.'],
		['上午 before the time', '2026年3月4日 上午11:00'],
		['上午 with words', '2026-3-4 上午 11点00分'],
		['a day number of Excel, of China', 46086],
		['a day number as text', '46086.0'],
		['a Date', new Date(MIDNIGHT * 1000 + 500)],
		['a DateTime', dateTime('2026-03-04T11:00:00', 'America/New_York')],
		['a DateTime of another zone', dateTime('2026-03-05T00:00:00', 'Asia/Shanghai')],
	])('reads %s', (_what, value) => {
		expect(read(value)).toBe(MIDNIGHT);
	});

	it.each([
		['2026-03-05 12:00 AM', 0],
		['2026-03-05 12:30 PM', 12.5],
		['2026-03-05 3 pm', 15],
		['2026年3月5日 下午3点20分', 15 + 1 / 3],
		['2026/3/5 下午15:20', 15 + 1 / 3],
		['2026年3月5日 9时30分', 9.5],
		['2026年3月5日 9时5分6秒', 9 + 5 / 60 + 6 / 3600],
		[46086.5, 12],
		['46086.395833333336', 9.5],
	])('reads the hours of %p', (value, hours) => {
		expect(read(value, 'Asia/Shanghai')).toBe(MIDNIGHT + Math.round(hours * 3600));
	});

	it('reads what it is given, however it is written', () => {
		const twoDigits = (number: number) => String(number).padStart(2, '0');
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 4_000_000_000 }), (seconds) => {
				const [year, month, dayOfMonth, hour, minute, second] = new Date(seconds * 1000)
					.toISOString()
					.split(/\D/)
					.map(Number);
				const chinese = `${year}年${month}月${dayOfMonth}日`;
				const clock = `${hour % 12 || 12}:${twoDigits(minute)}:${twoDigits(second)}`;
				for (const text of [
					`${chinese} ${hour}时${minute}分${second}秒`,
					`${chinese}${hour < 12 ? '上午' : '下午'}${clock}`,
					`${year}/${month}/${dayOfMonth} ${clock} ${hour < 12 ? 'AM' : 'PM'}`,
				]) {
					expect(read(text, 'UTC')).toBe(seconds);
				}
				const inChina = seconds + 8 * 3600;
				expect(read(inChina / DAY + 25_569)).toBe(seconds);
			}),
		);
	});

	it('never reads a number or a text in a raw error, or as no number', () => {
		const anything = fc.oneof(
			fc.double(),
			fc.string(),
			fc.integer(),
			fc.string({ unit: 'binary' }),
		);
		fc.assert(
			fc.property(anything, (value) => {
				const outcome = answerOf(() => read(value));
				expect(outcome === undefined || Number.isSafeInteger(outcome) || outcome === REFUSED).toBe(
					true,
				);
			}),
			{ numRuns: 500 },
		);
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
		['a number before the days of Excel', 19_999],
		['a number behind them', 80_001],
		['microseconds', 1_772_640_000_000_000],
		['13 in the morning', '2026-03-05 13:00 AM'],
		['both halves of the day', '2026-03-05 上午 9:00 AM'],
		['an hour without minutes', '2026-03-05 9'],
		['the hour 25', '2026年3月5日 25时'],
		['minute 60', '2026年3月5日 9时60分'],
		['an American date', '3/5/2026 9:30 AM'],
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
