import type { IDataObject, IHttpRequestOptions } from 'n8n-workflow';

import { wantsDetails } from '../fields/includeDetails';
import { limitOf } from '../fields/returnAll';
import type { Shape } from './answers';
import { keep } from './answers';
import type { Details } from './details';
import { withDetails } from './details';
import { Failure } from '../../wecom/errors/failure';
import type { Send, Work, WorkTraits } from './operation';

interface ListTraits extends WorkTraits {
	/** Key of the answer that holds the list. */
	list: string;
	/** Most records of a page; without it the API has no paging. */
	pageSize?: number;
	/** WeCom's name for the size of a page, where it is not `limit`. */
	pageSizeName?: string;
	/** Name of the field when the list holds plain strings. */
	item?: string;
	/** List in the request that is sent in parts of this size; or what makes several requests of one. */
	parts?:
		{ property: string; size: number } | ((request: IHttpRequestOptions) => IHttpRequestOptions[]);
	/** Codes by which WeCom says that the list is empty. */
	emptyOn?: number[];
	/**
	 * Items for what WeCom could not deliver although the call succeeded, each with its own errcode. They come once,
	 * behind the records and beside the limit, although WeCom repeats them on every page.
	 */
	refused?: (answer: IDataObject) => IDataObject[];
	/** Reads a record of the list as a whole, where the user wants it; it must have the field for that. */
	details?: Details;
	shape?: Shape;
}

/**
 * An operation that reads a list: all pages (or as many as Limit asks for), one item per record.
 *
 * The next request is the last one plus the cursor, so filters hold on every page.
 */
export function listOf(traits: ListTraits): Work {
	const {
		list,
		pageSize,
		pageSizeName,
		item,
		parts,
		emptyOn,
		refused,
		details,
		shape = keep,
		...rest
	} = traits;
	return {
		isRepeatable: true,
		...rest,
		async answer(request, send) {
			const limit = limitOf(this);
			const records: IDataObject[] = [];
			const refusals = new Map<string, IDataObject>();
			const finished = async () => {
				const found = records.slice(0, limit);
				const isDetailed = details && wantsDetails(this);
				const full = isDetailed ? await withDetails(this, found, details) : found;
				return [...full, ...refusals.values()];
			};
			const wanted = () => limit - records.length;
			for (const part of partsOf(request, parts)) {
				for await (const page of pagesOf(part, send, {
					list,
					pageSize,
					pageSizeName,
					emptyOn,
					wanted,
				})) {
					for (const entry of page.entries) {
						const record = (item === undefined ? entry : { [item]: entry }) as IDataObject;
						records.push(shape.call(this, record));
					}
					for (const refusal of refused?.(page.answer) ?? []) {
						refusals.set(JSON.stringify(refusal), refusal);
					}
					if (records.length >= limit) return await finished();
				}
			}
			return await finished();
		},
	};
}

interface PageTraits {
	list: string;
	pageSize?: number;
	pageSizeName?: string;
	emptyOn?: number[];
	/** Records still wanted, so that the last page is not larger than needed. */
	wanted?: () => number;
}

export interface Page {
	/** The records of the list. */
	entries: unknown[];
	answer: IDataObject;
}

/**
 * Reads page after page until WeCom names no next cursor.
 *
 * @throws {Failure} also when WeCom hands out the same cursor twice, which would never end
 */
export async function* pagesOf(
	request: IHttpRequestOptions,
	send: Send,
	{ list, pageSize, pageSizeName = 'limit', emptyOn = [], wanted = () => Infinity }: PageTraits,
): AsyncGenerator<Page> {
	let cursor: unknown;
	for (;;) {
		const answer = await send(
			withParameters(request, {
				...(pageSize === undefined ? {} : { [pageSizeName]: Math.min(pageSize, wanted()) }),
				...(cursor ? { cursor } : {}),
			}),
		).catch((error: Failure): IDataObject | Promise<never> =>
			error.errcode !== undefined && emptyOn.includes(error.errcode) ? {} : Promise.reject(error),
		);
		yield { answer, entries: (answer[list] as unknown[] | undefined) ?? [] };
		const next = answer.next_cursor;
		if (!next || answer.is_last === true) return;
		if (next === cursor) {
			throw new Failure({
				what: 'WeCom gave the same page twice',
				description: 'The list cannot be read to its end. Run the workflow again later.',
			});
		}
		cursor = next;
	}
}

/** The request with more parameters, where its method has them. */
function withParameters(request: IHttpRequestOptions, more: IDataObject): IHttpRequestOptions {
	return request.method === 'POST'
		? { ...request, body: { ...(request.body as IDataObject), ...more } }
		: { ...request, qs: { ...request.qs, ...more } };
}

function partsOf(request: IHttpRequestOptions, parts: ListTraits['parts']): IHttpRequestOptions[] {
	if (!parts) return [request];
	if (typeof parts === 'function') return parts(request);
	const body = request.body as IDataObject;
	const all = body[parts.property] as unknown[];
	const requests: IHttpRequestOptions[] = [];
	for (let start = 0; start < all.length; start += parts.size) {
		const part = all.slice(start, start + parts.size);
		requests.push({ ...request, body: { ...body, [parts.property]: part } });
	}
	return requests;
}
