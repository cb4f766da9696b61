/** The last change of each thing that is being changed, in this process. */
const last = new Map<string, Promise<void>>();

/**
 * Makes changes of one thing one after another, since WeCom refuses two at once (45035).
 *
 * @param corp whose thing it is
 * @param thing names what is changed; without it nothing is waited for
 * @returns what the change gives, or its error
 */
export async function oneChange<T>(
	corp: string,
	thing: string | undefined,
	change: () => Promise<T>,
): Promise<T> {
	if (thing === undefined) return await change();
	const key = JSON.stringify([corp, thing]);
	const before = last.get(key);
	const result = before ? before.then(change) : change();
	const end = result.then(
		() => {},
		() => {},
	);
	last.set(key, end);
	try {
		return await result;
	} finally {
		if (last.get(key) === end) last.delete(key);
	}
}
