import { createDecipheriv } from 'node:crypto';

import { corpKey } from '../../values/ids';
import type { Endpoint } from './endpoint';
import { Refusal } from './refusal';
import { isSame } from './signature';

const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;

/** Of AES itself. */
const CIPHER_BLOCK = 16;

/** WeCom pads to 32 bytes, which Node's own unpadding refuses half of the time. */
const PADDING_BLOCK = 32;

/** Random bytes before the length of the message. */
const RANDOM_BYTES = 16;

const LENGTH_BYTES = 4;

/**
 * Decrypts a ciphertext whose signature was found right.
 *
 * Inside are 16 random bytes, the length of the message, the message, and the ID of the receiver.
 *
 * @param ciphertext Base64
 * @returns the bytes of the message: the echo text or the XML of an event
 * @throws {Refusal} when it was not encrypted with this key, was changed, or is meant for somebody else
 * @see https://developer.work.weixin.qq.com/document/path/90968
 */
export function decrypt(ciphertext: string, { key, receiveId }: Endpoint): Buffer {
	const plain = withoutPadding(decipher(bytesOf(ciphertext), key));
	const start = RANDOM_BYTES + LENGTH_BYTES;
	if (plain.length < start) throw new Refusal('bad_ciphertext', 'too short');

	const end = start + plain.readUInt32BE(RANDOM_BYTES);
	if (end > plain.length) throw new Refusal('bad_ciphertext', 'message longer than it is');
	if (!isSame(corpKey(plain.subarray(end).toString('utf8')), corpKey(receiveId))) {
		throw new Refusal('bad_receive_id', "encrypted for another than 'Corp ID'");
	}
	return plain.subarray(start, end);
}

function bytesOf(ciphertext: string): Buffer {
	// Checked before, because the decoder skips what it does not know.
	if (ciphertext.length % 4 !== 0 || !BASE64.test(ciphertext)) {
		throw new Refusal('bad_ciphertext', `no Base64, ${ciphertext.length} characters`);
	}
	const bytes = Buffer.from(ciphertext, 'base64');
	if (bytes.length === 0 || bytes.length % CIPHER_BLOCK !== 0) {
		throw new Refusal('bad_ciphertext', `${bytes.length} bytes`);
	}
	return bytes;
}

function decipher(bytes: Buffer, key: Buffer): Buffer {
	const cipher = createDecipheriv('aes-256-cbc', key, key.subarray(0, CIPHER_BLOCK));
	cipher.setAutoPadding(false);
	return Buffer.concat([cipher.update(bytes), cipher.final()]);
}

function withoutPadding(padded: Buffer): Buffer {
	const count = padded[padded.length - 1];
	const padding = padded.subarray(-count);
	if (count < 1 || count > PADDING_BLOCK || !padding.every((byte) => byte === count)) {
		throw new Refusal('bad_ciphertext', "bad padding: another 'EncodingAESKey', or tampered with");
	}
	return padded.subarray(0, padded.length - count);
}
