import { createCipheriv, randomBytes } from 'node:crypto';

/** Padding fills up to a multiple of this, in bytes. */
const blockSize = 32;

/**
 * Encrypts a text as WeCom does: contract/callbacks.md, 2.2 and 2.3.
 *
 * @param receiveId the corp id
 * @param random 16 bytes in front of the text
 * @returns Base64
 */
export function encrypt(
	text: string,
	encodingAesKey: string,
	receiveId: string,
	random: Buffer = randomBytes(16),
): string {
	const key = Buffer.from(`${encodingAesKey}=`, 'base64');
	const message = Buffer.from(text, 'utf8');
	const length = Buffer.alloc(4);
	length.writeUInt32BE(message.length);
	const plain = Buffer.concat([random, length, message, Buffer.from(receiveId, 'utf8')]);
	const missing = blockSize - (plain.length % blockSize);
	const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
	return Buffer.concat([
		cipher.update(plain),
		cipher.update(Buffer.alloc(missing, missing)),
		cipher.final(),
	]).toString('base64');
}
