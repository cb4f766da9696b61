import type { IExecuteFunctions, INodeExecutionData, INodeTypeDescription } from 'n8n-workflow';

import { failedItem } from '../operation/operation';
import { wait } from '../request/pause';
import { Declaration } from './declaration';
import { batchesOf, transportOf } from './requestOptions';
import { RunContext, RunItem } from './runItem';

/**
 * Items under way at a time. Far more than the limiter lets out, so that items which wait for the same (their tags,
 * their turn) do so together, and few enough that a run of many items does not hold the requests of them all.
 */
const LANES = 100;

/**
 * Runs an operation for all input items, as the description declares it.
 *
 * When an item fails and the workflow is to stop, no further item is begun; those under way are brought to their end.
 *
 * @returns the output items in the order of the input items
 * @throws {NodeApiError | NodeOperationError} the error of the first item that failed
 */
export async function executeItems(
	execution: IExecuteFunctions,
	description: INodeTypeDescription,
): Promise<INodeExecutionData[][]> {
	const run = new RunContext(execution);
	const declaration = new Declaration(description, run.node);
	const outputs: INodeExecutionData[][] = [];
	const errors: unknown[] = [];
	const isOver = () => errors.length > 0 || execution.getExecutionCancelSignal()?.aborted === true;

	const batches = batchesOf(new RunItem(run, 0));
	const indices = run.items.keys();
	let turn: Promise<number | undefined> = Promise.resolve(undefined);
	/** The next item, when its batch may begin; nothing when there is none, or the run is over. */
	const next = async () => {
		turn = turn.then(async () => {
			const { value } = indices.next();
			const isFirstOfBatch = value !== undefined && value > 0 && value % batches.size === 0;
			if (isFirstOfBatch && batches.milliseconds > 0) await wait(execution, batches.milliseconds);
			return isOver() ? undefined : value;
		});
		return await turn;
	};

	const lane = async () => {
		for (let index = await next(); index !== undefined; index = await next()) {
			try {
				outputs[index] = await itemsOf(new RunItem(run, index), declaration);
			} catch (error) {
				errors[index] = error;
			}
		}
	};
	await Promise.all(Array.from({ length: Math.min(LANES, run.items.length) }, lane));

	const [first] = Object.values(errors);
	if (first) throw first;
	return [outputs.flat()];
}

async function itemsOf(item: RunItem, declaration: Declaration): Promise<INodeExecutionData[]> {
	try {
		return await declaration.carryOut(item, transportOf(item));
	} catch (error) {
		return [failedItem(item, error as Error)];
	}
}
