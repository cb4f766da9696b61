import { tryToParseDateTime } from 'n8n-workflow';

import { asInChina, DAY, dayInChina, midnightOf, startOfDay } from '../../values/daysInChina';
import { numberIn } from '../../wecom/answer';
import { invalid } from '../../wecom/errors/failure';
import type { Check } from './checks';
import { required, taking } from './checks';
import { inPlainForm } from './writtenTime';

/** Seconds of a time far away, up to which the days have names. */
const LAST_TIME = 2e11;

const SECOND = 1000;

/** Numbers from here on (the year 5138) are milliseconds, the ones below are seconds. */
const FIRST_MILLISECONDS = 1e11;

/** Of the year 9999. */
const LAST_MILLISECONDS = 253_402_271_999_999;

/** In 1973. */
const FIRST_SECONDS = 1e8;

/** Days as Excel counts them, from 1954 to 2119; the hours are a fraction. Cells know no time zone: it is that of China. */
const FIRST_EXCEL_DAY = 20_000;
const LAST_EXCEL_DAY = 80_000;
const EXCEL_DAY_OF_1970 = 25_569;

/** Texts that are dates: n8n's reader alone would guess at a mere "5" too. */
const ISO =
	/^\d{4}-?\d{2}-?\d{2}([T ]\d{2}:?\d{2}(:?\d{2}([.,]\d+)?)?\s?(Z|[+-]\d{2}(:?\d{2})?)?(\[.+\])?)?$/i;
const OF_MAIL = /^([A-Z][a-z]{2}, )?\d{1,2} [A-Z][a-z]{2} \d{4} [\d:]+ (GMT|UTC|[+-]\d{4})$/;

const TAKEN = 'a date and time, or Unix seconds';

/**
 * A point in time, sent as Unix seconds. Takes ISO text, dates as people in China write them, AM and PM, DateTime and
 * Date objects, Unix seconds and milliseconds, and Excel's days (in China time); a text that names no time zone is in
 * that of the workflow.
 */
export function time(): Check<number | undefined> {
	return taking(TAKEN, (value, label, timezone) => readTime(value, label, timezone)?.seconds);
}

/** A point in time that must be there. */
export function requiredTime(): Check<number> {
	return required(time());
}

/**
 * A calendar day, sent as the Unix seconds of its midnight in China (UTC+8), whatever the time zone of the workflow.
 *
 * The day is the one that the value names. Unix seconds, a Date and a text in UTC ("…Z") name none: theirs is the day
 * in China, so that a midnight of anywhere from America to China, and WeCom's own `stat_time`, are the day meant.
 */
export function day(): Check<number | undefined> {
	return taking(TAKEN, (value, label, timezone) => {
		const given = readTime(value, label, timezone);
		return given && midnightOf(given.day);
	});
}

/** A calendar day that must be there. */
export function requiredDay(): Check<number> {
	return required(day());
}

/** Midnight in China of the day that has begun there. */
export function todayInChina(): number {
	return startOfDay(Math.floor(Date.now() / SECOND));
}

/** The day in China of a time of WeCom's; null where there is none, or none that is a time. */
export function dayOfTime(seconds: unknown): string | null {
	const number = numberIn(seconds);
	const isTime = number !== undefined && Math.abs(number) < LAST_TIME;
	return isTime ? dayInChina(number) : null;
}

/** @throws {Failure} when a range ends before it starts; the times may be missing */
export function checkOrder(start: unknown, end: unknown, labels: [string, string]): void {
	if (start === undefined || end === undefined || Number(start) <= Number(end)) return;
	const [startLabel, endLabel] = labels;
	throw invalid(
		`'${endLabel}' lies before '${startLabel}'`,
		`Correct '${startLabel}' or '${endLabel}': the range ends before it starts.`,
	);
}

interface GivenTime {
	/** Unix seconds. */
	seconds: number;
	/** The day that is meant, `YYYY-MM-DD`. */
	day: string;
}

function readTime(
	value: unknown,
	label: string,
	timezone: string | undefined,
): GivenTime | undefined {
	const given = textOf(value);
	if (given === '') return undefined;
	const read = fromNumber(given) ?? fromText(given, timezone);
	if (!read) {
		throw invalid(
			`'${label}' is not a date and time`,
			`Give '${label}' a date from the picker, ISO text such as 2026-03-05T09:00:00, a DateTime from an expression, Unix seconds, or a day number of Excel. It is ${JSON.stringify(value) ?? String(value)} now.`,
		);
	}
	return read;
}

/** The value as text: DateTime and Date objects as ISO text, which keeps the offset of a DateTime. */
function textOf(value: unknown): string {
	if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'invalid' : value.toISOString();
	const { toISO } = (value ?? {}) as { toISO?: () => string | null };
	if (typeof toISO === 'function') return toISO.call(value) ?? 'invalid';
	return String(value ?? '').trim();
}

function fromNumber(given: string): GivenTime | undefined {
	if (!/^\d+(\.\d+)?$/.test(given)) return undefined;
	const seconds = secondsOf(Number(given));
	return seconds === undefined ? undefined : { seconds, day: dayInChina(seconds) };
}

/** Numbers between those of Excel's days and those of Unix seconds are no times but something else, a year for example. */
function secondsOf(number: number): number | undefined {
	if (number >= FIRST_EXCEL_DAY && number <= LAST_EXCEL_DAY) {
		return asInChina(Math.round((number - EXCEL_DAY_OF_1970) * DAY));
	}
	if (number < FIRST_SECONDS || number > LAST_MILLISECONDS) return undefined;
	return Math.floor(number < FIRST_MILLISECONDS ? number : number / SECOND);
}

function fromText(given: string, timezone: string | undefined): GivenTime | undefined {
	const text = inPlainForm(given);
	if (!ISO.test(text) && !OF_MAIL.test(text)) return undefined;
	try {
		// n8n's own reader of date-time fields; it keeps the offset that the text names.
		const read = tryToParseDateTime(text, timezone);
		// It makes March of February 30.
		if (ISO.test(text) && !text.replace(/-/g, '').startsWith(read.toFormat('yyyyMMdd'))) {
			return undefined;
		}
		const seconds = Math.floor(read.toSeconds());
		return { seconds, day: isInUtc(text) ? dayInChina(seconds) : read.toFormat('yyyy-MM-dd') };
	} catch {
		return undefined;
	}
}

/** A text in UTC is a moment rather than a day, unless it is the last second of a day there. */
function isInUtc(text: string): boolean {
	return /Z$/i.test(text) && !/23:59:59(\.\d+)?Z$/i.test(text);
}
