import { createCipheriv } from 'node:crypto';

import { decrypt } from '../../../../nodes/WeComCustomerContactTrigger/callback/cipher';

const endpoint = { token: 'token', key: Buffer.alloc(32, 7), receiveId: 'ww1' };

/** Encrypts bytes as they are, whatever is wrong with them. */
function encrypted(...parts: Array<Buffer | number[]>): string {
	const { key } = endpoint;
	const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
	const plain = Buffer.concat(parts.map((part) => Buffer.from(part)));
	return Buffer.concat([cipher.update(plain), cipher.final()]).toString('base64');
}

/** What stands before the padding; 23 bytes and the message. */
function content(message: string, receiveId = endpoint.receiveId): Buffer {
	const length = Buffer.alloc(4);
	length.writeUInt32BE(Buffer.byteLength(message));
	return Buffer.concat([Buffer.alloc(16, 'r'), length, Buffer.from(message + receiveId)]);
}

const bytes = (count: number, byte: number) => new Array<number>(count).fill(byte);
const decrypted = (ciphertext: string) => decrypt(ciphertext, endpoint).toString();

describe('a ciphertext', () => {
	it('gives the message', () => {
		expect(decrypted(encrypted(content('x'), bytes(8, 8)))).toBe('x');
		expect(decrypted(encrypted(content('message'), bytes(2, 2)))).toBe('message');
		expect(decrypted(encrypted(content('a message'), bytes(32, 32)))).toBe('a message');
	});

	it.each([
		['ends with a zero', encrypted(content('message'), bytes(2, 0))],
		['is nothing but zeros', encrypted(bytes(48, 0))],
		['has more padding than 32 bytes', encrypted(content('messages'), bytes(33, 33))],
		['has another byte in its padding', encrypted(content('message of ten'), bytes(10, 9), [11])],
		['begins its padding with another byte', encrypted(content('mess.'), [5, 4, 4, 4])],
	])('is refused that %s', (_what, ciphertext) => {
		expect(() => decrypted(ciphertext)).toThrow('bad padding');
	});

	it('is refused when there is no room for the length of the message', () => {
		expect(() => decrypted(encrypted(bytes(19, 0), bytes(13, 13)))).toThrow(
			'bad_ciphertext (too short)',
		);
		// With room for it there is no receiver.
		expect(() => decrypted(encrypted(bytes(20, 0), bytes(12, 12)))).toThrow('bad_receive_id');
	});

	it.each([
		['before', (ciphertext: string) => `****${ciphertext}`],
		['within', (ciphertext: string) => `${ciphertext.slice(0, 8)}****${ciphertext.slice(8)}`],
		['behind', (ciphertext: string) => `${ciphertext}****`],
	])('is refused with characters %s it that Base64 has not', (_where, spoilt) => {
		const ciphertext = spoilt(encrypted(content('a message'), bytes(16, 16)));
		expect(() => decrypted(ciphertext)).toThrow('bad_ciphertext (no Base64, 68 characters)');
	});

	it('is refused when Base64 is cut off, though nothing is missing', () => {
		const ciphertext = encrypted(content('x'), bytes(8, 8)).replace('=', '');
		expect(() => decrypted(ciphertext)).toThrow('bad_ciphertext (no Base64, 43 characters)');
	});
});
