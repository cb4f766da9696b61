/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import * as api from '../../nodes/wecom/api';
import type { Call } from '../../nodes/wecom/api';
import { waysOf } from '../../nodes/WeComCustomerContact/operation/operation';
import { resources } from '../../nodes/WeComCustomerContact/resources';

const project = join(__dirname, '../..');
const nodeFolder = join(project, 'nodes/WeComCustomerContact');

/** Who makes a call: an operation of the node, a list of the editor, or another part of the package. */
export interface Caller {
	/** `tag:mark`, `list:tags`, `credential`, `trigger` or `attachments`. */
	name: string;
	/** In words: "Tag: Tag Customer". */
	label: string;
	/** Whether it is the call of the operation, not one beside it. */
	isOwn: boolean;
}

/** What the editor's lists hold, by the picker's file. */
const LISTS: Record<string, string> = {
	contactWays: 'contact ways',
	departments: 'departments',
	externalContacts: 'customers',
	groupChats: 'group chats',
	handoverMembers: 'members who have left',
	massMessages: 'mass messages',
	members: 'members',
	moments: 'moments',
	tagGroups: 'tag groups',
	tags: 'tags',
};

const operations = resources.flatMap((resource) =>
	resource.operations.map((operation) => ({
		name: `${resource.value}:${operation.value}`,
		label: `${resource.name}: ${operation.name}`,
		file: join(nodeFolder, `resources/${resource.value}/${operation.value}.ts`),
		calls: waysOf(operation).map(({ call }) => call.id as string),
	})),
);

/** All operations of the node by `resource:operation`, with their labels and calls. */
export const nodeOperations = new Map(operations.map((operation) => [operation.name, operation]));

/** Every call of the package, by its name in the contract, with who makes it. */
export function callersOf(): Map<string, Caller[]> {
	const callers = new Map<string, Caller[]>();
	const add = (id: string, caller: Caller) => {
		const known = callers.get(id) ?? [];
		if (!known.some(({ name }) => name === caller.name)) callers.set(id, [...known, caller]);
	};
	for (const { calls, ...operation } of operations) {
		for (const id of calls) add(id, { ...operation, isOwn: true });
	}
	for (const { file, ids } of references()) {
		const users = behind(file);
		for (const id of ids) {
			const mayBe = callById.get(id)!.isRepeatable ? users : users.filter((it) => !readsOnly(it));
			for (const caller of mayBe) add(id, { ...caller, isOwn: false });
		}
	}
	return callers;
}

/** Lists of the editor, and names, change nothing; a file that they read with may also hold what does. */
function readsOnly({ name }: Pick<Caller, 'name'>): boolean {
	return name === NAMES.name || name.startsWith('list:');
}

/** The files that name calls of the table, and which. */
function references(): Array<{ file: string; ids: string[] }> {
	return ['nodes', 'credentials']
		.flatMap((folder) =>
			readdirSync(join(project, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
				join(project, folder, name),
			),
		)
		.filter((file) => file.endsWith('.ts') && !file.includes('/wecom/api/'))
		.map((file) => ({ file, ids: idsIn(readFileSync(file, 'utf8')) }));
}

/** The table of calls by their names in the contract. */
const callById = new Map(
	Object.values(api as unknown as Record<string, Record<string, Call>>)
		.filter((group) => typeof group === 'object')
		.flatMap(Object.values)
		.map((call: Call) => [call.id as string, call]),
);

function idsIn(text: string): string[] {
	return [...text.matchAll(/\b(\w+Api)\.(\w+)\b/g)].flatMap(([, group, name]) => {
		const call = (api as unknown as Record<string, Record<string, Call>>)[group]?.[name];
		return call ? [call.id] : [];
	});
}

/** Who makes the calls that a file names. */
function behind(file: string): Array<Omit<Caller, 'isOwn'>> {
	const place = relative(project, file);
	if (place.startsWith('credentials/') || place.startsWith('nodes/wecom/token/')) {
		return [{ name: 'credential', label: 'the credential' }];
	}
	if (place.startsWith('nodes/WeComCustomerContactTrigger/')) {
		return [{ name: 'trigger', label: 'the trigger, for details' }];
	}
	if (place.startsWith('nodes/wecom/files/')) {
		return [{ name: 'attachments', label: 'files of messages, moments and the like' }];
	}
	if (place.startsWith('nodes/WeComCustomerContact/names/')) {
		return [NAMES, ...pickersWith(file)];
	}
	if (place.startsWith('nodes/wecom/forms/')) {
		return [
			...operations.filter(({ name }) => name === 'collectForm:getAnswers'),
			{ name: 'trigger', label: 'the trigger, for details' },
		];
	}
	const users = operations.filter((it) => it.file === file || importsInFolder(it.file).has(file));
	return [...users, ...(isForNames(file) ? [NAMES] : []), ...pickersWith(file)];
}

const NAMES = { name: 'names', label: 'names in place of IDs' };

/** Whether names are looked up with what a file reads. */
function isForNames(file: string): boolean {
	return readdirSync(join(nodeFolder, 'names')).some((name) =>
		importedBy(join(nodeFolder, 'names', name)).includes(file),
	);
}

/** The editor's lists that are in a file, or import it. */
function pickersWith(file: string): Array<Omit<Caller, 'isOwn'>> {
	return readdirSync(join(nodeFolder, 'pickers'))
		.filter((name) => LISTS[name.replace('.ts', '')] !== undefined)
		.map((name) => join(nodeFolder, 'pickers', name))
		.filter((picker) => picker === file || importsBehind(picker).includes(file))
		.map((picker) => picker.match(/(\w+)\.ts$/)![1])
		.map((name) => ({ name: `list:${name}`, label: `the list of ${LISTS[name]}` }));
}

/** The files that a picker imports, with those of their folders that these import. */
function importsBehind(picker: string): string[] {
	return importedBy(picker).flatMap((file) => [file, ...importsInFolder(file)]);
}

/** The files of its resource that an operation imports, by whichever way. */
function importsInFolder(start: string, seen = new Set<string>()): Set<string> {
	for (const file of importedBy(start)) {
		if (dirname(file) !== dirname(start) || seen.has(file)) continue;
		seen.add(file);
		importsInFolder(file, seen);
	}
	return seen;
}

const importsByFile = new Map<string, string[]>();

function importedBy(file: string): string[] {
	let files = importsByFile.get(file);
	if (files) return files;
	const imports = readFileSync(file, 'utf8').matchAll(/ from '(\.{1,2}\/[^']*)'/g);
	files = [...imports]
		.map(([, target]) => `${join(dirname(file), target)}.ts`)
		.filter((target) => existsSync(target));
	importsByFile.set(file, files);
	return files;
}
