import { until } from './until';

/** Asks until the answer is what is expected, as a form follows a choice a moment later; in the end gives what is there. */
export async function settled<T>(expected: T, ask: () => Promise<T>): Promise<T> {
	// Not isDeepStrictEqual: lists of Jest and of Node do not have the same prototype.
	const wanted = JSON.stringify(expected);
	const isThere = async () => (JSON.stringify(await ask()) === wanted ? true : undefined);
	await until('the expected answer', isThere, { seconds: 5 }).catch(() => undefined);
	return await ask();
}
