import { createHash, timingSafeEqual } from 'node:crypto';

import type { SignedQuery } from './query';
import { Refusal } from './refusal';

/**
 * The signature of a ciphertext: SHA-1 over token, timestamp, nonce and ciphertext, sorted by their bytes.
 *
 * @param query timestamp and nonce as the strings they came as
 * @returns lower-case hex
 * @see https://developer.work.weixin.qq.com/document/path/90968
 */
export function signatureOf(
	token: string,
	{ timestamp, nonce }: Pick<SignedQuery, 'timestamp' | 'nonce'>,
	ciphertext: string,
): string {
	// All four are ASCII where it can matter, so the order of UTF-16 units is the order of bytes.
	const sorted = [token, timestamp, nonce, ciphertext].sort();
	return createHash('sha1').update(sorted.join('')).digest('hex');
}

/**
 * Holds the signature of a delivery against the one that the token gives.
 *
 * @throws {Refusal} when they differ
 */
export function checkSignature(token: string, query: SignedQuery, ciphertext: string): void {
	if (!isSame(signatureOf(token, query, ciphertext), query.msg_signature)) {
		throw new Refusal('bad_signature', 'wrong signature');
	}
}

/** Compares in a time that says nothing about the two values, their lengths included. */
export function isSame(one: string | Buffer, other: string | Buffer): boolean {
	return timingSafeEqual(digest(one), digest(other));
}

function digest(value: string | Buffer): Buffer {
	return createHash('sha256').update(value).digest();
}
