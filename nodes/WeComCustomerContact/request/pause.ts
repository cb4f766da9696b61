import { sleep } from 'n8n-workflow';

import type { WeComContext } from './context';
import { Failure } from './failure';

/**
 * Waits, and ends when the user has stopped the execution meanwhile.
 *
 * @param milliseconds stretched a little, each time in its own way, so that parallel calls do not come back together
 * @throws {Failure} when the execution was stopped
 */
export async function pause(context: WeComContext, milliseconds: number): Promise<void> {
	await sleep(milliseconds * (1 + Math.random() / 4));
	const isStopped =
		'getExecutionCancelSignal' in context && context.getExecutionCancelSignal()?.aborted;
	if (isStopped) {
		throw new Failure({
			what: 'The execution was stopped',
			description: 'Nothing more is sent.',
		});
	}
}
