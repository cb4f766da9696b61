/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-dangerous-functions */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** The whole suite takes a few minutes; what takes longer hangs. */
const LONGEST = 900_000;

/** Runs the fast suite, or some files of it, in a copy of the project; gives its exit code, 0 for success. */
export async function runJest(
	folder: string,
	args: string[],
	environment: Record<string, string>,
): Promise<number | null> {
	const jest = spawn(
		process.execPath,
		[
			join(folder, 'node_modules/jest/bin/jest.js'),
			'--config',
			'test/mutation/drawn.config.js',
			...args,
		],
		{
			cwd: folder,
			env: { ...process.env, ...environment },
			stdio: 'ignore',
			timeout: LONGEST,
			killSignal: 'SIGKILL',
		},
	);
	const [code] = (await once(jest, 'exit')) as [number | null];
	return code;
}
