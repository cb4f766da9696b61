import type { ListFinding, ListFindings } from './lists';
import type { BenchOptions } from './options';
import { shown } from './spread';
import { megabytes, ratio, seconds, table, whole } from './table';

/** What long lists take, beside a program without n8n. */
export function listsSection(
	{ lists, fairness, lanes }: ListFindings,
	{ latency, listRounds }: BenchOptions,
): string[] {
	return [
		'## Long lists',
		'',
		`Lists of all members, in n8n's engine, beside a program without n8n that reads the same pages ${lanes} side by side (ten where WeCom takes ten), parses them and keeps them; it knows beforehand how to cut the list. WeCom takes ${latency} ms for an answer; the limit of calls a minute is lifted. Node, program and sandbox have a process each. Medians of ${listRounds}, lowest and highest in brackets. "Fewest" are the calls without which the list cannot be read: full pages, the members, and the tags for their names. Refused are calls that WeCom answered with "busy" or "too many at a time", and that were made again.`,
		'',
		...[...new Set(lists.map(({ shape }) => shape))].flatMap((shape) => [
			`### ${shape}`,
			'',
			...table(
				[
					'',
					'Time (s)',
					'Without n8n (s)',
					'Ratio',
					'Calls',
					'Fewest',
					'Refused',
					'CPU (s)',
					'Without n8n (s)',
					'Longest block (ms)',
					'Memory of the items (MB)',
				],
				lists.filter((list) => list.shape === shape).map(row),
			),
			'',
		]),
		'### A short run beside a long list',
		'',
		`A run of ten items takes ${shown(fairness.alone, whole)} ms alone, and ${shown(fairness.beside, whole)} ms beside the first of these lists, in the same process and with calls of the same API (${shown(
			fairness.beside.map((ms, round) => ms / fairness.alone[round]),
			ratio,
		)} times as long). Runs take turns in a lane, so a long list holds nobody up; what is left is the processor, which they share.`,
		'',
		...costsOfN8n,
	];
}

function row({ operation, rounds, fewest }: ListFinding): string[] {
	const of = (read: (round: ListFinding['rounds'][number]) => number) => rounds.map(read);
	return [
		operation,
		shown(
			of(({ engine }) => engine.wall),
			seconds,
		),
		shown(
			of(({ bare }) => bare.wall),
			seconds,
		),
		shown(
			of(({ engine, bare }) => engine.wall / bare.wall),
			ratio,
		),
		shown(
			of(({ calls }) => calls),
			whole,
		),
		whole(fewest),
		shown(
			of(({ refused }) => refused),
			whole,
		),
		shown(
			of(({ engine }) => engine.cpu),
			seconds,
		),
		shown(
			of(({ bare }) => bare.cpu),
			seconds,
		),
		shown(
			of(({ engine }) => engine.longestBlock),
			whole,
		),
		shown(
			of(({ engine }) => engine.memory),
			megabytes,
		),
	];
}

/** What n8n itself does with so many items, whichever node gave them. */
const costsOfN8n = ['### What many items cost n8n itself', ''];
