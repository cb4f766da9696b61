import * as fc from '../../engine/properties';

import { namesFrom, readNames } from '../../../nodes/values/names';

/** Reads names where some are known; a known one comes as "=Name". */
function read(value: unknown, known: string[] = []): Array<string | { unsure: string }> {
	const find = (name: string) => known.find((it) => it === name);
	return readNames(namesFrom(value), find).map((name) => {
		if ('known' in name) return `=${name.known}`;
		return name.isSure ? name.unknown : { unsure: name.unknown };
	});
}

describe('Names', () => {
	it('are the whole text when it is known as it stands', () => {
		expect(read('A、B', ['A、B', 'A', 'B'])).toEqual(['=A、B']);
		expect(read('Water, hot', ['Water, hot'])).toEqual(['=Water, hot']);
		expect(read('[VIP]', ['[VIP]', 'VIP'])).toEqual(['=[VIP]']);
	});

	it('are split where the whole is not known', () => {
		expect(read('A、B;C|D\tE', ['A', 'B', 'C', 'D', 'E'])).toEqual(['=A', '=B', '=C', '=D', '=E']);
	});

	it('are the longest stretches that are known', () => {
		expect(read('A|B, C\nWater, hot、A', ['A|B', 'C', 'A', 'Water, hot'])).toEqual([
			'=A|B',
			'=C',
			'=Water, hot',
			'=A',
		]);
	});

	it('are sure between commas, on lines of their own, in quotes and in arrays', () => {
		expect(read('New, Other，More\nLine')).toEqual(['New', 'Other', 'More', 'Line']);
		expect(read('"a;b","c"')).toEqual(['a;b', 'c']);
		expect(read(['a;b', '"c"'])).toEqual(['a;b', 'c']);
		expect(read('["a;b"]')).toEqual(['a;b']);
	});

	it('are not sure beside another mark', () => {
		expect(read('A、New, Other', ['A'])).toEqual(['=A', { unsure: 'New' }, 'Other']);
		expect(read('A|B')).toEqual([{ unsure: 'A' }, { unsure: 'B' }]);
	});

	it('have no quotes, brackets and hidden marks of the cell', () => {
		for (const text of ['"Gold"', "['Gold']", '[Gold]', '["Gold"]', '\u200bGold\ufeff']) {
			expect(read(text)).toEqual(['Gold']);
		}
	});

	it('come out as they were given in an array, and between line breaks', () => {
		const name = fc
			.stringMatching(/^[A-Za-z0-9中文、；;|／/ ()-]{1,12}$/)
			.map((text) => text.trim())
			.filter((text) => text !== '');
		fc.assert(
			fc.property(fc.array(name, { minLength: 1 }), (names) => {
				expect(read(names)).toEqual(names);
				expect(read(JSON.stringify(names))).toEqual(names);
				const known = names.map((text) => `=${text}`);
				expect(read(names.join('\n'), names)).toEqual(names.length > 1 ? known : [`=${names[0]}`]);
			}),
		);
	});

	it('lose no letter of any text, known or not', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => {
				const names = JSON.stringify(read(`x${text}`));
				for (const letter of text.match(/\p{L}/gu) ?? []) expect(names).toContain(letter);
			}),
			{ numRuns: 500 },
		);
	});
});
