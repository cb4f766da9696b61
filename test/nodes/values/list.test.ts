import * as fc from '../../engine/properties';

import { channelsFrom, holdsObject, listFrom } from '../../../nodes/values/list';

describe('listFrom', () => {
	it.each([
		['picked values', ['a', 'b']],
		['text with commas', 'a,b'],
		['text with white space and commas too many', ' a , b ,, '],
		['the Chinese comma', 'a，b'],
		['line breaks', 'a\nb\n'],
		['line breaks of Windows', 'a\r\nb\r\n'],
		['the Chinese enumeration comma', 'a、b'],
		['semicolons', 'a;b；a'],
		['bars', 'a | b'],
		['tabs, as a row of a table has them', 'a\tb'],
		['line breaks of old', 'a\rb'],
		['a row of a CSV file', '"a","b"'],
		['a quoted cell', '"a, b"'],
		['a list of another language', "['a', 'b']"],
		['brackets without quotes', '[a, b]'],
		['curly brackets, as a database has them', '{a,b}'],
		['JSON with a comma too many', '["a","b",]'],
		['JSON in JSON', JSON.stringify('["a","b"]')],
		['marks that nobody sees', '\ufeffa\u200b, \u200eb\u202c'],
		['such marks in an array', ['a\u200b', 'b']],
		['JSON', '["a", "b"]'],
		['JSON with white space around it', ' ["a","b"]\n'],
		['repeated values', ['a', 'b', ' a ', 'b']],
		['entries that are empty', ['a', '', null, undefined, ' ', 'b']],
	])('reads %s', (_what, value) => {
		expect(listFrom(value)).toEqual(['a', 'b']);
	});

	it.each([[undefined], [null], [''], [' ,，\n'], [[]], ['[]'], [['', null]]])(
		'reads nothing from %p',
		(value) => {
			expect(listFrom(value)).toEqual([]);
		},
	);

	it('reads numbers as text', () => {
		expect(listFrom(13800000001)).toEqual(['13800000001']);
		expect(listFrom([13800000001, 2])).toEqual(['13800000001', '2']);
		expect(listFrom('[13800000001]')).toEqual(['13800000001']);
		expect(listFrom([0])).toEqual(['0']);
	});

	it('keeps commas and line breaks inside the entries of an array', () => {
		expect(listFrom(['Water, hot', '["x"]', 'two\nlines'])).toEqual([
			'Water, hot',
			'["x"]',
			'two\nlines',
		]);
		expect(listFrom('["Water, hot"]')).toEqual(['Water, hot']);
	});

	it('keeps the joiner that makes one emoji of several', () => {
		expect(listFrom('👨‍👩‍👧, 🏳️‍🌈')).toEqual(['👨‍👩‍👧', '🏳️‍🌈']);
		expect(listFrom('a\u200d\u200db')).toEqual(['ab']);
	});

	it('sees an object that was turned into JSON', () => {
		expect(holdsObject('{"id":"a"}')).toBe(true);
		expect(holdsObject('{a}')).toBe(false);
	});

	it('loses nothing and adds nothing, whatever stands between the values', () => {
		const id = fc.stringMatching(/^[A-Za-z0-9_-]{1,12}$/);
		const separator = fc.constantFrom(',', '，', '、', ';', '；', '|', '\t', '\n', '\r\n', ' , ');
		const cell = fc.constantFrom(
			(text: string) => text,
			(text: string) => `[${text}]`,
			(text: string) => JSON.stringify(text),
		);
		fc.assert(
			fc.property(fc.array(fc.tuple(id, separator), { minLength: 1 }), cell, (parts, inCell) => {
				const ids = parts.map(([value]) => value);
				expect(listFrom(inCell(parts.flat().join('')))).toEqual([...new Set(ids)]);
				expect(listFrom(ids)).toEqual([...new Set(ids)]);
				expect(listFrom(JSON.stringify(ids))).toEqual([...new Set(ids)]);
			}),
		);
	});

	it('reads any text without an error, and keeps its letters and digits', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (value) => {
				const read = listFrom(`x${value}`).join('');
				for (const letter of value.match(/\p{L}/gu) ?? []) expect(read).toContain(letter);
			}),
			{ numRuns: 500 },
		);
	});

	it('takes a text that only begins like JSON as it is', () => {
		expect(listFrom('[VIP] gold, silver')).toEqual(['[VIP] gold', 'silver']);
	});
});

describe('holdsObject', () => {
	it.each([[{}], [{ id: 'a' }], [['a', { id: 'b' }]], [[['a']]], ['["a", {}]']])(
		'finds something else than texts in %j',
		(value) => expect(holdsObject(value)).toBe(true),
	);

	it.each([[undefined], [null], ['a, b'], [7], [[]], [['a', 7, null, undefined]], ['["a"]']])(
		'finds nothing else in %j',
		(value) => expect(holdsObject(value)).toBe(false),
	);
});

describe('channelsFrom', () => {
	it('takes a channel with a comma beside its parts', () => {
		expect(channelsFrom('fair, 2026')).toEqual(['fair, 2026', 'fair', '2026']);
		expect(channelsFrom('"fair, 2026", web')).toContain('fair, 2026');
		expect(channelsFrom('"fair, 2026"')).toContain('fair, 2026');
		expect(channelsFrom(['fair, 2026'])).toEqual(['fair, 2026']);
	});

	it('keeps marks inside a channel', () => {
		expect(channelsFrom('a|b')).toEqual(['a|b']);
		expect(channelsFrom('a;b\nc')).toEqual(['a;b\nc', 'a;b', 'c']);
	});

	it.each([undefined, null, '', ' , ', []])('reads no channel from %p', (value) => {
		expect(channelsFrom(value).filter((channel) => channel !== ',')).toEqual([]);
	});
});

describe('What became of an object', () => {
	it.each(['[object Object]', ' [object Object] ', '"[object Object]"'])(
		'keeps its brackets, by which it is refused: %j',
		(text) => {
			expect(listFrom(text)).toEqual(['[object Object]']);
		},
	);
});
