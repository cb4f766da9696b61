import { sleep } from 'n8n-workflow';

import type { WeComContext } from './context';
import { Failure } from './errors/failure';
import { whenStopped } from './whenStopped';

type Stoppable = Pick<WeComContext, 'getExecutionCancelSignal'>;

/**
 * Waits, or until the user stops the execution.
 *
 * @param milliseconds stretched a little, each time in its own way, so that parallel calls do not come back together
 * @throws {Failure} when the execution was stopped
 */
export async function pause(context: WeComContext, milliseconds: number): Promise<void> {
	await wait(context, milliseconds * (1 + Math.random() / 4));
	endWhenStopped(context);
}

/** Waits the milliseconds, or until the user stops the execution. */
export async function wait(context: Stoppable, milliseconds: number): Promise<void> {
	await waitFor(context, sleep(milliseconds));
}

/** Waits for what is under way, or until the user stops the execution. */
export async function waitFor(context: Stoppable, task: Promise<unknown>): Promise<void> {
	const signal = context.getExecutionCancelSignal?.();
	await (signal ? untilEither(task, signal) : task);
}

/**
 * What is under way gives, unless the user stops the execution before: then it is left to itself.
 *
 * @throws {Failure} when the execution was stopped
 */
export async function unlessStopped<T>(context: Stoppable, task: Promise<T>): Promise<T> {
	let outcome: { value: T } | undefined;
	const noted = task.then((value) => {
		outcome = { value };
	});
	await waitFor(context, noted);
	return (outcome ?? stopped()).value;
}

/** @throws {Failure} when the user has stopped the execution */
export function endWhenStopped(context: Stoppable): void {
	if (isStopped(context)) stopped();
}

/** Whether the user has stopped the execution. */
export function isStopped(context: Stoppable): boolean {
	return context.getExecutionCancelSignal?.()?.aborted === true;
}

function stopped(): never {
	throw new Failure({
		what: 'The execution was stopped',
		description: 'Nothing more is sent.',
	});
}

async function untilEither(task: Promise<unknown>, signal: AbortSignal): Promise<void> {
	if (signal.aborted) {
		// Nobody else is there for its error.
		task.catch(() => {});
		return;
	}
	await new Promise<void>((resolve, reject) => {
		const forget = whenStopped(signal, resolve);
		task.then(() => resolve(), reject).finally(forget);
	});
}
