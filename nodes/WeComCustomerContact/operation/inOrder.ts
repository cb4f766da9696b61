/**
 * Does the same with each entry, several at a time; the results are in the order of the entries.
 *
 * @param lanes entries under way at a time
 * @throws the error of the first entry that failed; what has not begun by then is left out
 */
export async function inOrder<T, R>(
	entries: readonly T[],
	lanes: number,
	work: (entry: T) => Promise<R>,
): Promise<R[]> {
	const results: R[] = [];
	const failures: Error[] = [];
	let hasFailed = false;
	let next = 0;
	const worker = async () => {
		while (next < entries.length && !hasFailed) {
			const place = next++;
			await work(entries[place]).then(
				(result) => (results[place] = result),
				(error: Error) => {
					failures[place] = error;
					hasFailed = true;
				},
			);
		}
	};
	// All are waited for, so that nothing is under way any more when the operation has failed.
	await Promise.all(Array.from({ length: Math.min(lanes, entries.length) }, worker));
	if (hasFailed) throw Object.values(failures)[0];
	return results;
}
