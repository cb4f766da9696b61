import { format, resolveConfig } from 'prettier';
import { answersRate, type AnswersOf, type ReceiverName } from './answers';
import type { BareResult } from './bareClient';
import type { FlowCalls } from './flows';
import type { ListFindings } from './lists';
import { listsSection } from './listsSection';
import type { Machine } from './machine';
import type { BenchOptions } from './options';
import type { Measurement } from './run';
import { shown } from './spread';
import { megabytes, milliseconds, percent, precise, ratio, seconds, table, whole } from './table';
import { batching, callsPerMinute, type Measurements } from './stages';

/** Everything that one run of the bench has found out. */
export interface Findings {
	machine: Machine;
	options: BenchOptions;
	zero: Measurements;
	limits: Measurements;
	flows: FlowCalls[];
	answers: AnswersOf;
	bare: { paced: BareResult; sequential: BareResult };
	lists: ListFindings;
}

/** The page docs/performance.md. */
export async function pageOf(findings: Findings): Promise<string> {
	const { machine, options } = findings;
	const text = [
		'# Performance',
		'',
		`Written by \`npm run bench\` on ${machine.date}; do not edit it by hand. Times depend on the machine, so look at the ratios.`,
		'',
		...limitsSection(findings),
		...zeroSection(findings),
		...listsSection(findings.lists, options),
		...flowsSection(findings),
		...answersSection(findings),
		'## How it was measured',
		'',
		...table(
			['', ''],
			[
				['Machine', `${machine.processor}, ${machine.cores} cores, ${machine.memory}`],
				['System', machine.system],
				['n8n', `${machine.n8n} on Node.js ${machine.n8nNode}, one process, SQLite`],
				['Package', machine.package],
				['WeCom', `the [sandbox](../test/sandbox/README.md) on Node.js ${machine.node}`],
			],
			[],
		),
		'',
		'Items come into n8n by one webhook request, go through Split Out to the node, and come back as the answer to the request. Time is from the request to the answer. Executions are not saved. Processor time and memory are those of all processes of n8n, task runner included, from `/proc`. The longest block is the most processor time that the main thread of n8n used without looking after anything else; what n8n itself does with the items is in it.',
		'',
		`The sandbox has a process of its own. It took ${shown(sandboxShares(findings), percent)} of one core, and ${shown(sandboxPerCall(findings), milliseconds)} for a call, so it holds nobody up. All other programs on the machine took ${shown(foreignShares(findings), percent)} of its cores meanwhile: with much more than 0 % times are too long, and processor time is the better measure.`,
		'',
		`Repeat it with \`npm run bench\`; \`-- --items ${options.items}\` and the other options are in [options.ts](../test/bench/options.ts).`,
		'',
	].join('\n');
	const config = await resolveConfig(options.output);
	return await format(text, { ...config, useTabs: false, parser: 'markdown' });
}

function limitsSection({ limits, bare, options }: Findings): string[] {
	const { items, latency, rounds } = options;
	const minimum = (items * 60_000) / callsPerMinute + latency;
	const row = (name: string, measured: Measurement[]) => {
		const of = (read: (one: Measurement) => number, show: (value: number) => string) =>
			shown(measured.map(read), show);
		return [
			name,
			of(({ wall }) => wall, seconds),
			of(({ wall }) => wall / minimum, ratio),
			of(({ failures }) => failures, whole),
			of(({ calls }) => calls, whole),
			of(({ tokenCalls }) => tokenCalls, whole),
			of(({ memoryPeak }) => memoryPeak, megabytes),
			of(({ memoryPeak, memoryBefore }) => memoryPeak - memoryBefore, megabytes),
			of(({ cpu }) => cpu / items, precise),
			of(({ longestBlock }) => longestBlock, whole),
		];
	};
	const bareRow = (name: string, { wall, failures, cpu, memoryPeak }: BareResult) => [
		name,
		seconds(wall),
		ratio(wall / minimum),
		whole(failures),
		whole(items),
		'1',
		megabytes(memoryPeak),
		'',
		precise(cpu / items),
		'',
	];
	return [
		`## ${whole(items)} customers at WeCom's documented limits`,
		'',
		`Tag Customer for ${whole(items)} customers. WeCom takes ${latency} ms for an answer and lets ${whole(callsPerMinute)} calls a minute through. Every run begins in a fresh n8n without an access token. Medians of ${rounds}, lowest and highest in brackets.`,
		'',
		...table(
			[
				'',
				'Time (s)',
				'× minimum',
				'Failures',
				'Calls',
				'`gettoken`',
				'Peak memory (MB)',
				'of it for the run',
				'CPU per item (ms)',
				'Longest block (ms)',
			],
			[
				['Theoretical minimum', seconds(minimum), '1.00', '0', whole(items), '1', '', '', '', ''],
				row('**This node**', limits.node),
				row('HTTP Request, batching', limits.httpRequest),
				row('A node that does nothing', limits.control),
				bareRow('Loop without n8n, one call after another', bare.sequential),
				bareRow('Program without n8n, at the pace of the limit', bare.paced),
			],
		),
		'',
		`The theoretical minimum is the time in which the limit allows so many calls, at an even pace, and one answer. HTTP Request sends ${batching.batchSize} items at a time with a pause of ${batching.batchInterval} ms, which is as fast as the limit allows; n8n's default pause is 1,000 ms. It uses the same credential, and takes an errcode of WeCom for success: what counts as a failure here was read from its items. The node that does nothing shows what n8n takes for the items themselves, the last row that the sandbox keeps up.`,
		'',
	];
}

function zeroSection({ zero, options }: Findings): string[] {
	const { zeroItems: items, zeroRounds: rounds } = options;
	const net = (read: (one: Measurement) => number, of: Measurement[]) =>
		of.map((one, round) => (read(one) - read(zero.control[round])) / items);
	const wall = (of: Measurement[]) => net((one) => one.wall, of);
	const cpu = (of: Measurement[]) => net((one) => one.cpu, of);
	const row = (name: string, measured: Measurement[]) => [
		name,
		shown(wall(measured), precise),
		shown(cpu(measured), precise),
		shown(
			measured.map(({ failures }) => failures),
			whole,
		),
		shown(
			measured.map(({ longestBlock }) => longestBlock),
			whole,
		),
	];
	const ratios = (read: (of: Measurement[]) => number[]) => {
		const other = read(zero.httpRequest);
		return read(zero.node).map((value, round) => value / other[round]);
	};
	return [
		'## Cost of an item',
		'',
		`The same, with a WeCom that answers at once and knows no limits, so that only the cost of the node is left: ${whole(items)} customers a round, the nodes in turns in one n8n, medians of ${rounds} rounds, lowest and highest in brackets. What n8n takes for the items themselves was measured in every round, too, with a node that does nothing, and is taken off. This node's own limit of calls a minute is lifted.`,
		'',
		...table(
			['', 'Time per item (ms)', 'CPU per item (ms)', 'Failures', 'Longest block (ms)'],
			[
				row('**This node**', zero.node),
				row('HTTP Request, same credential', zero.httpRequest),
				['Ratio, round by round', shown(ratios(wall), ratio), shown(ratios(cpu), ratio), '', ''],
			],
		),
		'',
	];
}

function flowsSection({ flows }: Findings): string[] {
	return [
		'## Calls of a flow',
		'',
		'What flows spend of the limits, beside the fewest calls with which the same can be done; the token is left out.',
		'',
		...table(
			['Flow', 'Calls', 'Minimum', 'Which'],
			flows.map(({ flow, calls, minimum, because }) => [
				flow,
				whole(calls.reduce((total, { count }) => total + count, 0)),
				whole(minimum),
				`${calls.map(({ api, count }) => `\`${api}\`${count > 1 ? ` × ${whole(count)}` : ''}`).join(', ')} (needed: ${because})`,
			]),
			[1, 2],
		),
		'',
	];
}

function answersSection({ answers, options }: Findings): string[] {
	const { answerSeconds, burst, answerRounds } = options;
	const row = (name: string, receiver: ReceiverName) => {
		const of = (read: (one: AnswersOf[ReceiverName][number]) => number) =>
			shown(answers[receiver].map(read), whole);
		return [
			name,
			of(({ steady }) => steady.median),
			of(({ steady }) => steady.slow),
			of(({ steady }) => steady.executions),
			of((one) => one.burst.last),
			of((one) => one.burst.executions),
		];
	};
	return [
		'## Answers to WeCom',
		'',
		`How long WeCom waits for its answer, with an empty flow: ${answersRate} events a second for ${answerSeconds} seconds, then ${burst} at once. Medians of ${answerRounds}, lowest and highest in brackets. Both answer when n8n has stored the execution.`,
		'',
		...table(
			[
				'',
				'Median (ms)',
				'99 % within (ms)',
				`Executions for ${whole(answersRate * answerSeconds)} events`,
				`Last of ${whole(burst)} at once (ms)`,
				'Executions for them',
			],
			[
				row('**This trigger**', 'trigger'),
				row("n8n's Webhook node, which answers Immediately", 'webhook'),
			],
		),
		'',
	];
}

function allRuns({ zero, limits }: Findings): Measurement[] {
	return [...zero.node, ...zero.httpRequest, ...limits.node, ...limits.httpRequest];
}

function sandboxShares(findings: Findings): number[] {
	return allRuns(findings).map(({ sandboxCpu, wall }) => sandboxCpu / wall);
}

function sandboxPerCall(findings: Findings): number[] {
	return allRuns(findings).map(({ sandboxCpu, calls }) => sandboxCpu / calls);
}

function foreignShares(findings: Findings): number[] {
	const { cores } = findings.machine;
	return allRuns(findings).map(({ foreignCpu, wall }) => foreignCpu / wall / cores);
}
