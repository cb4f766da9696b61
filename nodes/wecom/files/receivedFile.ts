import type { IDataObject } from 'n8n-workflow';

/** A file that WeCom sends in place of JSON. */
export interface ReceivedFile {
	file: Buffer;
	contentType: string;
	fileName?: string;
}

/** What an answer to a request for a file holds. */
export type FileAnswer = { file: ReceivedFile } | { json: unknown } | { foreign: string };

/**
 * Tells a file from what comes in its place. WeCom says an error as JSON, and sends a file as an attachment; a file may
 * be JSON, text or a web page itself.
 */
export function fileIn(body: Buffer, headers: IDataObject): FileAnswer {
	const contentType = String(headers['content-type'] ?? '');
	const disposition = String(headers['content-disposition'] ?? '');
	if (body.length === 0) return { foreign: 'with an empty file' };
	const json = jsonIn(body);
	if (isRefusal(json, disposition)) return { json };
	if (!disposition && (json !== undefined || /^application\/json/i.test(contentType))) {
		return json === undefined ? { foreign: 'without JSON' } : { json };
	}
	if (!disposition && (/^text\//i.test(contentType) || isPage(body))) {
		return { foreign: 'with a text in place of the file' };
	}
	const fileName = fileNameIn(disposition);
	return { file: { file: body, contentType, ...(fileName ? { fileName } : {}) } };
}

/** An errcode, and with an attachment also WeCom's words: a file may hold an errcode by itself. */
function isRefusal(json: unknown, disposition: string): boolean {
	const { errcode, errmsg } = (json ?? {}) as { errcode?: unknown; errmsg?: unknown };
	return errcode !== undefined && (!disposition || typeof errmsg === 'string');
}

/** A larger one is surely no refusal. */
const REFUSAL_BYTES = 65_536;

function jsonIn(body: Buffer): unknown {
	if (body.length > REFUSAL_BYTES) return undefined;
	const text = body
		.toString('utf8')
		.replace(/^\ufeff/, '')
		.trimStart();
	if (!text.startsWith('{')) return undefined;
	try {
		return JSON.parse(text) as unknown;
	} catch {
		return undefined;
	}
}

function isPage(body: Buffer): boolean {
	return /^\ufeff?\s*<(!doctype html|html|head|body)\b/i.test(body.toString('utf8', 0, 200));
}

/** The name of an attachment (RFC 6266), without folders and without what ends a line. */
export function fileNameIn(disposition: string): string {
	const [, charset, encoded] = /filename\*\s*=\s*([\w-]+)'[^']*'([^;]+)/i.exec(disposition) ?? [];
	const [, quoted, bare] =
		/filename\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;]+))/i.exec(disposition) ?? [];
	const name =
		encoded === undefined
			? decodeName(quoted?.replace(/\\(["\\])/g, '$1') ?? bare ?? '')
			: decodeEncoded(encoded, charset);
	return name
		.replace(/\p{Cc}+/gu, '')
		.replace(/^.*[/\\]/s, '')
		.trim();
}

/** Names come percent-encoded, or as plain UTF-8, which HTTP clients hand over as Latin-1. */
function decodeName(name: string): string {
	const utf8 = Buffer.from(name, 'latin1').toString('utf8');
	return percentDecoded(utf8) ?? utf8;
}

function decodeEncoded(name: string, charset: string): string {
	if (!/^iso-8859-1$/i.test(charset)) return percentDecoded(name) ?? name;
	return name.replace(/%([0-9a-f]{2})/gi, (_, hex: string) =>
		String.fromCharCode(parseInt(hex, 16)),
	);
}

function percentDecoded(text: string): string | undefined {
	try {
		return decodeURIComponent(text);
	} catch {
		return undefined;
	}
}
