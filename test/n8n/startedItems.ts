/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { n8nFolder } from './paths';

/** What workflows were started with, told by n8n itself where executions are not saved; see hookInside.cjs. */
export class StartedItems {
	constructor(private readonly file: string) {}

	/** The environment with which n8n has to be started. */
	get settings(): Record<string, string> {
		return {
			EXTERNAL_HOOK_FILES: join(n8nFolder, 'hookInside.cjs'),
			N8N_STARTED_ITEMS_FILE: this.file,
		};
	}

	/** Names of the items with which executions of a workflow have started and ended well, as often as they did. */
	async of(workflowName: string): Promise<string[]> {
		const text = await readFile(this.file, 'utf8').catch(() => '');
		const lines = text.split('\n').slice(0, -1);
		return lines.flatMap((line) => {
			const [workflow, item] = line.split(' ');
			return workflow === workflowName ? [item] : [];
		});
	}
}
