/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { readdirSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';

/** The clock of /proc, which is the same on every Linux. */
const ticksPerSecond = 100;

/** What a group of processes uses, as Linux tells it in /proc. */
export class ProcessGroup {
	/** @param id process id of the group's first process */
	constructor(private readonly id: number) {}

	/** Processor time that the living processes have used so far, in ms; steps of 10 ms. */
	cpuMs(): number {
		return sum(this.stats().map(({ cpuTicks }) => cpuTicks)) * (1000 / ticksPerSecond);
	}

	/** Memory that they hold now (RSS, shared pages counted for each), in bytes. */
	memory(): number {
		return sum(
			this.stats().map(({ pid }) => {
				const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(read(`/proc/${pid}/status`))?.[1];
				return Number(kilobytes ?? 0) * 1024;
			}),
		);
	}

	private stats() {
		return readdirSync('/proc')
			.filter((name) => /^\d+$/.test(name))
			.map((pid) => ({ pid, ...statOf(pid) }))
			.filter(({ group }) => group === this.id);
	}
}

/** Processor time of one process, in ms. */
export function cpuMsOf(pid: number): number {
	return statOf(String(pid)).cpuTicks * (1000 / ticksPerSecond);
}

/** Processor time that the whole machine has used since its start, all cores together, in ms. */
export function machineCpuMs(): number {
	const idle = sum(cpus().map(({ times }) => times.idle));
	const all = sum(cpus().map(({ times }) => sum(Object.values(times))));
	return all - idle;
}

/** A process may end while it is being looked at; then it counts as nothing. */
function statOf(pid: string): { group: number; cpuTicks: number } {
	// The name of the program, in brackets, may hold anything.
	const [, fields = ''] = read(`/proc/${pid}/stat`).split(/^.*\) /s);
	const values = fields.split(' ').map(Number);
	return { group: values[2] ?? 0, cpuTicks: (values[11] ?? 0) + (values[12] ?? 0) };
}

function read(file: string): string {
	try {
		return readFileSync(file, 'utf8');
	} catch {
		return '';
	}
}

function sum(values: number[]): number {
	return values.reduce((total, value) => total + value, 0);
}

/** Notes the memory of a group from time to time. */
export class MemoryLog {
	readonly samples: Array<{ at: number; bytes: number }> = [];

	private readonly timer: NodeJS.Timeout;

	constructor(
		private readonly group: ProcessGroup,
		everyMs = 250,
	) {
		this.note();
		// A run that fails before it stops this must not keep the process alive.
		this.timer = setInterval(() => this.note(), everyMs).unref();
	}

	/** Ends it; gives the most that was held at any moment noted, in bytes. */
	stop(): number {
		clearInterval(this.timer);
		this.note();
		return Math.max(...this.samples.map(({ bytes }) => bytes));
	}

	private note(): void {
		this.samples.push({ at: Date.now(), bytes: this.group.memory() });
	}
}
