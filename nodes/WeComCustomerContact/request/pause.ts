import { sleep } from 'n8n-workflow';

import type { WeComContext } from './context';
import { Failure } from './failure';
import { whenStopped } from './whenStopped';

/**
 * Waits, or until the user stops the execution.
 *
 * @param milliseconds stretched a little, each time in its own way, so that parallel calls do not come back together
 * @throws {Failure} when the execution was stopped
 */
export async function pause(context: WeComContext, milliseconds: number): Promise<void> {
	await wait(context, milliseconds * (1 + Math.random() / 4));
	refuseWhenStopped(context);
}

/** Waits the milliseconds, or until the user stops the execution. */
export async function wait(
	context: Pick<WeComContext, 'getExecutionCancelSignal'>,
	milliseconds: number,
): Promise<void> {
	const signal = context.getExecutionCancelSignal?.();
	const time = sleep(milliseconds);
	await (signal ? untilEither(time, signal) : time);
}

/** @throws {Failure} when the user has stopped the execution */
export function refuseWhenStopped(context: WeComContext): void {
	if (context.getExecutionCancelSignal?.()?.aborted) {
		throw new Failure({
			what: 'The execution was stopped',
			description: 'Nothing more is sent.',
		});
	}
}

async function untilEither(time: Promise<void>, signal: AbortSignal): Promise<void> {
	if (signal.aborted) return;
	await new Promise<void>((resolve, reject) => {
		const forget = whenStopped(signal, resolve);
		time.then(resolve, reject).finally(forget);
	});
}
