/** Events that are stored, so that a repeated delivery starts nothing. */
export class RecentEvents {
	/** The times at which they are forgotten, in the order they came. */
	private readonly ends = new Map<string, number>();

	/**
	 * @param capacity most entries; beyond it the oldest is forgotten early
	 */
	constructor(private readonly capacity: number) {}

	get size(): number {
		return this.ends.size;
	}

	/** @param now seconds */
	has(key: string, now: number): boolean {
		const end = this.ends.get(key);
		return end !== undefined && end > now;
	}

	/**
	 * Enters an event.
	 *
	 * @param key event and who received it: two triggers may get the same event
	 * @param lifetime seconds for which a repetition is recognised
	 * @param now seconds
	 */
	add(key: string, lifetime: number, now: number): void {
		this.ends.delete(key);
		this.ends.set(key, now + lifetime);
		this.forget(now);
	}

	/** Lifetimes differ little, so the oldest are the first to end; what ends out of turn waits for its predecessors. */
	private forget(now: number): void {
		for (const [key, end] of this.ends) {
			if (end > now && this.ends.size <= this.capacity) return;
			this.ends.delete(key);
		}
	}
}
