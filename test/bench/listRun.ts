import type { INodeParameters } from 'n8n-workflow';
import type { SandboxProcess } from '../sandbox/ownProcess';
import type { BareListResult, BareListTask } from './bareList';
import { inOwnProcess } from './ownProcess';

/** An operation of the built node, in n8n's engine. */
export interface EngineTask {
	url: string;
	corpId: string;
	secret: string;
	/** Calls that are made before anything is measured. */
	warmUp: number;
	parameters: INodeParameters;
	/** Another run in the same process, a while later: so many items that it has. */
	beside?: { parameters: INodeParameters; items: number; afterMs: number };
}

/** What it took: times in ms, memory in bytes. */
export interface EngineResult {
	wall: number;
	cpu: number;
	items: number;
	/** The longest time for which the event loop was blocked, as processor time. */
	longestBlock: number;
	/** Memory that the items hold, once all else is collected. */
	memory: number;
	error?: string;
	/** Wall time of the run beside it. */
	beside?: number;
}

/** Customers to tag by this node and by a bare one, in turns. */
export interface CostTask {
	url: string;
	corpId: string;
	secret: string;
	tagId: string;
	relations: Array<{ userid: string; external_userid: string }>;
	rounds: number;
}

/** Processor time in ms for an item, round by round. */
export interface CostResult {
	node: number[];
	bare: number[];
}

/** A program that measures one thing and ends. */
export type ListProgram = { bare: BareListTask } | { engine: EngineTask } | { cost: CostTask };

export async function runBare(task: BareListTask): Promise<BareListResult> {
	return await inOwnProcess<ListProgram, BareListResult>('listRunMain.ts', { bare: task });
}

export async function runEngine(task: EngineTask): Promise<EngineResult> {
	return await inOwnProcess<ListProgram, EngineResult>('listRunMain.ts', { engine: task });
}

export async function runCost(task: CostTask): Promise<CostResult> {
	return await inOwnProcess<ListProgram, CostResult>('listRunMain.ts', { cost: task });
}

/** How to reach the sandbox. */
export function accessTo({ url, corp }: SandboxProcess) {
	return { url, corpId: corp.corpId, secret: corp.apps.main };
}
