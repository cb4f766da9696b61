import type { IExecuteData } from 'n8n-workflow';

import type { WeComContext } from './context';
import type { Failure } from './errors/failure';
import { Gate } from './gate';
import type { PaceOptions } from './limits/paceOptions';
import { DEFAULT_PACE } from './limits/paceOptions';
import { Stopwatch } from './limits/stopwatch';
import { RunToken } from './token/runToken';
import type { Transport } from './transport';

/** What the items of one run of the node share. It dies with the run; nothing has to be cleaned up. */
export class Run {
	/** Set once no other request can succeed; the remaining items then fail without being sent. */
	fatal?: Failure;

	readonly token = new RunToken();

	/** Closed while a call goes alone, to find out about the token for the others. */
	readonly gate = new Gate();

	/**
	 * n8n's Request Options of the node, which go before the credential's. Look-ups and uploads go the same way as the
	 * calls of the items.
	 */
	transport: Transport = {};

	pace: PaceOptions = DEFAULT_PACE;

	/** Time that the run waited for WeCom's limits. */
	readonly heldBack = new Stopwatch();

	private hasStarted = false;

	/**
	 * Whether this is the first request of the run. It goes alone, so that one token is fetched and stored before the
	 * others ask for it, and so that a wrong secret is tried once.
	 */
	begins(): boolean {
		const isFirst = !this.hasStarted;
		this.hasStarted = true;
		return isFirst;
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

/** Something that the items of a run share, made for the first who asks. */
export function perRun<T>(make: () => T): (context: WeComContext) => T {
	const made = new WeakMap<Run, T>();
	return (context) => {
		const run = runOf(context);
		let shared = made.get(run);
		if (shared === undefined) made.set(run, (shared = make()));
		return shared;
	};
}
