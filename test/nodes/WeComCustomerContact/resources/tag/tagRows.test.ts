import { tagRows } from '../../../../../nodes/WeComCustomerContact/resources/tag/tagRows';

const rows = (...tag: unknown[]) => tagRows({ tag }, 'Tag Rows');

describe('Tags in rows', () => {
	it('are names, with an order where one is given, 0 included', () => {
		expect(
			rows({ name: ' Gold ', order: '2' }, { name: 'Tin', order: 0 }, { name: 'Iron', order: '' }),
		).toStrictEqual([{ name: 'Gold', order: 2 }, { name: 'Tin', order: 0 }, { name: 'Iron' }]);
	});

	it.each([[undefined], [{}], [{ tag: [] }], ['text']])('are needed: %j', (value) => {
		expect(() => tagRows(value, 'Tag Rows')).toThrow("'Tag Rows' is empty");
	});

	it.each([{}, { name: '' }, { name: ' ' }, { name: null, order: 1 }, 'text', null])(
		'have names: %j',
		(row) => {
			expect(() => rows({ name: 'Gold' }, row)).toThrow("'Name of tag 2' is empty");
		},
	);

	it('have names of 30 characters at most, and whole numbers as orders', () => {
		expect(rows({ name: 'x'.repeat(30), order: 4294967295 })).toHaveLength(1);
		expect(() => rows({ name: 'x'.repeat(31) })).toThrow("'Name of tag 1' is too long");
		expect(() => rows({ name: 'Gold' }, { name: 'Tin', order: 4294967296 })).toThrow(
			"'Order of tag 2' is not a whole number from 0 to 4294967295",
		);
	});

	it.each([
		['Gold', 'Gold'],
		['Gold', ' Ｇold\u200b'],
	])('are different: %j and %j are not', (one, other) => {
		expect(() => rows({ name: one }, { name: 'Tin' }, { name: other })).toThrow(
			/^Two rows of 'Tag Rows' have the name "[^"]+"\. Remove one of them\.$/,
		);
		expect(rows({ name: 'Gold' }, { name: 'gold' })).toHaveLength(2);
	});
});
