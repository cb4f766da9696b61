import { firstWords } from '../../../../nodes/WeComCustomerContact/pickers/firstWords';

describe('The first words of a text', () => {
	it.each<[unknown, string]>([
		['  two\n words ', 'two words'],
		['a \t\n b', 'a b'],
		[20, '20'],
		[0, '0'],
		['', ''],
		[undefined, ''],
		[null, ''],
		[{}, ''],
		[['a'], ''],
		['x'.repeat(40), 'x'.repeat(40)],
		['x'.repeat(41), `${'x'.repeat(40)}…`],
		['😀'.repeat(40), '😀'.repeat(40)],
		['😀'.repeat(41), `${'😀'.repeat(40)}…`],
	])('of %j are %j', (text, words) => {
		expect(firstWords(text)).toBe(words);
	});
});
