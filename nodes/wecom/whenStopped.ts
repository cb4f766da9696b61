const waiting = new WeakMap<AbortSignal, Set<() => void>>();

/**
 * Calls back when the signal comes, for example because the user stops the execution. However many wait for it, it has one
 * listener: Node.js warns of a leak from the eleventh on.
 *
 * @returns takes the wish back
 */
export function whenStopped(signal: AbortSignal, callBack: () => void): () => void {
	let all = waiting.get(signal);
	if (!all) {
		const callBacks = new Set<() => void>();
		waiting.set(signal, callBacks);
		signal.addEventListener('abort', () => callBacks.forEach((call) => call()), { once: true });
		all = callBacks;
	}
	all.add(callBack);
	return () => all.delete(callBack);
}
