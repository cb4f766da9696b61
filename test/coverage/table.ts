import {
	allOperations,
	contractDocument,
	contractFiles,
	type Operation,
} from '../sandbox/contract';
import { notCovered } from './manifest';
import { callersOf, type Caller } from './nodeCalls';
import type { Reason } from './status';

type Status = Reason | { status: 'covered'; callers: Caller[] };

const callers = callersOf();

/** What becomes of an operation of the contract. */
export function statusOf(operationId: string): Status {
	const found = callers.get(operationId);
	return found ? { status: 'covered', callers: found } : notCovered[operationId];
}

/** `docs/coverage.md`, from the contract, the manifest and the node's description. */
export function coverageTable(): string {
	const operations = allOperations();
	const statuses = operations.map(({ operationId }) => statusOf(operationId));
	return [
		'# Coverage of the API',
		'',
		'Printed by `npm run docs` from the sources and `test/coverage/manifest.ts`. Every operation of the',
		'[contract](../test/sandbox/contract/README.md) has exactly one status: **covered** by operations of the node, by the lists',
		'that the editor offers, the credential or the trigger; a **gap** that is named by the operation to come; or **excluded**,',
		'with the reason.',
		'',
		...summary(statuses),
		...contractFiles().flatMap((file) =>
			section(
				file,
				operations.filter((operation) => operation.file === file),
			),
		),
	].join('\n');
}

function summary(statuses: Status[]): string[] {
	const count = (wanted: Status['status']) =>
		statuses.filter(({ status }) => status === wanted).length;
	return [
		'| Status | Operations of the contract |',
		'| --- | ---: |',
		`| covered | ${count('covered')} |`,
		`| gap | ${count('gap')} |`,
		`| excluded | ${count('excluded')} |`,
		`| in all | ${statuses.length} |`,
		'',
	];
}

function section(file: string, operations: Operation[]): string[] {
	const { title } = contractDocument(file).info as { title: string };
	return [
		`## ${title.replace(/^WeCom (customer contact - |address book - |API - )?/, '').replace(/^./, (first) => first.toUpperCase())}`,
		'',
		'| Operation of the contract | WeCom | Path | Status | By, or why not |',
		'| --- | --- | --- | --- | --- |',
		...operations.map(row),
		'',
	];
}

function row({ operationId, method, path, raw }: Operation): string {
	const { url } = raw.externalDocs as { url: string };
	const status = statusOf(operationId);
	const cells = [
		`\`${operationId}\``,
		`[${String(raw['x-title-zh'])}](${url})`,
		`${method} \`${path.replace('/cgi-bin/', '')}\``,
		status.status,
		about(status),
	];
	return `| ${cells.join(' | ')} |`;
}

function about(status: Status): string {
	switch (status.status) {
		case 'covered':
			return status.callers.map(nameOf).join('<br>');
		case 'gap':
			return status.planned.replace(/^\w+:\w+$/, '`$&`');
		case 'excluded':
			return status.reason;
	}
}

function nameOf({ name, label, isOwn }: Caller): string {
	const isOperation = /^(?!list:)\w+:\w+$/.test(name);
	return `${label}${isOperation ? ` (\`${name}\`)` : ''}${isOperation && !isOwn ? ', as well' : ''}`;
}
