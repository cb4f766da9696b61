/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { mkdtempSync, rmSync } from 'node:fs';
import type { INodeType } from 'n8n-workflow';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectFolder } from '../n8n/paths';
import { readBare } from './bareList';
import { bareNode } from './bareNode';
import type { CostResult, CostTask, EngineResult, EngineTask, ListProgram } from './listRun';
import { warmUpOperation } from './warmUp';

/** What `runBare`, `runEngine` and `runCost` start. */
process.once('message', (program: ListProgram) => {
	void resultOf(program).then((found) => process.send!(found, () => process.exit(0)));
});

async function resultOf(program: ListProgram): Promise<object> {
	if ('bare' in program) return await readBare(program.bare);
	// n8n-core writes a key file into its user folder when it is loaded.
	const folder = mkdtempSync(join(tmpdir(), 'wecom-bench-'));
	process.env.N8N_USER_FOLDER = folder;
	process.env.N8N_LOG_LEVEL = 'silent';
	const found = 'cost' in program ? await costOf(program.cost) : await runInNode(program.engine);
	rmSync(folder, { recursive: true });
	return found;
}

/** A credential without a token. */
async function storeFor({ corpId, secret, url }: Pick<EngineTask, 'corpId' | 'secret' | 'url'>) {
	const { CredentialStore } = await import('../engine/credentialStore');
	return new CredentialStore({
		corpId,
		secret,
		baseUrl: url,
		accessToken: '',
		expiresAt: 0,
		issuedFor: '',
	});
}

/** Tags the customers by this node and by a bare one, in turns; the first round warms up and does not count. */
async function costOf(task: CostTask): Promise<CostResult> {
	const { runInEngine } = await import('../engine/runInEngine');
	const { url, corpId, secret, tagId, relations, rounds } = task;
	const query = new URLSearchParams({ corpid: corpId, corpsecret: secret });
	const { access_token } = (await (await fetch(`${url}/cgi-bin/gettoken?${query}`)).json()) as {
		access_token: string;
	};
	const items = relations.map((relation) => ({ json: { ...relation } }));
	const store = await storeFor(task);
	const contenders = {
		node: {
			node: builtNode(),
			parameters: {
				resource: 'tag',
				operation: 'mark',
				userId: { __rl: true, mode: 'id', value: '={{ $json.userid }}' },
				externalUserId: { __rl: true, mode: 'id', value: '={{ $json.external_userid }}' },
				tagsBy: 'list',
				addTagIds: [tagId],
				options: { callsPerMinute: 100_000 },
			},
		},
		bare: {
			node: bareNode(url, access_token, tagId),
			parameters: { member: '={{ $json.userid }}', customer: '={{ $json.external_userid }}' },
		},
	};
	const found: CostResult = { node: [], bare: [] };
	for (let round = 0; round <= rounds; round++) {
		for (const name of round % 2 ? (['node', 'bare'] as const) : (['bare', 'node'] as const)) {
			const { node, parameters } = contenders[name];
			gc?.();
			const before = process.cpuUsage();
			const { error } = await runInEngine(node, { store, parameters, items });
			const { user, system } = process.cpuUsage(before);
			if (error) throw error;
			if (round > 0) found[name].push((user + system) / 1000 / items.length);
		}
	}
	return found;
}

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
	const { runInEngine } = await import('../engine/runInEngine');
	const node = builtNode();
	await runInEngine(node, {
		store: await storeFor(task),
		parameters: warmUpOperation,
		items: Array.from({ length: task.warmUp }, () => ({ json: {} })),
	});
	const { beside } = task;
	const runBeside = async () => {
		if (!beside) return undefined;
		await new Promise((over) => setTimeout(over, beside.afterMs));
		const items = Array.from({ length: beside.items }, () => ({ json: {} }));
		const start = performance.now();
		const { error } = await runInEngine(node, {
			store: await storeFor(task),
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
		runInEngine(node, { store: await storeFor(task), parameters: task.parameters }),
		runBeside(),
	]);
	const wall = performance.now() - start;
	const { user, system } = process.cpuUsage(before);
	const longestBlock = watch();
	gc?.();
	const memory = process.memoryUsage().heapUsed - memoryBefore;
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

/** Milliseconds between two turns of the timer: to ask for the processor time costs some of it. */
const TURN = 10;

/** The longest time between two turns of a timer, as processor time: what others on the machine do does not count. */
function watchLoop(): () => number {
	let longest = 0;
	let last = processorTime();
	const timer = setInterval(() => {
		const now = processorTime();
		longest = Math.max(longest, now - last);
		last = now;
	}, TURN);
	return () => {
		clearInterval(timer);
		return longest;
	};
}

/** In ms. */
function processorTime(): number {
	const { user, system } = process.cpuUsage();
	return (user + system) / 1000;
}
