import { Refusal } from './refusal';

/** What WeCom puts into the query of every delivery. */
export interface SignedQuery {
	/** Lower-case hex of a SHA-1. */
	msg_signature: string;
	/** Unix seconds, as the string that came: it is part of the signature. */
	timestamp: string;
	nonce: string;
}

/** The query of the URL check. */
export interface EchoQuery extends SignedQuery {
	/** Base64. */
	echostr: string;
}

const LONGEST = { msg_signature: 40, timestamp: 64, nonce: 64, echostr: 2048 };

/**
 * The parameters of an event; what else the URL holds is the user's own.
 *
 * @param query as the web framework parsed it: a repeated name is an array, `a[b]=` an object
 * @throws {Refusal} when one is missing, empty, repeated, nested, or longer than it can be
 */
export function readSignedQuery(query: Readonly<Record<string, unknown>>): SignedQuery {
	return {
		msg_signature: parameter(query, 'msg_signature'),
		timestamp: parameter(query, 'timestamp'),
		nonce: parameter(query, 'nonce'),
	};
}

/**
 * The parameters of the URL check.
 *
 * @throws {Refusal} as for an event
 */
export function readEchoQuery(query: Readonly<Record<string, unknown>>): EchoQuery {
	return {
		...readSignedQuery(query),
		// A plus that was not escaped has become a space; Base64 never holds one.
		echostr: parameter(query, 'echostr').replaceAll(' ', '+'),
	};
}

function parameter(query: Readonly<Record<string, unknown>>, name: keyof typeof LONGEST): string {
	const value = query[name];
	if (value === undefined || value === '') throw new Refusal('bad_request', `no ${name}`);
	if (typeof value !== 'string') throw new Refusal('bad_request', `${name} more than once`);
	if (value.length > LONGEST[name]) throw new Refusal('bad_request', `${name} too long`);
	return value;
}
