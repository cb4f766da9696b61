import type { IDataObject } from 'n8n-workflow';

import { Failure } from './errors/failure';

/**
 * A record that WeCom has to send.
 *
 * @param what names it in the error, for example "contact way"
 * @throws {Failure} when it is not there, or nothing is in it
 */
export function recordIn<A extends object, K extends keyof A>(
	answer: A,
	key: K,
	what: string,
): NonNullable<A[K]> & object {
	const record = answer[key];
	const isRecord = typeof record === 'object' && record !== null && !Array.isArray(record);
	if (isRecord && Object.keys(record).length > 0) return record;
	throw sentNo(what);
}

/**
 * An id that WeCom has to send.
 *
 * @param what names it in the error, for example "ID of the contact way"
 * @throws {Failure} when it is not there
 */
export function idIn<A extends object, K extends keyof A>(answer: A, key: K, what: string): string {
	const id: unknown = answer[key];
	if ((typeof id === 'string' || typeof id === 'number') && id !== '') return String(id);
	throw sentNo(what);
}

/**
 * The entries of a list; none when WeCom leaves it out. What is null in it is no entry, and does not come along.
 *
 * @throws {Failure} when it is no list
 */
export function listIn<A extends object, K extends keyof A>(
	answer: A,
	key: K,
): NonNullable<A[K]> extends Array<infer E> ? E[] : never {
	const list: unknown = answer[key] ?? [];
	if (Array.isArray(list)) {
		return list.filter((entry: unknown) => entry !== undefined && entry !== null) as never;
	}
	throw sentNo(`list of ${String(key)}`);
}

/** The records in a list inside a record; what is none there, or no list, is left aside. */
export function recordsIn(list: unknown): IDataObject[] {
	if (!Array.isArray(list)) return [];
	return list.filter(
		(entry: unknown): entry is IDataObject =>
			typeof entry === 'object' && entry !== null && !Array.isArray(entry),
	);
}

/** The ids in a list inside a record; what is none there, or no list, is left aside. */
export function idsIn(list: unknown): string[] {
	if (!Array.isArray(list)) return [];
	return list.filter((id: unknown): id is string => typeof id === 'string' && id !== '');
}

/** A number of WeCom's; something on the way may have made a text of it. Nothing for everything else. */
export function numberIn(value: unknown): number | undefined {
	if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
	const isDigits = typeof value === 'string' && /^\s*-?\d+\s*$/.test(value);
	return isDigits ? Number(value) : undefined;
}

/** The failure when an answer that says success lacks what it must have. */
export function sentNo(what: string): Failure {
	return new Failure({
		what: `WeCom sent no ${what}`,
		description:
			'Its answer says success and lacks it. Where something is created or changed, look in WeCom whether it was done before you run this item again. If it stays so, something between n8n and WeCom changes the answers.',
	});
}
