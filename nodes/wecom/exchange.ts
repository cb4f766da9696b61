import type { IDataObject, IN8nHttpFullResponse } from 'n8n-workflow';

import { numberIn } from './answer';
import { Failure, tokenFailure } from './errors/failure';
import type { FileAnswer, ReceivedFile } from './files/receivedFile';
import { fileIn } from './files/receivedFile';
import { firstWords, withoutSecrets } from './shown';

/** A call that brought no answer of WeCom: the connection, or something on the way, is at fault. */
export interface Breakdown {
	/** In words, without the URL. */
	reason: string;
	/** Whether WeCom may have got the request, and carried it out. */
	mayHaveArrived: boolean;
	/** The host is there, and its certificate is not to be trusted. */
	isUntrusted?: true;
	/** Something answered, but not in the way WeCom does. */
	isForeign?: true;
	/** Nothing speaks for another try: the same would come again. */
	isLasting?: true;
	/** Milliseconds until the next try, by the one who answered. */
	retryAfter?: number;
}

/** WeCom's answer: whatever else it holds, an errcode is in it. */
export type WeComAnswer = IDataObject & { errcode: number };

export type Exchange = { answer: WeComAnswer } | { file: ReceivedFile } | { breakdown: Breakdown };

const SECOND = 1000;

/** Reasons for which no connection came about at all. */
const NEVER_SENT: Readonly<Record<string, string>> = {
	ECONNREFUSED: 'nothing listens there',
	ENOTFOUND: 'there is no host of this name',
	EAI_AGAIN: 'the name of the host cannot be looked up',
	EHOSTUNREACH: 'there is no way to the host',
	ENETUNREACH: 'there is no way to the network',
	EPROTO: 'it does not speak TLS',
};

/** Reasons for which a connection was given up before anything was sent over it. */
const UNTRUSTED: Readonly<Record<string, string>> = {
	CERT_HAS_EXPIRED: 'its certificate has expired',
	DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is self-signed',
	SELF_SIGNED_CERT_IN_CHAIN: 'its certificate is self-signed',
	UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'nobody known vouches for its certificate',
	UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'nobody known vouches for its certificate',
	ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another host',
};

const BROKEN: Readonly<Record<string, string>> = {
	ECONNRESET: 'the connection broke',
	EPIPE: 'the connection broke',
	ETIMEDOUT: 'the time ran out',
	ECONNABORTED: 'the time ran out',
	// Ended by the limit of the whole time.
	ERR_CANCELED: 'the time ran out',
};

/**
 * Waits for the answer to a request.
 *
 * @param response a request with `returnFullResponse` and `ignoreHttpStatusErrors`
 * @throws {Failure} what was thrown before the request was sent, for example by the credential that fetches a token
 */
export async function received(
	response: Promise<IN8nHttpFullResponse>,
): Promise<{ response: IN8nHttpFullResponse } | { breakdown: Breakdown }> {
	const outcome = await response.then(
		(answered) => ({ response: answered }),
		(error: unknown) => ({ error }),
	);
	if ('response' in outcome) return outcome;
	const failure = failureIn(outcome.error);
	if (failure) throw failure;
	return { breakdown: breakdownOf(outcome.error) };
}

/**
 * Waits for the answer to a request and tells WeCom's answers from everything else. WeCom answers JSON with an errcode,
 * or a file where one was asked for, under HTTP 200 and without redirects.
 *
 * @param response a request with `returnFullResponse`, `ignoreHttpStatusErrors` and `disableFollowRedirect`
 * @param secrets values that errors must not show, asked for when the answer is there
 * @throws {Failure} what was thrown before the request was sent, for example by the credential that fetches a token
 */
export async function exchange(
	response: Promise<IN8nHttpFullResponse>,
	secrets: () => unknown[] = () => [],
): Promise<Exchange> {
	const outcome = await received(response);
	return 'breakdown' in outcome ? outcome : judge(outcome.response, secrets());
}

function judge(
	{ body, headers, statusCode: status }: IN8nHttpFullResponse,
	secrets: unknown[],
): Exchange {
	if (status === PROXY_REFUSES)
		return { breakdown: { reason: proxyRefuses, mayHaveArrived: false } };
	if (status >= 300 && status < 400) return redirected(status, headers, secrets);
	if (status >= 500) return foreign(status, '', body, secrets, retryIn(headers));
	const content = contentOf(body, headers);
	if ('foreign' in content) {
		// An answer that breaks off in its middle is a broken connection.
		const isCutOff = status === 200 && /^\s*\{/.test(String(body));
		return foreign(status, ` ${content.foreign}`, body, secrets, {
			isForeign: true,
			...(isCutOff ? {} : lastingUnless(status, headers)),
		});
	}
	if ('file' in content) {
		if (status === 200) return content;
		return foreign(status, ' without the file', '', secrets, {
			isForeign: true,
			...lastingUnless(status, headers),
		});
	}
	const answer = answerIn(content.json);
	if (answer && (isFine(status) || answer.errcode !== 0)) return { answer };
	return foreign(status, answer ? ' with errcode 0' : ' without errcode', body, secrets, {
		isForeign: true,
		...lastingUnless(status, headers),
	});
}

function contentOf(body: unknown, headers: IDataObject): FileAnswer {
	if (Buffer.isBuffer(body)) return fileIn(body, headers);
	const isRecord = typeof body === 'object' && body !== null && !Array.isArray(body);
	return isRecord ? { json: body } : { foreign: 'without JSON' };
}

function isFine(status: number): boolean {
	return status >= 200 && status < 300;
}

/** WeCom's answer, with its errcode as a number: something on the way may have made a text of it. */
function answerIn(json: unknown): WeComAnswer | undefined {
	const answer = json as IDataObject;
	const errcode = numberIn(answer.errcode);
	return errcode === undefined ? undefined : { ...answer, errcode };
}

function foreign(
	status: number,
	how: string,
	body: unknown,
	secrets: unknown[],
	about: Partial<Breakdown>,
): { breakdown: Breakdown } {
	const words = firstWords(body, secrets);
	const answered = `it answers HTTP ${status}${how}`;
	const reason = words ? `${answered}: ${words}` : answered;
	return { breakdown: { reason, mayHaveArrived: true, ...about } };
}

/** WeCom never redirects a call; who follows sends the data of customers elsewhere. */
function redirected(status: number, headers: IDataObject, secrets: unknown[]): Exchange {
	const target = hostOf(String(headers?.location ?? ''));
	const where = target ? ` to ${target}, which was not followed` : '';
	return foreign(status, `, a redirect${where}`, '', secrets, { isForeign: true, isLasting: true });
}

function hostOf(location: string): string {
	const [, host] = /^(?:https?:)?\/\/(?:[^/?#@]*@)?([^/?#]+)/i.exec(location) ?? [];
	return host ?? location.split(/[?#]/)[0];
}

const TOO_MANY_REQUESTS = 429;

/** A proxy wants a user and a password, and has sent nothing on. */
const PROXY_REFUSES = 407;

const proxyRefuses = 'the proxy does not accept the user and the password';

/** The status says whether another try makes sense. */
function lastingUnless(status: number, headers: IDataObject): Partial<Breakdown> {
	return status === TOO_MANY_REQUESTS ? retryIn(headers) : { isLasting: true };
}

function retryIn(headers?: IDataObject): Partial<Breakdown> {
	const given = String(headers?.['retry-after'] ?? '').trim();
	if (given === '') return {};
	const milliseconds = /^\d+$/.test(given)
		? Number(given) * SECOND
		: Date.parse(given) - Date.now();
	return Number.isNaN(milliseconds) ? {} : { retryAfter: Math.max(0, milliseconds) };
}

/**
 * What was thrown before anything was sent. What the credential threw n8n wraps; older versions drop the cause and keep
 * the failure's code.
 */
export function failureIn(error: unknown): Failure | undefined {
	if (error instanceof Failure) return error;
	const { cause, httpCode } = (error ?? {}) as { cause?: unknown; httpCode?: unknown };
	if (cause instanceof Failure) return cause;
	const errcode = /^WeCom (-?\d+)$/.exec(String(httpCode))?.[1];
	return errcode === undefined ? undefined : tokenFailure(Number(errcode));
}

/**
 * Says what an error of the HTTP client means. Its own text is not used: it can hold the URL with the token or the
 * secret, and n8n replaces texts that hold a bare code such as ECONNRESET.
 */
function breakdownOf(error: unknown): Breakdown {
	const { cause } = (error ?? {}) as { cause?: unknown };
	const { code = '', isAxiosError, message = '' } = (cause ?? error ?? {}) as HttpError;
	if (code in NEVER_SENT) return { reason: NEVER_SENT[code], mayHaveArrived: false };
	if (code in UNTRUSTED) {
		return { reason: UNTRUSTED[code], mayHaveArrived: false, isUntrusted: true };
	}
	if (code in BROKEN) return { reason: BROKEN[code], mayHaveArrived: true };
	if (isAxiosError || message === '') return { reason: 'no answer came', mayHaveArrived: true };
	// n8n's own words, for example that the credential does not allow the host.
	return { reason: withoutSecrets(message), mayHaveArrived: true };
}

interface HttpError {
	code?: string;
	isAxiosError?: boolean;
	message?: string;
}
