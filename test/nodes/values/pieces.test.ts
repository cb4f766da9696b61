import { contentOf, piecesOf } from '../../../nodes/values/pieces';

describe('What a text holds', () => {
	it.each<[string, string, unknown]>([
		['an array in JSON', ' ["a", 1] ', ['a', 1]],
		['an object in JSON', '{"a":1}', { a: 1 }],
		['JSON in JSON', JSON.stringify('["a"]'), ['a']],
		['the text of a cell', '"a ""b"""', 'a "b"'],
		['the text of a list in another language', "['a']", 'a'],
		['what stands in brackets', '[a, b]', 'a, b'],
		['what stands in curly brackets', '{a,b}', 'a,b'],
		['brackets that do not belong together', '[a] [b]', '[a] [b]'],
		['broken JSON', '["a",', '["a",'],
		['nothing', ' \u200b ', ''],
	])('is %s', (_what, text, content) => {
		expect(contentOf(text)).toEqual(content);
	});

	it.each(['null', 'true', '7', '1e3', '13800000001', '-1'])(
		'is a text when it is %s, which JSON knows too',
		(text) => {
			expect(contentOf(text)).toBe(text);
			expect(contentOf(`[${JSON.stringify(text)}]`)).toEqual([text]);
		},
	);
});

describe('The pieces of a text', () => {
	it('stand between separators, and say which', () => {
		expect(piecesOf('a, "b;c"|d')).toEqual([
			{ text: 'a', start: 0, end: 1, isQuoted: false, after: undefined, before: ',' },
			{ text: 'b;c', start: 2, end: 8, isQuoted: true, after: ',', before: '|' },
			{ text: 'd', start: 9, end: 10, isQuoted: false, after: '|', before: undefined },
		]);
	});

	it.each<[string, string[]]>([
		['', ['']],
		[',', ['', '']],
		['a\r\nb', ['a', '', 'b']],
		['\'a,b\'；"c""d"', ['a,b', 'c"d']],
		['"a" b, c', ['"a" b', 'c']],
	])('of %j are also those that are empty, and no quotes around them', (text, pieces) => {
		expect(piecesOf(text).map((piece) => piece.text)).toEqual(pieces);
	});
});
