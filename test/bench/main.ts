/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, no-console */
import { writeFile } from 'node:fs/promises';
import { ensureN8nIsInstalled } from '../n8n/install';
import { LoadWorld } from '../n8n/loadWorld';
import { prepareN8n, removePreparedN8n } from '../n8n/preparedN8n';
import { elapsedSince } from '../n8n/progress';
import { answersToWeCom } from './answers';
import { callsOfFlows } from './flows';
import { machineOf } from './machine';
import { readOptions, type BenchOptions } from './options';
import { readLists } from './lists';
import { listsSection } from './listsSection';
import { pageOf, type Findings } from './page';
import {
	atDocumentedLimits,
	atZeroLatency,
	callsPerMinute,
	relationsOf,
	withoutN8n,
} from './stages';

/** `npm run bench`: measures the built package in a real n8n and writes docs/performance.md. */
async function main(): Promise<void> {
	const start = Date.now();
	const options = readOptions(process.argv.slice(2));
	if (options.onlyLists) {
		console.log(listsSection(await readLists(options), options).join('\n'));
		return;
	}
	await ensureN8nIsInstalled();
	await prepareN8n();
	try {
		const page = await pageOf(await findings(options));
		await writeFile(options.output, page);
		console.log(`\n${page}\nWritten to ${options.output} after ${elapsedSince(start)}.`);
	} finally {
		await removePreparedN8n();
	}
}

async function findings(options: BenchOptions): Promise<Findings> {
	const world = await LoadWorld.create({
		seed: { customers: Math.max(options.items, options.zeroItems) },
		limits: { perMinute: callsPerMinute, latencyMs: options.latency },
	});
	try {
		return await findOut(world, options);
	} finally {
		await world.close();
	}
}

async function findOut(world: LoadWorld, options: BenchOptions): Promise<Findings> {
	const relations = await relationsOf(world, Math.max(options.items, options.zeroItems));
	const zero = await atZeroLatency(world, relations.slice(0, options.zeroItems), options);
	const items = relations.slice(0, options.items);
	return {
		machine: await machineOf(),
		options,
		zero,
		limits: await atDocumentedLimits(world, items, options),
		flows: await callsOfFlows(world, items),
		answers: await answersToWeCom(world, options),
		bare: await withoutN8n(world, items),
		lists: await readLists(options),
	};
}

main().catch((error: Error) => {
	console.error(error.message);
	process.exit(1);
});
