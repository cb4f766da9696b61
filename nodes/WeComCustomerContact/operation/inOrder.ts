/** Calls prepared at a time, as many as there are slots: a long list must not stand before the calls of others. */
const AT_A_TIME = 8;

/**
 * Does the same with each entry, several at a time; the results are in the order of the entries.
 *
 * @throws the first error; what has not begun by then is left out
 */
export async function inOrder<T, R>(entries: T[], work: (entry: T) => Promise<R>): Promise<R[]> {
	const results: R[] = [];
	const failures: Error[] = [];
	let next = 0;
	const worker = async () => {
		while (next < entries.length && failures.length === 0) {
			const place = next++;
			await work(entries[place]).then(
				(result) => (results[place] = result),
				(error: Error) => failures.push(error),
			);
		}
	};
	// All are waited for, so that nothing is under way any more when the operation has failed.
	await Promise.all(Array.from({ length: AT_A_TIME }, worker));
	if (failures.length > 0) return await Promise.reject<R[]>(failures[0]);
	return results;
}
