/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-dangerous-functions */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { projectFolder } from '../n8n/paths';

/**
 * Runs a program of this folder in a process of its own: it gets its task as a message, answers with the result, and
 * ends.
 *
 * @throws when it ends without an answer
 */
export async function inOwnProcess<Task extends object, Result>(
	file: string,
	task: Task,
): Promise<Result> {
	const child = fork(join(__dirname, file), {
		cwd: projectFolder,
		execArgv: ['--import', 'tsx', '--expose-gc'],
	});
	const ended = once(child, 'exit').then(() => undefined);
	child.send(task);
	const answer = (await Promise.race([once(child, 'message'), ended])) as [Result] | undefined;
	if (!answer) throw new Error(`${file} has ended early`);
	await ended;
	return answer[0];
}
