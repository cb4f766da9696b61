/** Milliseconds after which an event leaves with all others that wait: a welcome code is good for 20 seconds. */
const LONGEST_WAIT = 5000;

/** Milliseconds from one departure to the next. */
const STEP = 20;

/** Steps without a new event after which the burst is over. */
const QUIET_STEPS = 25;

/** A step that ends so many milliseconds late says nothing: there may be events that the process has not got round to. */
const LATE = 100;

/**
 * Executions that may wait to be started. n8n keeps a JavaScript engine of about 10 MB for each webhook call that has not
 * come back, so the events beyond join the last execution that waits.
 */
const MOST_WAITING = 20;

/** Events that may leave at once, and milliseconds after which there is one more of them. */
const RESERVE = 5;
const REFILL = 1000;

/** An execution that waits to be started. */
interface Departure<T> {
	trigger: string;
	items: T[];
	since: number;
	start: (items: T[]) => void;
}

/** What the departures go by. */
interface Surroundings {
	/** Milliseconds. */
	now(): number;
	sleep(milliseconds: number): Promise<void>;
}

/**
 * Lets events start their executions: at once when they are few, otherwise when the burst is over, and after some seconds
 * in any case, then all that wait in one execution. Events of one trigger leave in the order in which they came.
 *
 * To start an execution costs n8n about as much as everything else that it does for an event. When events come faster than
 * it can bear, it answers later and later, and grows; so the answers go first, and those who wait share an execution.
 */
export class Departures<T> {
	private waiting: Array<Departure<T>> = [];

	private isPacing = false;

	/** Steps since the last event, or since the process was late. */
	private quietSteps = 0;

	private reserve = RESERVE;

	private lastRefill: number;

	constructor(private readonly surroundings: Surroundings) {
		this.lastRefill = surroundings.now();
	}

	/**
	 * Waits for the turn of an item.
	 *
	 * @param trigger which one it starts; items of different triggers never share an execution
	 * @returns the items to start an execution with; none when the item has left together with another one
	 */
	async next(trigger: string, item: T): Promise<T[]> {
		this.quietSteps = 0;
		const last = this.waiting.filter((departure) => departure.trigger === trigger).at(-1);
		if (last && this.waiting.length >= MOST_WAITING) {
			last.items.push(item);
			return [];
		}
		return await new Promise((start) => {
			this.waiting.push({ trigger, items: [item], since: this.surroundings.now(), start });
			if (!this.isPacing) void this.pace();
		});
	}

	private async pace(): Promise<void> {
		this.isPacing = true;
		while (this.waiting.length > 0) {
			if (this.isTooLate()) this.leaveTogether();
			else if (this.hasRoom()) this.leaveAlone();
			await this.step();
		}
		this.isPacing = false;
	}

	private async step(): Promise<void> {
		const end = this.surroundings.now() + STEP;
		await this.surroundings.sleep(STEP);
		this.quietSteps = this.surroundings.now() - end > LATE ? 0 : this.quietSteps + 1;
	}

	private isTooLate(): boolean {
		const waited = this.surroundings.now() - this.waiting[0].since;
		return waited >= LONGEST_WAIT && !this.isQuiet();
	}

	private hasRoom(): boolean {
		return this.isQuiet() || this.takeReserve();
	}

	private isQuiet(): boolean {
		return this.quietSteps >= QUIET_STEPS;
	}

	private takeReserve(): boolean {
		const now = this.surroundings.now();
		if (now - this.lastRefill >= REFILL) {
			const more = Math.floor((now - this.lastRefill) / REFILL);
			this.reserve = Math.min(RESERVE, this.reserve + more);
			this.lastRefill += more * REFILL;
		}
		if (this.reserve === 0) return false;
		this.reserve--;
		return true;
	}

	private leaveAlone(): void {
		const { start, items } = this.waiting.shift()!;
		start(items);
	}

	/** All that wait for the trigger of the first one. */
	private leaveTogether(): void {
		const [{ trigger }] = this.waiting;
		const [first, ...others] = this.waiting.filter((departure) => departure.trigger === trigger);
		this.waiting = this.waiting.filter((departure) => departure.trigger !== trigger);
		first.start([first, ...others].flatMap(({ items }) => items));
		for (const { start } of others) start([]);
	}
}
