/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { anchor } from '../docs/operationsPage';
import { allOperations, type Operation } from '../sandbox/contract';
import { callersOf, nodeOperations } from './nodeCalls';

const readme = readFileSync(join(__dirname, '../../README.md'), 'utf8');
const contract = allOperations();
const operations = nodeOperations;
const callers = callersOf();

/** The text under a heading, up to the next one of the same level or above. */
function sectionOf(text: string, heading: string): string {
	const level = heading.indexOf(' ');
	const [, section = ''] = `${text}\n`.split(`\n${heading}\n`);
	return section.split(new RegExp(`^#{1,${level}} `, 'm'))[0];
}

/** The cells of the first table, without its head. */
function rowsOf(section: string): string[][] {
	const [table = ''] = section.match(/(^\|.*\|\n)+/m) ?? [];
	return table
		.trim()
		.split('\n')
		.slice(2)
		.map((line) =>
			line
				.split('|')
				.slice(1, -1)
				.map((cell) => cell.trim()),
		);
}

/** The operations of the node that a cell names, as `Tag: Create (tag:create)`. */
function namedIn(cell: string): string[] {
	return [...cell.matchAll(/([^,(]+) \(`(\w+:\w+)`\)/g)].map(
		([, label, value]) => `${label.trim()} (${value})`,
	);
}

/** Those that serve an operation of the contract, in the same form; one that WeCom has replaced is served by its successors. */
function servedBy({ deprecated, operationId, raw }: Operation): string[] {
	const served = deprecated
		? (JSON.stringify(raw['x-replaced-by']).match(/\w+\.\w+/g) ?? [])
		: [operationId];
	const names = served.flatMap((id) => {
		return (callers.get(id) ?? []).filter(({ isOwn }) => isOwn).map(({ name }) => name);
	});
	return [...new Set(names)].map((name) => `${operations.get(name)!.label} (${name})`);
}

describe('README: table of resources', () => {
	const rows = rowsOf(sectionOf(readme, '## Operations'));
	const wanted = new Map<string, string[]>();
	for (const { label } of operations.values()) {
		const [resource, operation] = label.split(': ');
		wanted.set(resource, [...(wanted.get(resource) ?? []), operation]);
	}

	it('has the resources in the order of the editor, each with a link to its section', () => {
		expect(rows.map(([resource]) => resource)).toEqual(
			[...wanted.keys()].map((name) => `[${name}](docs/operations.md#${anchor(name)})`),
		);
	});

	it.each([...wanted])('%s has every operation, in the order of the editor', (resource, names) => {
		const [, , named] = rows.find(([cell]) => cell.startsWith(`[${resource}]`)) ?? [];
		expect(named).toBe(names.join(', '));
	});

	it('leads to headings of docs/operations.md', () => {
		const page = readFileSync(join(__dirname, '../../docs/operations.md'), 'utf8');
		const headings = [...page.matchAll(/^#+ (.*)$/gm)].map(([, heading]) => anchor(heading));
		const links = [...readme.matchAll(/\(docs\/operations\.md#([^)]*)\)/g)].map(([, link]) => link);
		expect(headings).toEqual(expect.arrayContaining(links));
	});
});

describe('README: EasyWeChat', () => {
	const rows = rowsOf(sectionOf(readme, '## Coming from EasyWeChat'));
	const seed = contract.filter(({ raw }) => raw['x-in-seed'] === true);

	it('has the calls asked for from the start, and no other', () => {
		expect(rows.map(([call]) => call).sort()).toEqual(
			seed.map(({ raw }) => `\`${String(raw['x-easywechat'])}\``).sort(),
		);
	});

	it.each(seed.map((operation) => [String(operation.raw['x-easywechat']), operation] as const))(
		'%s stands with the operations that serve it',
		(call, operation) => {
			const [, path, names] = rows.find(([cell]) => cell === `\`${call}\``) ?? [];
			expect(path).toBe(`\`${operation.path.replace('/cgi-bin/externalcontact/', '')}\``);
			expect(namedIn(names)).toEqual(servedBy(operation));
			expect(namedIn(names)).not.toEqual([]);
		},
	);
});
