import type { IExecuteFunctions, INodeExecutionData, INodeTypeDescription } from 'n8n-workflow';

import { speedOf } from '../fields/pace';
import { failedItem } from '../operation/operation';
import { runOf } from '../request/run';
import { Declaration } from './declaration';
import { ItemQueue } from './itemQueue';
import { Progress } from './progress';
import { batchesOf, transportOf } from './requestOptions';
import { RunContext, RunItem } from './runItem';

/**
 * Items under way at a time. More than calls go side by side, so that items which wait for the same (their tags, their
 * turn) do so together, and few enough that a run of many items does not hold the requests of them all.
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
	const progress = new Progress(execution, run.node.name, run.items.length);
	const outputs: INodeExecutionData[][] = [];
	const errors: unknown[] = [];
	const isOver = () => errors.length > 0 || execution.getExecutionCancelSignal()?.aborted === true;
	const batches = batchesOf(new RunItem(run, 0));
	const queue = new ItemQueue(execution, run.items.length, batches, isOver);

	const lane = async () => {
		for (let index = await queue.next(); index !== undefined; index = await queue.next()) {
			try {
				outputs[index] = await itemsOf(new RunItem(run, index), declaration);
			} catch (error) {
				errors[index] = error;
			}
			progress.itemEnded();
		}
	};
	await Promise.all(Array.from({ length: Math.min(LANES, run.items.length) }, lane));

	progress.heldBack(runOf(execution).heldBack.elapsed);
	const [first] = Object.values(errors);
	if (first) throw first;
	return [outputs.flat()];
}

async function itemsOf(item: RunItem, declaration: Declaration): Promise<INodeExecutionData[]> {
	try {
		runOf(item).speed = speedOf(item);
		return await declaration.carryOut(item, transportOf(item));
	} catch (error) {
		return [failedItem(item, error as Error)];
	}
}
