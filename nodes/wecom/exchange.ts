import type { IDataObject, IN8nHttpFullResponse } from 'n8n-workflow';
import { jsonParse } from 'n8n-workflow';

import { Failure, tokenFailure } from './errors/failure';

/** A call that brought no answer of WeCom: the connection, or something on the way, is at fault. */
export interface Breakdown {
	/** In words, without the URL. */
	reason: string;
	/** Whether WeCom may have got the request, and carried it out. */
	mayHaveArrived: boolean;
	/** Something answered, but not in the way WeCom does. */
	isForeign?: true;
}

export type Exchange = { answer: IDataObject } | { breakdown: Breakdown };

/** Reasons for which no connection came about at all. */
const NEVER_SENT: Readonly<Record<string, string>> = {
	ECONNREFUSED: 'nothing listens there',
	ENOTFOUND: 'there is no host of this name',
	EAI_AGAIN: 'the name of the host cannot be looked up',
	EHOSTUNREACH: 'there is no way to the host',
	ENETUNREACH: 'there is no way to the network',
	CERT_HAS_EXPIRED: 'its certificate has expired',
	DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is self-signed',
	SELF_SIGNED_CERT_IN_CHAIN: 'its certificate is self-signed',
};

const BROKEN: Readonly<Record<string, string>> = {
	ECONNRESET: 'the connection broke',
	EPIPE: 'the connection broke',
	ETIMEDOUT: 'the time ran out',
	ECONNABORTED: 'the time ran out',
};

/**
 * Waits for the answer to a request and tells WeCom's answers from everything else.
 *
 * @param response a request with `returnFullResponse` and `ignoreHttpStatusErrors`
 * @throws {Failure} what the credential threw when it was asked for a token
 */
export async function exchange(response: Promise<IN8nHttpFullResponse>): Promise<Exchange> {
	const outcome = await response.then(
		({ body, headers, statusCode }) => ({ body: readBody(body, headers), statusCode }),
		(error: unknown) => ({ error }),
	);
	if ('error' in outcome) {
		const failure = failureIn(outcome.error);
		if (failure) throw failure;
		return { breakdown: breakdownOf(outcome.error) };
	}
	const { body, statusCode } = outcome;
	if (statusCode >= 500) {
		return { breakdown: { reason: `it answers HTTP ${statusCode}`, mayHaveArrived: true } };
	}
	if (typeof body !== 'object' || body === null || Array.isArray(body)) {
		return {
			breakdown: {
				reason: `it answers HTTP ${statusCode} without JSON`,
				mayHaveArrived: true,
				isForeign: true,
			},
		};
	}
	return { answer: body as IDataObject };
}

/** What the credential threw. n8n wraps it; older versions drop the cause and keep the failure's code. */
function failureIn(error: unknown): Failure | undefined {
	const { cause, httpCode } = (error ?? {}) as { cause?: unknown; httpCode?: unknown };
	if (cause instanceof Failure) return cause;
	const errcode = /^WeCom (-?\d+)$/.exec(String(httpCode))?.[1];
	return errcode === undefined ? undefined : tokenFailure(Number(errcode));
}

/** A request for bytes gets a file, or JSON with an errcode when WeCom refuses. */
function readBody(body: unknown, headers: IDataObject): unknown {
	if (!Buffer.isBuffer(body)) return body;
	const contentType = String(headers['content-type'] ?? '');
	const disposition = String(headers['content-disposition'] ?? '');
	// A file may be JSON or text itself; then it comes as an attachment, which an errcode never does.
	if (!disposition && /^(application\/json|text\/plain)/.test(contentType)) {
		return jsonParse<unknown>(body.toString('utf8'), { fallbackValue: undefined });
	}
	const [, quoted, bare] = /filename=(?:"([^"]*)"|([^;]+))/.exec(disposition) ?? [];
	const name = quoted ?? bare;
	return { file: body, contentType, ...(name ? { fileName: decodeName(name) } : {}) };
}

/** Names come percent-encoded, or as plain UTF-8, which HTTP clients hand over as Latin-1. */
function decodeName(name: string): string {
	const utf8 = Buffer.from(name, 'latin1').toString('utf8');
	try {
		return decodeURIComponent(utf8);
	} catch {
		return utf8;
	}
}

/**
 * Says what an error of the HTTP client means. Its own text is not used: it can hold the URL with the token or the
 * secret, and n8n replaces texts that hold a bare code such as ECONNRESET.
 */
function breakdownOf(error: unknown): Breakdown {
	const { cause } = (error ?? {}) as { cause?: unknown };
	const { code = '', isAxiosError, message = '' } = (cause ?? error ?? {}) as HttpError;
	if (code in NEVER_SENT) return { reason: NEVER_SENT[code], mayHaveArrived: false };
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

function withoutSecrets(text: string): string {
	return text.replace(/(access_token|corpsecret)=[^&\s"']*/g, '$1=…');
}
