import type { IExecuteData, IHttpRequestOptions } from 'n8n-workflow';

import type { WeComContext } from './context';
import type { Failure } from './errors/failure';
import type { Speed } from './limits/paceOptions';
import { DEFAULT_SPEED } from './limits/paceOptions';
import { Stopwatch } from './limits/stopwatch';

/** Address and token for the requests of one run. */
export interface Access {
	baseURL?: string;
	token: string;
}

type Transport = Pick<
	IHttpRequestOptions,
	'proxy' | 'timeout' | 'skipSslCertificateValidation' | 'allowedDomains'
>;

/**
 * What the items of one run of the node share. It dies with the run; nothing has to be cleaned up.
 */
export class Run {
	/** Set once no other request can succeed; the remaining items then fail without being sent. */
	fatal?: Failure;

	/** The token that WeCom refused last. */
	refusedToken?: unknown;

	/**
	 * What the credential put into the last request that WeCom accepted. The requests of the run that follow take it
	 * from here, which spares n8n reading and decrypting the credential for each.
	 */
	access?: Access;

	/** The node's request options (proxy, time-out, certificates); look-ups and uploads go the same way. */
	transport: Transport = {};

	/** How fast the requests of the run may go. */
	speed: Speed = DEFAULT_SPEED;

	/** Time that the run waited for WeCom's limits. */
	readonly heldBack = new Stopwatch();

	/** Whether WeCom has accepted any token of the run. */
	hasAccepted = false;

	/** Whether WeCom has accepted a token since the last one was fetched. */
	isTokenProven = true;

	private hasStarted = false;

	private gate?: Promise<unknown>;

	private readonly found = new Map<string, Promise<unknown>>();

	private readonly turns = new Map<string, Promise<unknown>>();

	/**
	 * Whether this is the first request of the run. It goes alone, so that one token is fetched and stored before the
	 * others ask for it, and so that a wrong secret is tried once.
	 */
	begins(): boolean {
		const isFirst = !this.hasStarted;
		this.hasStarted = true;
		return isFirst;
	}

	/** Whether a request goes alone now. */
	get isClosed(): boolean {
		return this.gate !== undefined;
	}

	/** Holds back the requests that have not started yet until the task is over. */
	async alone<T>(task: () => Promise<T>): Promise<T> {
		const result = task();
		const gate = result.then(
			() => {},
			() => {},
		);
		this.gate = gate;
		try {
			return await result;
		} finally {
			if (this.gate === gate) this.gate = undefined;
		}
	}

	/** Waits until nothing goes alone. */
	async opening(): Promise<void> {
		while (this.gate) await this.gate;
	}

	/** Looks something up once for all items; a look-up that failed is done again for the next one who asks. */
	async once<T>(key: string, lookUp: () => Promise<T>): Promise<T> {
		const known = this.found.get(key) as Promise<T> | undefined;
		if (known) return await known;
		const result = lookUp();
		this.found.set(key, result);
		result.catch(() => this.found.delete(key));
		return await result;
	}

	/** Does tasks on one thing one after another, where a task takes several calls that belong together. */
	async inTurn<T>(key: string, task: () => Promise<T>): Promise<T> {
		const result = (this.turns.get(key) ?? Promise.resolve()).then(task);
		this.turns.set(
			key,
			result.catch(() => {}),
		);
		return await result;
	}
}

const runs = new WeakMap<IExecuteData, Run>();

/** The run that a context belongs to; a picker of the editor is a run of its own. */
export function runOf(context: WeComContext): Run {
	// All items of one run share this object, and no two runs do.
	const key = context.getExecuteData?.();
	if (!key) return new Run();
	let run = runs.get(key);
	if (!run) runs.set(key, (run = new Run()));
	return run;
}
