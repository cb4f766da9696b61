import type { IDataObject } from 'n8n-workflow';

/**
 * The entries of one of n8n's fixed collections, in their order. One that is no object, since an expression gave nothing
 * or something else, is an entry in which nothing is filled in.
 *
 * @param name of the entries in the collection
 */
export function entriesIn(value: unknown, name: string): IDataObject[] {
	const given = isRecord(value) ? (value[name] ?? []) : [];
	const entries: unknown[] = Array.isArray(given) ? given : [given];
	return entries.map((entry) => (isRecord(entry) ? entry : {}));
}

/** Whether it is an object with names and values. */
export function isRecord(value: unknown): value is IDataObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
