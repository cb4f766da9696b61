/** Events that have started the workflow lately, so that a repeated delivery starts nothing. */
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

	/**
	 * Enters an event unless it is there, in one step, so that of two deliveries only one is new.
	 *
	 * @param key event and who received it: two triggers may get the same event
	 * @param lifetime seconds for which a repetition is recognised
	 * @param now seconds
	 * @returns whether the event is new
	 */
	add(key: string, lifetime: number, now: number): boolean {
		const end = this.ends.get(key);
		if (end !== undefined && end > now) return false;

		this.ends.delete(key);
		this.ends.set(key, now + lifetime);
		this.forget(now);
		return true;
	}

	/** Lifetimes differ little, so the oldest are the first to end; what ends out of turn waits for its predecessors. */
	private forget(now: number): void {
		for (const [key, end] of this.ends) {
			if (end > now && this.ends.size <= this.capacity) return;
			this.ends.delete(key);
		}
	}
}
