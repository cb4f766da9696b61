import { loneItem } from '../../../engine/loneItem';
import { lookUpOf } from '../../../../nodes/WeComCustomerContact/execution/nameLookUp';
import type { Field } from '../../../../nodes/WeComCustomerContact/fields/field';
import type { Named } from '../../../../nodes/WeComCustomerContact/fields/named';

const fieldOf = (names?: Named, type = 'string') =>
	({ description: { displayName: 'Tags', name: 'tags', type, default: '' }, names }) as Field;

const tags = fieldOf({ of: 'tag' });
const oneTag = fieldOf({ of: 'tag' }, 'resourceLocator');
const customer = fieldOf({ of: 'customer' }, 'resourceLocator');
const within = fieldOf({
	of: 'tag',
	within: { entries: 'row', values: { all: 'All Of', any: 'Any Of' } },
});

/** As WeCom writes the IDs of tags. */
const SOLAR = 'etBx7kEAAAm4HnZq9LwTs2YcVd6RpX01';
const WIND = 'etBx7kEAAAm4HnZq9LwTs2YcVd6RpX02';

const library = () =>
	loneItem({
		get_corp_tag_list: {
			tag_group: [
				{
					group_id: 'g1',
					group_name: 'Interest',
					tag: [
						{ id: SOLAR, name: 'Solar' },
						{ id: WIND, name: 'Wind' },
					],
				},
			],
		},
	});

const found = async (field: Field, raw: unknown) =>
	await lookUpOf(
		field,
		raw,
	)?.(library().item).then(
		(value) => value,
		({ what }: { what: string }) => what,
	);

describe('What stands in a field', () => {
	it.each<[string, Field, unknown]>([
		['no names where it takes none', fieldOf(), 'Solar'],
		['nothing', tags, ''],
		['nothing in a list', tags, [' ']],
		['IDs', tags, `${SOLAR}, ${WIND}`],
		['an object, which is refused later', tags, [{ name: 'Solar' }]],
		['an ID of a locator', oneTag, { mode: 'id', value: 'Solar' }],
		['what was picked', oneTag, { mode: 'list', value: 'Solar' }],
		['no name', oneTag, { mode: 'name', value: ' ' }],
		['no name at all', oneTag, { mode: 'name' }],
		['an ID where a name is asked for', oneTag, { mode: 'name', value: SOLAR }],
		['no locator', oneTag, 'Solar'],
		['no locator either', oneTag, null],
		['no mobile number', customer, { mode: 'mobile', value: '' }],
		['a mobile number without anything', customer, { mode: 'mobile' }],
		['rows without names', within, { row: [{ all: SOLAR, any: '' }, {}] }],
		['no rows', within, {}],
		['rows with names in other fields', within, { row: [{ other: 'Solar' }] }],
	])('is not looked up: %s', (_what, field, raw) => {
		expect(lookUpOf(field, raw)).toBeUndefined();
	});

	it.each<[string, Field, unknown, unknown]>([
		['names', tags, 'Solar, Wind', [SOLAR, WIND]],
		['names beside IDs', tags, [SOLAR, 'Wind'], [SOLAR, WIND]],
		['a name', oneTag, { mode: 'name', value: 'Solar' }, SOLAR],
		['a name that is not there', oneTag, { mode: 'name', value: 'Sun' }, 'There is no tag "Sun"'],
		['names that are not there', tags, 'Solar, Sun', 'There is no tag "Sun"'],
	])('is looked up: %s', async (_what, field, raw, outcome) => {
		expect(await found(field, raw)).toEqual(outcome);
	});

	it('is looked up within rows, each value of each by itself', async () => {
		const row = [
			{ all: 'Solar', any: WIND, order: 1 },
			{ all: '', any: 'Wind, Solar' },
			{ order: 3 },
		];

		expect(await found(within, { row, more: 1 })).toEqual({
			row: [{ all: [SOLAR], any: WIND, order: 1 }, { all: '', any: [WIND, SOLAR] }, { order: 3 }],
		});
	});

	it('is named by the label of its own value within rows', async () => {
		const lookUp = lookUpOf(within, { row: [{ any: 'Sun' }] })!;
		await expect(lookUp(library().item)).rejects.toThrow("Check 'Any Of'");
	});

	it('is refused before anything is read where it is no mobile number', () => {
		expect(() => lookUpOf(customer, { mode: 'mobile', value: 'Li Mei' })).toThrow("'Tags'");
		expect(lookUpOf(customer, { mode: 'mobile', value: '138 0000 0001' })).toBeDefined();
	});
});
