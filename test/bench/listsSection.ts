import type { ListFinding, ListFindings } from './lists';
import type { BenchOptions } from './options';
import { shown } from './spread';
import { megabytes, precise, ratio, seconds, table, whole } from './table';

/** What long lists take, beside a program without n8n. */
export function listsSection(
	{ lists, fairness, lanes, cost }: ListFindings,
	{ latency, listRounds }: BenchOptions,
): string[] {
	return [
		'## Long lists',
		'',
		`Lists of all members, in n8n's engine, beside a program without n8n that reads the same pages ${lanes} side by side (ten where WeCom takes ten), parses them and keeps them: first the list of members (or of chats, of senders), then the parts, and it knows beforehand how to cut them. WeCom takes ${latency} ms for an answer; the limit of calls a minute is lifted. Node, program and sandbox have a process each; node and program have sent 1,000 requests of another API before, as an n8n has that runs for a minute. Medians of ${listRounds}, lowest and highest in brackets. "Fewest" are the calls without which the list cannot be read: full pages, the members, and the tags for their names. Refused are calls that WeCom answered with "busy" or "too many at a time", and that were made again.`,
		'',
		"Where a call brings little (IDs of a member, details, send results, statistics), what is left of the difference is n8n's own requests: each opens a connection, and takes twice the processor time of a bare one. By a profile of Get Many IDs a sixth of the processor time is this package's (166 of 1,006 ms), 200,000 records included. A bare n8n node that does nothing but send these requests by `helpers.httpRequest`, 32 side by side, took as long as this one: 1.00 s beside 0.98, and 0.82 of the program (medians of 8 in turns, in a process that goes on, where it is known already that 32 calls do not wait). So the ratio is higher where the processor is slower, or shared, as it is here: node, program and sandbox have two cores. That requests begin [a few at a time](architecture.md#pace) has made these lists faster: with all of them at once IDs took 1.52 times as long as the program without n8n, send results 1.59, statistics 1.43 and details 1.38 (both ways in turns, on the same machine). Besides, the program need not find out that 32 calls side by side do not wait: a round of answers more here.",
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
		'## Cost of an item, beside a bare node',
		'',
		`Tag Customer at zero latency in n8n's engine, beside a community node that does nothing but send the request by \`helpers.httpRequest\`, 32 side by side and with the token in hand: no check, no error table, no pace. 1,000 customers a round, in turns in one process, medians of ${cost.node.length} rounds.`,
		'',
		...table(
			['', 'CPU per item (ms)'],
			[
				['**This node**', shown(cost.node, precise)],
				['Bare node', shown(cost.bare, precise)],
				[
					'Ratio, round by round',
					shown(
						cost.node.map((ms, round) => ms / cost.bare[round]),
						ratio,
					),
				],
			],
		),
		'',
		"Where the time goes, by a profile of 5,000 items: half of it is Node.js (sockets, HTTP, promises), a sixth axios, by which n8n sends, a fifth the two expressions of the item (n8n-workflow and Luxon, which n8n sets up for each), a thirteenth the garbage collector. The code of this package takes a tenth: 0.15 of 1.5 ms, spread over the call with slots and pace (0.05), the form and its parameters (0.03) and many smaller things. What the bare node does not have beside it: a signal that ends the request in time, the promises between the steps, and n8n's setting up of a node with many fields.",
		'',
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

/** What n8n itself does with so many items, whichever node gave them; measured once, with n8n-core and flatted. */
const costsOfN8n = [
	'### What 200,000 items cost n8n itself',
	'',
	'Reading them is the smaller part. All items of a node are in memory at once, and stay there until the execution is over; each node behind it that gives new items adds as many again.',
	'',
	...table(
		[
			'200,000 customers',
			'Memory of the items',
			'As a saved execution',
			'To write it',
			'To open it',
		],
		[
			['Get Many, simplified', '118 MB', '77 MB', '3.4 s', '3.6 s'],
			['Get Many, not simplified', '97 MB', '85 MB', '3.4 s', '3.9 s'],
			['Get Many IDs', '27 MB', '26 MB', '1.2 s', '1.3 s'],
		],
	),
	'',
	'- **Saved executions.** n8n turns the items of every node into one text when an execution is saved, at a stretch: while it does, no other workflow of the process goes on. Set Save Successful Production Executions to Do Not Save in the settings of a workflow that reads long lists, and leave Save Execution Progress off. Executions started in the editor are also sent to the browser; try such a workflow with a Limit.',
	'- **Sub-workflows.** Put the list and what is done with it into a sub-workflow (Execute Sub-workflow) whose last node gives little: its items are dropped when it ends. Loop Over Items alone does not help, since the loop keeps all items until it is over. To spread a large company over executions, let the caller give some members at a time to the sub-workflow, by Get Members and Loop Over Items.',
	'- **Limit.** With a Limit the node reads no more than it has to: up to 3,200 records page after page, with as few calls as possible; beyond that several members at a time, as many as have been needed so far.',
	'- **Get Many IDs** costs a quarter of the memory where the details are not needed.',
	'',
];
