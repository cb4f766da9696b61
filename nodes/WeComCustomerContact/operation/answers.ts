import type { IDataObject } from 'n8n-workflow';

import type { FormContext } from '../fields/field';
import type { Work, WorkTraits } from './operation';

/** Changes one record of WeCom's answer into what the user gets. */
export type Shape = (this: FormContext, record: IDataObject) => IDataObject;

interface RecordTraits extends WorkTraits {
	/** Key of the answer that holds the record; without it the answer is the record. */
	key?: string;
	shape?: Shape;
}

/** An operation that reads one record: one item. */
export function single(traits: RecordTraits = {}): Work {
	const { key, shape = keep, ...rest } = traits;
	return {
		isRepeatable: true,
		...rest,
		async answer(request, send) {
			const answer = await send(request);
			return [shape.call(this, key === undefined ? answer : (answer[key] as IDataObject))];
		},
	};
}

interface ChangeTraits extends WorkTraits {
	/** What the item says was done, for example `{ deleted: true }`. */
	says?: IDataObject;
	/** Fields of the request that the item repeats, so that the next node knows what was changed. */
	repeats: string[];
}

/**
 * An operation that WeCom answers with nothing but success: one item that says so, with the ids sent.
 *
 * Such changes leave the same state when they are done twice, so a broken connection is no harm.
 */
export function done(traits: ChangeTraits): Work {
	const { says = { success: true }, repeats, ...rest } = traits;
	return {
		isRepeatable: true,
		...rest,
		async answer(request, send) {
			await send(request);
			const body = request.body as IDataObject;
			const sent = repeats.filter((name) => body[name] !== undefined);
			return [{ ...says, ...Object.fromEntries(sent.map((name) => [name, body[name]])) }];
		},
	};
}

/** The record as WeCom gave it. */
export const keep: Shape = (record) => record;
