import * as fc from '../../engine/properties';

import {
	beforeHalfIn,
	beginningOf,
	endOf,
	holdsControls,
	nameKey,
	withoutMarks,
} from '../../../nodes/values/marks';

describe('Marks that nobody sees', () => {
	it('are dropped', () => {
		expect(withoutMarks('\ufeffA\u200bB\u200e\u202eC\u2060\u00ad')).toBe('ABC');
	});

	it('leave visible characters alone', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (text) => {
				expect(withoutMarks(text)).toBe(text);
			}),
		);
	});

	it('make no other name, nor do width and normal form', () => {
		expect(nameKey('Ｇｏｌｄ\u200b ')).toBe('Gold');
		expect(nameKey('Cafe\u0301')).toBe(nameKey('Caf\u00e9'));
		expect(nameKey('gold')).not.toBe(nameKey('Gold'));
	});
});

describe('Control characters', () => {
	it.each(['a\u0000', 'a\nb', 'a\tb', 'a\u2028', '\ud83c', 'a\u007f'])('are seen in %j', (text) => {
		expect(holdsControls(text)).toBe(true);
	});

	it.each(['a b', '👨‍👩‍👧', '中文'])('are none in %j', (text) => {
		expect(holdsControls(text)).toBe(false);
	});
});

describe('beginningOf', () => {
	it('cuts between characters, never inside one', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), fc.nat({ max: 40 }), (text, length) => {
				const beginning = beginningOf(text, length);
				expect([...beginning].length).toBeLessThanOrEqual(length + 1);
				expect(beginning).not.toMatch(/\p{Cs}/u);
				expect(text.startsWith(beginning.replace(/…$/u, '')) || beginning === text).toBe(true);
			}),
		);
	});
});

describe('Half a character', () => {
	it.each([
		['a\ud83d', 'a'],
		['\udc4d', ''],
		['👍\udc4d👍', '👍'],
		['👍', undefined],
		['', undefined],
	])('is found in %j, behind %j', (text, before) => {
		expect(beforeHalfIn(text)).toBe(before);
	});
});

describe('endOf', () => {
	it('cuts between characters', () => {
		expect(endOf('a👍👍', 1)).toBe('…👍');
		expect(endOf('a👍', 2)).toBe('a👍');
	});
});
