import { directoryOf } from '../../../../nodes/WeComCustomerContact/names/directory';
import { memberKey } from '../../../../nodes/values/ids';

const directory = directoryOf(
	[
		{ id: 'a', names: ['Anna', 'b'] },
		{ id: 'b', names: ['Ben'], about: 'Ben, of Sales' },
		{ id: 'c', names: ['Ben'] },
		{ id: 'c', names: ['Ben'] },
		{ id: 'd', names: ['ＡＢＣ'] },
		{ id: 'e', names: ['ABC'] },
	],
	'members',
	memberKey,
);

describe('A directory of names', () => {
	it.each([
		['Anna', 'a'],
		['A', 'a'],
		['b', 'b'],
		['ABC', 'e'],
		['ＡＢＣ', 'd'],
		['Ａnna', 'a'],
		['nobody', undefined],
	])(
		'finds by %p %p: an ID before a name, a name as it is written before one like it',
		(wanted, id) => {
			expect(directory.find(wanted)).toBe(id);
		},
	);

	it('says who is meant by a name of several, each once', () => {
		expect(() => directory.find('Ben')).toThrow(
			'Several members are called "Ben". Give the ID of the one that is meant: b (Ben, of Sales), c.',
		);
	});

	it('names five of many', () => {
		const entries = Array.from({ length: 7 }, (_, place) => ({ id: `id${place}`, names: ['Li'] }));
		expect(() => directoryOf(entries, 'customers').find('Li')).toThrow(
			/: id0, id1, id2, id3, id4 and 2 more\.$/,
		);
	});
});
