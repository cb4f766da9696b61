/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What Stryker's instrumentation counts. */
const counted = globalThis as { __stryker__?: { mutantCoverage?: { static: object } } };

const folder = process.env.MUTANTS_SEEN;

// Files of a worker share their globals: what the one before came across is not this one's.
if (counted.__stryker__) delete counted.__stryker__.mutantCoverage;

afterAll(() => {
	if (!folder) return;
	const mutants = Object.keys(counted.__stryker__?.mutantCoverage?.static ?? {});
	const test = expect.getState().testPath;
	writeFileSync(join(folder, randomUUID()), JSON.stringify({ test, mutants }));
});

export {};
