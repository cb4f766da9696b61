import type { IdMaker } from '../ids';
import type { AppName } from '../types';

/** An asynchronous task; its result stands from the start and is handed out once it counts as done. */
export interface Job<R> {
	id: string;
	app: AppName;
	/** Unix seconds; a job of the seed has none and lives for ever. */
	createdAt?: number;
	/** How often its state was asked for. */
	asked: number;
	result: R;
}

/** Jobs of one kind. */
export class Jobs<R> {
	private readonly jobs = new Map<string, Job<R>>();

	/** @param lifetime how long an id is valid, in seconds */
	constructor(
		private readonly makeId: IdMaker,
		private readonly prefix: string,
		private readonly lifetime: number,
	) {}

	start(app: AppName, result: R, now: number): Job<R> {
		const id = this.makeId(this.prefix, `job ${this.jobs.size + 1}`);
		return this.put({ id, app, createdAt: now, asked: 0, result });
	}

	/** Puts in a job of the seed, which is done. */
	seed(id: string, app: AppName, result: R): void {
		this.put({ id, app, asked: Infinity, result });
	}

	/** The job, unless it is unknown or its id has expired. */
	find(id: string, now: number): Job<R> | undefined {
		const job = this.jobs.get(id);
		const expired = job?.createdAt !== undefined && now - job.createdAt >= this.lifetime;
		return expired ? undefined : job;
	}

	/** Counts one look at a job; gives how many there were while it ran, or `done`. */
	ask(job: Job<R>, looksWhileRunning: number): number | 'done' {
		job.asked++;
		return job.asked > looksWhileRunning ? 'done' : job.asked;
	}

	/** How many are still running. */
	running(looksWhileRunning: number): number {
		return [...this.jobs.values()].filter(({ asked }) => asked < looksWhileRunning).length;
	}

	private put(job: Job<R>): Job<R> {
		this.jobs.set(job.id, job);
		return job;
	}
}
