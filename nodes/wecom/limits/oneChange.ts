/** The last task on each record that is being changed, in this process. */
const last = new Map<string, Promise<void>>();

/**
 * Runs tasks on one record one after another, since WeCom refuses two changes of one record at once (45035).
 *
 * @param record names what the task changes; without it the task runs at once
 * @returns what the task gives, or its error
 */
export async function onRecord<T>(record: string | undefined, task: () => Promise<T>): Promise<T> {
	if (record === undefined) return await task();
	const before = last.get(record);
	const result = before ? before.then(task) : task();
	const end = result.then(
		() => {},
		() => {},
	);
	last.set(record, end);
	try {
		return await result;
	} finally {
		if (last.get(record) === end) last.delete(record);
	}
}
