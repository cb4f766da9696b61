import { sleep } from 'n8n-workflow';

import type { Bench } from '../../../../engine';
import { jsonOf, startBench } from '../../../../engine';
import { calls, groupNamed, tagId } from '../../../../engine/corp';
import { byId, itemsOf } from '../../../../engine/input';

const LIST = '/cgi-bin/externalcontact/get_corp_tag_list';
const CREATE = '/cgi-bin/externalcontact/add_corp_tag';
const MARK = '/cgi-bin/externalcontact/mark_tag';

/** Tags the customer of the item by name, and creates what is missing. */
const tagByName = {
	resource: 'tag',
	operation: 'mark',
	userId: byId('={{ $json.member }}'),
	externalUserId: byId('={{ $json.customer }}'),
	addTags: '={{ $json.tags }}',
	createMissingTags: true,
	newTagGroup: 'Interest',
};

describe('Tags created by a run', () => {
	let bench: Bench;
	beforeAll(async () => {
		bench = await startBench({ seed: { customers: 50 } });
	});
	beforeEach(() => bench.reset());
	afterAll(async () => await bench.close());

	const created = () => bench.sent(CREATE).map(({ body }) => body);

	/** Items for different customers, with these tags. */
	function input(tags: string[]) {
		const customers = bench.sandbox.control.state().customers.slice(-tags.length);
		return itemsOf(
			tags.map((names, index) => ({
				customer: customers[index].external_userid,
				member: customers[index].follow_user[0].userid,
				tags: names,
			})),
		);
	}

	const repeated = (tags: string) => Array.from({ length: 50 }, () => tags);

	it('are created once for 50 items that ask for the same', async () => {
		const { items, error } = await bench.run(tagByName, { items: input(repeated('Wind, Solar')) });

		expect(error).toBeUndefined();
		expect(calls(bench).filter((path) => path !== MARK)).toEqual([LIST, CREATE]);
		expect(created()).toEqual([
			{ group_id: groupNamed(bench, 'Interest').group_id, tag: [{ name: 'Wind' }] },
		]);
		const add_tag = ['Interest/Wind', 'Interest/Solar'].map((path) => tagId(bench, path));
		expect(jsonOf(items).map((json) => json.add_tag)).toEqual(
			Array.from({ length: 50 }, () => add_tag),
		);
	});

	it('are created in one request per group, whoever asks for what', async () => {
		const tags = repeated('').map((_, index) => `New ${index % 5}, Season/Part ${index % 3}`);
		const { error } = await bench.run(tagByName, { items: input(tags) });

		expect(error).toBeUndefined();
		expect(created()).toEqual([
			{
				group_id: groupNamed(bench, 'Interest').group_id,
				tag: [0, 1, 2, 3, 4].map((number) => ({ name: `New ${number}` })),
			},
			{ group_name: 'Season', tag: [0, 1, 2].map((number) => ({ name: `Part ${number}` })) },
		]);
		expect(bench.sent(MARK)).toHaveLength(50);
	});

	it('leave out the item that asks for an impossible name', async () => {
		const { items } = await bench.run(tagByName, {
			items: input(['Wind', 'x'.repeat(31), 'Water']),
			onError: 'continueRegularOutput',
		});

		expect(created()).toEqual([
			{
				group_id: groupNamed(bench, 'Interest').group_id,
				tag: [{ name: 'Wind' }, { name: 'Water' }],
			},
		]);
		expect(jsonOf(items).map(({ success, error }) => success ?? error)).toEqual([
			true,
			expect.stringContaining("'Add Tags' is too long"),
			true,
		]);
	});

	it('may be created by somebody else at the same time', async () => {
		const { control } = bench.sandbox;
		control.addFault({ path: CREATE, kind: 'delay', ms: 400 });
		const run = bench.run(tagByName, { items: input(['Wind, Water', 'Wind']) });
		while (bench.sent(CREATE).length === 0) await sleep(5);
		// Another workflow of the same app, faster.
		await bench.run({
			resource: 'tag',
			operation: 'create',
			groupName: 'Interest',
			tagNames: 'Wind',
		});
		const { items, error } = await run;

		expect(error).toBeUndefined();
		const { group_id } = groupNamed(bench, 'Interest');
		expect(created()).toEqual([
			{ group_id, tag: [{ name: 'Wind' }, { name: 'Water' }] },
			{ group_id, tag: [{ name: 'Wind' }] },
			{ group_id, tag: [{ name: 'Water' }] },
		]);
		const [wind, water] = ['Interest/Wind', 'Interest/Water'].map((path) => tagId(bench, path));
		expect(jsonOf(items).map((json) => json.add_tag)).toEqual([[wind, water], [wind]]);
	});

	it('are read again after WeCom says that a name exists, and tried once more', async () => {
		bench.sandbox.control.addFault({ path: CREATE, kind: 'errcode', errcode: 40071 });
		const { error } = await bench.run(tagByName, { items: input(['Wind']) });

		expect(error).toBeUndefined();
		expect(calls(bench)).toEqual([LIST, CREATE, LIST, CREATE, MARK]);
	});

	it('are given up when WeCom says so again', async () => {
		bench.sandbox.control.addFault({ path: CREATE, kind: 'errcode', errcode: 40071, times: 2 });
		const { items } = await bench.run(tagByName, {
			items: input(['Wind', 'Solar']),
			onError: 'continueRegularOutput',
		});

		expect(jsonOf(items)).toEqual([
			expect.objectContaining({
				error: 'A tag with this name exists already',
				errcode: 40071,
			}),
			expect.objectContaining({ success: true }),
		]);
	});

	it('fail for all items that wait for them, each with an error of its own', async () => {
		bench.sandbox.control.setLimits({ tagsPerCorp: 11 });
		const { items } = await bench.run(tagByName, {
			items: input(['Wind', 'Solar', 'Wind']),
			onError: 'continueRegularOutput',
		});

		expect(created()).toHaveLength(1);
		expect(items.map(({ json, pairedItem }) => [json.errcode ?? json.success, pairedItem])).toEqual(
			[
				[40126, { item: 0 }],
				[true, { item: 1 }],
				[40126, { item: 2 }],
			],
		);
	});

	it('are waited for by an item that comes while they are being created', async () => {
		bench.sandbox.control.addFault({ path: CREATE, kind: 'delay', ms: 100 });
		// n8n's own option Batching starts the items one after the other.
		const requestOptions = { batching: { batch: { batchSize: 1, batchInterval: 20 } } };
		const { items, error } = await bench.run(
			{ ...tagByName, requestOptions },
			{ items: input(['Wind', 'Wind, Water', 'Wind']) },
		);

		expect(error).toBeUndefined();
		// Each name once, so that WeCom never had a reason to refuse one.
		const names = created().flatMap((body) => (body as { tag: Array<{ name: string }> }).tag);
		expect(names).toEqual([{ name: 'Wind' }, { name: 'Water' }]);
		const errcodes = bench.sandbox.control.journal({ path: CREATE }).map((entry) => entry.errcode);
		expect(new Set(errcodes)).toEqual(new Set([0]));
		const [wind, water] = ['Interest/Wind', 'Interest/Water'].map((path) => tagId(bench, path));
		expect(jsonOf(items).map((json) => json.add_tag)).toEqual([[wind], [wind, water], [wind]]);
	});

	it('are there for the next run', async () => {
		await bench.run(tagByName, { items: input(['Wind']) });
		bench.sandbox.control.clearJournal();
		await bench.run(tagByName, { items: input(['Wind']) });

		expect(calls(bench)).toEqual([LIST, MARK]);
	});
});
