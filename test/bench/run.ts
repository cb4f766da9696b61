/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import { runItems } from '../n8n/itemRun';
import type { LoadWorld } from '../n8n/loadWorld';
import { cpuMsOf, machineCpuMs, MemoryLog } from '../n8n/processGroup';
import { pathOf, type ContenderName, type Relation } from './contenders';

/** What one run took. Times are ms, memory is bytes; `cpu` and memory are those of n8n's processes together. */
export interface Measurement {
	wall: number;
	/** Items that are missing or tell of an error. */
	failures: number;
	/** Requests that the sandbox received for what is measured, tokens left out. */
	calls: number;
	tokenCalls: number;
	cpu: number;
	memoryBefore: number;
	memoryPeak: number;
	/** The longest time for which n8n's event loop was blocked, as processor time. */
	longestBlock: number;
	/** Processor time of the sandbox. */
	sandboxCpu: number;
	/** Processor time of everything on the machine but n8n, sandbox and this process. */
	foreignCpu: number;
}

const markTag = '/cgi-bin/externalcontact/mark_tag';

/** Lets a contender tag the customers, and measures it. */
export async function measure(
	world: LoadWorld,
	contender: ContenderName,
	relations: Relation[],
): Promise<Measurement> {
	const { instance, processes, sandbox, watch } = world;
	await world.ready();
	await sandbox.control.clearJournal();
	const memoryBefore = processes.memory();
	const memory = new MemoryLog(processes);
	const clocks = () => ({
		own: cpuUsage(),
		n8n: processes.cpuMs(),
		sandbox: cpuMsOf(sandbox.pid),
		machine: machineCpuMs(),
		at: Date.now(),
	});

	const start = clocks();
	const items = await runItems(instance.url, pathOf(contender), relations);
	const end = clocks();

	const memoryPeak = memory.stop();
	const cpu = end.n8n - start.n8n;
	const sandboxCpu = end.sandbox - start.sandbox;
	const journal = await sandbox.control.journal();
	const good = items.filter(({ errcode = 0, error }) => errcode === 0 && error === undefined);
	return {
		wall: end.at - start.at,
		failures: relations.length - good.length,
		calls: journal.filter(({ path }) => path === markTag).length,
		tokenCalls: journal.filter(({ path }) => path === '/cgi-bin/gettoken').length,
		cpu,
		memoryBefore,
		memoryPeak,
		longestBlock: (await watch.longestBlock(start.at, end.at)).cpu,
		sandboxCpu,
		foreignCpu: Math.max(0, end.machine - start.machine - cpu - sandboxCpu - (end.own - start.own)),
	};
}

function cpuUsage(): number {
	const { user, system } = process.cpuUsage();
	return (user + system) / 1000;
}
