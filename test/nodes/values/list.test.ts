import { holdsObject, listFrom } from '../../../nodes/values/list';

describe('listFrom', () => {
	it.each([
		['picked values', ['a', 'b']],
		['text with commas', 'a,b'],
		['text with white space and commas too many', ' a , b ,, '],
		['the Chinese comma', 'a，b'],
		['line breaks', 'a\nb\n'],
		['line breaks of Windows', 'a\r\nb\r\n'],
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
