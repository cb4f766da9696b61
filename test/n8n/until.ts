/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Asks again and again until there is an answer.
 *
 * @throws when there is none in time; an error of the question itself is passed on at once
 */
export async function until<T>(
	what: string,
	ask: () => Promise<T | undefined>,
	{ seconds = 30, every = 100 } = {},
): Promise<T> {
	const end = Date.now() + seconds * 1000;
	for (;;) {
		const answer = await ask();
		if (answer !== undefined) return answer;
		if (Date.now() > end) throw new Error(`Waited ${seconds} s in vain for ${what}`);
		await sleep(every);
	}
}
