/**
 * Marks that nobody sees and that come along when text is copied: zero-width spaces and joiners, direction marks, soft
 * hyphens, byte order marks. A joiner between two emoji is what makes one of them, and stays.
 */
const MARKS =
	/[\u00ad\u061c\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]|(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f])\u200d|\u200d(?!\p{Extended_Pictographic})/gu;

/** Whether a text holds half of a surrogate pair or a character that controls a terminal or a printer. */
const CONTROL = /[\p{Cc}\p{Cs}\u2028\u2029]/u;

/** Half of a surrogate pair. */
const HALF = /\p{Cs}/u;

/** The text without marks that nobody sees. */
export function withoutMarks(text: string): string {
	return text.replace(MARKS, '');
}

/** Whether a text holds control characters, line breaks and tabs among them, or half a character. */
export function holdsControls(text: string): boolean {
	return CONTROL.test(text);
}

/** What stands before half a character; nothing when there is none. */
export function beforeHalfIn(text: string): string | undefined {
	const place = text.search(HALF);
	return place < 0 ? undefined : text.slice(0, place);
}

/** The form in which two names are equal that differ only by width, normal form or marks that nobody sees. */
export function nameKey(name: string): string {
	return withoutMarks(name).normalize('NFKC').trim();
}

/** The form in which two names are equal that differ only by case, width, normal form or marks that nobody sees. */
export function caselessKey(name: string): string {
	// Upper case, because lower case of a letter can depend on its place in the word.
	return nameKey(name).toUpperCase().normalize('NFKC');
}

/** The beginning of a text, cut between characters; "…" stands for the rest. */
export function beginningOf(text: string, characters: number): string {
	const letters = [...text];
	return letters.length > characters ? `${letters.slice(0, characters).join('')}…` : text;
}

/** The end of a text, cut between characters; "…" stands for the rest. */
export function endOf(text: string, characters: number): string {
	const letters = [...text];
	return letters.length > characters ? `…${letters.slice(-characters).join('')}` : text;
}
