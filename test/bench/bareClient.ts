import type { Relation } from './contenders';
import { inOwnProcess } from './ownProcess';

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
	return await inOwnProcess<BareTask, BareResult>('bareClientMain.ts', task);
}
