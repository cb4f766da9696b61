/* eslint-disable no-console */
import { publishItemWorkflow } from '../n8n/itemRun';
import type { LoadWorld } from '../n8n/loadWorld';
import { elapsedSince } from '../n8n/progress';
import { runBareClient, type BareResult } from './bareClient';
import { workflowOf, type ContenderName, type Relation, type Task } from './contenders';
import type { BenchOptions } from './options';
import { measure, type Measurement } from './run';

/** WeCom's documented limit of calls of one API, for one corp (x-frequency-limits of the contract). */
export const callsPerMinute = 10_000;

/** Settings of HTTP Request that come closest to the limit without passing it: n8n counts the pause only. */
export const batching = { batchSize: 50, batchInterval: (50 * 60_000) / callsPerMinute };

export type Measurements = Record<ContenderName, Measurement[]>;

const contenders: ContenderName[] = ['node', 'control', 'httpRequest'];

/** The relations of the sandbox's generated customers. */
export async function relationsOf(
	{ sandbox }: Pick<LoadWorld, 'sandbox'>,
	count: number,
): Promise<Relation[]> {
	const { customers } = await sandbox.control.state();
	// Those that the seed generates have numbers for names, and one member each.
	const generated = customers.filter(({ name }) => / \d+$/.test(name)).slice(0, count);
	return generated.map(({ external_userid, follow_user: [{ userid }] }) => ({
		userid,
		external_userid,
	}));
}

async function publish(world: LoadWorld, speed: Pick<Task, 'batching' | 'options'>) {
	const { credential, sandbox, api } = world;
	const task = { credential, url: sandbox.url, tagId: await tagOf(world), ...speed };
	for (const contender of contenders) {
		await publishItemWorkflow(api, workflowOf(contender, task));
	}
}

async function tagOf({ sandbox }: LoadWorld): Promise<string> {
	return (await sandbox.control.state()).tagGroups[0].tags[0].id;
}

/** Every other round runs backwards, so that it is nobody's advantage to be first. */
function orderOf(round: number): ContenderName[] {
	return round % 2 === 0 ? contenders : [...contenders].reverse();
}

/**
 * Time per item when WeCom answers at once and knows no limits: this node, HTTP Request and a node that does nothing,
 * in turns in one n8n. The first round warms up and does not count.
 */
export async function atZeroLatency(
	world: LoadWorld,
	relations: Relation[],
	{ zeroRounds }: BenchOptions,
): Promise<Measurements> {
	const found: Measurements = { node: [], httpRequest: [], control: [] };
	await world.sandbox.control.setLimits({
		latencyMs: 0,
		recordHoldMs: 0,
		perMinute: 1_000_000_000,
	});
	await publish(world, { options: { callsPerMinute: 100_000 } });
	for (let round = 0; round <= zeroRounds; round++) {
		for (const contender of orderOf(round)) {
			const measurement = await measure(world, contender, relations);
			tell(`zero latency, ${round === 0 ? 'warm-up' : `round ${round}`}`, contender, measurement);
			if (round > 0) found[contender].push(measurement);
		}
	}
	return found;
}

/** All items at the limits and the latency that the sandbox was started with; every run in a fresh n8n without a token. */
export async function atDocumentedLimits(
	world: LoadWorld,
	relations: Relation[],
	{ rounds }: BenchOptions,
): Promise<Measurements> {
	const found: Measurements = { node: [], httpRequest: [], control: [] };
	await publish(world, { batching });
	for (let round = 0; round < rounds; round++) {
		for (const contender of orderOf(round)) {
			await world.instance.stop();
			await world.sandbox.control.reset();
			await world.start();
			await world.forgetToken();
			const measurement = await measure(world, contender, relations);
			tell(`documented limits, round ${round + 1}`, contender, measurement);
			found[contender].push(measurement);
		}
	}
	return found;
}

/** Programs without n8n: calls one after another, and calls at exactly the pace that the limit allows. */
export async function withoutN8n(world: LoadWorld, relations: Relation[]) {
	const { sandbox } = world;
	const { corpId, apps } = sandbox.corp;
	const run = async (what: string, everyMs?: number): Promise<BareResult> => {
		await sandbox.control.reset();
		const tagId = await tagOf(world);
		const task = { url: sandbox.url, corpId, secret: apps.main, tagId, relations, everyMs };
		const start = Date.now();
		const result = await runBareClient(task);
		console.log(`${what}: ${elapsedSince(start)}, ${result.failures} failures`);
		return result;
	};
	return {
		paced: await run('without n8n, at the pace of the limit', 60_000 / callsPerMinute),
		sequential: await run('without n8n, one after another'),
	};
}

function tell(what: string, contender: ContenderName, { wall, cpu, failures, calls }: Measurement) {
	console.log(
		`${what}, ${contender}: ${(wall / 1000).toFixed(2)} s, CPU ${(cpu / 1000).toFixed(2)} s, ${calls} calls, ${failures} failures`,
	);
}
