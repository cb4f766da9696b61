/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
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
	/** The longest time for which n8n's event loop was blocked. */
	longestBlock: number;
	/** Processor time of the sandbox. */
	sandboxCpu: number;
	/** Processor time of everything on the machine but n8n, sandbox and this process. */
	foreignCpu: number;
}

const markTag = '/cgi-bin/externalcontact/mark_tag';

/** Lets a contender tag the customers, and measures it. */
export async function measure(
	{ instance, processes, sandbox, watch }: LoadWorld,
	contender: ContenderName,
	relations: Relation[],
): Promise<Measurement> {
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
	const answer = await post(`${instance.url}/webhook/${pathOf(contender)}`, { relations });
	const end = clocks();

	const memoryPeak = memory.stop();
	const cpu = end.n8n - start.n8n;
	const sandboxCpu = end.sandbox - start.sandbox;
	const journal = await sandbox.control.journal();
	const items = JSON.parse(answer) as Array<{ errcode?: number; error?: unknown }>;
	const good = items.filter(({ errcode = 0, error }) => errcode === 0 && error === undefined);
	return {
		wall: end.at - start.at,
		failures: relations.length - good.length,
		calls: journal.filter(({ path }) => path === markTag).length,
		tokenCalls: journal.filter(({ path }) => path === '/cgi-bin/gettoken').length,
		cpu,
		memoryBefore,
		memoryPeak,
		longestBlock: await watch.longestBlock(start.at, end.at),
		sandboxCpu,
		foreignCpu: Math.max(0, end.machine - start.machine - cpu - sandboxCpu - (end.own - start.own)),
	};
}

function cpuUsage(): number {
	const { user, system } = process.cpuUsage();
	return (user + system) / 1000;
}

/** A plain request without any limit of time, which `fetch` has. */
async function post(url: string, body: object): Promise<string> {
	const sent = request(url, { method: 'POST', headers: { 'content-type': 'application/json' } });
	sent.end(JSON.stringify(body));
	const [response] = (await once(sent, 'response')) as [IncomingMessage];
	const answer = await text(response);
	if (response.statusCode !== 200) {
		throw new Error(`The workflow ended with HTTP ${response.statusCode}: ${answer.slice(0, 500)}`);
	}
	return answer;
}
