/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, @typescript-eslint/no-require-imports */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import type * as NodeModule from '../../nodes/WeComCustomerContact/WeComCustomerContact.node';

// Without its ending, tsx would take the codex file WeComCustomerContact.node.json.
const { WeComCustomerContact } =
	require('../../nodes/WeComCustomerContact/WeComCustomerContact.node.ts') as typeof NodeModule;

const project = join(__dirname, '../..');
const nodeFolder = join(project, 'nodes/WeComCustomerContact');

/** An operation as the node describes it. */
export interface NodeOperation {
	/** As in the editor: "Tag: Get Many". */
	label: string;
	/** Method and path of its requests, `POST /cgi-bin/...`: its own, and those of its kinds (Convert ID has three). */
	endpoints: string[];
}

/** All operations of the node by `resource:operation`, read from its description. */
export function nodeOperations(): Map<string, NodeOperation> {
	const { properties } = new WeComCustomerContact().description;
	const resources = optionsOf(properties.find(({ name }) => name === 'resource')!);
	const operations = new Map<string, NodeOperation>();
	for (const resource of resources) {
		const own = properties.filter((property) => isShownFor(property, 'resource', resource.value));
		const selector = own.find(({ name }) => name === 'operation');
		for (const operation of optionsOf(selector!)) {
			const kinds = own
				.filter((property) => isShownFor(property, 'operation', operation.value))
				.flatMap(optionsOf);
			operations.set(`${resource.value}:${operation.value}`, {
				label: `${resource.name}: ${operation.name}`,
				endpoints: [operation, ...kinds].flatMap(endpointOf),
			});
		}
	}
	return operations;
}

function optionsOf({ type, options }: INodeProperties): INodePropertyOptions[] {
	return type === 'options' ? ((options ?? []) as INodePropertyOptions[]) : [];
}

function isShownFor({ displayOptions }: INodeProperties, name: string, value: unknown): boolean {
	return ((displayOptions?.show?.[name] ?? []) as unknown[]).includes(value);
}

function endpointOf({ routing }: INodePropertyOptions): string[] {
	const { method, url } = routing?.request ?? {};
	return url === undefined ? [] : [`${method} ${url}`];
}

/** Where the code of a caller begins: `tag:mark`, `picker:tags` or `credential`, as an absolute path. */
export function startOf(caller: string): string {
	if (caller === 'credential') {
		return join(project, 'credentials/WeComCustomerContactApi.credentials.ts');
	}
	const [resource, name] = caller.split(':');
	return resource === 'picker'
		? join(nodeFolder, `pickers/${name}.ts`)
		: join(nodeFolder, `resources/${resource}/${name}.ts`);
}

/** Absolute path of a file that the manifest names. */
export function nodeFile(file: string): string {
	return join(nodeFolder, file);
}

/** Whether a file of the node holds this path as a text. */
export function holdsPath(file: string, path: string): boolean {
	return existsSync(file) && readFileSync(file, 'utf8').includes(`'${path}'`);
}

/** All files that a file of the node imports, itself included, as far as they belong to the project. */
export function importedBy(start: string, seen = new Set<string>()): Set<string> {
	if (seen.has(start) || !existsSync(start)) return seen;
	seen.add(start);
	for (const [, target] of readFileSync(start, 'utf8').matchAll(
		/ from '(\.{1,2}\/[^']*|\.{1,2})'/g,
	)) {
		const path = join(dirname(start), target);
		importedBy(existsSync(`${path}.ts`) ? `${path}.ts` : join(path, 'index.ts'), seen);
	}
	return seen;
}

/** A path inside the project, for messages. */
export function inProject(file: string): string {
	return relative(project, file);
}
