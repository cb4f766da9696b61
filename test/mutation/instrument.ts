/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A change of the sources that can be switched on. */
export interface Mutant {
	id: string;
	/** From the folder of the project. */
	fileName: string;
	/** Lines and columns from 0. */
	location: Record<'start' | 'end', { line: number; column: number }>;
	replacement: string;
}

const SOURCES = ['nodes', 'credentials'];

const silent = {
	isDebugEnabled: () => false,
	debug() {},
	info() {},
};

/**
 * Puts all mutants into the sources of a copy of the project. One of them is active in a process whose environment names
 * it in `__STRYKER_ACTIVE_MUTANT__`.
 */
export async function instrument(folder: string): Promise<Mutant[]> {
	const { Instrumenter } = await import('@stryker-mutator/instrumenter');
	const names = SOURCES.flatMap((source) =>
		readdirSync(join(folder, source), { recursive: true, encoding: 'utf8' })
			.filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
			.map((name) => `${source}/${name}`),
	);
	const { files, mutants } = await new Instrumenter(silent as never).instrument(
		names.map((name) => ({
			name,
			content: readFileSync(join(folder, name), 'utf8'),
			mutate: true,
		})),
		// Words for users are read by people.
		{ plugins: null, ignorers: [], excludedMutations: ['StringLiteral'] },
	);
	for (const { name, content } of files) writeFileSync(join(folder, name), content);
	return mutants.filter(({ status }) => status !== 'Ignored') as Mutant[];
}
