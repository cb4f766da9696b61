/** Most entries of a trigger: its store is read and written as a whole. */
const CAPACITY = 300;

/** Triggers remembered. */
const MOST_TRIGGERS = 1000;

/** An event and the second at which it is forgotten. */
type Entry = [id: string, end: number];

/** What several processes read; loaded by n8n when a call comes, and saved by n8n after it has stored the execution. */
export interface SharedStore {
	recent?: unknown;
}

/** Whether a store holds an event, as of when it was loaded. What is no entry of ours counts as nothing. */
export function isShared(store: SharedStore, id: string, now: number): boolean {
	return entriesIn(store).some(([known, end]) => known === id && end > now);
}

/**
 * Events that are stored, for a store that other processes see.
 *
 * n8n writes stores as a whole, so a call writes what it found when it came, and of two calls that overlap the later one
 * would undo the other. So what this process has stored lately is written again. Two processes that write at the same
 * moment still overwrite each other: this adds to the memory of the process and does not replace it.
 */
export class SharedEvents {
	/** Of this process, by trigger. */
	private readonly own = new Map<string, Entry[]>();

	/**
	 * Enters an event that is stored.
	 *
	 * @param lifetime seconds for which a repetition is recognised
	 * @param now seconds
	 */
	add(trigger: string, id: string, lifetime: number, now: number): void {
		const entries: Entry[] = [...(this.own.get(trigger) ?? []), [id, now + lifetime]];
		this.own.delete(trigger);
		this.own.set(trigger, entries.slice(-CAPACITY));
		for (const [oldest] of this.own) {
			if (this.own.size <= MOST_TRIGGERS) break;
			this.own.delete(oldest);
		}
	}

	/**
	 * Writes into a store what it had, what this process knows, and events that n8n stores together with the store.
	 *
	 * @param ids of those events
	 */
	write(trigger: string, store: SharedStore, ids: string[], lifetime: number, now: number): void {
		const all = new Map<string, number>();
		const own = this.own.get(trigger) ?? [];
		const added = ids.map((id): Entry => [id, now + lifetime]);
		for (const [id, end] of [...entriesIn(store), ...own, ...added])
			if (end > now) all.set(id, end);
		// One assignment of the whole list, because n8n saves what was assigned.
		store.recent = [...all].slice(-CAPACITY);
	}
}

function entriesIn({ recent }: SharedStore): Entry[] {
	return Array.isArray(recent) ? recent.filter(isEntry) : [];
}

function isEntry(entry: unknown): entry is Entry {
	return Array.isArray(entry) && typeof entry[0] === 'string' && typeof entry[1] === 'number';
}
