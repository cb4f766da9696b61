/* eslint-disable @n8n/community-nodes/no-restricted-globals, no-console */

/** Seconds, or minutes and seconds, since a moment of `Date.now()`. */
export function elapsedSince(start: number): string {
	const seconds = Math.round((Date.now() - start) / 1000);
	return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

/** Says what is being done, that it is still going on, and how long it took. */
export async function withProgress<T>(what: string, work: () => Promise<T>): Promise<T> {
	const start = Date.now();
	console.log(`${what} ...`);
	const stillBusy = setInterval(
		() => console.log(`  ... still busy (${elapsedSince(start)})`),
		15_000,
	);
	try {
		const result = await work();
		console.log(`  done in ${elapsedSince(start)}`);
		return result;
	} finally {
		clearInterval(stillBusy);
	}
}
