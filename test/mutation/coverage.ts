/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { runJest } from './runJest';

/**
 * Runs the fast suite of an instrumented copy once, without a mutant.
 *
 * @returns the test files that come across each mutant, by its id. Those that fail in the copy, since they read the
 * sources themselves, are left out
 */
export async function coverageIn(folder: string): Promise<Map<string, string[]>> {
	const seen = join(folder, 'coverage');
	mkdirSync(seen);
	const report = join(folder, 'report.json');
	await runJest(folder, ['--json', `--outputFile=${report}`], { MUTANTS_SEEN: seen });
	const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as {
		testResults: Array<{ name: string; status: string }>;
	};
	const failed = testResults.filter(({ status }) => status !== 'passed').map(({ name }) => name);
	const found = new Map<string, string[]>();
	for (const file of readdirSync(seen)) {
		const { test, mutants } = JSON.parse(readFileSync(join(seen, file), 'utf8')) as {
			test: string;
			mutants: string[];
		};
		if (failed.includes(test)) continue;
		for (const id of mutants) found.set(id, [...(found.get(id) ?? []), test]);
	}
	return found;
}
