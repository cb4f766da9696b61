/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { isDeepStrictEqual } from 'node:util';
import { until } from './until';

/** Asks until the answer is what is expected, as a form follows a choice a moment later; in the end gives what is there. */
export async function settled<T>(expected: T, ask: () => Promise<T>): Promise<T> {
	const isThere = async () => (isDeepStrictEqual(await ask(), expected) ? true : undefined);
	await until('the expected answer', isThere, { seconds: 5 }).catch(() => undefined);
	return await ask();
}
