import { createHash, randomInt } from 'node:crypto';
import { encrypt } from './encryption';
import { element } from './eventXml';
import type { CallbackKeys } from './types';

/** A text, encrypted and signed. */
export interface Sealed {
	ciphertext: string;
	/** msg_signature, timestamp and nonce. */
	query: Record<string, string>;
}

/**
 * Encrypts a text and signs it: contract/callbacks.md, 2. Every call gives another nonce and ciphertext.
 *
 * @param now milliseconds
 */
export function seal(text: string, keys: CallbackKeys, receiveId: string, now: number): Sealed {
	const ciphertext = encrypt(text, keys.encodingAesKey, receiveId);
	const timestamp = String(Math.floor(now / 1000));
	const nonce = String(randomInt(1_000_000_000, 10_000_000_000));
	const query = {
		msg_signature: signature(keys.token, timestamp, nonce, ciphertext),
		timestamp,
		nonce,
	};
	return { ciphertext, query };
}

export function signature(...parts: [string, string, string, string]): string {
	return createHash('sha1').update(parts.sort().join('')).digest('hex');
}

/** The body of a delivery, on one line as real ones are. */
export function envelope(ciphertext: string, receiveId: string, agentId: number): string {
	const elements = {
		ToUserName: receiveId,
		Encrypt: ciphertext,
		AgentID: String(agentId),
	};
	return element('xml', elements);
}

/** The URL with more parameters. Those that it has stay as they are. */
export function withQuery(url: string, query: Record<string, string>): string {
	const added = Object.entries(query).map(([name, value]) => {
		return `${name}=${encodeURIComponent(value)}`;
	});
	return `${url}${url.includes('?') ? '&' : '?'}${added.join('&')}`;
}
