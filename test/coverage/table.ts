import {
	allOperations,
	contractDocument,
	contractFiles,
	type Operation,
} from '../sandbox/contract';
import { manifest } from './manifest';
import { nodeOperations } from './nodeCalls';
import type { Status } from './status';

/** What the editor's lists hold, by the picker's file. */
const LISTS: Record<string, string> = {
	contactWays: 'contact ways',
	departments: 'departments',
	externalContacts: 'customers',
	groupChats: 'group chats',
	massMessages: 'mass messages',
	members: 'members',
	moments: 'moments',
	tagGroups: 'tag groups',
	tags: 'tags',
};

/** `docs/coverage.md`, from the contract, the manifest and the node's description. */
export function coverageTable(): string {
	const operations = allOperations();
	const statuses = operations.map(({ operationId }) => manifest[operationId]);
	return [
		'# Coverage of the API',
		'',
		'Printed by `npm run docs` from `test/coverage/manifest.ts`; a test compares the two. Every operation of the',
		'[contract](../test/sandbox/contract/README.md) has exactly one status: **covered** by a named operation of the node, by the',
		'lists that the editor offers, or by the credential; a **gap** that is named by the operation to come; or **excluded**, with',
		'the reason.',
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
	const status = manifest[operationId];
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
			return [
				...status.operations.map(nameOf),
				...status.extra.map(({ by, how }) => `${nameOf(by)}, ${how}`),
			].join('<br>');
		case 'gap':
			return status.planned.replace(/^\w+:\w+$/, '`$&`');
		case 'excluded':
			return status.reason;
	}
}

/** What was looked up; a page that says "undefined" helps nobody. */
function known(found: string | undefined, caller: string): string {
	if (found === undefined) throw new Error(`${caller}: there is no name for it`);
	return found;
}

function nameOf(caller: string): string {
	if (caller === 'credential') return 'the credential';
	const [resource, name] = caller.split(':');
	if (resource === 'picker') return `the list of ${known(LISTS[name], caller)}`;
	return `${known(nodeOperations().get(caller)?.label, caller)} (\`${caller}\`)`;
}
