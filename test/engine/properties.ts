/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import * as fc from 'fast-check';

/** The fast suite is the same every time; `npm run test:property` looks at other values. */
const SEED = 20261126;

if (process.env.ANSWER_RUNS === undefined) fc.configureGlobal({ seed: SEED });

export * from 'fast-check';
