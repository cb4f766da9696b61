import { Refusal } from './refusal';

/** An element; text is what stands directly in it, children in their order. */
export interface XmlElement {
	name: string;
	text: string;
	children: XmlElement[];
}

/** A text that is no XML, or none that this reader takes. */
export class MalformedXml extends Refusal {
	constructor(detail: string) {
		super('bad_request', `no XML: ${detail}`);
	}
}

/** WeCom needs four levels at most. */
const DEEPEST = 16;

/** A group chat has 500 members; a document that would cost much memory for little text is not WeCom's. */
const MOST_ELEMENTS = 10_000;

const CDATA_START = '<![CDATA[';
const CDATA_END = ']]>';
const COMMENT_START = '<!--';
const COMMENT_END = '-->';

const DECLARATION = /<\?xml\s[^<>?]*\?>/y;
const START_TAG =
	/<([A-Za-z_][\w.:-]*)(?:\s+[A-Za-z_][\w.:-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*\s*(\/?)>/y;
const END_TAG = /<\/([A-Za-z_][\w.:-]*)\s*>/y;

/** A reference to a character. */
const REFERENCE = /&(?:#(\d{1,7})|#x([0-9A-Fa-f]{1,6})|(lt|gt|amp|quot|apos));/y;

const NAMED: Readonly<Record<string, string>> = {
	lt: '<',
	gt: '>',
	amp: '&',
	quot: '"',
	apos: "'",
};

/**
 * Reads one XML document, in time proportional to its length.
 *
 * Knows elements, CDATA, comments, the five named entities and character references. Attributes are passed over, since
 * WeCom has none. A DOCTYPE is refused wherever it stands, so there are no entities to expand and nothing to fetch.
 *
 * @returns the root element
 * @throws {MalformedXml} when the text is not well-formed, too deep, or has too many elements
 */
export function readXml(source: string): XmlElement {
	return new Reader(source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')).document();
}

/** An element whose end has not come yet. */
interface OpenElement {
	name: string;
	pieces: Array<{ text: string; isCdata: boolean }>;
	children: XmlElement[];
}

class Reader {
	private position = 0;

	private elements = 0;

	private readonly open: OpenElement[] = [];

	private root?: XmlElement;

	constructor(private readonly source: string) {}

	document(): XmlElement {
		this.match(DECLARATION);
		while (this.position < this.source.length) {
			if (this.source[this.position] !== '<') this.bareText();
			else if (this.source.startsWith(CDATA_START, this.position)) this.cdata();
			else if (this.source.startsWith(COMMENT_START, this.position)) this.comment();
			else if (this.source[this.position + 1] === '/') this.endTag();
			else this.startTag();
		}
		if (!this.root) throw new MalformedXml('ends too early');
		return this.root;
	}

	private startTag(): void {
		const tag = this.match(START_TAG);
		// Everything else that can begin so: a DOCTYPE, a processing instruction, a stray bracket.
		if (!tag) throw new MalformedXml('markup that is no element');
		if (this.root) throw new MalformedXml('a second root');
		if (++this.elements > MOST_ELEMENTS) throw new MalformedXml('too many elements');
		if (this.open.length >= DEEPEST) throw new MalformedXml('too deep');

		const [, name, slash] = tag;
		this.open.push({ name, pieces: [], children: [] });
		if (slash) this.close();
	}

	private endTag(): void {
		const name = this.match(END_TAG)?.[1];
		if (name === undefined || name !== this.open.at(-1)?.name) {
			throw new MalformedXml('an end without its start');
		}
		this.close();
	}

	private close(): void {
		const { name, pieces, children } = this.open.pop()!;
		const element = { name, text: textOf(pieces), children };
		const parent = this.open.at(-1);
		if (parent) parent.children.push(element);
		else this.root = element;
	}

	private bareText(): void {
		const next = this.source.indexOf('<', this.position);
		const raw = this.source.slice(this.position, next === -1 ? undefined : next);
		this.position += raw.length;
		const element = this.open.at(-1);
		if (element) element.pieces.push({ text: resolved(raw), isCdata: false });
		else if (raw.trim() !== '') throw new MalformedXml('text outside of the root');
	}

	private cdata(): void {
		const element = this.open.at(-1);
		if (!element) throw new MalformedXml('text outside of the root');
		element.pieces.push({ text: this.between(CDATA_START, CDATA_END), isCdata: true });
	}

	private comment(): void {
		this.between(COMMENT_START, COMMENT_END);
	}

	private between(start: string, end: string): string {
		const from = this.position + start.length;
		const to = this.source.indexOf(end, from);
		if (to === -1) throw new MalformedXml('ends too early');
		this.position = to + end.length;
		return this.source.slice(from, to);
	}

	/** Takes what the pattern matches at the present position. */
	private match(pattern: RegExp): RegExpExecArray | null {
		pattern.lastIndex = this.position;
		const found = pattern.exec(this.source);
		if (found) this.position = pattern.lastIndex;
		return found;
	}
}

function textOf(pieces: OpenElement['pieces']): string {
	// Line breaks around CDATA are layout.
	const hasCdata = pieces.some(({ isCdata }) => isCdata);
	return pieces
		.filter(({ text, isCdata }) => isCdata || !hasCdata || text.trim() !== '')
		.map(({ text }) => text)
		.join('');
}

/** Goes from one reference to the next, so that the first one that is none ends the reading. */
function resolved(raw: string): string {
	if (raw.includes(CDATA_END)) throw new MalformedXml('an end without its start');
	let text = '';
	let position = 0;
	for (;;) {
		const next = raw.indexOf('&', position);
		if (next === -1) return text + raw.slice(position);
		REFERENCE.lastIndex = next;
		const reference = REFERENCE.exec(raw);
		if (!reference) throw new MalformedXml('unknown entity');
		text += raw.slice(position, next) + characterOf(reference);
		position = REFERENCE.lastIndex;
	}
}

function characterOf([, decimal, hexadecimal, name]: RegExpExecArray): string {
	if (name !== undefined) return NAMED[name];
	const code = hexadecimal === undefined ? Number(decimal) : parseInt(hexadecimal, 16);
	const isSurrogate = code >= 0xd800 && code <= 0xdfff;
	if (code === 0 || code > 0x10ffff || isSurrogate) throw new MalformedXml('unknown entity');
	return String.fromCodePoint(code);
}
