import { createHash } from 'node:crypto';

import {
	checkSignature,
	isSame,
	signatureOf,
} from '../../../../nodes/WeComCustomerContactTrigger/callback/signature';

const sha1 = (text: string) => createHash('sha1').update(text).digest('hex');

describe('The signature of a delivery', () => {
	it('is that of its parts in the order of their bytes, whichever comes first', () => {
		expect(signatureOf('b', { timestamp: '1', nonce: 'B' }, 'a')).toBe(sha1('1Bab'));
		expect(signatureOf('1', { timestamp: '10', nonce: '9' }, '+')).toBe(sha1('+1109'));
	});

	it('is refused when it is another one', () => {
		const query = { timestamp: '1', nonce: 'n' };
		const msg_signature = signatureOf('token', query, 'text');
		expect(() => checkSignature('token', { ...query, msg_signature }, 'text')).not.toThrow();
		for (const wrong of ['', msg_signature.slice(1), msg_signature.toUpperCase()]) {
			expect(() => checkSignature('token', { ...query, msg_signature: wrong }, 'text')).toThrow(
				'wrong signature',
			);
		}
	});

	it.each([
		['a', 'a', true],
		['a', Buffer.from('a'), true],
		['', '', true],
		['a', 'b', false],
		['a', 'aa', false],
	])('is compared whole: %p and %p', (one, other, isOne) => {
		expect(isSame(one, other)).toBe(isOne);
	});
});
