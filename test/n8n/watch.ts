/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { n8nFolder } from './paths';
import { until } from './until';

/** Longer than the watch takes from one line to the next. */
const lineMs = 250;

/** How long nothing else got its turn. */
export interface Block {
	/** By the clock, time that other programs took included. */
	wall: number;
	/** Processor time of n8n's main thread alone. */
	cpu: number;
}

/** What n8n's main process tells of its event loop, see watchInside.cjs. */
export class Watch {
	constructor(private readonly file: string) {}

	/** The environment with which n8n has to be started. */
	get settings(): Record<string, string> {
		return {
			NODE_OPTIONS: `--require ${join(n8nFolder, 'watchInside.cjs')}`,
			N8N_WATCH_FILE: this.file,
		};
	}

	/** Id of the process, which is also the id of its process group. */
	async pid(): Promise<number> {
		const [first] = await until('the watch in n8n', async () => {
			const lines = await this.lines();
			return lines.length > 0 ? lines : undefined;
		});
		return Number(first);
	}

	/**
	 * The longest times for which the event loop was blocked, in ms.
	 *
	 * @param from and `to`: times of `Date.now()`
	 */
	async longestBlock(from: number, to: number): Promise<Block> {
		// The line that tells of the last moments comes after them.
		await sleep(Math.max(0, to + lineMs - Date.now()));
		const lines = (await this.lines()).slice(1).map((line) => line.split(' ').map(Number));
		const later = lines.findIndex(([at]) => at > to);
		const told = lines
			.slice(0, later === -1 ? lines.length : later + 1)
			.filter(([at]) => at > from);
		return {
			wall: Math.max(0, ...told.map(([, wall]) => wall)),
			cpu: Math.max(0, ...told.map(([, , cpu]) => cpu)),
		};
	}

	private async lines(): Promise<string[]> {
		const text = await readFile(this.file, 'utf8').catch(() => '');
		return text.split('\n').slice(0, -1);
	}
}
