import type { Bench } from '../../../../engine';
import { jsonOf, startBench } from '../../../../engine';
import { calls, groupNamed, tagId } from '../../../../engine/corp';
import { withToken } from '../../../../engine/expected';
import { byId, itemsOf, picked } from '../../../../engine/input';

const PATH = '/cgi-bin/externalcontact/edit_corp_tag';

const update = { resource: 'tag', operation: 'update' };

describe('Tag: Update', () => {
	let bench: Bench;
	beforeAll(async () => {
		bench = await startBench();
	});
	beforeEach(() => bench.reset());
	afterAll(async () => await bench.close());

	const sentBodies = () => bench.sent(PATH).map(({ body }) => body);

	it('sends name and order of a tag, and repeats them in the item', async () => {
		const id = tagId(bench, 'Interest/Solar');
		const { items, error } = await bench.run({
			...update,
			tagId: byId(id),
			updateFields: { name: ' Photovoltaics ', order: 4294967295 },
		});

		expect(error).toBeUndefined();
		const body = { id, name: 'Photovoltaics', order: 4294967295 };
		expect(bench.sent(PATH)).toEqual([{ method: 'POST', query: withToken, body }]);
		expect(items).toEqual([{ json: { success: true, ...body }, pairedItem: { item: 0 } }]);
		expect(groupNamed(bench, 'Interest').tags).toContainEqual(
			expect.objectContaining({ id, name: 'Photovoltaics', order: 4294967295 }),
		);
	});

	it('sends only what the user added, an order of 0 too', async () => {
		const id = tagId(bench, 'Interest/Solar');
		const { items } = await bench.run({
			...update,
			tagId: picked(id),
			updateFields: { order: 0 },
		});
		await bench.run({ ...update, tagId: picked(id), updateFields: { name: 'Sun' } });
		await bench.run({
			...update,
			tagId: picked(id),
			updateFields: { name: '', order: '={{ 5 }}' },
		});

		expect(sentBodies()).toEqual([
			{ id, order: 0 },
			{ id, name: 'Sun' },
			{ id, order: 5 },
		]);
		expect(jsonOf(items)).toEqual([{ success: true, id, order: 0 }]);
	});

	it('sends the ID of a group, of the fields that are shown only', async () => {
		const { group_id } = groupNamed(bench, 'Region');
		await bench.run(
			{
				...update,
				updateWhat: 'group',
				tagId: byId('etLeftover'),
				tagGroupId: byId('={{ $json.id }}'),
				updateFields: { name: 'Area' },
			},
			{ items: itemsOf([{ id: group_id }]) },
		);

		expect(sentBodies()).toEqual([{ id: group_id, name: 'Area' }]);
		expect(groupNamed(bench, 'Area').group_id).toBe(group_id);
	});

	it.each([
		['nothing at all', {}, 'Nothing to update', "Add 'Name' or 'Order' under 'Update Fields'."],
		[
			'an empty name alone',
			{ updateFields: { name: ' ' } },
			'Nothing to update',
			"Add 'Name' or 'Order' under 'Update Fields'.",
		],
		[
			'a name that is too long',
			{ updateFields: { name: 'x'.repeat(31) } },
			"'Name' is too long: 31 characters, WeCom takes at most 30",
			`Shorten "${'x'.repeat(31)}".`,
		],
		[
			'a negative order',
			{ updateFields: { order: -1 } },
			"'Order' is not a whole number from 0 to 4294967295",
			"Correct 'Order': it is -1 now.",
		],
		[
			'no tag',
			{ tagId: byId('={{ $json.none }}'), updateFields: { order: 1 } },
			"'Tag' is empty",
			"Fill in 'Tag'. If it holds an expression, look whether the input item has the value.",
		],
		[
			'no group',
			{ updateWhat: 'group', tagGroupId: byId('={{ $json.none }}'), updateFields: { order: 1 } },
			"'Tag Group' is empty",
			"Fill in 'Tag Group'. If it holds an expression, look whether the input item has the value.",
		],
	])('refuses %s before anything is sent', async (_what, fields, message, description) => {
		const { error } = await bench.run({ ...update, tagId: byId('etSome'), ...fields });

		expect(error).toMatchObject({ message, description });
		expect(bench.sandbox.control.journal()).toEqual([]);
	});

	it('says why a tag of another app cannot be changed', async () => {
		const id = tagId(bench, 'Newsletter/Weekly');
		const { error } = await bench.run({
			...update,
			tagId: byId(id),
			updateFields: { order: 1 },
		});

		expect(error).toMatchObject({
			message: 'WeCom does not accept a tag or tag group',
			description: expect.stringMatching(/this app can neither change nor delete it.*WeCom 40068/),
			httpCode: '40068',
		});
		expect(calls(bench)).toEqual([PATH]);
	});

	it('says that a name is taken', async () => {
		const { error } = await bench.run({
			...update,
			tagId: byId(tagId(bench, 'Interest/Solar')),
			updateFields: { name: 'Heating' },
		});

		expect(error).toMatchObject({
			message: 'A tag with this name exists already',
			httpCode: '40071',
		});
	});
});
