import type { IDataObject } from 'n8n-workflow';

import type { WeComContext } from '../../wecom/context';
import { Failure } from '../../wecom/errors/failure';
import { pause } from '../../wecom/pause';
import { failedRecord } from './failedRecord';

const SECOND = 1000;

/** Pauses before the job is asked for, in seconds; the last one again and again. */
const PAUSES = [1, 1, 2, 3, 5];

/** Something that WeCom does later: a job ID comes at once, and a call tells how far it is. */
interface Job<T> {
	/** How long to wait for it at most, in seconds. */
	seconds: number;
	/** Reads its state. */
	ask: () => Promise<T>;
	isOver: (state: T) => boolean;
}

/**
 * Waits for a job.
 *
 * @returns its state as read last; also when the time was up before the job was over
 */
export async function waitForJob<T>(
	context: WeComContext,
	{ seconds, ask, isOver }: Job<T>,
): Promise<T> {
	let waited = 0;
	for (let tries = 0; ; tries++) {
		const next = Math.min(PAUSES[Math.min(tries, PAUSES.length - 1)], seconds - waited);
		await pause(context, next * SECOND);
		waited += next;
		const state = await ask();
		if (isOver(state) || waited >= seconds) return state;
	}
}

/**
 * What an item says about a job that was not over in time.
 *
 * @param next how to go on, in full sentences
 */
export function notInTime(seconds: number, next: string): IDataObject {
	return failedRecord(
		new Failure({ what: `WeCom has not finished after ${seconds} seconds`, description: next }),
	);
}
