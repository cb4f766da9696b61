/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { runJest } from './runJest';

/** The tests that failed, by file; a file that could not be run is there with a test without a name. */
export type Failing = ReadonlyMap<string, readonly string[]>;

/** Runs the fast suite, or some files of it, to the end; gives what failed, or nothing when it hung. */
export async function failingIn(
	folder: string,
	args: string[],
	environment: Record<string, string>,
): Promise<Failing | undefined> {
	const report = join(folder, `${randomUUID()}.json`);
	await runJest(folder, ['--json', `--outputFile=${report}`, ...args], environment);
	if (!existsSync(report)) return undefined;
	const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as {
		testResults: Array<{
			name: string;
			status: string;
			assertionResults: Array<{ status: string; fullName: string }>;
		}>;
	};
	rmSync(report);
	const failed = testResults.filter(({ status }) => status !== 'passed');
	return new Map(
		failed.map(({ name, assertionResults }) => {
			const tests = assertionResults.filter(({ status }) => status === 'failed');
			return [name, tests.length > 0 ? tests.map(({ fullName }) => fullName) : ['']];
		}),
	);
}
