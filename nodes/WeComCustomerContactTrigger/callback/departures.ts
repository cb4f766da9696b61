/** Milliseconds after which an event leaves with all others that wait: a welcome code is good for 20 seconds. */
const LONGEST_WAIT = 5000;

/** When no more events come, there is time to let those who wait leave one by one, up to this. */
const LONGEST_WAIT_IN_QUIET = 10_000;

/** Milliseconds from one departure to the next. */
const STEP = 20;

/** Steps without a new event after which the burst is over. */
const QUIET_STEPS = 25;

/** A step that ends so many milliseconds late says nothing: there may be events that the process has not got round to. */
const LATE = 100;

/** Events that may leave at once, and milliseconds after which there is one more of them. */
const RESERVE = 5;
const REFILL = 1000;

/** Somebody who wants to start an execution. */
interface Passenger<T> {
	trigger: string;
	item: T;
	since: number;
	depart: (items: T[]) => void;
}

/** What the departures go by. */
interface Surroundings {
	/** Milliseconds. */
	now(): number;
	sleep(milliseconds: number): Promise<void>;
}

/**
 * Lets events start their executions: at once when they are few, otherwise when the burst is over, and after some seconds
 * in any case, then all that wait in one execution.
 *
 * To start an execution costs n8n about as much as everything else that it does for an event. When events come faster than
 * it can bear, it answers later and later, and grows; so the answers go first, and those who wait share an execution.
 */
export class Departures<T> {
	private waiting: Array<Passenger<T>> = [];

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
		return await new Promise((depart) => {
			this.waiting.push({ trigger, item, since: this.surroundings.now(), depart });
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
		return waited >= (this.isQuiet() ? LONGEST_WAIT_IN_QUIET : LONGEST_WAIT);
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
		const { depart, item } = this.waiting.shift()!;
		depart([item]);
	}

	/** All who wait for the trigger of the first one. */
	private leaveTogether(): void {
		const [{ trigger }] = this.waiting;
		const [first, ...others] = this.waiting.filter((passenger) => passenger.trigger === trigger);
		this.waiting = this.waiting.filter((passenger) => passenger.trigger !== trigger);
		first.depart([first, ...others].map(({ item }) => item));
		for (const { depart } of others) depart([]);
	}
}
