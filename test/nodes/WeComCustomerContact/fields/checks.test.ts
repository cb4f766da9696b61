import {
	id,
	list,
	requiredId,
	requiredList,
	requiredNumber,
	requiredText,
	text,
	wholeNumber,
} from '../../../../nodes/WeComCustomerContact/fields/checks';

/** What the user reads when a value is refused. */
function refused(check: () => unknown) {
	try {
		check();
	} catch (error) {
		const { what, description, kind } = error as {
			what: string;
			description: string;
			kind: string;
		};
		return { what, description, kind };
	}
	return undefined;
}

const empty = {
	what: "'Name' is empty",
	description:
		"Fill in 'Name'. If it holds an expression, look whether the input item has the value.",
	kind: 'input',
};

describe('text', () => {
	it('gives the text without white space around it', () => {
		expect(text()(' a b \n', 'Name')).toBe('a b');
		expect(text()(42, 'Name')).toBe('42');
		expect(text()(0, 'Name')).toBe('0');
	});

	it.each(['', ' \n'])('keeps %p where it clears something', (value) => {
		expect(text({ keepEmpty: true })(value, 'Name')).toBe('');
	});

	it.each([undefined, null])('never takes %p for an empty text', (value) => {
		expect(text({ keepEmpty: true })(value, 'Name')).toBeUndefined();
	});

	it('refuses what is not a number', () => {
		expect(refused(() => text()(NaN, 'Name'))?.what).toContain('NaN');
	});

	it.each(['null', 'undefined', ' NaN ', '[object Object]'])('refuses %p as an id', (value) => {
		expect(refused(() => id()(value, 'Name'))?.what).toContain("'Name' holds");
		expect(refused(() => requiredId()(value, 'Name'))?.what).toContain("'Name' holds");
		expect(refused(() => list()(['a', value], 'Name'))?.what).toContain("'Name' holds");
		expect(text()(value, 'Name')).toBe(value.trim());
	});

	it.each([undefined, null, '', ' \n'])('leaves %p out, unless it is required', (value) => {
		expect(text()(value, 'Name')).toBeUndefined();
		expect(refused(() => requiredText()(value, 'Name'))).toEqual(empty);
		expect(refused(() => requiredId()(value, 'Name'))).toEqual(empty);
	});

	it('counts characters, after the white space is gone', () => {
		expect(text({ max: 3 })(' 🌞🌞🌞 ', 'Name')).toBe('🌞🌞🌞');
		expect(refused(() => text({ max: 3 })('🌞🌞🌞🌞', 'Name'))).toEqual({
			what: "'Name' is too long: 4 characters, WeCom takes at most 3",
			description: 'Shorten "🌞🌞🌞🌞".',
			kind: 'input',
		});
	});

	it('shows the beginning only of a text that is far too long', () => {
		const { description } = refused(() => text({ max: 3 })('x'.repeat(500), 'Name'))!;

		expect(description).toBe(`Shorten "${'x'.repeat(40)}…".`);
		expect(refused(() => text({ max: 3 })('x'.repeat(40), 'Name'))).toMatchObject({
			description: `Shorten "${'x'.repeat(40)}".`,
		});
	});

	it.each([[{ a: 1 }], [['a']], [[]]])('refuses %p', (value) => {
		expect(refused(() => text()(value, 'Name'))).toEqual({
			what: "'Name' is not a text",
			description:
				"Give 'Name' one text. An expression that gives a list or an object does not fit here.",
			kind: 'input',
		});
	});
});

describe('a text with half a character', () => {
	it.each([{}, { keepsEnds: true }, { keepEmpty: true, max: 3 }])('is refused: %p', (limits) => {
		expect(refused(() => text(limits)('\ud83d', 'Text'))).toEqual({
			what: "'Text' holds half a character",
			description:
				'Take it out behind "". It is left over where a text was cut within an emoji or a rare character.',
			kind: 'input',
		});
	});

	it('is said with what stands before it', () => {
		const cut = `${'x'.repeat(30)}👍 \ud83d and more`;
		expect(refused(() => text()(cut, 'Text'))?.description).toContain(
			`behind "…${'x'.repeat(18)}👍 "`,
		);
		expect(text()('line\nline\t👍👨‍👩‍👧', 'Text')).toBe('line\nline\t👍👨‍👩‍👧');
	});
});

describe('a text whose ends are meant', () => {
	it('keeps them', () => {
		expect(text({ keepsEnds: true })(' Fair ', 'Name')).toBe(' Fair ');
		expect(text({ keepsEnds: true, isName: true })('Fair\u200b ', 'Name')).toBe('Fair ');
		expect(text({ keepsEnds: true })(' ', 'Name')).toBeUndefined();
		expect(refused(() => text({ keepsEnds: true, max: 4 })('Fair ', 'Name'))?.what).toContain(
			'5 characters',
		);
	});
});

describe('list', () => {
	it('gives the entries, or nothing when there are none', () => {
		expect(list()('a, b', 'Names')).toEqual(['a', 'b']);
		expect(list()([], 'Names')).toBeUndefined();
		expect(list()(' , ', 'Names')).toBeUndefined();
		expect(refused(() => requiredList()('', 'Name'))).toEqual(empty);
	});

	it('refuses more entries than WeCom takes, repetitions not counted', () => {
		expect(list({ max: 2 })(['a', 'b', 'a'], 'Names')).toEqual(['a', 'b']);
		expect(refused(() => list({ max: 2 })('a,b,c', 'Names'))).toEqual({
			what: "'Names' holds 3 values, WeCom takes at most 2",
			description: "Take values out of 'Names', or spread them over several items.",
			kind: 'input',
		});
	});

	it('refuses an entry that is too long', () => {
		expect(list({ maxLength: 2 })('ab, 🌞🌞', 'Names')).toEqual(['ab', '🌞🌞']);
		expect(refused(() => list({ maxLength: 2 })('ab, abc', 'Names'))).toMatchObject({
			what: "'Names' is too long: 3 characters, WeCom takes at most 2",
			description: 'Shorten "abc".',
		});
	});

	it.each([
		['an object', { id: 'a' }],
		['a list with an object', ['a', { id: 'b' }]],
		['a list in a list', [['a']]],
		['JSON with an object', '[{"id":"a"}]'],
		['JSON with a list in a list', '[["a"]]'],
	])('refuses %s', (_what, value) => {
		expect(refused(() => list()(value, 'Names'))).toMatchObject({
			what: "'Names' holds something else than texts",
			description: expect.stringContaining("Give 'Names' texts"),
		});
	});
});

describe('wholeNumber', () => {
	const order = wholeNumber({ min: 0, max: 9 });

	it('gives the number, from text too', () => {
		expect([0, 9, '0', '9', ' 5 '].map((value) => order(value, 'Order'))).toEqual([0, 9, 0, 9, 5]);
	});

	it.each([undefined, null, '', ' '])('leaves %p out, unless it is required', (value) => {
		expect(order(value, 'Order')).toBeUndefined();
		const required = requiredNumber({ min: 0, max: 9 });
		expect(refused(() => required(value, 'Name'))).toEqual(empty);
	});

	it.each([-1, 10, 1.5, 'one', NaN, true, false, '1e400', [], {}])('refuses %p', (value) => {
		expect(refused(() => order(value, 'Order'))).toMatchObject({
			what: "'Order' is not a whole number from 0 to 9",
			description: expect.stringContaining("Correct 'Order'"),
			kind: 'input',
		});
	});

	it('names one limit only where the other says nothing', () => {
		const limit = wholeNumber({ min: 1, max: Number.MAX_SAFE_INTEGER });

		expect(refused(() => limit(0, 'Limit'))).toMatchObject({
			what: "'Limit' is not a whole number of 1 or more",
			description: "Correct 'Limit': it is 0 now.",
		});
	});
});

describe('A value that must be there', () => {
	it('is given when it is', () => {
		expect(requiredText()(' a ', 'Name')).toBe('a');
		expect(requiredId(3)('abc', 'Name')).toBe('abc');
		expect(requiredList()('a, b', 'Name')).toEqual(['a', 'b']);
		expect(requiredNumber({ min: 0, max: 9 })('0', 'Name')).toBe(0);
	});

	it('passes the same checks', () => {
		expect(refused(() => requiredId(3)('abcd', 'Name'))).toMatchObject({
			what: "'Name' is too long: 4 characters, WeCom takes at most 3",
		});
		expect(refused(() => requiredList({ max: 1 })('a, b', 'Name'))).toMatchObject({
			what: "'Name' holds 2 values, WeCom takes at most 1",
		});
	});
});

describe('What a check says that it takes', () => {
	it.each([
		['nothing of a text of any length', text(), undefined],
		['nothing of a list of any length', list(), undefined],
		['the length of a text', text({ max: 3 }), 'at most 3 characters'],
		['the length of a text that must be there', requiredText({ max: 3 }), 'at most 3 characters'],
		['the entries of a list', list({ max: 2 }), 'at most 2 values'],
		['the length of each entry', list({ maxLength: 9 }), 'at most 9 characters each'],
		['both', list({ max: 2, maxLength: 9 }), 'at most 2 values, at most 9 characters each'],
		['the numbers', wholeNumber({ min: 1, max: 9 }), 'a whole number from 1 to 9'],
	])('is %s', (_what, { limits }, said) => {
		expect(limits).toBe(said);
	});
});
