/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/require-node-api-error */
import { execFile, type ChildProcess } from 'node:child_process';
import { promisify } from 'node:util';
import { userEnvironment } from './userEnvironment';

const execute = promisify(execFile);

/** Ends with this process, which may be told to stop while one is running. */
const running = new Set<ChildProcess>();
process.on('exit', () => running.forEach((child) => child.kill()));

/** Enough of the output to see what went wrong. */
const shownOnFailure = 4000;

/**
 * Runs a command to its end and gives its standard output.
 *
 * @throws with the last lines that the command printed when it fails
 */
export async function run(
	command: string,
	args: string[],
	options: { cwd: string; env?: NodeJS.ProcessEnv },
): Promise<string> {
	const execution = execute(command, args, {
		cwd: options.cwd,
		env: { ...userEnvironment(), ...options.env },
		maxBuffer: 64 * 1024 * 1024,
	});
	running.add(execution.child);
	try {
		return (await execution).stdout;
	} catch (error) {
		const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
		throw new Error(
			`${[command, ...args].join(' ')} failed:\n${`${stdout}\n${stderr}`.trim().slice(-shownOnFailure)}`,
			{ cause: error },
		);
	} finally {
		running.delete(execution.child);
	}
}
