/** Most entries: the store is read and written as a whole for every event. */
const CAPACITY = 300;

/** An event and the second at which it is forgotten. */
type Entry = [key: string, end: number];

/** What a store holds that several processes read; saved and loaded by n8n. */
export interface SharedEvents {
	recent?: unknown;
}

/**
 * Enters an event into a store that other processes see, unless it is there.
 *
 * Two processes that write at the same moment overwrite each other, so an entry can be lost: this adds to the memory
 * of the process and does not replace it.
 *
 * @param lifetime seconds for which a repetition is recognised
 * @param now seconds
 * @returns whether the event is new
 */
export function addToShared(
	store: SharedEvents,
	key: string,
	lifetime: number,
	now: number,
): boolean {
	const entries = entriesIn(store).filter(([, end]) => end > now);
	if (entries.some(([known]) => known === key)) return false;
	// One assignment of the whole list, because n8n saves what was assigned.
	store.recent = [...entries, [key, now + lifetime]].slice(-CAPACITY);
	return true;
}

function entriesIn({ recent }: SharedEvents): Entry[] {
	return Array.isArray(recent) ? (recent as Entry[]) : [];
}
