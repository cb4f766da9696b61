const SECOND = 1000;

/** Requests that begin within this part of their time share its end. */
const PART = 100;

interface SharedEnd {
	signal: AbortSignal;
	/** Milliseconds since 1970 until which requests may begin. */
	until: number;
}

/**
 * Says when the time of requests is over. Those that begin at about the same time have one end together: a clock for each
 * of them would cost more.
 */
export class SharedEnds {
	/** The latest one for each length in milliseconds. */
	private readonly latest = new Map<number, SharedEnd>();

	/**
	 * @param now milliseconds since 1970
	 * @param after a signal that comes after so many milliseconds
	 */
	constructor(
		private readonly now: () => number,
		private readonly after: (milliseconds: number) => AbortSignal,
	) {}

	/** @returns a signal that comes when so many milliseconds are over, or a hundredth later, a second at most */
	in(milliseconds: number): AbortSignal {
		const now = this.now();
		const latest = this.latest.get(milliseconds);
		if (latest && now < latest.until) return latest.signal;
		for (const [length, { until }] of this.latest) if (until <= now) this.latest.delete(length);
		const stretch = Math.min(Math.ceil(milliseconds / PART), SECOND);
		const signal = this.after(milliseconds + stretch);
		this.latest.set(milliseconds, { signal, until: now + stretch });
		return signal;
	}
}

/** Of this process. */
export const sharedEnds = new SharedEnds(
	() => Date.now(),
	(milliseconds) => AbortSignal.timeout(milliseconds),
);
