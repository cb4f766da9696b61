/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import * as fc from 'fast-check';

/** The fast suite is the same every time; `npm run test:property` looks at other values. */
const SEED = 20261126;

const isLong = process.env.ANSWER_RUNS !== undefined;

if (!isLong) fc.configureGlobal({ seed: SEED });

/** The seed of one of many properties with few runs each, so that together they look at many values. */
export function seedOf(number: number): { seed?: number } {
	return isLong ? {} : { seed: SEED + number };
}

export * from 'fast-check';
