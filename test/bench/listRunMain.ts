/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { mkdtempSync, rmSync } from 'node:fs';
import type { INodeType } from 'n8n-workflow';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectFolder } from '../n8n/paths';
import { readBare } from './bareList';
import type { EngineResult, EngineTask, ListProgram } from './listRun';

/** What `runBare` and `runEngine` start. */
process.once('message', (program: ListProgram) => {
	const result = 'bare' in program ? readBare(program.bare) : runInNode(program.engine);
	void result.then((found) => process.send!(found, () => process.exit(0)));
});

/** The built node, since that is what users install. */
function builtNode(): INodeType {
	const path = 'dist/nodes/WeComCustomerContact/WeComCustomerContact.node.js';
	const built = createRequire(__filename)(join(projectFolder, path)) as Record<
		string,
		new () => INodeType
	>;
	return new built.WeComCustomerContact();
}

async function runInNode(task: EngineTask): Promise<EngineResult> {
	// n8n-core writes a key file into its user folder when it is loaded.
	const folder = mkdtempSync(join(tmpdir(), 'wecom-bench-'));
	process.env.N8N_USER_FOLDER = folder;
	process.env.N8N_LOG_LEVEL = 'silent';
	const { runInEngine } = await import('../engine/runInEngine');
	const { CredentialStore } = await import('../engine/credentialStore');
	const store = () =>
		new CredentialStore({
			corpId: task.corpId,
			secret: task.secret,
			baseUrl: task.url,
			accessToken: '',
			expiresAt: 0,
			issuedFor: '',
		});
	const node = builtNode();
	const { beside } = task;
	const runBeside = async () => {
		if (!beside) return undefined;
		await new Promise((over) => setTimeout(over, beside.afterMs));
		const items = Array.from({ length: beside.items }, () => ({ json: {} }));
		const start = performance.now();
		const { error } = await runInEngine(node, {
			store: store(),
			parameters: beside.parameters,
			items,
		});
		if (error) throw error;
		return performance.now() - start;
	};

	gc?.();
	const memoryBefore = process.memoryUsage().heapUsed;
	const watch = watchLoop();
	const before = process.cpuUsage();
	const start = performance.now();
	const [run, besideMs] = await Promise.all([
		runInEngine(node, { store: store(), parameters: task.parameters }),
		runBeside(),
	]);
	const wall = performance.now() - start;
	const { user, system } = process.cpuUsage(before);
	const longestBlock = watch();
	gc?.();
	const memory = process.memoryUsage().heapUsed - memoryBefore;
	rmSync(folder, { recursive: true });
	return {
		wall,
		cpu: (user + system) / 1000,
		items: run.items.length,
		longestBlock,
		memory,
		error: run.error?.message,
		beside: besideMs,
	};
}

/** The longest time between two turns of a timer, as processor time: what others on the machine do does not count. */
function watchLoop(): () => number {
	let longest = 0;
	let last = process.cpuUsage();
	const timer = setInterval(() => {
		const { user, system } = process.cpuUsage(last);
		last = process.cpuUsage();
		longest = Math.max(longest, (user + system) / 1000);
	}, 5);
	return () => {
		clearInterval(timer);
		return longest;
	};
}
