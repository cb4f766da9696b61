import { Failure } from '../errors/failure';

const MINUTE = 60_000;

/** Milliseconds that WeCom is not asked again with a secret that it has refused. */
const MEMORY = 5 * MINUTE;

/** Apps whose refusal is remembered; the oldest is forgotten for one more. */
const CAPACITY = 1000;

/** Corp ID and secret do not fit (40001, 40013, 40091, 45031, 2000002), or WeCom has blocked the address (45009). */
const REMEMBERED = new Set<unknown>([40001, 40013, 40091, 45009, 45031, 2000002]);

interface Refusal {
	failure: Failure;
	/** Milliseconds since 1970. */
	until: number;
}

/**
 * What WeCom has said of secrets that it does not accept. Several calls with a wrong secret make it block the address for
 * an hour, so executions do not ask for a token with one again; the credential test does.
 *
 * Apps go by their fingerprint, in which nothing of the secret can be read.
 */
export class RefusedSecrets {
	private readonly byApp = new Map<string, Refusal>();

	/** @param now milliseconds since 1970 */
	constructor(private readonly now: () => number) {}

	/** Takes note of a request for a token that has failed. */
	failed(app: string, error: unknown): void {
		if (!(error instanceof Failure) || !REMEMBERED.has(error.errcode)) return;
		this.byApp.delete(app);
		this.byApp.set(app, { failure: error, until: this.now() + MEMORY });
		const [oldest] = this.byApp.keys();
		if (this.byApp.size > CAPACITY) this.byApp.delete(oldest);
	}

	/** What WeCom said before is over: it has given a token, or somebody wants to know what it says now. */
	forget(app: string): void {
		this.byApp.delete(app);
	}

	/** @throws {Failure} when WeCom has refused the secret of this app some minutes ago */
	check(app: string): void {
		const refusal = this.byApp.get(app);
		if (!refusal) return;
		const left = refusal.until - this.now();
		if (left > 0) throw remembered(refusal.failure, left);
		this.byApp.delete(app);
	}
}

function remembered(failure: Failure, left: number): Failure {
	const minutes = Math.ceil(left / MINUTE);
	return new Failure({
		...failure,
		description: `${failure.description} This answer is remembered, and WeCom is not asked again for about ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}. Correct the credential, or test it once it is right: then it is used at once.`,
	});
}

/** Of this process. */
export const refusedSecrets = new RefusedSecrets(() => Date.now());
