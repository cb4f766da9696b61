import { wholeNumber } from './checks';
import type { Field, FormContext } from './field';
import { notSent, shownFor } from './field';
import { simplify } from './simplify';
import { switchField } from './switch';

const WAIT = 'Wait for Result';

const DEFAULT_SECONDS = 60;

interface Wanted {
	/** What the operation starts, for example "created the moment". */
	done: string;
	/** The operation that asks for it later. */
	later: string;
	/** Longest time to wait, in seconds. */
	longest: number;
}

/** Wait for Result with what belongs to it, for an operation that WeCom only begins. */
export function waitForResult({ done, later, longest }: Wanted) {
	const timeLimit = notSent(wholeNumber({ min: 1, max: longest }), {
		displayName: 'Time Limit (Seconds)',
		name: 'timeLimit',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: longest },
		default: DEFAULT_SECONDS,
		description: `How long '${WAIT}' waits at most. After that the item has the job ID for ${later}.`,
	});
	const wait = switchField({
		displayName: WAIT,
		name: 'waitForResult',
		default: false,
		description: `Whether to wait until WeCom has ${done}, and return its ID instead of only the job ID`,
	});
	const whenWaiting = { waitForResult: [true] };
	return {
		/** The switch, and what is shown when it is on: the time limit, and Simplify for the result. */
		fields: [wait, shownFor(whenWaiting, timeLimit), shownFor(whenWaiting, simplify)] as Field[],
		/** Seconds to wait for the result; nothing when it is not waited for. */
		secondsOf(context: FormContext): number | undefined {
			return context.given(wait) ? (context.given(timeLimit) ?? DEFAULT_SECONDS) : undefined;
		},
	};
}
