import { checkAge } from './age';
import { decrypt } from './cipher';
import type { Endpoint } from './endpoint';
import { ciphertextOf } from './envelope';
import { readEchoQuery, readSignedQuery } from './query';
import { Refusal } from './refusal';
import { checkSignature } from './signature';

/** Who reads a delivery, and when. */
export interface Reader {
	endpoint: Endpoint;
	/** Seconds that the clocks of WeCom and n8n may be apart, either way; 0 lets every age pass. */
	window: number;
	/** Unix seconds. */
	now: number;
}

type Query = Readonly<Record<string, unknown>>;

/**
 * The answer to the URL check: the decrypted echo text, byte for byte.
 *
 * @throws {Refusal}
 * @see https://developer.work.weixin.qq.com/document/path/90930
 */
export function readEcho(query: Query, { endpoint, window, now }: Reader): Buffer {
	const signed = readEchoQuery(query);
	checkSignature(endpoint.token, signed, signed.echostr);
	checkAge(signed.timestamp, window, now);
	const echo = decrypt(signed.echostr, endpoint);
	// An event is signed in the same way: whoever has recorded one must not get it decrypted here.
	if (echo.toString('utf8').trimStart().startsWith('<')) {
		throw new Refusal('bad_request', 'an event in place of an echo text');
	}
	return echo;
}

/**
 * The decrypted content of a delivery, usually the XML of an event.
 *
 * @param body as it came
 * @throws {Refusal}
 * @see https://developer.work.weixin.qq.com/document/path/90238
 */
export function readMessage(query: Query, body: Buffer, reader: Reader): Buffer {
	const { endpoint, window, now } = reader;
	const signed = readSignedQuery(query);
	const ciphertext = ciphertextOf(body);
	checkSignature(endpoint.token, signed, ciphertext);
	checkAge(signed.timestamp, window, now);
	return decrypt(ciphertext, endpoint);
}
