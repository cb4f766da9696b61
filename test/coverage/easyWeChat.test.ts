/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allOperations, type Operation } from '../sandbox/contract';
import { callersOf, nodeOperations } from './nodeCalls';

const page = readFileSync(join(__dirname, '../../docs/easywechat.md'), 'utf8');
const contract = allOperations();
const operations = nodeOperations;
const callers = callersOf();

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

describe('docs/easywechat.md', () => {
	const rows = rowsOf(page);
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
