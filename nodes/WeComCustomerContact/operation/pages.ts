import type { IDataObject } from 'n8n-workflow';

import type { Answer, Call, CallId } from '../../wecom/api';
import { pagesOf } from '../../wecom/pages';
import { wantsDetails } from '../fields/includeDetails';
import type { FormContext } from '../fields/field';
import { limitOf } from '../fields/returnAll';
import type { Shape } from './answers';
import type { Details } from './details';
import { withDetails } from './details';
import type { Given, Way } from './operation';
import { lanesOf, pagesInOrder, partsOf } from './sideBySide';

interface ListTraits<I extends CallId> extends Pick<Way<I>, 'prepare'> {
	/** Name of the field when the list holds plain strings. */
	item?: string;
	/** Makes several requests of one, for what WeCom takes only in chunks. They are read side by side. */
	chunks?: (params: Given<I>) => object[];
	/** Codes by which WeCom says that the list is empty. */
	emptyOn?: number[];
	/**
	 * Items for what WeCom could not deliver although the call succeeded, each with its own errcode. They come once,
	 * behind the records and beside the limit, although WeCom repeats them on every page.
	 */
	undelivered?: (answer: Answer<I>) => IDataObject[];
	/**
	 * Names a record, where chunks touch: one that has come already is left out. It gets the record before it is shaped.
	 *
	 * @returns nothing for a record that cannot be told from others
	 */
	sameBy?: (record: IDataObject) => string | undefined;
	/** Reads a record of the list as a whole, where the user wants it; it must have the field for that. */
	details?: Details;
	shape?: Shape;
	/** Which records are wanted, where WeCom cannot tell them apart: all pages are looked through. */
	only?: (this: FormContext) => ((record: IDataObject) => boolean) | undefined;
}

/** An entry that is no record, where records are expected, comes as it is under this name. */
const NO_RECORD = 'value';

/**
 * The record that an entry of a list is.
 *
 * @param item name of the field when the list holds plain strings
 */
export function recordOf(entry: unknown, item?: string): IDataObject {
	if (item !== undefined) return { [item]: entry } as IDataObject;
	const isRecord = typeof entry === 'object' && !Array.isArray(entry);
	return (isRecord ? entry : { [NO_RECORD]: entry }) as IDataObject;
}

/** An operation that reads a list: all pages (or as many as Limit asks for), one item per record. */
export function listOf<I extends CallId, L extends string>(
	call: Call<I, L>,
	traits: ListTraits<I> = {},
): Way<I> {
	const {
		item,
		chunks = (params) => [params],
		emptyOn,
		undelivered,
		details,
		shape,
		sameBy,
	} = traits;
	return {
		call,
		prepare: traits.prepare,
		async answer(params, send) {
			const limit = limitOf(this);
			const records: IDataObject[] = [];
			const seen = new Set<string>();
			const missed = new Map<string, IDataObject>();
			const finished = async () => {
				const found = records.slice(0, limit);
				const isDetailed = details && wantsDetails(this);
				const full = isDetailed ? await withDetails(this, found, details) : found;
				return [...full, ...missed.values()];
			};
			const wanted = () => limit - records.length;
			const isWanted = traits.only?.call(this);
			const size = isWanted ? () => Infinity : wanted;
			const parts = partsOf(chunks(params), (chunk) =>
				pagesOf(call, chunk, send, { emptyOn, wanted: size }),
			);
			for await (const page of pagesInOrder(parts, lanesOf(this), wanted)) {
				for (const entry of page.entries) {
					const record = recordOf(entry, item);
					if (isWanted?.(record) === false) continue;
					const name = sameBy?.(record);
					if (name !== undefined) {
						if (seen.has(name)) continue;
						seen.add(name);
					}
					records.push(shape ? shape.call(this, record) : record);
				}
				for (const one of undelivered?.(page.answer) ?? []) missed.set(JSON.stringify(one), one);
				if (wanted() <= 0) break;
			}
			return await finished();
		},
	};
}
