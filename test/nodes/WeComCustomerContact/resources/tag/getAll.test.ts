import type { Bench } from '../../../../engine';
import { jsonOf, startBench } from '../../../../engine';
import { calls, groupNamed, tagId } from '../../../../engine/corp';
import { withToken } from '../../../../engine/expected';
import { itemsOf } from '../../../../engine/input';

const PATH = '/cgi-bin/externalcontact/get_corp_tag_list';

/** An ID as WeCom has them, which it does not know. */
const NOTHING = `etNothing${'0'.repeat(23)}`;

const getAll = { resource: 'tag', operation: 'getAll', returnAll: true };

const iso = (seconds: number) => new Date(seconds * 1000).toISOString();

describe('Tag: Get Many', () => {
	let bench: Bench;
	beforeAll(async () => {
		bench = await startBench();
	});
	beforeEach(() => bench.reset());
	afterAll(async () => await bench.close());

	it('gives one item per tag with its group', async () => {
		const { items, error } = await bench.run(getAll);

		expect(error).toBeUndefined();
		expect(bench.sent(PATH)).toEqual([{ method: 'POST', query: withToken, body: {} }]);
		const groups = bench.sandbox.control.state().tagGroups;
		expect(jsonOf(items)).toEqual(
			groups.flatMap(({ group_id, group_name, tags }) =>
				tags.map(({ id, name, create_time, order }) => ({
					group_id,
					group_name,
					id,
					name,
					create_time,
					created_at: iso(create_time),
					order,
				})),
			),
		);
		expect(items.every(({ pairedItem }) => JSON.stringify(pairedItem) === '{"item":0}')).toBe(true);
	});

	it('gives one item per group with its tags', async () => {
		const { items } = await bench.run({ ...getAll, output: 'groups' });

		const groups = bench.sandbox.control.state().tagGroups;
		expect(jsonOf(items)).toEqual(
			groups.map(({ group_id, group_name, create_time, order, tags }) => ({
				group_id,
				group_name,
				create_time,
				created_at: iso(create_time),
				order,
				tag: tags.map((it) => ({
					id: it.id,
					name: it.name,
					create_time: it.create_time,
					created_at: iso(it.create_time),
					order: it.order,
				})),
			})),
		);
	});

	it('asks for the groups of the filter only', async () => {
		const group_id = ['Interest', 'Region'].map((name) => groupNamed(bench, name).group_id);
		const { items } = await bench.run({ ...getAll, filters: { tagGroupIds: group_id } });

		expect(bench.sent(PATH).map(({ body }) => body)).toEqual([{ group_id }]);
		expect(jsonOf(items).map(({ name }) => name)).toEqual(['Heating', 'Solar', 'North', 'South']);
	});

	it('asks for the tags of the filter only, and keeps what WeCom says about deletion', async () => {
		const tag_id = [tagId(bench, 'Interest/Solar')];
		const { items } = await bench.run({ ...getAll, filters: { tagIds: tag_id } });

		expect(bench.sent(PATH).map(({ body }) => body)).toEqual([{ tag_id }]);
		expect(jsonOf(items)).toEqual([
			expect.objectContaining({ group_name: 'Interest', name: 'Solar', deleted: false }),
		]);
	});

	it('sends a list in the same way however it was entered', async () => {
		const ids = ['Interest/Solar', 'Region/North'].map((path) => tagId(bench, path));
		const entered = [
			ids,
			ids.join(','),
			` ${ids.join(' , ')} ,`,
			ids.join('，'),
			ids.join('\n'),
			ids.join('\r\n'),
			'={{ $json.ids }}',
			'={{ JSON.stringify($json.ids) }}',
			`=${ids[0]}, {{ $json.ids[1] }}`,
			[...ids, ids[0]],
		];
		for (const tags of entered) {
			await bench.run({ ...getAll, filters: { tags } }, { items: itemsOf([{ ids }]) });
		}

		expect(bench.sent(PATH).map(({ body }) => body)).toEqual(entered.map(() => ({ tag_id: ids })));
	});

	it('cuts the list at Limit, tags or groups', async () => {
		const some = { ...getAll, returnAll: false, limit: 2 };

		expect(jsonOf((await bench.run(some)).items).map(({ name }) => name)).toEqual([
			'Gold',
			'Silver',
		]);
		const { items } = await bench.run({ ...some, output: 'groups' });
		expect(jsonOf(items).map(({ group_name }) => group_name)).toEqual([
			'Customer level',
			'Interest',
		]);
	});

	it('gives 50 tags when nothing is said about Limit', async () => {
		const tags = Array.from({ length: 60 }, (_, index) => `Tag ${index}`);
		bench.sandbox.control.reset({ tagGroups: [{ name: 'Many', tags }] });

		expect((await bench.run({ ...getAll, returnAll: false })).items).toHaveLength(50);
		expect((await bench.run(getAll)).items).toHaveLength(60);
	});

	it('gives nothing when there are no tags', async () => {
		bench.sandbox.control.reset({ tagGroups: [] });

		expect(await bench.run(getAll)).toEqual({ items: [], errorItems: [], hints: [] });
	});

	it('refuses both filters together before anything is sent', async () => {
		const filters = { tags: NOTHING, tagGroupIds: [NOTHING] };
		const { error } = await bench.run({ ...getAll, filters });

		expect(error).toMatchObject({
			message: 'Filters by tags and by tag groups do not go together',
			description: "Remove one of the two under 'Filters'. WeCom would ignore the tags.",
		});
		expect(bench.sandbox.control.journal()).toEqual([]);
	});

	it('refuses tags as text and from the list together', async () => {
		const { error } = await bench.run({ ...getAll, filters: { tags: NOTHING, tagIds: [NOTHING] } });

		expect(error?.message).toBe("'Tag Names or IDs' and 'Tags' do not go together");
		expect(bench.sandbox.control.journal()).toEqual([]);
	});

	it('gives what WeCom sends when not simplified', async () => {
		for (const output of ['tags', 'groups']) {
			const { items } = await bench.run({ ...getAll, output, simplify: false });
			expect(JSON.stringify(jsonOf(items))).toContain('create_time');
			expect(JSON.stringify(jsonOf(items))).not.toContain('created_at');
		}
	});

	it.each([0, -1, 1.5, 'many'])('refuses %p as Limit before anything is sent', async (limit) => {
		const { error } = await bench.run({ ...getAll, returnAll: false, limit });

		expect(error?.message).toMatch(/'Limit'/);
		expect(bench.sandbox.control.journal()).toEqual([]);
	});

	it('says which tag WeCom does not know', async () => {
		const { error } = await bench.run({ ...getAll, filters: { tagIds: [NOTHING] } });

		expect(error).toMatchObject({
			message: 'WeCom does not accept a tag or tag group',
			description: expect.stringMatching(
				/^Check that every tag and tag group exists\. .*\(WeCom 40068: .*etNothing/,
			),
			httpCode: '40068',
		});
	});

	describe('with one item that fails', () => {
		const parameters = { ...getAll, filters: { tagIds: '={{ $json.tag }}' } };
		const input = () =>
			itemsOf([
				{ tag: tagId(bench, 'Interest/Solar') },
				{ tag: NOTHING },
				{ tag: `${tagId(bench, 'Region/North')},${tagId(bench, 'Region/South')}` },
			]);
		const details = {
			errcode: 40068,
			errmsg: expect.stringContaining('etNothing'),
			description: expect.stringContaining('40068'),
		};
		const message = 'WeCom does not accept a tag or tag group';

		it('gives one error item in its place', async () => {
			const { items, error } = await bench.run(parameters, {
				items: input(),
				onError: 'continueRegularOutput',
			});

			expect(error).toBeUndefined();
			expect(items.map(({ json, pairedItem }) => [json.name ?? json.error, pairedItem])).toEqual([
				['Solar', { item: 0 }],
				[message, { item: 1 }],
				['North', { item: 2 }],
				['South', { item: 2 }],
			]);
			expect(items[1].json).toEqual({
				error: message,
				errcode: 40068,
				errmsg: expect.stringContaining('etNothing'),
				details,
			});
		});

		it('gives one item on the error output', async () => {
			const { items, errorItems } = await bench.run(parameters, {
				items: input(),
				onError: 'continueErrorOutput',
			});

			expect(items.map(({ json }) => json.name)).toEqual(['Solar', 'North', 'South']);
			expect(errorItems).toEqual([
				expect.objectContaining({
					json: { tag: NOTHING, error: message, details },
					pairedItem: { item: 1 },
				}),
			]);
			expect(calls(bench)).toEqual([PATH, PATH, PATH]);
		});
	});
});
