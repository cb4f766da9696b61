/** How many requests of one app are under way at most; WeCom refuses too many at once (45033) without naming a number. */
const SLOTS = 8;

/**
 * Lets a few tasks run at a time, in the order they came, and never two on the same record.
 *
 * A task waits for its record first, so that it holds no slot meanwhile.
 */
export class Limiter {
	private running = 0;

	private readonly waiting: Array<() => void> = [];

	private readonly records = new Map<string, Promise<void>>();

	constructor(private readonly slots = SLOTS) {}

	/** Nothing runs and nothing waits. */
	get isIdle(): boolean {
		return this.running === 0 && this.waiting.length === 0 && this.records.size === 0;
	}

	/**
	 * @param record names what the task changes; WeCom refuses two changes of one record at once (45035)
	 * @returns what the task gives, or its error
	 */
	async run<T>(task: () => Promise<T>, record?: string): Promise<T> {
		return record === undefined
			? await this.inSlot(task)
			: await this.onRecord(record, async () => await this.inSlot(task));
	}

	private async onRecord<T>(record: string, task: () => Promise<T>): Promise<T> {
		const before = this.records.get(record) ?? Promise.resolve();
		const result = before.then(task);
		const done = result.then(
			() => {},
			() => {},
		);
		this.records.set(record, done);
		try {
			return await result;
		} finally {
			if (this.records.get(record) === done) this.records.delete(record);
		}
	}

	private async inSlot<T>(task: () => Promise<T>): Promise<T> {
		if (this.running < this.slots) this.running++;
		else await new Promise<void>((go) => this.waiting.push(go));
		try {
			return await task();
		} finally {
			// The slot goes straight to the next in line, so that nobody slips in between.
			const next = this.waiting.shift();
			if (next) next();
			else this.running--;
		}
	}
}

/** One limiter per app for the whole process: all workflows that use the app share its slots. */
const limiters = new Map<string, Limiter>();

/**
 * Runs a task in a slot of the app; the limiter goes with its last task.
 *
 * @param app fingerprint of the app
 */
export async function runLimited<T>(
	app: string,
	task: () => Promise<T>,
	record?: string,
): Promise<T> {
	let limiter = limiters.get(app);
	if (!limiter) limiters.set(app, (limiter = new Limiter()));
	try {
		return await limiter.run(task, record);
	} finally {
		if (limiter.isIdle) limiters.delete(app);
	}
}
