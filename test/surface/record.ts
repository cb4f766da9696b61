import type { Entry, Surface } from './surface';

/** Changes of the surface that belong together, and why they are made. */
export interface NotedChange {
	reason: string;
	added?: Surface;
	removed?: Surface;
	/** What stands there now. */
	changed?: Surface;
}

/** `test/surface.json`. */
export interface SurfaceRecord {
	/** The version that is published with these entries; null before the first one. */
	published: string | null;
	entries: Surface;
	/** What has changed since. */
	changes: NotedChange[];
}

export interface Difference {
	kind: 'added' | 'removed' | 'changed';
	name: string;
	/** What stands there now; for what is removed, what stood there. */
	entry: Entry;
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** What differs between two surfaces. */
export function differencesOf(before: Surface, now: Surface): Difference[] {
	const names = [...new Set([...Object.keys(before), ...Object.keys(now)])];
	return names.flatMap((name): Difference[] => {
		if (!(name in before)) return [{ kind: 'added', name, entry: now[name] }];
		if (!(name in now)) return [{ kind: 'removed', name, entry: before[name] }];
		return same(before[name], now[name]) ? [] : [{ kind: 'changed', name, entry: now[name] }];
	});
}

/** What is wrong with the surface as it is now, by what is written down of it; empty when all is well. */
export function problemsOf({ published, entries, changes }: SurfaceRecord, now: Surface): string[] {
	const noted = changes.flatMap(notedDifferences);
	const found = differencesOf(entries, now);
	const isIn = (list: Difference[], one: Difference) => list.some((other) => same(one, other));
	return [
		...changes.filter(({ reason }) => reason.trim() === '').map(() => 'a change has no reason'),
		...found
			.filter((difference) => !isIn(noted, difference))
			.map(({ kind, name }) => `${name} is ${kind}, which is not noted`),
		...noted
			.filter((difference) => !isIn(found, difference))
			.map(({ kind, name }) => `${name} is noted as ${kind}, and is not`),
		...(published === null
			? []
			: found
					.filter((difference) => breaks(entries, difference))
					.map(({ kind, name }) => `${name} is ${kind}, which breaks workflows of ${published}`)),
	];
}

function notedDifferences({ added, removed, changed }: NotedChange): Difference[] {
	return Object.entries({ added, removed, changed }).flatMap(([kind, surface]) =>
		Object.entries(surface ?? {}).map(([name, entry]) => ({
			kind: kind as Difference['kind'],
			name,
			entry,
		})),
	);
}

/** Whether a workflow that was saved before has lost something, or means something else now. */
function breaks(entries: Surface, { kind, name, entry }: Difference): boolean {
	if (kind !== 'changed') return kind === 'removed';
	const before = entries[name];
	// n8n does not save a value that is the default.
	if (before.type !== entry.type || !same(before.default, entry.default)) return true;
	return !holds(entry, before, 'values') || !holds(entry, before, 'modes');
}

function holds(now: Entry, before: Entry, what: 'values' | 'modes'): boolean {
	const kept: unknown[] = now[what] ?? [];
	return (before[what] ?? []).every((value) => kept.includes(value));
}

/** The record with a note for what is not noted yet, whose reason is still to be written. */
export function withOpenNote(record: SurfaceRecord, now: Surface): SurfaceRecord {
	const noted = record.changes.flatMap(notedDifferences);
	const open = differencesOf(record.entries, now).filter(
		(difference) => !noted.some((other) => same(difference, other)),
	);
	if (open.length === 0) return record;
	const of = (kind: Difference['kind']) => {
		const ones = open.filter((difference) => difference.kind === kind);
		return ones.length > 0
			? { [kind]: Object.fromEntries(ones.map(({ name, entry }) => [name, entry])) }
			: {};
	};
	const note: NotedChange = {
		reason: '',
		...of('added'),
		...of('removed'),
		...of('changed'),
	};
	return { ...record, changes: [...record.changes, note] };
}

/** The record of a version that is about to be published: what was noted is part of it. */
export function publishedAs(version: string, now: Surface): SurfaceRecord {
	return { published: version, entries: now, changes: [] };
}
