/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-dangerous-functions, no-console */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { parseArgs } from 'node:util';

import { projectFolder } from '../n8n/paths';
import { coverageIn } from './coverage';
import { instrument } from './instrument';
import type { Mutant } from './instrument';
import { drawn } from './lot';
import { noticedBy } from './noticed';

const AT_A_TIME = 2;

/**
 * `npm run test:drawn`: draws changes of the sources by lot, all over the package, and tells which of them no test of the
 * fast suite notices. The pieces of `npm run test:mutation` look at one place thoroughly; this looks at the whole fairly.
 */
async function main(): Promise<void> {
	const { values } = parseArgs({
		options: {
			count: { type: 'string', default: '40' },
			seed: { type: 'string', default: new Date().toISOString() },
		},
	});
	const count = Number(values.count);
	if (!(count >= 1)) throw new Error('--count is a number, 1 or more');

	const folder = mkdtempSync(join(tmpdir(), 'wecom-drawn-'));
	try {
		copyProject(folder);
		const mutants = await instrument(folder);
		console.log(`${mutants.length} mutants; ${count} are drawn by the seed ${values.seed}.`);
		const coverage = await coverageIn(folder);
		for (const [file, names] of coverage.failing) {
			console.log(`fails without a mutant: ${relative(folder, file)}: ${names.join('; ')}`);
		}
		const unnoticed: Mutant[] = [];
		const left = drawn(mutants, count, values.seed);
		const work = async () => {
			for (let mutant = left.shift(); mutant; mutant = left.shift()) {
				const by = await noticedBy(folder, mutant, coverage);
				console.log(`${by ? 'noticed' : 'UNNOTICED'}: ${wordsFor(mutant)}${by ? ` (${by})` : ''}`);
				if (!by) unnoticed.push(mutant);
			}
		};
		await Promise.all(Array.from({ length: AT_A_TIME }, work));
		console.log(`${count - unnoticed.length} of ${count} noticed.`);
	} finally {
		rmSync(folder, { recursive: true });
	}
}

/** The files that git knows, as they are now; libraries are shared. */
function copyProject(folder: string): void {
	const names = execFileSync(
		'git',
		['ls-files', '-z', '--cached', '--others', '--exclude-standard'],
		{
			cwd: projectFolder,
			encoding: 'utf8',
		},
	);
	for (const name of names.split('\0').filter(Boolean)) {
		mkdirSync(dirname(join(folder, name)), { recursive: true });
		copyFileSync(join(projectFolder, name), join(folder, name));
	}
	symlinkSync(join(projectFolder, 'node_modules'), join(folder, 'node_modules'));
}

function wordsFor({ fileName, location: { start, end }, replacement }: Mutant): string {
	const lines = readFileSync(join(projectFolder, fileName), 'utf8').split('\n');
	const first = lines[start.line];
	const before =
		start.line === end.line
			? first.slice(start.column, end.column)
			: `${first.slice(start.column)} …`;
	return `${fileName}:${start.line + 1}: ${before} -> ${replacement}`.replace(/\s+/g, ' ');
}

main().catch((error: Error) => {
	console.error(error.message);
	process.exit(1);
});
