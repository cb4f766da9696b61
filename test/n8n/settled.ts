import { until } from './until';

/** One at least: where nothing is expected, whatever is there at first would do. */
export type Texts = readonly [string, ...string[]];

/** Asks until the answer is what is expected, as a form follows a choice a moment later; in the end gives what is there. */
export async function settled<T>(expected: T, ask: () => Promise<T>): Promise<T> {
	// Not isDeepStrictEqual: lists of Jest and of Node do not have the same prototype.
	const wanted = JSON.stringify(expected);
	return await asked(ask, (answer) => JSON.stringify(answer) === wanted);
}

/** Asks until all these texts are in the answer, or among its texts; in the end gives what is there. */
export async function holding<T extends string | string[]>(
	texts: Texts,
	ask: () => Promise<T>,
): Promise<T> {
	return await asked(ask, (answer) => {
		const all = [answer].flat().join('\n');
		return texts.every((text) => all.includes(text));
	});
}

async function asked<T>(ask: () => Promise<T>, isExpected: (answer: T) => boolean): Promise<T> {
	const isThere = async () => isExpected(await ask()) || undefined;
	await until('the expected answer', isThere, { seconds: 10 }).catch(() => undefined);
	return await ask();
}
