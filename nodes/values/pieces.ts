import { withoutMarks } from './marks';

/** A piece of a line, with where it stands there. */
export interface Piece {
	text: string;
	start: number;
	end: number;
	/** Whether it stood in quotes, which keep a separator inside. */
	isQuoted: boolean;
	/** The separator before it; none at the beginning. */
	after?: string;
	/** The separator behind it; none at the end. */
	before?: string;
}

const PIECE =
	/\s*(?:"((?:[^"]|"")*)"|'([^']*)')[^\S\t]*(?=[,，、；;|\t\r\n]|$)|[^,，、；;|\t\r\n]*/y;

/**
 * What a value is when it was written as text: an array or object that was turned into JSON, or the text without the
 * quotes and brackets of the cell of a CSV file or of a list in another language.
 */
export function contentOf(text: string): unknown {
	const content = withoutMarks(text).trim();
	const value = fromJson(content);
	if (typeof value === 'string') return contentOf(value);
	if (value !== undefined) return value;
	// What JavaScript makes of an object is no list, and has to be seen as it is.
	if (content === String({})) return content;
	const inside =
		/^"((?:[^"]|"")*)"$/.exec(content) ??
		/^'([^']*)'$/.exec(content) ??
		/^\[([^[\]]*)\]$/.exec(content) ??
		/^\{([^{}]*)\}$/.exec(content);
	return inside ? contentOf(inside[1].replace(/""/g, '"')) : content;
}

function fromJson(text: string): unknown {
	if (!/^["[{]/.test(text)) return undefined;
	try {
		return JSON.parse(text) as unknown;
	} catch {
		return undefined;
	}
}

/** The pieces of a text between commas, the marks `、` `；` `;` `|`, tabs and line breaks; also empty ones. */
export function piecesOf(text: string): Piece[] {
	const pieces: Piece[] = [];
	for (let start = 0, after: string | undefined; start <= text.length;) {
		PIECE.lastIndex = start;
		const [match, inQuotes, inSingleQuotes] = PIECE.exec(text)!;
		const end = start + match.length;
		const before = text.at(end);
		const quoted = inQuotes?.replace(/""/g, '"') ?? inSingleQuotes;
		pieces.push({
			text: (quoted ?? match).trim(),
			start,
			end,
			isQuoted: quoted !== undefined,
			after,
			before,
		});
		start = end + 1;
		after = before;
	}
	return pieces;
}
