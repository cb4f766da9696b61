import { nameKey } from '../../values/marks';
import { invalid } from '../../wecom/errors/failure';

/** Where names are looked up. */
export interface Directory {
	/**
	 * @returns the id of what has this id or this name
	 * @throws {Failure} when several have the name
	 */
	find(wanted: string): string | undefined;
	/** What there is, as an error suggests it. */
	names(): Iterable<string>;
}

/** One thing that has an id and names. */
export interface Entry {
	id: string;
	/** All that it is called. */
	names: string[];
	/** How an error with several of the same name shows it, beside its id. */
	about?: string;
}

/** Most candidates that an error names. */
const MOST_CANDIDATES = 5;

/**
 * A directory of things that were read. An id goes before a name, a name as it is written before one that differs by
 * width, normal form or marks that nobody sees.
 *
 * @param several what they are, for example "members"
 * @param sameId the form of an id in which two spellings are the same
 */
export function directoryOf(
	entries: Entry[],
	several: string,
	sameId: (id: string) => string = (id) => id,
): Directory {
	const byId = new Map(entries.map(({ id }) => [sameId(id), id]));
	const asWritten = byName(entries, (name) => name);
	const folded = byName(entries, nameKey);
	return {
		find(wanted) {
			const id = byId.get(sameId(wanted));
			if (id !== undefined) return id;
			const found = asWritten.get(wanted) ?? folded.get(nameKey(wanted)) ?? [];
			const ids = new Set(found.map((entry) => entry.id));
			if (ids.size > 1) throw ambiguous(several, wanted, found);
			return found[0]?.id;
		},
		names: () => entries.flatMap(({ names }) => names),
	};
}

function byName(entries: Entry[], form: (name: string) => string): Map<string, Entry[]> {
	const found = new Map<string, Entry[]>();
	for (const entry of entries) {
		for (const name of new Set(entry.names.map(form))) {
			const known = found.get(name);
			if (known) known.push(entry);
			else found.set(name, [entry]);
		}
	}
	return found;
}

function ambiguous(several: string, wanted: string, found: Entry[]) {
	return invalid(
		`Several ${several} are called "${wanted}"`,
		`Give the ID of the one that is meant: ${shownCandidates(found)}.`,
	);
}

/** Things among which a person has to choose, as an error shows them: the first few with their ids. */
export function shownCandidates(found: ReadonlyArray<Pick<Entry, 'id' | 'about'>>): string {
	const candidates = [
		...new Map(
			found.map(({ id, about }) => [id, about ? `${id} (${about})` : id] as const),
		).values(),
	];
	const more = candidates.length - MOST_CANDIDATES;
	const shown = candidates.slice(0, MOST_CANDIDATES).join(', ');
	return `${shown}${more > 0 ? ` and ${more} more` : ''}`;
}
