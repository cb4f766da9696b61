/** How long an event waits at most, in milliseconds: a welcome code is good for 20 seconds. */
const LONGEST_WAIT = 3000;

/** Milliseconds after the start of an execution until the next one may start. */
const STEP = 20;

/** The process is busy when it comes back this much later than it should, in milliseconds. */
const BUSY = 50;

/** A busy process gets a pause of so many times its lateness, in which it can work on what has started already. */
const RELIEF = 4;

/** The longest of these pauses, in milliseconds. */
const LONGEST_RELIEF = 500;

/** Something that starts an execution: an item of a trigger. */
interface Passenger<T> {
	trigger: string;
	item: T;
	since: number;
	depart: (items: T[]) => void;
}

/** The surroundings of the departures, in milliseconds. */
interface Clock {
	now(): number;
	sleep(milliseconds: number): Promise<void>;
}

/**
 * Lets events start their executions: at once as long as there are few, then one after the other as the process has room
 * for them, and those that have waited for too long together.
 *
 * For n8n, an execution that starts costs far more than an item, so that more events than it can bear make it answer
 * late and grow without end. Which is why those who wait share one.
 */
export class Departures<T> {
	private waiting: Array<Passenger<T>> = [];

	private isPacing = false;

	constructor(private readonly clock: Clock) {}

	/**
	 * Waits for the turn of an item.
	 *
	 * @param trigger which one it starts; items of different triggers never share an execution
	 * @returns the items to start an execution with; none when the item has left together with another one
	 */
	async next(trigger: string, item: T): Promise<T[]> {
		return await new Promise((depart) => {
			this.waiting.push({ trigger, item, since: this.clock.now(), depart });
			if (!this.isPacing) void this.pace();
		});
	}

	private async pace(): Promise<void> {
		this.isPacing = true;
		while (this.waiting.length > 0) {
			if (this.clock.now() - this.waiting[0].since >= LONGEST_WAIT) this.leaveTogether();
			else this.leaveAlone();
			const lateness = await this.rest(STEP);
			if (lateness > BUSY) await this.rest(Math.min(RELIEF * lateness, LONGEST_RELIEF));
		}
		this.isPacing = false;
	}

	/** @returns how much later than it should the process came back, in milliseconds */
	private async rest(milliseconds: number): Promise<number> {
		const end = this.clock.now() + milliseconds;
		await this.clock.sleep(milliseconds);
		return this.clock.now() - end;
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
