import { OwnerQueue } from './ownerQueue';

/** Whose task it is, where nobody else is meant. */
const NOBODY = {};

/**
 * Lets a few tasks run at a time. Those of one owner come in their order, and the owners take turns: who has few does not
 * wait for all the tasks of who has many.
 */
export class Limiter {
	private running = 0;

	private readonly waiting = new OwnerQueue();

	/** @param slots how many tasks run at a time; asked anew for each task */
	constructor(private readonly slots: () => number) {}

	/** Whether tasks wait for others to end. */
	get isFull(): boolean {
		return !this.waiting.isEmpty;
	}

	/**
	 * @param owner who takes turns with others
	 * @returns what the task gives, or its error
	 */
	async run<T>(task: () => Promise<T>, owner: object = NOBODY): Promise<T> {
		if (this.running >= this.slots()) await this.waiting.wait(owner);
		else this.running++;
		try {
			return await task();
		} finally {
			this.running--;
			// The slot is taken for the next in line, so that nobody slips in between.
			while (this.running < this.slots()) {
				const next = this.waiting.next();
				if (!next) break;
				this.running++;
				next();
			}
		}
	}
}
