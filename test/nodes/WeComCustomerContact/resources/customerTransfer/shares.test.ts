import fc from 'fast-check';

import {
	divide,
	shareList,
} from '../../../../../nodes/WeComCustomerContact/resources/customerTransfer/shares';

const counted = (places: number[], members: number) =>
	Array.from({ length: members }, (_none, place) => places.filter((it) => it === place).length);

describe('Dividing by shares', () => {
	it.each<[string, number, number[], number[]]>([
		['one member', 3, [1], [0, 0, 0]],
		['in turn', 7, [1, 1, 1], [0, 1, 2, 0, 1, 2, 0]],
		['two of three', 6, [2, 1], [0, 1, 0, 0, 1, 0]],
		['fewer things than members', 2, [1, 1, 1], [0, 1]],
		['nothing', 0, [2, 1], []],
	])('%s', (_what, things, shares, places) => {
		expect([...divide(things, shares)].sort()).toEqual([...places].sort());
		if (shares.every((share) => share === shares[0]))
			expect(divide(things, shares)).toEqual(places);
	});

	it('gives everything away once, and nobody one more or less than the share asks for', () => {
		const shares = fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 8 });
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 500 }), shares, (things, all) => {
				const counts = counted(divide(things, all), all.length);
				const total = all.reduce((sum, share) => sum + share, 0);
				expect(counts.reduce((sum, count) => sum + count, 0)).toBe(things);
				for (const [place, share] of all.entries()) {
					expect(Math.abs(counts[place] - (things * share) / total)).toBeLessThan(1);
				}
			}),
		);
	});
});

describe('Shares', () => {
	it.each<[unknown, number[]]>([
		['2, 1, 1', [2, 1, 1]],
		['[70, 30]', [70, 30]],
		[
			[1, '1'],
			[1, 1],
		],
		[5, [5]],
	])('are read from %j', (value, shares) => {
		expect(shareList(value, 'Shares')).toEqual(shares);
	});

	it.each([['0'], ['1, x'], ['1.5'], ['-1'], ['10000000'], [{ a: 1 }], ['']])(
		'are not read from %j',
		(value) => {
			expect(() => shareList(value, 'Shares')).toThrow("'Shares'");
		},
	);
});
