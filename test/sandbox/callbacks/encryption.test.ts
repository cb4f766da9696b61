import { decrypt } from '@wecom/crypto';
import { XMLParser } from 'fast-xml-parser';
import { encrypt } from './encryption';
import { signature } from './sealed';
import { callbackVectors, type CallbackVector } from './vectors';

const reader = new XMLParser({ parseTagValue: false });
const good = callbackVectors.filter(({ expect: { ok } }) => ok);

/** The ciphertext of a vector: in the query of a URL check, in the body of an event. */
function ciphertextOf({ method, query, body }: CallbackVector): string {
	if (method === 'GET') return (query.echostr as string).replaceAll(' ', '+');
	return (reader.parse(body) as { xml: { Encrypt: string } }).xml.Encrypt;
}

describe('encryption', () => {
	it.each(good.map((vector) => [vector.name, vector] as const))('%s', (_name, vector) => {
		const { token, encodingAesKey, receiveId } = vector;
		const { msg_signature, timestamp, nonce } = vector.query as Record<string, string>;
		const ciphertext = ciphertextOf(vector);
		const { random } = decrypt(encodingAesKey, ciphertext);
		const made = encrypt(vector.expect.plaintext!, encodingAesKey, receiveId, random);
		expect(made).toBe(ciphertext);
		expect(signature(token, timestamp, nonce, ciphertext)).toBe(msg_signature);
	});

	it('is another one each time', () => {
		const { encodingAesKey } = good[0];
		const both = [1, 2].map(() => encrypt('客户', encodingAesKey, 'ww0a1b2c3d4e5f6071'));
		expect(both[0]).not.toBe(both[1]);
		for (const one of both) {
			expect(decrypt(encodingAesKey, one)).toMatchObject({
				message: '客户',
				id: 'ww0a1b2c3d4e5f6071',
			});
		}
	});
});
