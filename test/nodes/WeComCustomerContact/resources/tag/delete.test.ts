import type { Bench } from '../../../../engine';
import { startBench } from '../../../../engine';
import { calls, groupNamed, tagId } from '../../../../engine/corp';
import { withToken } from '../../../../engine/expected';
import { itemsOf } from '../../../../engine/input';

const PATH = '/cgi-bin/externalcontact/del_corp_tag';

const remove = { resource: 'tag', operation: 'delete' };

describe('Tag: Delete', () => {
	let bench: Bench;
	beforeAll(async () => {
		bench = await startBench();
	});
	beforeEach(() => bench.reset());
	afterAll(async () => await bench.close());

	const groupNames = () =>
		bench.sandbox.control.state().tagGroups.map(({ group_name }) => group_name);

	it('deletes tags and groups, and says what is gone', async () => {
		const tag_id = ['Region/North', 'Interest/Solar'].map((path) => tagId(bench, path));
		const group_id = [groupNamed(bench, 'Warehouse').group_id];
		const { items, error } = await bench.run({
			...remove,
			tags: tag_id,
			tagGroups: group_id,
		});

		expect(error).toBeUndefined();
		expect(bench.sent(PATH)).toEqual([
			{ method: 'POST', query: withToken, body: { tag_id, group_id } },
		]);
		expect(items).toEqual([{ json: { deleted: true, tag_id, group_id }, pairedItem: { item: 0 } }]);
		expect(groupNames()).toEqual(['Customer level', 'Interest', 'Region', 'Newsletter']);
		expect(groupNamed(bench, 'Region').tags.map(({ name }) => name)).toEqual(['South']);
	});

	it('sends one of the two alone', async () => {
		const tag = tagId(bench, 'Region/North');
		const { group_id } = groupNamed(bench, 'Warehouse');
		const { items } = await bench.run(
			{ ...remove, tags: '={{ $json.tag }}', tagGroups: '={{ $json.groups }}' },
			{ items: itemsOf([{ tag }, { groups: [group_id] }]) },
		);

		expect(bench.sent(PATH).map(({ body }) => body)).toEqual([
			{ tag_id: [tag] },
			{ group_id: [group_id] },
		]);
		expect(items.map(({ json, pairedItem }) => [json, pairedItem])).toEqual([
			[{ deleted: true, tag_id: [tag] }, { item: 0 }],
			[{ deleted: true, group_id: [group_id] }, { item: 1 }],
		]);
	});

	it('takes tags and groups picked from the lists', async () => {
		const tag = tagId(bench, 'Region/North');
		const { group_id } = groupNamed(bench, 'Warehouse');
		await bench.run({
			...remove,
			tagsBy: 'list',
			tagIds: [tag],
			tagGroupsBy: 'list',
			tagGroupIds: [group_id],
		});

		expect(bench.sent(PATH).map(({ body }) => body)).toEqual([
			{ tag_id: [tag], group_id: [group_id] },
		]);
	});

	it.each([{}, { tags: ' , ', tagGroupsBy: 'list', tagGroupIds: [] }])(
		'refuses to delete nothing before anything is sent: %p',
		async (fields) => {
			const { error } = await bench.run({ ...remove, ...fields });

			expect(error).toMatchObject({
				message: 'Nothing to delete',
				description:
					"Fill in 'Tags' or 'Tag Groups', or choose something in 'Tag Names or IDs' or 'Tag Group Names or IDs'.",
			});
			expect(bench.sandbox.control.journal()).toEqual([]);
		},
	);

	it('refuses objects in a list, naming the field', async () => {
		const { error } = await bench.run(
			{ ...remove, tags: '={{ $json.tags }}' },
			{ items: itemsOf([{ tags: [{ id: 'etOne' }] }]) },
		);

		expect(error?.message).toBe("'Tags' holds something else than texts");
		expect(bench.sandbox.control.journal()).toEqual([]);
	});

	it('says why a tag of another app cannot be deleted', async () => {
		const { error } = await bench.run({ ...remove, tags: tagId(bench, 'Newsletter/Weekly') });

		expect(error).toMatchObject({
			message: 'WeCom does not accept a tag or tag group',
			description: expect.stringMatching(/this app can neither change nor delete it.*WeCom 40068/),
			httpCode: '40068',
		});
		expect(calls(bench)).toEqual([PATH]);
		expect(groupNames()).toHaveLength(5);
	});
});
