import { entriesIn } from '../../../../nodes/WeComCustomerContact/fields/entries';

describe('The entries of a fixed collection', () => {
	it('are those that the user has added', () => {
		expect(entriesIn({ part: [{ kind: 'image' }] }, 'part')).toEqual([{ kind: 'image' }]);
		expect(entriesIn({ part: { kind: 'image' } }, 'part')).toEqual([{ kind: 'image' }]);
	});

	it.each([undefined, null, '', [], {}, { part: null }, { part: undefined }, { part: [] }])(
		'are none in %j',
		(value) => {
			expect(entriesIn(value, 'part')).toEqual([]);
		},
	);

	it('keep the place of one that is no object', () => {
		expect(entriesIn({ part: [null, { kind: 'image' }, 'text'] }, 'part')).toEqual([
			{},
			{ kind: 'image' },
			{},
		]);
	});
});
