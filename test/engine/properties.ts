/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import * as fc from 'fast-check';

/** The fast suite is the same every time. */
const SEED = 20261126;

/** `npm run test:property` looks at other values each time, unless ANSWER_SEED says which. */
const seed =
	process.env.ANSWER_RUNS === undefined ? SEED : Number(process.env.ANSWER_SEED ?? Date.now());

fc.configureGlobal({ seed });

/** The seed of one of many properties with few runs each, so that together they look at many values. */
export function seedOf(number: number): { seed: number } {
	return { seed: seed + number };
}

export * from 'fast-check';
