import type { Operation } from '../contract';
import type { Cursors } from '../cursors';
import type { Upload } from '../multipart';
import type { Corp } from '../state/corp';
import type { App } from '../state/people';
import type { Limits } from '../types';
import type { Query } from '../validate';

/** One call that passed every general check: contract, token, permission, limits. */
export interface Call {
	operation: Operation;
	app: App;
	corp: Corp;
	query: Query;
	/** Valid by the contract's schema, so an endpoint may cast it to its shape. */
	body: unknown;
	upload?: Upload;
	headers: Record<string, string | string[] | undefined>;
	limits: Limits;
	cursors: Cursors;
	/** Unix seconds. */
	now: number;
}

/** A file instead of JSON. */
export class FileAnswer {
	constructor(
		readonly bytes: Buffer,
		readonly headers: Record<string, string>,
		readonly status: 200 | 206 = 200,
	) {}
}

/** JSON of a success; errcode 0 and errmsg ok are added unless given. */
export type Answer = Record<string, unknown> | FileAnswer;

export interface Endpoint {
	/** Carries the call out. Throws an ApiError to refuse it. */
	answer(call: Call): Answer;
	/** The record that the call changes: two calls with the same one at once conflict (45035). */
	record?(call: Call): string;
}

/** Endpoints by operationId. */
export type Endpoints = Record<string, Endpoint>;
