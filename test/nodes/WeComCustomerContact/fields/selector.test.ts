import type { Failure } from '../../../../nodes/wecom/errors/failure';
import { oneOf } from '../../../../nodes/WeComCustomerContact/fields/selector';

const figures = oneOf([0, 1, 4]);
const words = oneOf(['single', 'group']);

describe('A choice', () => {
	it.each([
		[0, 0],
		[4, 4],
		['4', 4],
		[' 1 ', 1],
	])('of figures: %j is %j', (given, taken) => {
		expect(figures(given, 'Who May Answer')).toBe(taken);
	});

	it.each([
		['single', 'single'],
		[' group ', 'group'],
	])('of words: %j is %j', (given, taken) => {
		expect(words(given, 'Sent To')).toBe(taken);
	});

	it.each<[unknown, typeof figures | typeof words, Partial<Failure>]>([
		[2, figures, { what: "'Who May Answer' cannot be 2", description: 'It is one of 0, 1, 4.' }],
		['1.0', figures, { what: '\'Who May Answer\' cannot be "1.0"' }],
		[true, figures, { what: "'Who May Answer' cannot be true" }],
		[
			'Single',
			words,
			{
				what: '\'Who May Answer\' cannot be "Single"',
				description: 'It is one of "single", "group".',
			},
		],
		['', words, { what: "'Who May Answer' is empty" }],
		[null, figures, { what: "'Who May Answer' is empty" }],
		[undefined, words, { what: "'Who May Answer' is empty" }],
	])('is never %j', (given, check, failure) => {
		expect(() => check(given, 'Who May Answer')).toThrow(expect.objectContaining(failure));
	});
});
