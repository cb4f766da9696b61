import type { IDataObject } from 'n8n-workflow';

import type { FormContext } from '../fields/field';
import { simplify } from '../fields/simplify';
import type { Shape } from './answers';

/** WeCom's times, Unix seconds, and what stands beside them as ISO text. */
const TIMES: ReadonlyMap<string, string> = new Map([
	['add_time', 'added_at'],
	['create_time', 'created_at'],
	['createtime', 'created_at'],
	['dimission_time', 'resigned_at'],
	['join_time', 'joined_at'],
	['pay_time', 'paid_at'],
	['refund_reqtime', 'requested_at'],
	['remind_time', 'reminds_at'],
	['send_time', 'sent_at'],
	['submit_time', 'submitted_at'],
	['takeover_time', 'takeover_at'],
	['timed_finish', 'closes_at'],
	['timestamp', 'moved_at'],
]);

const SECOND = 1000;

/** What WeCom's figures mean, by field: `{ status: { 0: 'not sent', 1: 'sent' } }`. */
export type Words = Readonly<Record<string, Readonly<Record<number | string, string>>>>;

/**
 * The record with what people read: `<field>_text` beside figures that mean words, ISO text beside times. WeCom's own
 * fields stay as they are.
 *
 * @param words of this record
 */
export function withWords(record: IDataObject, words: Words = {}): IDataObject {
	const whole = { ...record };
	for (const name of Object.keys(record)) addWords(whole, name, record[name], words[name]);
	return whole;
}

function addWords(
	record: IDataObject,
	name: string,
	value: IDataObject[string],
	words: Words[string] | undefined,
): void {
	const text = words?.[String(value)];
	if (text !== undefined) record[`${name}_text`] = text;
	const time = TIMES.get(name);
	const iso = time === undefined ? undefined : isoOf(value);
	if (iso !== undefined) record[time!] = iso;
}

/**
 * Takes the fields that are most used out of records, with words and ISO text behind them. For long lists: several
 * excerpts can go into one record.
 */
export function excerptOf(names: readonly string[], words: Words = {}) {
	const explained = names.filter((name) => name in words || TIMES.has(name));
	return (source: IDataObject | null | undefined, excerpt: IDataObject = {}): IDataObject => {
		if (!source) return excerpt;
		for (const name of names) {
			const value = source[name];
			if (value !== undefined) excerpt[name] = value;
		}
		for (const name of explained) addWords(excerpt, name, source[name], words[name]);
		return excerpt;
	};
}

/** Adds words to the records of an operation, where the user has left Simplify on. */
export function simplified(words?: Words): Shape {
	return function (this: FormContext, record) {
		return this.given(simplify) ? withWords(record, words) : record;
	};
}

/** What was kept of a record; the record as it is, where nothing of it is known. */
export function keptOf(kept: IDataObject, record: IDataObject): IDataObject {
	return Object.keys(kept).length > 0 ? kept : record;
}

function isoOf(seconds: unknown): string | undefined {
	const number = Number(seconds ?? 0);
	// WeCom writes 0 for a time that is not there yet.
	if (!(number > 0)) return undefined;
	const date = new Date(number * SECOND);
	return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}
