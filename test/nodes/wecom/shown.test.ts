import { firstWords, withoutSecrets } from '../../../nodes/wecom/shown';

describe('A text without secrets', () => {
	it.each([
		['a token in an address', '/get?access_token=abc123&id=7', '/get?access_token=…&id=7'],
		[
			'a secret in JSON',
			'{"corpsecret": "s3cret","corpid":"ww1"}',
			'{"corpsecret": "…","corpid":"ww1"}',
		],
		['names in capitals', 'ACCESS_TOKEN: abc', 'ACCESS_TOKEN: …'],
		['every one of several', 'access_token=a, access_token=b', 'access_token=…, access_token=…'],
		['a password in an address', 'via http://user:pass@proxy:3128/', 'via http://…@proxy:3128/'],
		[
			'nothing else',
			'https://example.com/a@b and access_token',
			'https://example.com/a@b and access_token',
		],
	])('lacks %s', (_what, text, shown) => {
		expect(withoutSecrets(text)).toBe(shown);
	});

	it('lacks the values that are named, wherever they stand and also encoded', () => {
		expect(withoutSecrets('one sec+ret, two sec%2Bret, three sec+ret', ['sec+ret'])).toBe(
			'one …, two …, three …',
		);
	});

	it('keeps values that are too short for secrets, or no texts', () => {
		const text = 'abcde is short, 123456 is a number, undefined is none';
		expect(withoutSecrets(text, ['abcde', 123456, undefined, null, ''])).toBe(text);
		expect(withoutSecrets('abcdef is long enough', ['abcdef'])).toBe('… is long enough');
	});
});

describe('The first words of a foreign answer', () => {
	it.each<[string, unknown, string]>([
		['are none of nothing', undefined, ''],
		['are none of null', null, ''],
		['are none of what JSON does not know', () => 1, ''],
		['are a text', ' Bad\r\n\tGateway\u0000 ', 'Bad Gateway'],
		['are bytes as text', Buffer.from('端口 closed'), '端口 closed'],
		['are JSON of everything else', { error: 'no' }, '{"error":"no"}'],
		[
			'are what one reads of a web page',
			'<!DOCTYPE html><head><style>p { a: b }</style><script src="x">go()</script></head><p class="y">502</p> <b>Bad</b>',
			'502 Bad',
		],
		['are nothing of a style that is cut off', 'Hello <style>p { color', 'Hello'],
		['are nothing of a tag that is cut off', 'Hello <a href="x', 'Hello'],
		['keep a sign that opens no tag', '1 < 2', '1 < 2'],
	])('%s', (_what, body, words) => {
		expect(firstWords(body)).toBe(words);
	});

	it('are at most 100 characters, whole ones', () => {
		expect(firstWords('𠮷'.repeat(100))).toBe('𠮷'.repeat(100));
		expect(firstWords('𠮷'.repeat(101))).toBe(`${'𠮷'.repeat(100)}…`);
	});

	it.each<[string, (text: string) => unknown]>([
		['a text', (text) => text],
		['bytes', (text) => Buffer.from(text)],
	])('are looked for in the first 4,096 bytes of %s', (_what, made) => {
		expect(firstWords(made(`${' '.repeat(4095)}ab`))).toBe('a');
	});

	it('hold no secret', () => {
		expect(firstWords('no access_token=abc for s3cret', ['s3cret'])).toBe(
			'no access_token=… for …',
		);
	});
});
