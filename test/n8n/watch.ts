/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { n8nFolder } from './paths';
import { until } from './until';

/** Longer than the watch takes from one line to the next. */
const lineMs = 250;

/** What n8n's main process tells of its event loop, see watch.cjs. */
export class Watch {
	constructor(private readonly file: string) {}

	/** The environment with which n8n has to be started. */
	get settings(): Record<string, string> {
		return {
			NODE_OPTIONS: `--require ${join(n8nFolder, 'watch.cjs')}`,
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
	 * The longest time, in ms, for which the event loop was blocked.
	 *
	 * @param from and `to`: times of `Date.now()`
	 */
	async longestBlock(from: number, to: number): Promise<number> {
		// The line that tells of the last moments comes after them.
		await sleep(Math.max(0, to + lineMs - Date.now()));
		const lines = (await this.lines()).slice(1).map((line) => line.split(' ').map(Number));
		const later = lines.findIndex(([at]) => at > to);
		const until = later === -1 ? lines.length : later + 1;
		return Math.max(
			0,
			...lines
				.slice(0, until)
				.filter(([at]) => at > from)
				.map(([, longest]) => longest),
		);
	}

	private async lines(): Promise<string[]> {
		const text = await readFile(this.file, 'utf8').catch(() => '');
		return text.split('\n').slice(0, -1);
	}
}
