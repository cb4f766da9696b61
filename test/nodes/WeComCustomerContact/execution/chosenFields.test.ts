import { chosenFields } from '../../../../nodes/WeComCustomerContact/execution/chosenFields';
import { resources } from '../../../../nodes/WeComCustomerContact/resources';
import type { Bench } from '../../../engine';
import { jsonOf, startBench } from '../../../engine';
import { calls } from '../../../engine/corp';
import { byId, itemsOf } from '../../../engine/input';
import { liMei } from '../../../sandbox/knownIds';

const record = {
	id: 'a',
	contact: { name: 'Li Mei', corp: { name: 'Acme', size: 3 } },
	tags: [{ id: 't1', name: 'Gold' }, { id: 't2', name: 'Silver' }, null, 'odd'],
	none: null,
};

describe('Chosen fields of a record', () => {
	it.each<[string[], object]>([
		[['id'], { id: 'a' }],
		[['none', 'id'], { id: 'a', none: null }],
		[['contact.name'], { contact: { name: 'Li Mei' } }],
		[['contact.corp.size', 'contact.name'], { contact: { name: 'Li Mei', corp: { size: 3 } } }],
		[['contact.name', 'contact'], { contact: record.contact }],
		[['contact', 'contact.name'], { contact: record.contact }],
		[['contact', 'contact.corp.size'], { contact: record.contact }],
		[['tags.name'], { tags: [{ name: 'Gold' }, { name: 'Silver' }, null, 'odd'] }],
		[['id.inside'], { id: 'a' }],
		[['nothing', 'contact.nothing'], { contact: {} }],
	])('by %j are %j', (paths, chosen) => {
		expect(chosenFields(record, paths)).toEqual(chosen);
	});

	it('always hold what says that it did not come about', () => {
		const failed = { userid: 'a', errcode: 1, errmsg: 'b', reason: 'c', success: false };
		expect(chosenFields(failed, ['name'])).toEqual({ ...failed, userid: undefined });
	});
});

describe('Output Fields', () => {
	let bench: Bench;
	beforeAll(async () => {
		bench = await startBench();
	});
	beforeEach(() => bench.reset());
	afterAll(async () => await bench.close());

	const customer = { resource: 'externalContact', operation: 'get', externalUserId: byId(liMei) };

	it.each([
		[true, 'name, follow_user.userid', { name: 'Li Mei', follow_user: expect.anything() }],
		[false, ['external_contact.name'], { external_contact: { name: 'Li Mei' } }],
	])('choose from the output (simplified: %p)', async (simplify, outputFields, item) => {
		const { items, error } = await bench.run({ ...customer, simplify, options: { outputFields } });

		expect(error).toBeUndefined();
		expect(jsonOf(items)).toEqual([item]);
	});

	it('are the same for every record of a list, by an expression', async () => {
		const { items } = await bench.run(
			{
				resource: 'tag',
				operation: 'getAll',
				returnAll: true,
				options: { outputFields: '={{ $json.fields }}' },
			},
			{ items: itemsOf([{ fields: ['name', 'group_name'] }]) },
		);

		expect(items.length).toBeGreaterThan(5);
		for (const { json } of items) expect(Object.keys(json).sort()).toEqual(['group_name', 'name']);
	});

	it.each(['', []])('are all when %j is given', async (outputFields) => {
		const { items } = await bench.run({ ...customer, options: { outputFields } });
		expect(Object.keys(items[0].json)).toContain('external_userid');
	});

	it('are refused before anything is sent when they are no names', async () => {
		const { error } = await bench.run(
			{ ...customer, options: { outputFields: '={{ $json }}' } },
			{ items: itemsOf([{ object: {} }]) },
		);

		expect(error?.message).toBe("'Output Fields' holds something else than texts");
		expect(calls(bench)).toEqual([]);
	});

	it('are an option wherever there is Simplify, and nowhere else', () => {
		for (const { operations } of resources) {
			for (const { fields } of operations) {
				const names = fields.flatMap(({ description, fields: inside = [] }) => [
					description.name,
					...inside.map((one) => one.description.name),
				]);
				expect(names.includes('outputFields')).toBe(names.includes('simplify'));
			}
		}
	});
});
