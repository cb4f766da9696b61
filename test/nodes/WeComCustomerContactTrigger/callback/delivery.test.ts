import {
	readEcho,
	readMessage,
	readQuery,
} from '../../../../nodes/WeComCustomerContactTrigger/callback/delivery';
import { endpointOf } from '../../../../nodes/WeComCustomerContactTrigger/callback/endpoint';
import { readEvent } from '../../../../nodes/WeComCustomerContactTrigger/callback/event';
import { Refusal } from '../../../../nodes/WeComCustomerContactTrigger/callback/refusal';
import { envelope, seal } from '../../../sandbox/callbacks/sealed';
import type { Vector } from './vectors';
import { credentialOf, secondOf, vectorOf, vectors } from './vectors';

function readerOf(vector: Vector) {
	const endpoint = endpointOf(credentialOf(vector));
	return { endpoint, window: 300, now: secondOf(vector) };
}

type Reader = ReturnType<typeof readerOf>;

function echoOf(query: Record<string, unknown>, reader: Reader): Buffer {
	return readEcho(query, reader, reader.endpoint);
}

function messageOf(query: Record<string, unknown>, body: Buffer, reader: Reader): Buffer {
	return readMessage(readQuery(query, reader), body, reader.endpoint);
}

function read(vector: Vector): Buffer {
	const { method, query, body } = vector;
	return method === 'GET'
		? echoOf(query, readerOf(vector))
		: messageOf(query, Buffer.from(body), readerOf(vector));
}

/** Why something was refused, or what came out instead. */
function refusalOf(task: () => Buffer): unknown {
	try {
		return task().toString();
	} catch (error) {
		return error;
	}
}

/** Numbers as WeCom wrote them. */
function asTexts(value: unknown): unknown {
	return typeof value === 'number' ? String(value) : value;
}

describe('deliveries', () => {
	const good = vectors.filter(({ expect: { ok } }) => ok);
	const bad = vectors.filter(({ expect: { ok } }) => !ok);

	it.each(good.map((vector) => [vector.name, vector] as const))('accepts %s', (_name, vector) => {
		expect(read(vector).toString()).toBe(vector.expect.plaintext);
	});

	it.each(
		good.filter(({ expect: { fields } }) => fields).map((vector) => [vector.name, vector] as const),
	)('reads the fields of %s', (_name, vector) => {
		const { fields } = readEvent(read(vector));
		const texts = Object.entries(fields).map(([name, value]) => [name, asTexts(value)]);
		expect(Object.fromEntries(texts)).toEqual(vector.expect.fields);
	});

	it('accepts a Corp ID in upper case', () => {
		const [vector] = good.filter(({ receiveId }) => /^ww[0-9a-f]{16}$/.test(receiveId));
		const upperCase = { ...vector, receiveId: vector.receiveId.toUpperCase() };
		expect(read(upperCase).toString()).toBe(vector.expect.plaintext);
	});

	it.each(bad.map((vector) => [vector.name, vector] as const))('refuses %s', (_name, vector) => {
		const refusal = refusalOf(() => read(vector)) as Refusal;
		expect(refusal).toBeInstanceOf(Refusal);
		expect(refusal.code).toBe(vector.expect.error);
		const { token, encodingAesKey, receiveId, query } = vector;
		for (const secret of [token, encodingAesKey, receiveId, ...Object.values(query)]) {
			expect(refusal.message).not.toContain(String(secret));
		}
	});

	it('accepts an age to either side, up to the window', () => {
		const vector = vectorOf('contact-add');
		const { query, body } = vector;
		const reader = readerOf(vector);
		const at = (now: number, window = 300) =>
			refusalOf(() => messageOf(query, Buffer.from(body), { ...reader, now, window }));

		for (const now of [-300, 0, 300]) {
			expect(at(secondOf(vector) + now)).toBe(vector.expect.plaintext);
		}
		expect(at(secondOf(vector) + 301)).toMatchObject({
			code: 'bad_signature',
			detail: 'signed 301 s ago by the clock of n8n',
		});
		expect(at(secondOf(vector) - 301)).toMatchObject({ code: 'bad_signature' });
		expect(at(secondOf(vector) + 1e9, 0)).toBe(vector.expect.plaintext);
	});

	it('looks at form and age of a query without a body', () => {
		const { query, ...vector } = vectorOf('contact-add');
		const clock = { window: 300, now: secondOf({ query, ...vector }) };
		expect(readQuery(query, clock)).toEqual(query);
		for (const [wrong, code] of [
			[{ ...query, nonce: '' }, 'bad_request'],
			[{ ...query, timestamp: String(clock.now - 301) }, 'bad_signature'],
		] as const) {
			expect(() => readQuery(wrong, clock)).toThrow(expect.objectContaining({ code }) as Error);
		}
	});

	it('looks at the age of an URL check too', () => {
		const vector = vectorOf('url-verify-ok');
		const late = { ...readerOf(vector), now: secondOf(vector) + 301 };
		expect(refusalOf(() => echoOf(vector.query, late))).toMatchObject({ code: 'bad_signature' });
	});

	it('decrypts no recorded event for who sends it as an URL check', () => {
		const vector = vectorOf('contact-add');
		const reader = readerOf(vector);
		for (const event of [vector.expect.plaintext!, `\n ${vector.expect.plaintext}`]) {
			const { ciphertext, query } = seal(event, vector, vector.receiveId, reader.now * 1000);
			const sent = { ...query, echostr: ciphertext };
			expect(refusalOf(() => echoOf(sent, reader))).toMatchObject({ code: 'bad_request' });
			const body = Buffer.from(envelope(ciphertext, vector.receiveId, 1000002));
			expect(messageOf(query, body, reader).toString()).toBe(event);
		}
	});

	it('gives the bytes of the echo text as they are', () => {
		const vector = vectorOf('url-verify-ok');
		const reader = readerOf(vector);
		for (const echo of ['0012345678901234567890', ' 企业微信 "\n', '1 < 2']) {
			const { ciphertext, query } = seal(echo, vector, vector.receiveId, reader.now * 1000);
			expect(echoOf({ ...query, echostr: ciphertext }, reader).toString()).toBe(echo);
		}
	});
});
