import type { Failure } from './errors/failure';

const SECOND = 1000;

/** Pauses before a call that found WeCom busy is repeated. */
const BUSY_PAUSES = [0.5, 1, 2, 4, 8].map((seconds) => seconds * SECOND);

/** Pauses before a call whose connection broke is repeated. */
const BROKEN_PAUSES = [0.5, 2].map((seconds) => seconds * SECOND);

/** Somebody on the way may name a pause himself; nobody waits longer than this for him. */
const LONGEST_PAUSE = 60 * SECOND;

/** Blocks of an API that are waited out; one that outlasts a minute is one of an hour or a day. */
const BLOCKS = 1;

/** How often a call has met each kind of failure before. */
export interface Tries {
	busy: number;
	broken: number;
	blocked: number;
}

export type Step =
	/** Send the request again after so many milliseconds. */
	| { do: 'repeat'; after: number }
	/** Nobody calls this API for so long; then send the request again. */
	| { do: 'waitOutBlock'; milliseconds: number }
	/** The call has failed, and with `endsRun` all others of the run. */
	| { do: 'fail'; endsRun: boolean };

/**
 * What a call does after a failure other than that of its token. Says nothing about when the request is sent again
 * after that: slot and pace do.
 *
 * @param tries before this failure
 * @param isRepeatable whether the request may be sent again although WeCom may have carried it out
 * @param blockSeconds how long a block is waited out; 0 for not at all
 */
export function nextStep(
	{ kind, retryAfter = 0 }: Pick<Failure, 'kind'> & { retryAfter?: number },
	tries: Tries,
	{ isRepeatable, blockSeconds }: { isRepeatable: boolean; blockSeconds: number },
): Step {
	switch (kind) {
		case 'busy':
			return repeatAfter(BUSY_PAUSES[tries.busy]);
		case 'broken':
			return isRepeatable && retryAfter <= LONGEST_PAUSE
				? repeatAfter(BROKEN_PAUSES[tries.broken], retryAfter)
				: repeatAfter(undefined);
		case 'blocked':
			return tries.blocked < BLOCKS && blockSeconds > 0
				? { do: 'waitOutBlock', milliseconds: blockSeconds * SECOND }
				: { do: 'fail', endsRun: true };
		default:
			return { do: 'fail', endsRun: kind === 'fatal' };
	}
}

function repeatAfter(milliseconds: number | undefined, atLeast = 0): Step {
	return milliseconds === undefined
		? { do: 'fail', endsRun: false }
		: { do: 'repeat', after: Math.max(milliseconds, atLeast) };
}
