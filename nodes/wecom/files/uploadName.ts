import { withoutMarks } from '../../values/marks';

/** An extension: letters and digits, and not digits alone, which are the number of a version. */
const EXTENSION = /^(?=\d*[a-z])[a-z0-9]{1,10}$/i;

/** What programs call bytes that they do not know. */
const UNKNOWN = 'bin';

/**
 * The name under which a file goes out: its own without path, query, quotes and line breaks, with an extension when it
 * has none.
 *
 * @param extensions the ones that it may have, the best first
 */
export function uploadName(
	given: string | undefined,
	extensions: Array<string | undefined>,
	fallback: string,
): string {
	const name = plainName(given ?? '') || fallback;
	if (hasExtension(name)) return name;
	const usable = extensions
		.map((extension) => extension?.trim().replace(/^\./, '').toLowerCase() ?? '')
		.filter((extension) => EXTENSION.test(extension));
	const extension = usable.find((it) => it !== UNKNOWN) ?? usable.at(0);
	return extension === undefined ? name : `${name}.${extension}`;
}

function hasExtension(name: string): boolean {
	const dot = name.lastIndexOf('.');
	return dot >= 0 && EXTENSION.test(name.slice(dot + 1));
}

function plainName(given: string): string {
	return withoutMarks(given)
		.replace(/(\.[a-z0-9]{1,10})\?.*$/is, '$1')
		.replace(/^.*[/\\]/s, '')
		.replace(/[\p{Cc}\p{Cs}\u2028\u2029"]/gu, '_')
		.trim()
		.replace(/^\.+$/, '');
}

/** What no system takes in the name of a file, or what leads to another folder. */
const NOT_IN_NAMES = /[\p{Cc}\p{Cs}\u2028\u2029/\\:*?"<>|]+/gu;

/** A text as the name of a file, without extension; empty where nothing of it can stand in one. */
export function fileNameOf(text: string): string {
	return withoutMarks(text)
		.replace(NOT_IN_NAMES, '-')
		.replace(/^[\s.-]+|(?<![\s.-])[\s.-]+$/g, '');
}
