import { checkAge } from './age';
import { decrypt } from './cipher';
import type { Endpoint } from './endpoint';
import { ciphertextOf } from './envelope';
import type { SignedQuery } from './query';
import { readEchoQuery, readSignedQuery } from './query';
import { Refusal } from './refusal';
import { checkSignature } from './signature';

/** What the age of a delivery is judged by. */
export interface Clock {
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
export function readEcho(query: Query, clock: Clock, endpoint: Endpoint): Buffer {
	const signed = readEchoQuery(query);
	checkSignature(endpoint.token, signed, signed.echostr);
	checkAge(signed.timestamp, clock.window, clock.now);
	const echo = decrypt(signed.echostr, endpoint);
	// An event is signed in the same way: whoever has recorded one must not get it decrypted here.
	if (echo.toString('utf8').trimStart().startsWith('<')) {
		throw new Refusal('bad_request', 'an event in place of an echo text');
	}
	return echo;
}

/**
 * What can be said of a delivery before its body has come: its query has the right form, and the time in it is right. That
 * proves nothing yet, and keeps those out who do not even know that much.
 *
 * @throws {Refusal}
 */
export function readQuery(query: Query, { window, now }: Clock): SignedQuery {
	const signed = readSignedQuery(query);
	checkAge(signed.timestamp, window, now);
	return signed;
}

/**
 * The decrypted content of a delivery, usually the XML of an event.
 *
 * @param signed from `readQuery`
 * @param body as it came
 * @throws {Refusal}
 * @see https://developer.work.weixin.qq.com/document/path/90238
 */
export function readMessage(signed: SignedQuery, body: Buffer, endpoint: Endpoint): Buffer {
	const ciphertext = ciphertextOf(body);
	checkSignature(endpoint.token, signed, ciphertext);
	return decrypt(ciphertext, endpoint);
}
