import type {
	ILoadOptionsFunctions,
	INodeListSearchItems,
	INodeListSearchResult,
} from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';

import { Failure, toNodeError } from '../../wecom/errors/failure';

/**
 * Runs the look-up of a field that takes one record; when it fails, the editor shows WeCom's reason and what to do,
 * never an empty list.
 */
export async function pick<T>(
	context: ILoadOptionsFunctions,
	lookUp: () => Promise<T>,
): Promise<T> {
	return await lookUp().catch((error: Error) => {
		if (!(error instanceof Failure)) throw error;
		const nodeError = toNodeError(context.getNode(), error);
		// The editor shows the message of a picker's error alone.
		nodeError.message = error.message;
		throw nodeError;
	});
}

/** The same for a field that takes several: there the editor shows "[object Object]" for the error of an API. */
export async function pickSeveral<T>(
	context: ILoadOptionsFunctions,
	lookUp: () => Promise<T>,
): Promise<T> {
	return await lookUp().catch((error: Error) => {
		if (!(error instanceof Failure)) throw error;
		throw new NodeOperationError(context.getNode(), error.message);
	});
}

/** The entries that hold the text the user searches for, in name or id. One without an id cannot be chosen. */
export function matching(entries: INodeListSearchItems[], filter = ''): INodeListSearchItems[] {
	const wanted = filter.trim().toLowerCase();
	return entries.filter(
		({ name, value }) => isId(value) && `${name} ${String(value)}`.toLowerCase().includes(wanted),
	);
}

function isId(value: unknown): boolean {
	return typeof value === 'number' || (typeof value === 'string' && value !== '');
}

/** A search reads on until something fits, at most this many pages at a time; the list then goes on from there. */
const PAGES_PER_SEARCH = 10;

interface PageOfEntries {
	entries: INodeListSearchItems[];
	/** Cursor of the next page. */
	next?: string;
}

/** The entries of a list that comes in pages and that WeCom cannot search: a search looks through the pages. */
export async function searchPages(
	readPage: (cursor?: string) => Promise<PageOfEntries>,
	filter?: string,
	cursor?: string,
): Promise<INodeListSearchResult> {
	let page = await readPage(cursor);
	let results = matching(page.entries, filter);
	for (let pages = 1; results.length === 0 && page.next && pages < PAGES_PER_SEARCH; pages++) {
		page = await readPage(page.next);
		results = matching(page.entries, filter);
	}
	return { results, paginationToken: page.next };
}
