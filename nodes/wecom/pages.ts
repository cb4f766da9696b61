import type { Answer, Call, CallId } from './api/call';
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

interface Wanted {
	/** Codes by which WeCom says that the list is empty. */
	emptyOn?: number[];
	/** Records still wanted, so that the last page is not larger than needed. */
	wanted?: () => number;
}

/**
 * Reads page after page until WeCom names no next one. The next request is the last one plus the cursor, so filters
 * hold on every page.
 *
 * @param send makes the call
 * @throws {Failure} also when WeCom hands out the same page twice, which would never end
 */
export async function* pagesOf<I extends CallId, L extends string>(
	{ pages }: Call<I, L>,
	params: object,
	send: (params: object) => Promise<Answer<I>>,
	{ emptyOn = [], wanted = () => Infinity }: Wanted = {},
): AsyncGenerator<Page<I, L>> {
	const { list, size, sizeName = 'limit', by = 'cursor' } = pages!;
	let next: unknown = by === 'offset' ? 0 : undefined;
	for (;;) {
		const place = next === undefined ? {} : { [by]: next };
		const limit = size === undefined ? {} : { [sizeName]: Math.min(size, wanted()) };
		const more = by === 'offset' ? { ...place, ...limit } : { ...limit, ...place };
		const answer = await send({ ...params, ...more }).catch(
			(error: unknown): Answer<I> | Promise<never> =>
				isEmpty(error, emptyOn) ? ({} as Answer<I>) : Promise.reject<never>(error),
		);
		const received = answer as Record<string, unknown>;
		yield { answer, entries: (received[list] ?? []) as Page<I, L>['entries'] };
		const following = by === 'offset' ? nextOffset(received) : nextCursor(received);
		if (following === undefined) return;
		if (following === next || (by === 'offset' && Number(following) <= Number(next))) {
			throw new Failure({
				what: 'WeCom gave the same page twice',
				description: 'The list cannot be read to its end. Run the workflow again later.',
			});
		}
		next = following;
	}
}

function isEmpty(error: unknown, emptyOn: number[]): boolean {
	return error instanceof Failure && error.errcode !== undefined && emptyOn.includes(error.errcode);
}

function nextCursor({ next_cursor, is_last }: Record<string, unknown>): unknown {
	return !next_cursor || is_last === true ? undefined : next_cursor;
}

function nextOffset({ next_offset, total }: Record<string, unknown>): number | undefined {
	const offset = Number(next_offset ?? total ?? 0);
	return offset >= Number(total ?? 0) ? undefined : offset;
}
