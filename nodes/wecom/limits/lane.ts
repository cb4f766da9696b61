import { Concurrency } from './concurrency';
import { Limiter } from './limiter';
import { Pace } from './pace';

/** After so long without a call nothing is left to remember: no call of the last hour counts. */
const FORGET_AFTER = 3_600_000;

/** So often it is looked what to forget: there may be a lane for each API of many corps. */
const LOOK_EVERY = 60_000;

/** The way to one API of one corp, shared by all executions of the process: how fast, how many side by side. */
export class Lane {
	readonly pace: Pace;

	private readonly concurrency = new Concurrency();

	private readonly limiter: Limiter;

	private most = Infinity;

	lastUsed = Date.now();

	constructor(path: string) {
		this.pace = new Pace(path);
		this.limiter = new Limiter(() => Math.min(this.concurrency.allowed, this.most));
	}

	/**
	 * Runs a task when there is a slot for it.
	 *
	 * @param most tasks side by side, by the wish of the user who asked last
	 * @param run which the task belongs to; runs take turns
	 */
	async run<T>(task: () => Promise<T>, most: number, run?: object): Promise<T> {
		this.most = most;
		this.lastUsed = Date.now();
		return await this.limiter.run(task, run);
	}

	/** @param milliseconds that the answer took */
	answered(milliseconds: number, wereTooMany: boolean): void {
		if (wereTooMany) this.concurrency.refused();
		else this.concurrency.answered(milliseconds, this.limiter.isFull);
	}
}

const lanes = new Map<string, Lane>();

let looked = -Infinity;

/**
 * @param corp names the corp and the server
 * @param path of the API
 */
export function laneOf(corp: string, path: string): Lane {
	const key = `${corp} ${path}`;
	let lane = lanes.get(key);
	if (!lane) {
		forgetUnused(Date.now());
		lanes.set(key, (lane = new Lane(path)));
	}
	return lane;
}

function forgetUnused(now: number): void {
	if (now - looked < LOOK_EVERY) return;
	looked = now;
	for (const [key, { lastUsed }] of lanes) if (now - lastUsed > FORGET_AFTER) lanes.delete(key);
}
