const START = 8;

/** Up to this number there are twice as many in each round, as long as none has to wait. */
const QUICK_START = 32;

/** Calls that wait at the other end: below the first, more are sent side by side; above the second, fewer. */
const FEW_WAITING = 2;
const MANY_WAITING = 5;

/** After so many rounds the quickest one is forgotten: the way to WeCom may have changed. */
const ROUNDS_TO_REMEMBER = 50;

/**
 * How many calls of one API go side by side. WeCom refuses too many (45033) without naming a number, so it is found
 * out, as TCP Vegas does: when answers take longer than they did in the quickest round, calls wait for each other.
 *
 * @see https://en.wikipedia.org/wiki/TCP_Vegas
 */
export class Concurrency {
	private size = START;

	/** Whether nothing has been seen yet that speaks against twice as many. */
	private isStarting = true;

	/** Milliseconds that an answer took on average, in the quickest round. */
	private quickest = Infinity;

	private rounds = 0;

	/** Of the round under way: answers that came, and the milliseconds they took in all. */
	private answers = 0;

	private milliseconds = 0;

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
		this.milliseconds += milliseconds;
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
		this.size = Math.max(Math.floor(this.size / 2), 1);
		this.answers = 0;
		this.milliseconds = 0;
	}

	private endRound(isWanted: boolean): void {
		const average = Math.max(this.milliseconds / this.answers, 1);
		this.quickest = Math.min(this.quickest, average);
		const waiting = this.size * (1 - this.quickest / average);
		if (waiting > MANY_WAITING) this.size = this.isStarting ? this.size / 2 : this.size - 1;
		else if (waiting < FEW_WAITING && isWanted) this.size += this.isStarting ? this.size : 1;
		if (waiting >= FEW_WAITING || this.size >= QUICK_START) this.isStarting = false;
		this.answers = 0;
		this.milliseconds = 0;
		this.rounds++;
		if (this.rounds >= ROUNDS_TO_REMEMBER) {
			this.rounds = 0;
			this.quickest = Infinity;
		}
	}
}
