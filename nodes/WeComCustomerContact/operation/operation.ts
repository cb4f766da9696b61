import type { IBinaryKeyData, IDataObject } from 'n8n-workflow';

import type { Answer, Call, CallId, Params } from '../../wecom/api';
import type { Field, FormContext } from '../fields/field';
import { outputFieldsFor } from '../fields/outputFields';
import { withPace } from '../fields/pace';

/** A record with files beside it, by the name of the binary field. */
export class RecordWithFiles {
	constructor(
		readonly json: IDataObject,
		readonly binary: IBinaryKeyData,
	) {}
}

/** What an item sends: the values of its form under WeCom's names, and what `prepare` adds. */
export type Given<I extends CallId> = Partial<Params<I>> & Record<string, unknown>;

/** Makes the call of the operation. */
export type Send<I extends CallId> = (params: object) => Promise<Answer<I>>;

type Records = Array<IDataObject | RecordWithFiles>;

/** One call, and what an operation does with it. */
export interface Way<I extends CallId> {
	call: Call<I>;
	/** Checks and builds what one field alone cannot; all fields have been checked before. */
	prepare?(this: FormContext, params: Given<I>): Promise<void> | void;
	/** Makes the calls for one input item and gives the output records. */
	answer(this: FormContext, params: Given<I>, send: Send<I>): Promise<Records>;
}

/** A way of whichever call. */
export interface AnyWay {
	call: Call;
	prepare?(this: FormContext, params: Record<string, unknown>): Promise<void> | void;
	answer(
		this: FormContext,
		params: Record<string, unknown>,
		send: (params: object) => Promise<object>,
	): Promise<Records>;
}

interface About {
	/** Without the resource, in title case. */
	name: string;
	/** Saved in the users' workflows. */
	value: string;
	/** With the resource, in sentence case; all that an AI agent reads. */
	action: string;
	/** One line, with WeCom's name for it in brackets. */
	description: string;
	/** In the order of the form; pace, and Output Fields beside Simplify, come along among the options. */
	fields: Field[];
	/** Shown above the output when something was done: what is still to be waited for. */
	hint?: string;
	/**
	 * Whether what the items of a run need is read once for all of them: all items are prepared before the first one is
	 * answered, and are answered side by side.
	 */
	together?: true;
}

/** Where a choice of the user decides about the call. */
interface Ways {
	/** One of the fields. */
	by: Field<string>;
	/** By the values of the choice; the first is the one that the form begins with. */
	ways: Record<string, AnyWay>;
}

/** All that there is to say about an operation; made by {@link defineOperation}. */
export type Operation = Readonly<About & (AnyWay | Ways)>;

/** An operation with all that belongs to it; the description of the node and the engine go by it. */
export function defineOperation<I extends CallId>(operation: About & Way<I>): Operation;
export function defineOperation(operation: About & Ways): Operation;
export function defineOperation(operation: Operation): Operation {
	const { fields } = operation;
	return { ...operation, fields: withPace(fields, outputFieldsFor(fields)) };
}

/** One of several ways of an operation. */
export function way<I extends CallId>(one: Way<I>): AnyWay {
	return one;
}

/** The ways of an operation, the one that its form begins with first. */
export function waysOf(operation: Operation): AnyWay[] {
	return 'ways' in operation ? Object.values(operation.ways) : [operation];
}
