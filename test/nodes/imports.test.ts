/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const project = join(__dirname, '../..');

/**
 * When two ids are the same, when days begin in China, which marks nobody sees, and what a switch is, is known
 * everywhere; they import nothing themselves.
 */
const SHARED = ['ids', 'daysInChina', 'marks', 'yesNo'].map((name) => `nodes/values/${name}.ts`);

/** What the files of a folder may import of the package, the most special folder first. */
const MAY_IMPORT: Array<[folder: string, allowed: string[]]> = [
	['nodes/wecom/api/', ['nodes/wecom/api/', ...SHARED]],
	['nodes/wecom/', ['nodes/wecom/', ...SHARED]],
	['nodes/values/', ['nodes/values/', 'nodes/wecom/errors/']],
	['nodes/WeComCustomerContact/fields/', ['fields/', 'nodes/values/', 'nodes/wecom/']],
	['nodes/WeComCustomerContact/operation/', ['operation/', 'fields/', 'nodes/wecom/']],
	[
		'nodes/WeComCustomerContact/resources/',
		['resources/', 'operation/', 'fields/', 'nodes/values/', 'nodes/wecom/'],
	],
	[
		'nodes/WeComCustomerContact/names/',
		['names/', 'resources/', 'operation/', 'fields/', 'nodes/values/', 'nodes/wecom/'],
	],
	[
		'nodes/WeComCustomerContact/pickers/',
		['pickers/', 'names/', 'resources/', 'fields/', 'nodes/wecom/', ...SHARED],
	],
	[
		'nodes/WeComCustomerContact/execution/',
		['execution/', 'names/', 'operation/', 'fields/', 'nodes/wecom/', ...SHARED],
	],
	[
		'nodes/WeComCustomerContact/description/',
		['description/', 'execution/', 'operation/', 'fields/', 'nodes/wecom/'],
	],
	['nodes/WeComCustomerContact/', ['']],
	[
		'nodes/WeComCustomerContactTrigger/callback/',
		['nodes/WeComCustomerContactTrigger/callback/', ...SHARED],
	],
	[
		'nodes/WeComCustomerContactTrigger/',
		['nodes/WeComCustomerContactTrigger/', 'nodes/values/', 'nodes/wecom/'],
	],
	['credentials/', ['nodes/wecom/', 'nodes/WeComCustomerContactTrigger/callback/']],
];

const files = ['nodes', 'credentials'].flatMap((folder) =>
	readdirSync(join(project, folder), { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.ts'))
		.map((name) => join(folder, name)),
);

/** The files of the package that a file imports, types too. */
function importsOf(file: string): string[] {
	const text = readFileSync(join(project, file), 'utf8');
	return [...text.matchAll(/ from '(\.{1,2}(?:\/[^']*)?)'/g)].map(([, target]) => {
		const path = join(project, dirname(file), target);
		const found = [`${path}.ts`, join(path, 'index.ts')].find((candidate) => existsSync(candidate));
		if (!found) throw new Error(`${file} imports ${target}, which is not there`);
		return relative(project, found);
	});
}

const graph = new Map(files.map((file) => [file, importsOf(file)]));

/** A way of imports that leads back to where it began. */
function circleFrom(start: string): string[] | undefined {
	const seen = new Set<string>();
	const walk = (path: string[]): string[] | undefined => {
		for (const next of graph.get(path.at(-1)!) ?? []) {
			if (next === start) return [...path, next];
			if (seen.has(next)) continue;
			seen.add(next);
			const circle = walk([...path, next]);
			if (circle) return circle;
		}
		return undefined;
	};
	return walk([start]);
}

describe('Imports', () => {
	it('go one way between the folders', () => {
		const wrong = files.flatMap((file) => {
			const [, allowed] = MAY_IMPORT.find(([folder]) => file.startsWith(folder))!;
			const folders = allowed.map((name) =>
				name === '' || /^(nodes|credentials)\//.test(name)
					? name
					: `nodes/WeComCustomerContact/${name}`,
			);
			return graph
				.get(file)!
				.filter((target) => !folders.some((folder) => target.startsWith(folder)))
				.map((target) => `${file} imports ${target}`);
		});
		expect(wrong).toEqual([]);
	});

	it('have no circle', () => {
		expect(files.map(circleFrom).find(Boolean)).toBeUndefined();
	});

	it('are seen at all', () => {
		expect(graph.get('nodes/wecom/callWeCom.ts')).toContain('nodes/wecom/nextStep.ts');
	});
});
