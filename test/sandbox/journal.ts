import type { JournalEntry, JournalFilter } from './types';

/** Received requests of WeCom paths, in order of arrival. */
export class Journal {
	private entries: JournalEntry[] = [];
	private added = 0;

	/**
	 * Keeps an entry; whoever adds it may go on to change it.
	 *
	 * @param limit how many entries are kept
	 */
	add(entry: Omit<JournalEntry, 'id'>, limit: number): JournalEntry {
		const kept = { id: ++this.added, ...entry };
		this.entries.push(kept);
		// Cut rarely and generously: one by one would copy the list on every request.
		if (this.entries.length >= limit * 2) this.entries = this.entries.slice(-limit);
		return kept;
	}

	/** Copies, so that a later answer does not change what a test has read. */
	read({ path, last }: JournalFilter = {}, limit: number): JournalEntry[] {
		const kept = this.entries.slice(-limit);
		const found = path === undefined ? kept : kept.filter((entry) => entry.path === path);
		const from = last === undefined ? 0 : Math.max(0, found.length - last);
		return found.slice(from).map((entry) => ({ ...entry }));
	}

	clear(): void {
		this.entries = [];
	}
}
