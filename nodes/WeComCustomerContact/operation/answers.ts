import type { IDataObject, INodePropertyRouting } from 'n8n-workflow';

import type { ItemContext } from '../request/context';
import type { OperationTraits } from './operation';
import { operation } from './operation';

/** Changes one record of WeCom's answer into what the user gets. */
export type Shape = (this: ItemContext, record: IDataObject) => IDataObject;

interface RecordTraits extends OperationTraits {
	/** Key of the answer that holds the record; without it the answer is the record. */
	key?: string;
	shape?: Shape;
}

/** An operation that reads one record: one item. */
export function single(traits: RecordTraits = {}): INodePropertyRouting {
	const { key, shape = keep, ...rest } = traits;
	return operation(
		async function (request, send) {
			const answer = await send(request);
			return [shape.call(this, key === undefined ? answer : (answer[key] as IDataObject))];
		},
		{ isRepeatable: true, ...rest },
	);
}

interface ChangeTraits extends OperationTraits {
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
export function done(traits: ChangeTraits): INodePropertyRouting {
	const { says = { success: true }, repeats, ...rest } = traits;
	return operation(
		async (request, send) => {
			await send(request);
			const body = request.body as IDataObject;
			const sent = repeats.filter((name) => body[name] !== undefined);
			return [{ ...says, ...Object.fromEntries(sent.map((name) => [name, body[name]])) }];
		},
		{ isRepeatable: true, ...rest },
	);
}

/** The record as WeCom gave it. */
export const keep: Shape = (record) => record;
