/** Characters of a text that tell it from others. */
const CHARACTERS = 40;

/** The beginning of a text, in one line; nothing when the text is empty, or no text at all. */
export function firstWords(text: unknown): string {
	const letters = [
		...(typeof text === 'string' || typeof text === 'number' ? String(text) : '')
			.replace(/\s+/g, ' ')
			.trim(),
	];
	return letters.length > CHARACTERS
		? `${letters.slice(0, CHARACTERS).join('')}…`
		: letters.join('');
}
