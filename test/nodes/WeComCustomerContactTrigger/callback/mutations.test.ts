/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import {
	readMessage,
	readQuery,
} from '../../../../nodes/WeComCustomerContactTrigger/callback/delivery';
import { endpointOf } from '../../../../nodes/WeComCustomerContactTrigger/callback/endpoint';
import { ciphertextOf } from '../../../../nodes/WeComCustomerContactTrigger/callback/envelope';
import { Refusal } from '../../../../nodes/WeComCustomerContactTrigger/callback/refusal';
import { seal, signature } from '../../../sandbox/callbacks/sealed';
import { mutated, randomNumbers } from './mutations';
import { credentialOf, secondOf, vectorOf } from './vectors';

const COUNT = 10_000;

const vector = vectorOf('contact-add');
const body = Buffer.from(vector.body);
const endpoint = endpointOf(credentialOf(vector));
const reader = { endpoint, window: 300, now: secondOf(vector) };

/** What comes out of a body, or the code of its refusal. */
function outcomeOf(query: Record<string, unknown>, changed: Buffer): string | Buffer {
	try {
		return readMessage(readQuery(query, reader), changed, endpoint);
	} catch (error) {
		expect(error).toBeInstanceOf(Refusal);
		return (error as Refusal).code;
	}
}

describe('10,000 damaged deliveries', () => {
	it('bring nothing but the very event that was signed, in no time and no memory', () => {
		const random = randomNumbers(20261122);
		const counts: Record<string, number> = {};
		let before = 0;
		let slowest = 0;
		for (let count = 0; count < COUNT; count++) {
			const changed = mutated(body, random);
			const start = performance.now();
			const outcome = outcomeOf(vector.query, changed);
			slowest = Math.max(slowest, performance.now() - start);
			const name = typeof outcome === 'string' ? outcome : 'unharmed';
			counts[name] = (counts[name] ?? 0) + 1;
			if (typeof outcome !== 'string') {
				// Only what WeCom does not sign was hit, such as AgentID: the event is the one that it sent.
				expect(outcome.toString()).toBe(vector.expect.plaintext);
				expect(ciphertextOf(changed)).toBe(ciphertextOf(body));
			}
			if (count === COUNT / 10) before = process.memoryUsage().heapUsed;
		}
		const grown = process.memoryUsage().heapUsed - before;
		expect(Object.keys(counts).sort()).toEqual(['bad_request', 'bad_signature', 'unharmed']);
		expect(counts.unharmed).toBeLessThan(COUNT / 5);
		expect(slowest).toBeLessThan(5000);
		// Garbage that is not collected yet, at most.
		expect(grown).toBeLessThan(150 * 1024 * 1024);
	});

	it('do no harm when the signature is right', () => {
		const random = randomNumbers(7);
		const sealed = seal(vector.expect.plaintext!, vector, vector.receiveId, reader.now * 1000);
		const bytes = Buffer.from(sealed.ciphertext, 'base64');
		const counts: Record<string, number> = {};
		for (let count = 0; count < COUNT; count++) {
			const ciphertext = mutated(bytes, random).toString('base64');
			const outcome = outcomeOf(
				signed(ciphertext),
				Buffer.from(`<xml><Encrypt>${ciphertext}</Encrypt></xml>`),
			);
			// AES-CBC lets blocks in the middle be changed without a trace: it is the signature that keeps strangers out.
			const name = typeof outcome === 'string' ? outcome : 'another message';
			counts[name] = (counts[name] ?? 0) + 1;
			expect(outcome.toString()).not.toBe(vector.expect.plaintext);
		}
		expect(Object.keys(counts).sort()).toEqual([
			'another message',
			'bad_ciphertext',
			'bad_receive_id',
			'bad_request',
		]);
	});

	function signed(ciphertext: string): Record<string, string> {
		const timestamp = String(reader.now);
		const msg_signature = signature(vector.token, timestamp, '1', ciphertext);
		return { msg_signature, timestamp, nonce: '1' };
	}
});
