import type { INodeProperties } from 'n8n-workflow';

import type { ItemContext } from '../request/context';
import { wholeNumber } from './checks';
import { yesNo } from './yesNo';

const WAIT = 'Wait for Result';
const TIME_LIMIT = 'Time Limit (Seconds)';

const DEFAULT_SECONDS = 60;

interface Wanted {
	/** What the operation starts, for example "created the moment". */
	done: string;
	/** The operation that asks for it later. */
	later: string;
	/** Longest time to wait, in seconds. */
	longest: number;
}

/** Wait for Result and its time limit, for the options of an operation that WeCom only begins. */
export function waitForResultFields({ done, later, longest }: Wanted): INodeProperties[] {
	return [
		{
			displayName: TIME_LIMIT,
			name: 'timeLimit',
			type: 'number',
			typeOptions: { minValue: 1, maxValue: longest },
			default: DEFAULT_SECONDS,
			description: `How long '${WAIT}' waits at most. After that the item has the job ID for ${later}.`,
		},
		{
			displayName: WAIT,
			name: 'waitForResult',
			type: 'boolean',
			default: true,
			description: `Whether to wait until WeCom has ${done}, and return its ID instead of only the job ID`,
		},
	];
}

/**
 * Seconds to wait for the result; nothing when it is not waited for.
 *
 * @param options name of the collection with the fields
 */
export function secondsToWait(
	context: ItemContext,
	options: string,
	{ longest }: Pick<Wanted, 'longest'>,
): number | undefined {
	const option = (name: string) => context.getNodeParameter(`${options}.${name}`, '');
	const limit = wholeNumber({ min: 1, max: longest })(option('timeLimit'), TIME_LIMIT);
	const isWanted = yesNo()(option('waitForResult'), WAIT) === true;
	return isWanted ? ((limit as number | undefined) ?? DEFAULT_SECONDS) : undefined;
}
