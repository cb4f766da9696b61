/* eslint-disable no-console */
import type { SandboxProcess } from '../sandbox/ownProcess';
import { startSandboxProcess } from '../sandbox/ownProcess';
import type { BareListResult } from './bareList';
import type { CostResult, EngineResult } from './listRun';
import { accessTo, runBare, runCost, runEngine } from './listRun';
import type { ListOperation, ListShape } from './listShapes';
import { listShapes } from './listShapes';
import type { BenchOptions } from './options';
import { relationsOf } from './stages';
import { warmUpCall, warmUpCalls } from './warmUp';

/** One list, measured several times beside a program without n8n. */
export interface ListFinding {
	shape: string;
	operation: string;
	rounds: Array<{ engine: EngineResult; bare: BareListResult; calls: number; refused: number }>;
	fewest: number;
}

/** A run of ten items, alone and beside a long list. */
export interface Fairness {
	alone: number[];
	beside: number[];
}

export interface ListFindings {
	lists: ListFinding[];
	fairness: Fairness;
	cost: CostResult;
	/** Calls side by side of the program without n8n. */
	lanes: number;
}

const LANES = 32;

/** The hour's limit would end what is measured. */
const NO_LIMIT = { perMinute: 1_000_000_000 };

/** Reads long lists in n8n's engine, in turns with a program without n8n; sandbox and both have processes of their own. */
export async function readLists(options: BenchOptions): Promise<ListFindings> {
	const shapes = listShapes(options.listScale).slice(0, options.listShapes);
	const lists: ListFinding[] = [];
	for (const shape of shapes) {
		const sandbox = await startSandboxProcess({
			seed: shape.seed,
			limits: { ...NO_LIMIT, latencyMs: options.latency, ...shape.limits },
		});
		for (const operation of shape.operations) {
			lists.push(await measured(sandbox, shape, operation, options));
		}
		await sandbox.close();
	}
	return {
		lists,
		fairness: await fairnessIn(shapes[0], options),
		cost: await costOfAnItem(options),
		lanes: LANES,
	};
}

async function measured(
	sandbox: SandboxProcess,
	shape: ListShape,
	operation: ListOperation,
	{ listRounds: rounds, listScale }: BenchOptions,
): Promise<ListFinding> {
	const { control } = sandbox;
	const given = operation.parameters;
	const parameters = typeof given === 'function' ? await given(sandbox) : given;
	const { before, parts } = await operation.bare(sandbox);
	const task = { ...accessTo(sandbox), warmUp: warmUpCalls(listScale) };
	const lanes = shape.limits?.concurrent ?? LANES;
	const finding: ListFinding = {
		shape: shape.name,
		operation: operation.name,
		rounds: [],
		fewest: 0,
	};
	for (let round = 0; round < rounds; round++) {
		if (shape.busy) {
			await control.clearFaults();
			for (const path of new Set(parts.map((part) => part.path))) {
				await control.addFault({
					path,
					kind: 'errcode',
					errcode: -1,
					share: shape.busy,
					seed: `round ${round}`,
				});
			}
		}
		const bare = await runBare({ ...task, before, parts, lanes });
		await control.clearJournal();
		const engine = await runEngine({ ...task, parameters });
		if (engine.error) throw new Error(`${operation.name}: ${engine.error}`);
		const journal = await callsOfTheList(sandbox, task.warmUp);
		const refused = journal.filter(({ errcode }) => errcode === 45033 || errcode === -1).length;
		finding.rounds.push({ engine, bare, calls: journal.length - refused, refused });
		finding.fewest = operation.fewest(engine.items);
		console.log(
			`${shape.name}, ${operation.name}: ${(engine.wall / 1000).toFixed(2)} s, without n8n ${(bare.wall / 1000).toFixed(2)} s, ${journal.length} calls (${refused} refused)`,
		);
	}
	return finding;
}

/** What the node has sent for the list alone. */
async function callsOfTheList({ control }: SandboxProcess, warmUp: number) {
	const all = (await control.journal()).filter(({ path }) => !path.endsWith('/gettoken'));
	const earlier = all.filter(({ path, errcode }) => path === warmUpCall.path && errcode === 0);
	if (earlier.length !== warmUp) throw new Error(`${earlier.length} calls to warm up`);
	return all.filter(({ path }) => path !== warmUpCall.path);
}

/** A run of ten items that calls the same API as the list. */
async function fairnessIn(shape: ListShape, options: BenchOptions): Promise<Fairness> {
	const sandbox = await startSandboxProcess({
		seed: shape.seed,
		limits: { ...NO_LIMIT, latencyMs: options.latency },
	});
	const task = { ...accessTo(sandbox), warmUp: warmUpCalls(options.listScale) };
	const [{ parameters }] = shape.operations;
	const list = parameters as Record<string, string>;
	const short = {
		resource: 'externalContact',
		operation: 'getAll',
		members: 'zhangsan',
		returnAll: false,
		limit: 1,
	};
	const none = { ...short, members: 'zhaoliu' };
	const run = { parameters: short, items: 10, afterMs: 1500 };
	const found: Fairness = { alone: [], beside: [] };
	for (let round = 0; round < options.listRounds; round++) {
		const alone = await runEngine({ ...task, parameters: none, beside: run });
		const beside = await runEngine({ ...task, parameters: list, beside: run });
		found.alone.push(alone.beside!);
		found.beside.push(beside.beside!);
		console.log(
			`ten items: ${Math.round(alone.beside!)} ms alone, ${Math.round(beside.beside!)} ms beside a list`,
		);
	}
	await sandbox.close();
	return found;
}

const TAGGED = 1000;

/** Tag Customer beside a bare node, against a sandbox that answers at once. */
async function costOfAnItem({ zeroRounds }: BenchOptions): Promise<CostResult> {
	const sandbox = await startSandboxProcess({
		seed: { customers: TAGGED },
		limits: { ...NO_LIMIT, recordHoldMs: 0 },
	});
	const relations = await relationsOf({ sandbox }, TAGGED);
	const { tagGroups } = await sandbox.control.state();
	const tagId = tagGroups[0].tags[0].id;
	const found = await runCost({ ...accessTo(sandbox), tagId, relations, rounds: zeroRounds });
	await sandbox.close();
	return found;
}
