/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { projectFolder } from '../n8n/paths';

/** How much is measured. */
export interface BenchOptions {
	/** Customers to tag at the documented limits. */
	items: number;
	/** How often, for everything that runs in n8n. */
	rounds: number;
	/** What WeCom takes for an answer there, in ms. */
	latency: number;
	/** Customers to tag in a round at zero latency. */
	zeroItems: number;
	/** Rounds at zero latency. */
	zeroRounds: number;
	/** Seconds for which deliveries of WeCom come at a steady rate. */
	answerSeconds: number;
	/** Deliveries that come at once. */
	burst: number;
	/** Rounds of both. */
	answerRounds: number;
	/** How often each list is read. */
	listRounds: number;
	/** Share of the sizes of the lists, for a quick look. */
	listScale: number;
	/** How many of the companies with lists, the first ones. */
	listShapes: number;
	/** Lists alone, without writing the page. */
	onlyLists: boolean;
	/** File that is written. */
	output: string;
}

const defaults = {
	items: '10000',
	rounds: '3',
	latency: '50',
	'zero-items': '1000',
	'zero-rounds': '9',
	'answer-seconds': '30',
	burst: '200',
	'answer-rounds': '2',
	'list-rounds': '3',
	'list-scale': '1',
	'list-shapes': '6',
	output: join(projectFolder, 'docs/performance.md'),
};

/**
 * Reads the command line.
 *
 * @throws for unknown options, and for what is no number of at least 1
 */
export function readOptions(args: string[]): BenchOptions {
	const names = Object.keys(defaults) as Array<keyof typeof defaults>;
	const { values } = parseArgs({
		args,
		options: {
			...Object.fromEntries(names.map((name) => [name, { type: 'string' as const }])),
			'only-lists': { type: 'boolean' },
		},
	});
	const { 'only-lists': onlyLists = false, ...texts } = values as Partial<typeof defaults> & {
		'only-lists'?: boolean;
	};
	const given = { ...defaults, ...texts };
	const listScale = Number(given['list-scale']);
	if (!(listScale > 0 && listScale <= 1)) throw new Error('--list-scale is above 0 and at most 1');
	const count = (name: keyof typeof defaults) => {
		if (!/^[1-9]\d*$/.test(given[name])) throw new Error(`--${name} is a number, 1 or more`);
		return Number(given[name]);
	};
	return {
		items: count('items'),
		rounds: count('rounds'),
		latency: count('latency'),
		zeroItems: count('zero-items'),
		zeroRounds: count('zero-rounds'),
		answerSeconds: count('answer-seconds'),
		burst: count('burst'),
		answerRounds: count('answer-rounds'),
		listRounds: count('list-rounds'),
		listScale,
		listShapes: count('list-shapes'),
		onlyLists,
		output: given.output,
	};
}
