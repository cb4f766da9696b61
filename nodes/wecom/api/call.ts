import type { operations } from './contract';

/** WeCom's calls by their names in the contract, for example `tag.mark`. */
export type CallId = keyof operations;

type Json<T> = T extends { content: { 'application/json': infer J } } ? J : unknown;
type BodyOf<O> = O extends { requestBody?: never }
	? unknown
	: O extends { requestBody?: infer B }
		? Json<NonNullable<B>>
		: unknown;
type QueryOf<O> = O extends { parameters: { query: infer Q } } ? Omit<Q, 'access_token'> : unknown;

/** What a call takes, in the query of a GET or in the body of a POST. */
export type Params<I extends CallId> = QueryOf<operations[I]> & BodyOf<operations[I]>;

/** What WeCom answers by its documents. */
type Documented<I extends CallId> = operations[I] extends { responses: { 200: infer R } }
	? Omit<Json<R>, 'errcode' | 'errmsg'>
	: never;

/** What really comes: any part may be missing, or null. */
export type Received<T> =
	T extends Array<infer E>
		? Array<Received<E>>
		: T extends object
			? { [K in keyof T]?: Received<T[K]> | null }
			: T;

/** The answer to a call, without errcode and errmsg. */
export type Answer<I extends CallId> = Received<Documented<I>>;

/** How a list comes in pages. */
export interface Pages<L extends string = string> {
	/** Key of the answer that holds the list. */
	list: L;
	/** Most records of a page; without it WeCom takes no size. */
	size?: number;
	/** WeCom's name for the size, where it is not `limit`. */
	sizeName?: string;
	/** What leads to the next page: `cursor`, or the `offset` of its first record. */
	by?: 'cursor' | 'offset';
	/** The field that says whether more follow, where the answer has `cursor` in any case. */
	while?: string;
	/** Records are filtered out after they were counted: a page may hold fewer, even none, although more follow. */
	isSparse?: true;
}

/** One call of WeCom's API, as the table has it. */
export interface Call<I extends CallId = CallId, L extends string = string> {
	readonly id: I;
	readonly method: 'GET' | 'POST';
	readonly url: `/cgi-bin/${string}`;
	/**
	 * Sending it again does no harm although WeCom may have carried it out: it only reads, or leaves the same state when
	 * it is done twice. A call that is not repeatable is reported when its connection breaks.
	 */
	readonly isRepeatable: boolean;
	/**
	 * Names what it changes, from its parameters; two changes of it are never sent side by side. Also of what is read,
	 * where WeCom gives it to one call at a time only.
	 */
	readonly changes?: (params: Record<string, unknown>) => string;
	readonly pages?: Pages<L>;
	readonly gone?: Gone;
}

/** How a deletion that is repeated after a broken connection shows that the try before has done it. */
export interface Gone {
	/** Codes that say that what is to be deleted is not there. */
	readonly on: readonly number[];
	/** Where the codes say other things as well: the call that lists what is there. */
	readonly unlessIn?: Call;
}

type More<I extends CallId, L extends string> = Partial<
	Pick<Call<I, L>, 'changes' | 'gone' | 'pages'>
>;

type Definition = <I extends CallId, L extends string = string>(
	id: I,
	method: 'GET' | 'POST',
	url: Call['url'],
	more?: More<I, L>,
) => Call<I, L>;

/** A call that only reads. */
export const reads: Definition = (id, method, url, more) => ({
	id,
	method,
	url,
	isRepeatable: true,
	...more,
});

/** A change that leaves the same state when it is done twice. */
export const sets: Definition = reads;

/** A change that is a second one when it is done twice, for example a creation. */
export const creates: Definition = (id, method, url, more) => ({
	id,
	method,
	url,
	isRepeatable: false,
	...more,
});
