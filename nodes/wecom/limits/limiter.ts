/** Lets a few tasks run at a time, in the order they came. */
export class Limiter {
	private running = 0;

	private readonly waiting: Array<() => void> = [];

	/** @param slots how many tasks run at a time; asked anew for each task */
	constructor(private readonly slots: () => number) {}

	/** Whether tasks wait for others to end. */
	get isFull(): boolean {
		return this.waiting.length > 0;
	}

	/** @returns what the task gives, or its error */
	async run<T>(task: () => Promise<T>): Promise<T> {
		if (this.running >= this.slots()) await new Promise<void>((go) => this.waiting.push(go));
		else this.running++;
		try {
			return await task();
		} finally {
			this.running--;
			// The slot is taken for the next in line, so that nobody slips in between.
			while (this.running < this.slots()) {
				const next = this.waiting.shift();
				if (!next) break;
				this.running++;
				next();
			}
		}
	}
}
