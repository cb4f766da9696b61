/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { version } from '../../package.json';
import type { Bench } from '../engine';
import { startBench } from '../engine';
import { operationNames, outputSurface, savedSurface } from '.';
import type { SurfaceRecord } from './record';
import { problemsOf, publishedAs, withOpenNote } from './record';
import type { Surface } from './surface';

const file = join(__dirname, '../surface.json');

/** `npm run surface` notes what has changed, `npm run surface:publish` takes it for the new version. */
const { SURFACE } = process.env;

const MARK = 'entry:';

/** The record, as far as it is about the output or not. */
function partOf({ published, entries, changes }: SurfaceRecord, output: boolean): SurfaceRecord {
	const only = (surface: Surface = {}): Surface =>
		Object.fromEntries(Object.entries(surface).filter(([name]) => name.includes(' → ') === output));
	return {
		published,
		entries: only(entries),
		changes: changes.map(({ reason, added, removed, changed }) => ({
			reason,
			added: only(added),
			removed: only(removed),
			changed: only(changed),
		})),
	};
}

const readRecord = () => JSON.parse(readFileSync(file, 'utf8')) as SurfaceRecord;

describe('test/surface.json (where it differs: npm run surface, and write down why)', () => {
	let bench: Bench;
	beforeAll(async () => {
		bench = await startBench();
		if (!SURFACE) return;
		const now = { ...savedSurface(), ...(await outputOfAll()) };
		write(SURFACE === 'publish' ? publishedAs(version, now) : withOpenNote(readRecord(), now));
	}, 60_000);
	afterAll(async () => await bench.close());

	async function outputOfAll(): Promise<Surface> {
		const outputs: Surface = {};
		for (const name of operationNames) Object.assign(outputs, await outputSurface(bench, name));
		return outputs;
	}

	it('says what users save', () => {
		expect(problemsOf(partOf(readRecord(), false), savedSurface())).toEqual([]);
	});

	it('says what the operations give', async () => {
		const now = await outputOfAll();
		expect(problemsOf(partOf(readRecord(), true), now)).toEqual([]);
		const places = Object.keys(now).map((name) => name.split(' → ')[0]);
		expect(new Set(places)).toEqual(new Set(operationNames));
	}, 60_000);
});

/** One line for each entry, so that a change is a line. */
function write(surface: SurfaceRecord): void {
	const entries = new Set<unknown>(
		[
			surface.entries,
			...surface.changes.flatMap(({ added, removed, changed }) => [added, removed, changed]),
		].flatMap((one) => Object.values(one ?? {})),
	);
	const text = JSON.stringify(
		surface,
		(_, value: unknown) => (entries.has(value) ? `${MARK}${JSON.stringify(value)}` : value),
		'\t',
	);
	const marked = new RegExp(`"${MARK}(?:[^"\\\\]|\\\\.)*"`, 'g');
	const plain = text.replace(marked, (one) => (JSON.parse(one) as string).slice(MARK.length));
	writeFileSync(file, `${plain}\n`);
}
