import { Refusal } from './refusal';
import { readXml } from './xml';

/** Largest body in bytes; the longest lists of WeCom need a tenth of it. */
export const LARGEST_BODY = 1024 * 1024;

/**
 * The ciphertext of a delivery: the text of `Encrypt`.
 *
 * The other elements of the envelope are not part of the signature and are not read.
 *
 * @param body as it came, UTF-8 whatever its header says
 * @returns Base64
 * @throws {Refusal} when the body is too large or is not such an envelope
 */
export function ciphertextOf(body: Buffer): string {
	if (body.length > LARGEST_BODY) throw new Refusal('bad_request', `body of ${body.length} bytes`);
	const { name, children } = readXml(body.toString('utf8'));
	if (name !== 'xml') throw new Refusal('bad_request', 'body has another root than xml');

	const [encrypt, second] = children.filter((child) => child.name === 'Encrypt');
	const ciphertext = encrypt?.children.length === 0 ? encrypt.text.trim() : '';
	if (ciphertext === '') throw new Refusal('bad_request', 'no Encrypt in the body');
	if (second) throw new Refusal('bad_request', 'Encrypt more than once');
	return ciphertext;
}
