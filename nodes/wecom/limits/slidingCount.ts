const STEPS = 100;

/**
 * Counts what happened in the last span of time, in steps of a hundredth, so that it takes the same room however much
 * happens. The step that is half over counts whole: never too few.
 */
export class SlidingCount {
	private readonly steps = new Array<number>(STEPS + 1).fill(0);

	private readonly stepLength: number;

	private newest = 0;

	private total = 0;

	/** @param span in milliseconds */
	constructor(span: number) {
		this.stepLength = span / STEPS;
	}

	/** @param now in milliseconds, on a clock that does not go back */
	add(now: number): void {
		this.advance(now);
		this.steps[this.newest % this.steps.length]++;
		this.total++;
	}

	/** Milliseconds until there is room for one more; 0 when there is. */
	untilBelow(limit: number, now: number): number {
		this.advance(now);
		if (this.total < limit) return 0;
		let left = this.total;
		for (let step = this.newest - STEPS; step <= this.newest; step++) {
			if (step < 0) continue;
			left -= this.steps[step % this.steps.length];
			if (left < limit) return (step + this.steps.length) * this.stepLength - now;
		}
		return this.steps.length * this.stepLength;
	}

	private advance(now: number): void {
		const current = Math.max(Math.floor(now / this.stepLength), this.newest);
		for (
			let step = Math.max(this.newest, current - this.steps.length) + 1;
			step <= current;
			step++
		) {
			const place = step % this.steps.length;
			this.total -= this.steps[place];
			this.steps[place] = 0;
		}
		this.newest = current;
	}
}
