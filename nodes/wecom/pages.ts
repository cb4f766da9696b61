import type { Answer, Call, CallId } from './api/call';
import { readYesNo } from '../values/yesNo';
import { listIn, numberIn, sentNo } from './answer';
import { Failure } from './errors/failure';

/** The records of a call's list. */
type Entry<I extends CallId, L extends string> =
	Answer<I> extends Partial<Record<L, infer List>>
		? NonNullable<List> extends Array<infer E>
			? E
			: unknown
		: unknown;

export interface Page<I extends CallId, L extends string> {
	entries: Array<Entry<I, L>>;
	answer: Answer<I>;
}

/** More pages than this without a record, one after the other, are no list. */
const MOST_EMPTY_PAGES = 20;

/** The same of a list whose pages may be empty. */
const MOST_EMPTY_SPARSE_PAGES = 1000;

interface Wanted {
	/** Codes by which WeCom says that the list is empty. */
	emptyOn?: number[];
	/** Records still wanted, so that the last page is not larger than needed. */
	wanted?: () => number;
	/** Cursor of the first page, to go on where an earlier reading has stopped. */
	from?: string;
}

/**
 * Reads page after page until WeCom names no next one. The next request is the last one plus the cursor, so filters
 * hold on every page.
 *
 * @param send makes the call
 * @throws {Failure} also when the list would never end: WeCom hands out a page twice, or page after page without a record
 */
export async function* pagesOf<I extends CallId, L extends string>(
	{ pages }: Call<I, L>,
	params: object,
	send: (params: object) => Promise<Answer<I>>,
	{ emptyOn = [], wanted = () => Infinity, from }: Wanted = {},
): AsyncGenerator<Page<I, L>> {
	const { list, size, sizeName = 'limit', by = 'cursor', while: more, isSparse } = pages!;
	const mostEmpty = isSparse ? MOST_EMPTY_SPARSE_PAGES : MOST_EMPTY_PAGES;
	const seen = new Set<unknown>();
	let next: unknown = by === 'offset' ? 0 : from;
	for (let emptyPages = 0; ;) {
		const place = next === undefined ? {} : { [by]: next };
		// Of a sparse list a small page may hold nothing of what is wanted.
		const limit =
			size === undefined ? {} : { [sizeName]: isSparse ? size : Math.min(size, wanted()) };
		const which = by === 'offset' ? { ...place, ...limit } : { ...limit, ...place };
		const answer = await send({ ...params, ...which }).catch(
			(error: unknown): Answer<I> | Promise<never> =>
				isEmpty(error, emptyOn) ? ({} as Answer<I>) : Promise.reject<never>(error),
		);
		const received = answer as Record<string, unknown>;
		const entries = listIn(received, list) as Page<I, L>['entries'];
		yield { answer, entries };
		const following =
			by === 'offset'
				? nextOffset(received, Number(next) + entries.length)
				: more === undefined
					? nextCursor(received)
					: cursorWhile(received, more);
		if (following === undefined) return;
		seen.add(next);
		if (seen.has(following) || (by === 'offset' && Number(following) <= Number(next))) {
			throw endless('WeCom gave the same page twice');
		}
		emptyPages = entries.length > 0 ? 0 : emptyPages + 1;
		if (emptyPages >= mostEmpty) {
			throw endless(`WeCom gave ${mostEmpty} pages without a record, and names more`);
		}
		next = following;
	}
}

function endless(what: string): Failure {
	return new Failure({
		what,
		description: 'The list cannot be read to its end. Run the workflow again later.',
	});
}

function isEmpty(error: unknown, emptyOn: number[]): boolean {
	return error instanceof Failure && emptyOn.some((code) => code === error.errcode);
}

/** @throws {Failure} for a cursor that could not be sent back */
function nextCursor({ next_cursor, is_last }: Record<string, unknown>): string | undefined {
	if (!next_cursor || is_last === true) return undefined;
	if (typeof next_cursor === 'string' || typeof next_cursor === 'number')
		return String(next_cursor);
	throw sentNo('cursor of the next page');
}

/**
 * @param more the field that says whether more follow
 * @throws {Failure} for a cursor that could not be sent back
 */
function cursorWhile(answer: Record<string, unknown>, more: string): number | undefined {
	if (readYesNo(answer[more]) !== true) return undefined;
	const cursor = numberIn(answer.cursor);
	if (cursor === undefined) throw sentNo('cursor of the next page');
	return cursor;
}

/** @param read how many records have been read; WeCom may leave the next offset out */
function nextOffset(
	{ next_offset, total }: Record<string, unknown>,
	read: number,
): number | undefined {
	const offset = numberIn(next_offset) ?? read;
	return offset >= (numberIn(total) ?? 0) ? undefined : offset;
}
