import {
	nameList,
	namesOrNone,
	picked,
	requiredNameList,
} from '../../../../../nodes/WeComCustomerContact/resources/tag/nameList';

const short = { maxLength: 5 };

describe('Names of tags', () => {
	const names = nameList(short);

	it('are not taken apart: what separates others may belong to one', () => {
		expect(names('a;b, c', 'Tags')).toEqual({ whole: 'a;b, c', lines: ['a;b, c'], entries: [] });
		expect(names(['a, b', 'c'], 'Tags')).toMatchObject({ lines: [], entries: ['a, b', 'c'] });
	});

	it.each([undefined, null, '', ' , ', [], [' ']])('are none in %j', (value) => {
		expect(names(value, 'Tags')).toBeUndefined();
		expect(() => requiredNameList(short)(value, 'Tags')).toThrow("'Tags' is empty");
	});

	it('are as long as they may be, each by itself', () => {
		expect(names('12345,12345', 'Tags')).toBeDefined();
		expect(() => names('1,123456', 'Tags')).toThrow("'Tags' is too long: 6 characters");
		expect(() => requiredNameList(short)('123456', 'Tags')).toThrow("'Tags' is too long");
		expect(nameList()('x'.repeat(99), 'Tags')).toBeDefined();
	});

	it.each([[[{ name: 'a' }]], [{ name: 'a' }]])('are texts, not %j', (value) => {
		expect(() => names(value, 'Tags')).toThrow("'Tags' holds something else than texts");
	});

	it('say what they take in the same words, needed or not', () => {
		for (const check of [names, requiredNameList(short), namesOrNone(short)]) {
			expect(check.limits).toBe('at most 5 characters each');
		}
		expect(nameList().limits).toBeUndefined();
	});
});

describe('Names that may be none', () => {
	const names = namesOrNone(short);

	it.each(['', ' ', '\n', []])('are none in %j', (value) => {
		expect(names(value, 'Tags')).toEqual(picked([]));
	});

	it.each([undefined, null, ' , ', [' '], [null]])('are not said by %j', (value) => {
		expect(() => names(value, 'Tags')).toThrow(
			/^'Tags' has no value\. .*Only an empty text or an empty list/,
		);
	});

	it('are the names otherwise, within the limits', () => {
		expect(names('a, b', 'Tags')).toMatchObject({ lines: ['a, b'] });
		expect(names(['a', 'b'], 'Tags')).toMatchObject({ entries: ['a', 'b'] });
		expect(() => names('123456', 'Tags')).toThrow("'Tags' is too long");
	});

	it('are what was picked, as it is', () => {
		expect(picked(['a', 'b'])).toEqual({ lines: [], entries: ['a', 'b'] });
	});
});
