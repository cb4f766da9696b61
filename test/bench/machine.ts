/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { readFile } from 'node:fs/promises';
import { cpus, release, totalmem, type } from 'node:os';
import { join } from 'node:path';
import { run } from '../n8n/command';
import { findNode } from '../n8n/node24';
import { installation } from '../n8n/installation';
import { projectFolder } from '../n8n/paths';

/** What the results depend on, in words. */
export interface Machine {
	date: string;
	processor: string;
	cores: number;
	memory: string;
	system: string;
	/** Node.js of sandbox and bench. */
	node: string;
	n8nNode: string;
	n8n: string;
	/** Name, version and, in a clone, the commit. */
	package: string;
}

/** Looks at the machine. */
export async function machineOf(): Promise<Machine> {
	const cores = cpus();
	const { name, version } = await manifestIn(projectFolder);
	const inFolder = { cwd: projectFolder };
	// Not every copy of the project is a clone.
	const commit = await run('git', ['describe', '--always', '--dirty'], inFolder).catch(() => '');
	return {
		date: new Date().toISOString().slice(0, 10),
		processor: cores[0].model.trim(),
		cores: cores.length,
		memory: `${Math.round(totalmem() / 1024 ** 3)} GB`,
		system: `${type()} ${release()}`,
		node: process.versions.node,
		n8nNode: (await run(findNode().binary, ['-p', 'process.versions.node'], inFolder)).trim(),
		n8n: (await manifestIn(join(installation.folder, 'node_modules/n8n'))).version,
		package: `${name} ${version}${commit ? `, commit ${commit.trim()}` : ''}`,
	};
}

async function manifestIn(folder: string) {
	const text = await readFile(join(folder, 'package.json'), 'utf8');
	return JSON.parse(text) as { name: string; version: string };
}
