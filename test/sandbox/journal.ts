import type { JournalEntry } from './types';

/** Received requests of WeCom paths, in order of arrival. */
export class Journal {
	private entries: JournalEntry[] = [];

	/** @param limit how many entries are kept */
	add(entry: JournalEntry, limit: number): void {
		this.entries.push(entry);
		// Cut rarely and generously: one by one would copy the list on every request.
		if (this.entries.length >= limit * 2) this.entries = this.entries.slice(-limit);
	}

	/** Copies, so that a later answer does not change what a test has read. */
	read(filter: { path?: string } = {}, limit: number): JournalEntry[] {
		return this.entries
			.slice(-limit)
			.filter(({ path }) => filter.path === undefined || path === filter.path)
			.map((entry) => ({ ...entry }));
	}

	clear(): void {
		this.entries = [];
	}
}
