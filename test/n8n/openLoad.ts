/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { setTimeout as sleep } from 'node:timers/promises';

/** How requests at a steady rate were answered. */
interface LoadResult {
	/** Of those that were answered as they should be, from the moment at which they were due, in ms; ascending. */
	latencies: number[];
	/** What was wrong with the others. */
	failures: string[];
}

/**
 * Sends requests at a steady rate, whether or not those before are answered, as the outside world does.
 *
 * @param rate requests a second
 * @param send throws when the answer is not as it should be
 */
export async function steadyLoad(
	rate: number,
	seconds: number,
	send: (index: number) => Promise<void>,
): Promise<LoadResult> {
	const result: LoadResult = { latencies: [], failures: [] };
	const start = Date.now();
	const under: Array<Promise<void>> = [];
	for (let index = 0; index < rate * seconds; index++) {
		const due = start + (index * 1000) / rate;
		const early = due - Date.now();
		if (early > 0) await sleep(early);
		under.push(
			send(index).then(
				() => void result.latencies.push(Date.now() - due),
				(error: Error) => void result.failures.push(error.message),
			),
		);
	}
	await Promise.all(under);
	result.latencies.sort((a, b) => a - b);
	return result;
}

/** The value below which so large a share of ascending values lies. */
export function percentile(ascending: number[], share: number): number {
	return ascending[Math.min(ascending.length - 1, Math.floor(ascending.length * share))];
}
