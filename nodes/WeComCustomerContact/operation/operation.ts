import type {
	IBinaryKeyData,
	IDataObject,
	IHttpRequestOptions,
	INodeExecutionData,
	INodePropertyRouting,
} from 'n8n-workflow';

import type { ItemContext } from '../request/context';
import { Failure, toNodeError } from '../request/failure';
import type { Traits } from '../request/pipeline';
import { callWeCom } from '../request/pipeline';
import { refusedFieldOf } from '../request/refusedField';
import { runOf } from '../request/run';

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
	this: ItemContext,
	request: IHttpRequestOptions,
	send: Send,
) => Promise<Array<IDataObject | RecordWithFiles>>;

export interface OperationTraits extends Pick<Traits, 'isRepeatable'> {
	/** Checks and builds what one field alone cannot; all fields have been checked before. */
	prepare?: (this: ItemContext, request: IHttpRequestOptions) => Promise<void> | void;
	/** Names the record that is changed, from the finished request. */
	record?: (request: IHttpRequestOptions) => string;
}

/**
 * The routing of an operation: n8n collects the fields into a request, then hands it over here.
 *
 * Every output item is linked to its input item. With Continue On Fail a failed item gives one error item.
 */
export function operation(answer: Answer, traits: OperationTraits = {}): INodePropertyRouting {
	const { prepare, record, isRepeatable } = traits;
	return {
		// n8n's hook for paging is the one place that sees the whole request and gives the items.
		send: { paginate: true },
		operations: {
			async pagination({ options }) {
				const request = options as IHttpRequestOptions;
				const { proxy, timeout, skipSslCertificateValidation, allowedDomains } = request;
				runOf(this).transport = { proxy, timeout, skipSslCertificateValidation, allowedDomains };
				const send: Send = async (part) =>
					await callWeCom(this, part, { isRepeatable, record: record?.(part) });
				const records = async () => {
					const refused = refusedFieldOf(request);
					if (refused) throw refused;
					await prepare?.call(this, request);
					return await answer.call(this, request, send);
				};
				return await records().then(
					(found) => found.map((record) => itemOf(record, this.getItemIndex())),
					(error: Error) => [failedItem(this, error)],
				);
			},
		},
	};
}

function itemOf(record: IDataObject | RecordWithFiles, item: number): INodeExecutionData {
	const { json, binary } =
		record instanceof RecordWithFiles ? record : { json: record, binary: undefined };
	return { json, ...(binary ? { binary } : {}), pairedItem: { item } };
}

/** The error item of Continue On Fail, or the error itself when the workflow is to stop. */
export function failedItem(context: ItemContext, error: Error): INodeExecutionData {
	const itemIndex = context.getItemIndex();
	const nodeError =
		error instanceof Failure ? toNodeError(context.getNode(), error, itemIndex) : error;
	if (!context.continueOnFail()) throw nodeError;

	const { errcode, errmsg } = error as Partial<Failure>;
	const { description } = nodeError as { description?: string | null };
	const code = errcode === undefined ? {} : { errcode, errmsg };
	return {
		json: {
			error: nodeError.message,
			// n8n sends an item to the error output only when it holds nothing beside `error` and `details`.
			...(context.getNode().onError === 'continueErrorOutput' ? {} : code),
			details: { ...code, ...(description ? { description } : {}) },
		},
		pairedItem: { item: itemIndex },
	};
}
