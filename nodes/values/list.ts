import { withoutMarks } from './marks';
import { contentOf, piecesOf } from './pieces';

/**
 * Reads a list of ids or numbers however it was entered: several picked values, an array from an expression, or text
 * with commas, `、` `；` `;` `|`, tabs or line breaks between the values (the Chinese comma too). White space around
 * values, repetitions, marks that nobody sees, and the quotes and brackets of a cell are dropped.
 *
 * An array's own entries are not split.
 */
export function listFrom(value: unknown): string[] {
	return [...new Set(entriesFrom(value))];
}

/** The same with its repetitions, where each place of the list means something. */
export function entriesFrom(value: unknown): string[] {
	return rawEntriesOf(value)
		.map((entry) => withoutMarks(String(entry ?? '')).trim())
		.filter((entry) => entry !== '');
}

/** Whether an entry is something else than a text or a number, an object for example. */
export function holdsObject(value: unknown): boolean {
	return rawEntriesOf(value).some((entry) => typeof entry === 'object' && entry !== null);
}

/**
 * Reads a list of channels, which may hold a comma themselves: the whole text counts as one beside its parts. Only
 * commas and line breaks separate them.
 */
export function channelsFrom(value: unknown): string[] {
	const content = typeof value === 'string' ? contentOf(value) : value;
	if (typeof content !== 'string') return listFrom(content);
	const parts = content.split(/[,，\n]/).map((part) => part.trim());
	const quoted = piecesOf(content)
		.filter(({ isQuoted }) => isQuoted)
		.map(({ text }) => text);
	return [...new Set([content, ...parts, ...quoted])].filter((channel) => channel !== '');
}

function rawEntriesOf(value: unknown): unknown[] {
	if (value === undefined || value === null) return [];
	const content = typeof value === 'object' ? value : contentOf(String(value));
	if (typeof content === 'object' && content !== null) {
		return Array.isArray(content) ? content : [content];
	}
	return piecesOf(String(content ?? '')).map(({ text }) => text);
}
