/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-dangerous-functions */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { projectFolder } from '../n8n/paths';
import type { Relation } from './contenders';

/** What a program without n8n is to do. */
export interface BareTask {
	url: string;
	corpId: string;
	secret: string;
	tagId: string;
	relations: Relation[];
	/** A call every so many ms, whatever the others are doing; without it each waits for the one before. */
	everyMs?: number;
}

/** What it took: times in ms, memory in bytes. */
export interface BareResult {
	wall: number;
	failures: number;
	cpu: number;
	memoryPeak: number;
}

/** Runs a program that calls WeCom without n8n, in a process of its own. */
export async function runBareClient(task: BareTask): Promise<BareResult> {
	const child = fork(join(__dirname, 'bareClientMain.ts'), {
		cwd: projectFolder,
		execArgv: ['--import', 'tsx'],
	});
	const ended = once(child, 'exit').then(() => undefined);
	child.send(task);
	const answer = (await Promise.race([once(child, 'message'), ended])) as [BareResult] | undefined;
	if (!answer) throw new Error('The client without n8n has ended early');
	await ended;
	return answer[0];
}
