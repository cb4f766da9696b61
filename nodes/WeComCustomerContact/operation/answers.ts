import type { IDataObject } from 'n8n-workflow';

import type { Answer, Call, CallId, Params } from '../../wecom/api';
import { recordIn } from '../../wecom/answer';
import type { FormContext } from '../fields/field';
import type { Way } from './operation';

/** Changes one record of WeCom's answer into what the user gets. */
export type Shape<R = IDataObject> = (this: FormContext, record: R) => IDataObject;

interface RecordTraits<I extends CallId> extends Pick<Way<I>, 'prepare'> {
	/** Where the answer holds the record, and what it is; without it the answer is the record. */
	record?: { key: keyof Answer<I> & string; what: string };
	shape?: Shape;
}

/** An operation that reads one record: one item. */
export function single<I extends CallId>(call: Call<I>, traits: RecordTraits<I> = {}): Way<I> {
	const { record, shape = keep, prepare } = traits;
	return {
		call,
		prepare,
		async answer(params, send) {
			const answer = await send(params);
			const found = record === undefined ? answer : recordIn(answer, record.key, record.what);
			return [shape.call(this, found as IDataObject)];
		},
	};
}

export interface ChangeTraits<I extends CallId> extends Pick<Way<I>, 'prepare'> {
	/** What the item says was done, for example `{ deleted: true }`. */
	says?: IDataObject;
	/** What was sent and the item repeats, so that the next node knows what was changed. */
	repeats: Array<keyof Params<I> & string>;
}

/** An operation that WeCom answers with nothing but success: one item that says so, with the ids sent. */
export function done<I extends CallId>(call: Call<I>, traits: ChangeTraits<I>): Way<I> {
	const { says = { success: true }, repeats, prepare } = traits;
	return {
		call,
		prepare,
		async answer(params, send) {
			await send(params);
			const record: IDataObject = { ...says };
			for (const name of repeats) if (params[name] !== undefined) record[name] = params[name];
			return [record];
		},
	};
}

/** The record as WeCom gave it. */
const keep: Shape = (record) => record;
