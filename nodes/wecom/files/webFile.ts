import type { IHttpRequestOptions, IN8nHttpFullResponse } from 'n8n-workflow';

import type { ItemContext } from '../context';
import { transportOf } from '../corp';
import { invalid } from '../errors/failure';
import type { Breakdown } from '../exchange';
import { received } from '../exchange';
import { isStopped, pause } from '../pause';
import { withinTime } from '../timeLimit';
import { fileNameIn } from './receivedFile';

/** Redirects that are followed: more are a circle, or a page that wants something else. */
const MOST_REDIRECTS = 3;

/** Milliseconds that a download may take as a whole. */
const TIMEOUT = 120_000;

/** Pauses before a download that broke is tried again, in milliseconds. */
const PAUSES = [500, 2000];

/** Enough of a file to tell its kind. */
const START = 1024;

/** What a file may be; asked while it is read, so that nothing is read that nobody can use. */
export interface Wish {
	/** Most bytes. */
	maxBytes: number;
	/** @throws {Failure} when the file begins as none does that is wanted */
	checkStart(start: Buffer): void;
	/** The failure of a file that is larger. */
	tooLarge(): Error;
}

/** A file from the web. */
export interface WebFile {
	bytes: Buffer;
	/** As its server or its address names it. */
	fileName?: string;
}

/** A body that is read as it comes. */
type Stream = AsyncIterable<Buffer> & { destroy(error?: Error): unknown };

interface Miss {
	reason: string;
	/** Whether another try may bring the file. */
	isTemporary: boolean;
}

/**
 * Reads the address of a file on the web.
 *
 * @throws {Failure} naming the label, when it is none
 */
export function webAddress(text: string, label: string): URL {
	const url = URL.canParse(text) ? new URL(text) : undefined;
	if (url && isWeb(url)) return url;
	throw invalid(
		`'${label}' is not the address of a file on the web`,
		`Give '${label}' the whole address, beginning with http:// or https://.`,
	);
}

function isWeb({ protocol, hostname }: URL): boolean {
	return (protocol === 'http:' || protocol === 'https:') && hostname !== '';
}

/**
 * Downloads a file from somewhere on the web. Nothing of ours goes along: no token, no header, no cookie. It goes out
 * through the proxy of the node or the credential, or as n8n's own settings say; which addresses may be reached is the
 * business of n8n and of the network it is in.
 *
 * Redirects are followed here, at most three and to http or https only. Reading ends as soon as the file is too large, or
 * begins as none that is wanted.
 *
 * @param label of the field that holds the address, for errors
 * @throws {Failure} when no such file comes
 */
export async function downloadWebFile(
	context: ItemContext,
	address: string,
	label: string,
	wish: Wish,
): Promise<WebFile> {
	const url = webAddress(address, label);
	for (const milliseconds of PAUSES) {
		const outcome = await follow(context, url, wish);
		if ('bytes' in outcome) return outcome;
		if (!outcome.isTemporary) throw failed(url, label, outcome.reason);
		await pause(context, milliseconds);
	}
	const outcome = await follow(context, url, wish);
	if ('bytes' in outcome) return outcome;
	throw failed(url, label, outcome.reason);
}

async function follow(context: ItemContext, first: URL, wish: Wish): Promise<WebFile | Miss> {
	let url = first;
	for (let redirects = 0; ; redirects++) {
		const outcome = await get(context, url, wish);
		if (!('location' in outcome)) return outcome;
		const { location } = outcome;
		const next = URL.canParse(location, url.href) ? new URL(location, url) : undefined;
		if (!next || !isWeb(next)) {
			return miss('it leads to something that is not on the web', false);
		}
		if (redirects === MOST_REDIRECTS) {
			return miss(`it leads on more than ${MOST_REDIRECTS} times`, false);
		}
		url = next;
	}
}

/** One request: the file, where it is instead, or why it did not come. */
async function get(
	context: ItemContext,
	url: URL,
	wish: Wish,
): Promise<WebFile | Miss | { location: string }> {
	// Whether certificates are trusted is said in the credential for WeCom's host alone.
	const { proxy, timeout = TIMEOUT } = await transportOf(context);
	const request: IHttpRequestOptions = {
		method: 'GET',
		url: url.href,
		proxy,
		timeout,
		encoding: 'stream',
		returnFullResponse: true,
		ignoreHttpStatusErrors: true,
		disableFollowRedirect: true,
	};
	let read: WebFile | Miss | { location: string } | undefined;
	// Reading is a part of the request: a file that stands still must not keep its item for ever.
	const outcome = await received(
		withinTime(context, request, async (limited) => {
			const response = (await context.helpers.httpRequest(limited)) as IN8nHttpFullResponse;
			const body = response.body as Stream;
			const end = () => body.destroy(timedOut());
			const signal = limited.abortSignal as AbortSignal;
			signal.addEventListener('abort', end, { once: true });
			if (signal.aborted) end();
			read = await judge(response, body, url, wish).finally(() => body.destroy());
			return response;
		}),
	);
	if (read) return read;
	if (!('breakdown' in outcome)) return miss('no file came', false);
	if (isStopped(context)) await pause(context, 0);
	return missOf(outcome.breakdown);
}

/** The error of a request whose time is over, as the HTTP client names it. */
function timedOut(): Error {
	return Object.assign(new Error('time over'), { code: 'ETIMEDOUT' });
}

function missOf({ reason, mayHaveArrived }: Breakdown): Miss {
	return miss(reason, mayHaveArrived && reason !== 'the time ran out');
}

function miss(reason: string, isTemporary: boolean): Miss {
	return { reason, isTemporary };
}

async function judge(
	{ statusCode, headers }: IN8nHttpFullResponse,
	body: Stream,
	url: URL,
	wish: Wish,
): Promise<WebFile | Miss | { location: string }> {
	if (statusCode >= 300 && statusCode < 400 && typeof headers.location === 'string') {
		return { location: headers.location };
	}
	if (statusCode !== 200) {
		return miss(`its server answers HTTP ${statusCode}`, statusCode >= 500 || statusCode === 429);
	}
	if (Number(headers['content-length']) > wish.maxBytes) throw wish.tooLarge();
	const bytes = await bytesOf(body, wish);
	const named = fileNameIn(String(headers['content-disposition'] ?? '')) || lastPart(url);
	return { bytes, ...(named ? { fileName: named } : {}) };
}

async function bytesOf(body: Stream, { maxBytes, checkStart, tooLarge }: Wish): Promise<Buffer> {
	const chunks: Buffer[] = [];
	let size = 0;
	let isChecked = false;
	for await (const chunk of body) {
		chunks.push(chunk);
		size += chunk.length;
		if (!isChecked && size >= START) {
			isChecked = true;
			checkStart(Buffer.concat(chunks).subarray(0, START));
		}
		if (size > maxBytes) throw tooLarge();
	}
	const bytes = Buffer.concat(chunks);
	if (!isChecked) checkStart(bytes);
	return bytes;
}

/** The last part of the path, as people read it. */
function lastPart({ pathname }: URL): string {
	const part = pathname.slice(pathname.lastIndexOf('/') + 1);
	try {
		return decodeURIComponent(part);
	} catch {
		return part;
	}
}

/** The address may hold what is nobody's business; its host is enough to know it by. */
function failed({ hostname }: URL, label: string, reason: string): Error {
	return invalid(
		`The file on ${hostname} could not be downloaded (${reason})`,
		`Check '${label}': n8n must reach it, and it must be open to everybody. Where it needs a login, download it before with the HTTP Request node.`,
	);
}
