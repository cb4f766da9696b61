import { withoutMarks } from './marks';
import type { Piece } from './pieces';
import { contentOf, piecesOf } from './pieces';

/** Longer than a name with its group can be, in UTF-16 units. */
const LONGEST = 150;

/** Names as they were given. Names may hold what separates others, so only those who know some of them can split. */
export interface GivenNames {
	/** The whole text as it stands, with quotes and brackets; not of an array. */
	whole?: string;
	/** What stands on lines of its own. */
	lines: string[];
	/** The entries of an array. */
	entries: string[];
}

/** A name that is known, or a piece that is not. */
export type ReadName<T> =
	| { known: T }
	/** Whether it was given as a name for sure: in an array, in quotes, on a line of its own or between commas. */
	| { unknown: string; isSure: boolean };

/** Takes apart what needs no knowledge of names; marks that nobody sees are dropped. */
export function namesFrom(value: unknown): GivenNames {
	const whole = typeof value === 'object' ? undefined : withoutMarks(String(value ?? '')).trim();
	const content = whole === undefined ? value : contentOf(whole);
	if (typeof content === 'object' && content !== null) {
		const all: unknown[] = Array.isArray(content) ? content : [content];
		return { whole, lines: [], entries: cleaned(all) };
	}
	const lines = cleaned(String(content ?? '').split(/[\r\n]+/));
	return { whole: lines.length > 0 ? whole : undefined, lines, entries: [] };
}

function cleaned(values: unknown[]): string[] {
	return values
		.map((value) => withoutMarks(String(value ?? '')).trim())
		.filter((text) => text !== '');
}

/** All pieces, each as short as it can be. */
export function shortestNamesIn({ lines, entries }: GivenNames): string[] {
	const pieces = lines.flatMap((line) => piecesOf(line).map(({ text }) => text));
	return [...entries, ...pieces].filter((text) => text !== '');
}

/**
 * Reads names by what is known: the whole text first, then of each line the longest stretches that are names; only what
 * is left is split. The entries of an array are not split.
 */
export function readNames<T>(
	{ whole, lines, entries }: GivenNames,
	find: (name: string) => T | undefined,
): Array<ReadName<T>> {
	const known = whole === undefined ? undefined : find(whole);
	if (known !== undefined) return [{ known }];
	return [
		...entries.map((entry) => readEntry(entry, find)),
		...lines.flatMap((line) => readLine(line, find)),
	];
}

function readEntry<T>(entry: string, find: (name: string) => T | undefined): ReadName<T> {
	const known = find(entry);
	if (known !== undefined) return { known };
	const inside = /^"([^"]+)"$/.exec(entry)?.[1].trim();
	return inside ? readEntry(inside, find) : { unknown: entry, isSure: true };
}

function readLine<T>(line: string, find: (name: string) => T | undefined): Array<ReadName<T>> {
	const pieces = piecesOf(line);
	const read: Array<ReadName<T>> = [];
	for (let first = 0; first < pieces.length;) {
		const { known, next } = longestFrom(pieces, first, line, find);
		const { text, isQuoted, after, before } = pieces[first];
		if (known !== undefined) read.push({ known });
		else if (text !== '') {
			read.push({ unknown: text, isSure: isQuoted || (endsName(after) && endsName(before)) });
		}
		first = next;
	}
	return read;
}

function longestFrom<T>(
	pieces: Piece[],
	first: number,
	line: string,
	find: (name: string) => T | undefined,
): { known?: T; next: number } {
	const { start, text } = pieces[first];
	for (let next = pieces.length; next > first; next--) {
		const { end } = pieces[next - 1];
		const stretch = line.slice(start, end).trim();
		if (stretch === '' || stretch.length > LONGEST) continue;
		const known = find(stretch);
		if (known !== undefined) return { known, next };
	}
	return { known: text === '' ? undefined : find(text), next: first + 1 };
}

/** Whether a name surely ends there: at a comma or at an end of the line. */
function endsName(separator: string | undefined): boolean {
	return separator === undefined || /[,，]/.test(separator);
}
