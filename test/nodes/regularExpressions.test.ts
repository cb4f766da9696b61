/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { Linter } from 'eslint';
import * as regexp from 'eslint-plugin-regexp';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ScriptTarget, transpile } from 'typescript';

const project = join(__dirname, '../..');

const files = ['nodes', 'credentials']
	.flatMap((folder) =>
		readdirSync(join(project, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
			join(folder, name),
		),
	)
	.filter((name) => name.endsWith('.ts'));

/** The lines of a file with a regular expression whose time grows with more than the length of what it looks at. */
function slowLinesIn(typescript: string): string[] {
	const code = transpile(typescript, { target: ScriptTarget.ESNext });
	const report = { report: 'potential' };
	const messages = new Linter().verify(code, {
		plugins: { regexp },
		linterOptions: { noInlineConfig: true },
		rules: {
			'regexp/no-super-linear-backtracking': ['error', report],
			'regexp/no-super-linear-move': ['error', report],
		},
	});
	const lines = code.split('\n');
	return messages.map(({ line, message }) => `${lines[line - 1].trim()}: ${message}`);
}

/** Whether a file can have one: there is a slash outside of comments and imports. */
function mayHaveOne(typescript: string): boolean {
	const rest = typescript
		.replace(/\/\*.*?\*\//gs, '')
		.replace(/^\s*\/\/.*$/gm, '')
		.replace(/ from '.*';$/gm, '');
	return /\/|RegExp/.test(rest);
}

describe('The regular expressions', () => {
	it('take no longer than a text is long, whatever it is: one that takes long stops all of n8n', () => {
		const texts = files.map((name) => readFileSync(join(project, name), 'utf8'));
		const looked = texts.filter(mayHaveOne);
		expect(looked.length).toBeGreaterThan(100);
		expect(looked.flatMap(slowLinesIn)).toEqual([]);
	});

	it.each([String.raw`/\s*a?\s*b/`, String.raw`/-+$/`, String.raw`new RegExp('^(a|\\s*)*$')`])(
		'are looked at: %s',
		(slow) => {
			expect(slowLinesIn(`export const it = ${slow};`)).not.toEqual([]);
		},
	);
});
