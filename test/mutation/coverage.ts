/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Failing } from './failing';
import { failingIn } from './failing';

/** What the fast suite does in an instrumented copy. */
export interface Coverage {
	/** The test files that come across each mutant, by its id. */
	tests: ReadonlyMap<string, string[]>;
	/** What fails without a mutant: tests that read the sources themselves, or take longer than they may. */
	failing: Failing;
}

/** Runs the fast suite of an instrumented copy once, without a mutant. */
export async function coverageIn(folder: string): Promise<Coverage> {
	const seen = join(folder, 'coverage');
	mkdirSync(seen);
	const failing = await failingIn(folder, [], { MUTANTS_SEEN: seen });
	if (!failing) throw new Error('the suite has not come to its end');
	const tests = new Map<string, string[]>();
	for (const file of readdirSync(seen)) {
		const { test, mutants } = JSON.parse(readFileSync(join(seen, file), 'utf8')) as {
			test: string;
			mutants: string[];
		};
		for (const id of mutants) tests.set(id, [...(tests.get(id) ?? []), test]);
	}
	return { tests, failing };
}
