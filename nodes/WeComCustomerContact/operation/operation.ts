import type { IBinaryKeyData, IDataObject, IHttpRequestOptions } from 'n8n-workflow';

import type { Field, FormContext } from '../fields/field';
import type { Traits } from '../../wecom/callWeCom';

/** Sends a request of the operation through the pipeline. */
export type Send = (request: IHttpRequestOptions) => Promise<IDataObject>;

/** A record with files beside it, by the name of the binary field. */
export class RecordWithFiles {
	constructor(
		readonly json: IDataObject,
		readonly binary: IBinaryKeyData,
	) {}
}

/** Makes the calls of an operation for one input item and gives the output records. */
export type Answer = (
	this: FormContext,
	request: IHttpRequestOptions,
	send: Send,
) => Promise<Array<IDataObject | RecordWithFiles>>;

/** What an operation does for an item. */
export interface Work extends Pick<Traits, 'isRepeatable'> {
	answer: Answer;
	/** Checks and builds what one field alone cannot; all fields have been checked before. */
	prepare?: (this: FormContext, request: IHttpRequestOptions) => Promise<void> | void;
	/** Names the record that is changed, from the finished request. */
	record?: (request: IHttpRequestOptions) => string;
}

/** The traits of work whose answer a builder makes. */
export type WorkTraits = Omit<Work, 'answer'>;

/** The HTTP call. */
export interface Call {
	method: 'GET' | 'POST';
	url: `/cgi-bin/${string}`;
}

/** One call, and what is done with it. */
export interface Way extends Work {
	call: Call;
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
	/** In the order of the form. */
	fields: Field[];
}

/** Where a choice of the user decides about the call. */
export interface Ways {
	/** One of the fields. */
	by: Field<string>;
	/** By the values of the choice. */
	ways: Record<string, Way>;
}

/** All that there is to say about an operation; made by {@link defineOperation}. */
export type Operation = Readonly<About & (Way | Ways)>;

/** An operation with all that belongs to it; the description of the node and the engine go by it. */
export function defineOperation(operation: Operation): Operation {
	return operation;
}

/** The ways of an operation, the one that its form begins with first. */
export function waysOf(operation: Operation): Way[] {
	return 'ways' in operation ? Object.values(operation.ways) : [operation];
}
