/**
 * Reads a list however it was entered: several picked values, an array from an expression, or text with commas or
 * line breaks between the values (the Chinese comma too). White space around values and repetitions are dropped.
 *
 * An array's own entries are not split, so that names with a comma can be given.
 */
export function listFrom(value: unknown): string[] {
	return [...new Set(entriesOf(value))];
}

function entriesOf(value: unknown): string[] {
	return rawEntriesOf(value)
		.map((entry) => String(entry ?? '').trim())
		.filter((entry) => entry !== '');
}

/** Whether an entry is something else than a text or a number, an object for example. */
export function holdsObject(value: unknown): boolean {
	return rawEntriesOf(value).some((entry) => typeof entry === 'object' && entry !== null);
}

function rawEntriesOf(value: unknown): unknown[] {
	if (value === undefined || value === null) return [];
	if (typeof value === 'object') return Array.isArray(value) ? value : [value];
	return splitText(String(value));
}

function splitText(text: string): unknown[] {
	return arrayInText(text) ?? text.split(/[,，\n]/);
}

/** An array that an expression with text around it turned into JSON. */
function arrayInText(text: string): unknown[] | undefined {
	if (!text.trim().startsWith('[')) return undefined;
	try {
		const value: unknown = JSON.parse(text);
		return Array.isArray(value) ? value : undefined;
	} catch {
		return undefined;
	}
}
