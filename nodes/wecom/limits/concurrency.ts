const START = 16;

/** Slow answers alone lead no lower: they may be this machine's. */
const LEAST_WHEN_SLOW = 8;

/** As good as none of the calls wait at the other end, as a share of them. */
const NONE_WAITING = 0.2;

/** Below the first share more are sent side by side; above the second, fewer. */
const FEW_WAITING = 0.4;
const MANY_WAITING = 0.6;

/** Up to this number there are twice as many in each round, as long as none has to wait. */
const QUICK_START = 32;

/** After so many rounds the quickest one is forgotten: the way to WeCom may have changed. */
const ROUNDS_TO_REMEMBER = 50;

/**
 * How many calls of one API go side by side. WeCom refuses too many (45033) without naming a number, so it is found
 * out, as TCP Vegas does: when answers take longer than they did in the quickest round, calls wait for each other.
 *
 * Only what WeCom refuses leads below half of the start: answers also take longer when this machine has much else to do,
 * and fewer calls would make it worse.
 *
 * @see https://en.wikipedia.org/wiki/TCP_Vegas
 */
export class Concurrency {
	private size = START;

	/** Whether nothing has been seen yet that speaks against twice as many. */
	private isStarting = true;

	/** Milliseconds of the first answer, in the quickest round. */
	private quickest = Infinity;

	private rounds = 0;

	/** One less than WeCom has refused; forgotten with the quickest round. */
	private ceiling = Infinity;

	/** Whether the number has grown since WeCom refused a call. */
	private hasGrown = true;

	/** Of the round under way: answers that came, and the milliseconds of the quickest of them. */
	private answers = 0;

	private milliseconds = Infinity;

	/** Calls that were under way at the last refusal; what becomes of them says nothing about the new number. */
	private unsettled = 0;

	/** Calls that may go side by side now. */
	get allowed(): number {
		return this.size;
	}

	/**
	 * Learns from an answer.
	 *
	 * @param milliseconds that it took
	 * @param isWanted whether further calls wait
	 */
	answered(milliseconds: number, isWanted: boolean): void {
		if (this.unsettled > 0) {
			this.unsettled--;
			return;
		}
		this.answers++;
		this.milliseconds = Math.min(this.milliseconds, milliseconds);
		if (this.answers >= this.size) this.endRound(isWanted);
	}

	/** WeCom refused a call because too many were under way: half as many from now on. */
	refused(): void {
		if (this.unsettled > 0) {
			this.unsettled--;
			return;
		}
		this.unsettled = this.size - 1;
		this.isStarting = false;
		// What is refused while the number goes down says nothing about how many are too many.
		if (this.hasGrown) this.ceiling = this.size - 1;
		this.hasGrown = false;
		this.size = Math.max(Math.floor(this.size / 2), 1);
		this.answers = 0;
		this.milliseconds = Infinity;
	}

	private endRound(isWanted: boolean): void {
		// Calls that wait at WeCom wait alike. What makes only some of them slow is this machine.
		const milliseconds = Math.max(this.milliseconds, 1);
		this.quickest = Math.min(this.quickest, milliseconds);
		const waiting = 1 - this.quickest / milliseconds;
		if (waiting >= NONE_WAITING || this.size >= QUICK_START) this.isStarting = false;
		if (waiting > MANY_WAITING)
			this.size = Math.max(this.size - 1, Math.min(this.size, LEAST_WHEN_SLOW));
		else if (waiting < FEW_WAITING && isWanted && this.size < this.ceiling) this.grow();
		this.answers = 0;
		this.milliseconds = Infinity;
		this.rounds++;
		if (this.rounds >= ROUNDS_TO_REMEMBER) {
			this.rounds = 0;
			this.quickest = Infinity;
			this.ceiling = Infinity;
		}
	}

	private grow(): void {
		this.size += this.isStarting ? this.size : 1;
		this.hasGrown = true;
	}
}
