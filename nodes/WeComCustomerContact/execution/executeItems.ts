import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import type { Operation } from '../operation/operation';
import { runOf } from '../../wecom/run';
import { limitOf } from '../fields/returnAll';
import { warningsOf } from '../../wecom/warnings';
import { begin, carryOut } from './carryOut';
import { Form } from './form';
import { hintsOf } from './hints';
import { ItemQueue } from './itemQueue';
import { Progress } from './progress';
import { batchesOf } from './requestOptions';
import { RunContext, RunItem } from './runItem';

/**
 * Items under way at a time. More than calls go side by side, so that items which wait for the same (their tags, for
 * example) do so together, and few enough that a run of many items does not hold the requests of them all.
 */
const WORKERS = 100;

const AT_ONCE = { size: 1, milliseconds: 0 };

/**
 * Runs an operation for all input items, as it is declared.
 *
 * When an item fails and the workflow is to stop, no further item is begun; those under way are brought to their end.
 *
 * @returns the output items in the order of the input items
 * @throws {NodeApiError | NodeOperationError} the error of the first item that failed
 */
export async function executeItems(
	execution: IExecuteFunctions,
	operation: Operation,
): Promise<INodeExecutionData[][]> {
	const run = new RunContext(execution);
	const form = new Form(operation, run.node);
	const progress = new Progress(execution, run.node.name, run.items.length);
	const outputs: INodeExecutionData[][] = [];
	let isCut = false;
	const errors: unknown[] = [];
	const isOver = () => errors.length > 0 || execution.getExecutionCancelSignal()?.aborted === true;
	// Where items share their calls there is none of an item of its own to be held back.
	const batches = operation.together ? AT_ONCE : batchesOf(new RunItem(run, form, 0));
	const queue = new ItemQueue(execution, run.items.length, batches, isOver);

	const finishItem = async (item: RunItem, finish: () => Promise<INodeExecutionData[]>) => {
		const index = item.getItemIndex();
		try {
			outputs[index] = await finish();
			if (reachesLimit(item, outputs[index])) isCut = true;
		} catch (error) {
			errors[index] = error;
		}
		progress.itemEnded(warningsOf(item));
	};
	const prepared: Array<() => Promise<void>> = [];
	const prepareItem = async (item: RunItem) => {
		try {
			const finish = await begin(item, form);
			prepared.push(async () => await finishItem(item, finish));
		} catch (error) {
			errors[item.getItemIndex()] = error;
		}
	};
	const work = async () => {
		for (let index = await queue.next(); index !== undefined; index = await queue.next()) {
			const item = new RunItem(run, form, index);
			if (operation.together) await prepareItem(item);
			else await finishItem(item, async () => await carryOut(item, form));
		}
	};
	await Promise.all(Array.from({ length: Math.min(WORKERS, run.items.length) }, work));
	if (!isOver()) await Promise.all(prepared.map(async (finish) => await finish()));

	progress.heldBack(runOf(execution).heldBack.elapsed);
	progress.warned();
	const [first] = Object.values(errors);
	if (first) throw first;
	const output = outputs.length === 1 ? outputs[0] : outputs.flat();
	const isPreview =
		operation.hint !== undefined && output.some(({ json }) => json.preview === true);
	const course = { node: run.node, items: run.items.length, isCut, isPreview };
	for (const message of hintsOf(operation, course)) {
		execution.addExecutionHints({ message, location: 'outputPane' });
	}
	return [output];
}

/** An item that says that nothing was found is no record. */
const isRecord = ({ json }: INodeExecutionData) => json.found !== false;

function reachesLimit(item: RunItem, output: INodeExecutionData[]): boolean {
	// Of an item that failed, the limit itself may be the wrong value.
	if (output.length > 0 && 'error' in output[0].json) return false;
	// Nor need an operation that has found nothing have read the limit.
	if (!output.some(isRecord)) return false;
	const limit = limitOf(item);
	// Of the longest lists there is no limit, so they need not be counted.
	return output.length >= limit && output.filter(isRecord).length >= limit;
}
