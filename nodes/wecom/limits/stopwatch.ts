/** Measures how long at least one of several tasks was under way. */
export class Stopwatch {
	/** Milliseconds so far. */
	elapsed = 0;

	private running = 0;

	private since = 0;

	async during<T>(task: () => Promise<T>): Promise<T> {
		if (this.running++ === 0) this.since = Date.now();
		try {
			return await task();
		} finally {
			if (--this.running === 0) this.elapsed += Date.now() - this.since;
		}
	}
}
