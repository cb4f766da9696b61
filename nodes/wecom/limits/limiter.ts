/** Whose task it is, where nobody else is meant. */
const NOBODY = {};

/**
 * Lets a few tasks run at a time. Those of one owner come in their order, and the owners take turns: who has few does not
 * wait for all the tasks of who has many.
 */
export class Limiter {
	private running = 0;

	/** Tasks that wait, by their owners; the first owner is the next to have a turn. */
	private readonly waiting = new Map<object, Array<() => void>>();

	/** @param slots how many tasks run at a time; asked anew for each task */
	constructor(private readonly slots: () => number) {}

	/** Whether tasks wait for others to end. */
	get isFull(): boolean {
		return this.waiting.size > 0;
	}

	/**
	 * @param owner who takes turns with others
	 * @returns what the task gives, or its error
	 */
	async run<T>(task: () => Promise<T>, owner: object = NOBODY): Promise<T> {
		if (this.running >= this.slots()) await this.turnOf(owner);
		else this.running++;
		try {
			return await task();
		} finally {
			this.running--;
			// The slot is taken for the next in line, so that nobody slips in between.
			while (this.running < this.slots()) {
				const next = this.next();
				if (!next) break;
				this.running++;
				next();
			}
		}
	}

	private async turnOf(owner: object): Promise<void> {
		await new Promise<void>((go) => {
			const others = this.waiting.get(owner);
			if (others) others.push(go);
			else this.waiting.set(owner, [go]);
		});
	}

	private next(): (() => void) | undefined {
		for (const [owner, tasks] of this.waiting) {
			const next = tasks.shift();
			this.waiting.delete(owner);
			if (tasks.length > 0) this.waiting.set(owner, tasks);
			return next;
		}
		return undefined;
	}
}
