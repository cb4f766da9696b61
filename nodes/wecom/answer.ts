import { Failure } from './errors/failure';

/**
 * A record that WeCom has to send.
 *
 * @param what names it in the error, for example "contact way"
 * @throws {Failure} when it is not there
 */
export function recordIn<A extends object, K extends keyof A>(
	answer: A,
	key: K,
	what: string,
): NonNullable<A[K]> & object {
	const record = answer[key];
	if (typeof record === 'object' && record !== null && !Array.isArray(record)) return record;
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

/** The entries of a list; none when WeCom leaves it out. */
export function listIn<A extends object, K extends keyof A>(
	answer: A,
	key: K,
): NonNullable<A[K]> extends Array<infer E> ? E[] : never {
	const list: unknown = answer[key] ?? [];
	if (Array.isArray(list)) return list as never;
	throw sentNo(`list of ${String(key)}`);
}

function sentNo(what: string): Failure {
	return new Failure({
		what: `WeCom sent no ${what}`,
		description:
			'Its answer says success and lacks it. Run the workflow again later; if it stays so, something between n8n and WeCom changes the answers.',
	});
}
