import type { Call } from './endpoint';

/** Page size and cursor of a request. */
export interface PageRequest {
	limit?: number;
	cursor?: string;
}

/**
 * One page of a list that only grows at its end. A limit above the maximum (and one below 1) is no error, but
 * the default is used instead.
 *
 * @param filters what must be the same on every page
 */
export function pageOf<T>(
	{ body, operation, app, cursors }: Call,
	items: T[],
	filters: unknown,
): { page: T[]; next_cursor: string } {
	// Where the docs give no default, a page is as long as it may be.
	const { maxLimit, defaultLimit = maxLimit } = operation.raw['x-pagination'] as {
		maxLimit: number;
		defaultLimit?: number;
	};
	const { limit = defaultLimit, cursor } = body as PageRequest;
	const size = limit >= 1 && limit <= maxLimit ? limit : defaultLimit;
	const scope = [operation.operationId, app.name, filters];
	const from = cursors.open<number>(scope, cursor) ?? 0;
	const to = from + size;
	return {
		page: items.slice(from, to),
		next_cursor: to < items.length ? cursors.issue(scope, to) : '',
	};
}
