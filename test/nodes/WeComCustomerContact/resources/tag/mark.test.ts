import type { IDataObject } from 'n8n-workflow';

import type { Bench } from '../../../../engine';
import { jsonOf, startBench } from '../../../../engine';
import { calls, customerNamed, tagId, tagsOn } from '../../../../engine/corp';
import { withToken } from '../../../../engine/expected';
import { byId, itemsOf, picked } from '../../../../engine/input';
import { gold, liMei, silver } from '../../../../sandbox/knownIds';

const PATH = '/cgi-bin/externalcontact/mark_tag';

const mark = { resource: 'tag', operation: 'mark', tagsBy: 'list' };
const contact = { userId: byId('zhangsan'), externalUserId: byId(liMei) };

describe('Tag: Tag Customer', () => {
	let bench: Bench;
	beforeAll(async () => {
		bench = await startBench({ seed: { customers: 40 } });
	});
	beforeEach(() => bench.reset());
	afterAll(async () => await bench.close());

	const sentBodies = () => bench.sent(PATH).map(({ body }) => body as IDataObject);

	it('adds and removes tags, and repeats what was sent', async () => {
		const add_tag = ['Region/North', 'Newsletter/Weekly'].map((path) => tagId(bench, path));
		const remove_tag = [tagId(bench, 'Customer level/Gold')];
		const { items, error } = await bench.run({
			...mark,
			...contact,
			addTagIds: add_tag,
			removeTagIds: remove_tag,
		});

		expect(error).toBeUndefined();
		const body = { userid: 'zhangsan', external_userid: liMei, add_tag, remove_tag };
		expect(bench.sent(PATH)).toEqual([{ method: 'POST', query: withToken, body }]);
		expect(calls(bench)).toEqual([PATH]);
		expect(items).toEqual([{ json: { success: true, ...body }, pairedItem: { item: 0 } }]);
		expect(tagsOn(bench, 'zhangsan', liMei)).toEqual(['Heating', 'North', 'Weekly', 'golf']);
	});

	it('sends one of the two lists alone', async () => {
		const tag = tagId(bench, 'Region/North');
		await bench.run({ ...mark, ...contact, addTagIds: [tag] });
		await bench.run({ ...mark, ...contact, removeTagIds: `=${tag}` });

		const pair = { userid: 'zhangsan', external_userid: liMei };
		expect(sentBodies()).toEqual([
			{ ...pair, add_tag: [tag] },
			{ ...pair, remove_tag: [tag] },
		]);
	});

	it.each([
		['picked', picked('zhangsan'), picked(liMei)],
		['by ID, with white space', byId(' zhangsan '), byId(`\t${liMei}\n`)],
		['from expressions', byId('={{ $json.member }}'), byId('={{ $json.customer }}')],
		['as plain expressions', '={{ $json.member }}', '={{ $json.customer }}'],
	])('takes member and customer %s', async (_how, userId, externalUserId) => {
		const tag = tagId(bench, 'Region/North');
		const { error } = await bench.run(
			{ ...mark, userId, externalUserId, addTagIds: [tag] },
			{ items: itemsOf([{ member: 'zhangsan', customer: liMei }]) },
		);

		expect(error).toBeUndefined();
		expect(sentBodies()).toEqual([{ userid: 'zhangsan', external_userid: liMei, add_tag: [tag] }]);
	});

	it('never changes one customer of a member twice at a time, however the member is written', async () => {
		const tag = tagId(bench, 'Region/North');
		const { items, error } = await bench.run(
			{ ...mark, ...contact, userId: byId('={{ $json.member }}'), addTagIds: [tag] },
			{
				items: itemsOf(
					Array.from({ length: 30 }, (_, i) => ({ member: i % 2 ? 'zhangsan' : 'ZhangSan' })),
				),
			},
		);

		expect(error).toBeUndefined();
		expect(items).toHaveLength(30);
		const journal = bench.sandbox.control.journal({ path: PATH });
		expect(journal.map(({ errcode, inFlight }) => [errcode, inFlight])).toEqual(
			Array.from({ length: 30 }, () => [0, 1]),
		);
	});

	it('works on several customers at a time, and no more than 32', async () => {
		bench.sandbox.control.setLimits({ latencyMs: 100 });
		const customers = bench.sandbox.control.state().customers.slice(-24);
		const { error } = await bench.run(
			{
				...mark,
				userId: byId('={{ $json.member }}'),
				externalUserId: byId('={{ $json.customer }}'),
				addTagIds: [tagId(bench, 'Region/North')],
			},
			{
				items: itemsOf(
					customers.map(({ external_userid, follow_user }) => ({
						member: follow_user[0].userid,
						customer: external_userid,
					})),
				),
			},
		);

		expect(error).toBeUndefined();
		const inFlight = bench.sandbox.control.journal({ path: PATH }).map((entry) => entry.inFlight);
		expect(inFlight).toHaveLength(24);
		expect(Math.max(...inFlight)).toBeGreaterThan(4);
		expect(Math.max(...inFlight)).toBeLessThanOrEqual(32);
	});

	it.each([
		[
			'no tags',
			{},
			'There is no tag to add or to remove',
			"'Add Tag Names or IDs' or 'Remove Tag Names or IDs'",
		],
		[
			'lists without entries',
			{ addTagIds: '={{ [] }}', removeTagIds: ' ,，\n' },
			'There is no tag to add or to remove',
			"'Add Tag Names or IDs' or 'Remove Tag Names or IDs'",
		],
		[
			'a tag in both lists',
			{ addTagIds: [gold, silver], removeTagIds: [silver] },
			'A tag is both to be added and to be removed',
			silver,
		],
		['no member', { userId: byId('={{ $json.none }}') }, "'Member' is empty", "'Member'"],
		[
			'a member ID of 65 characters',
			{ userId: byId('x'.repeat(65)) },
			"'Member' is too long: 65 characters, WeCom takes at most 64",
			'Shorten',
		],
		[
			'no customer',
			{ externalUserId: byId('={{ $json.none }}') },
			"'Customer' is empty",
			"'Customer'",
		],
		[
			'a customer that is an object',
			{ externalUserId: byId('={{ $json.object }}') },
			"'Customer' is not a text",
			"'Customer'",
		],
		[
			'tags that are objects',
			{ addTagIds: '={{ [$json.object] }}' },
			"'Add Tag Names or IDs' holds something else than texts",
			"'Add Tag Names or IDs'",
		],
	])('refuses %s before anything is sent', async (_what, fields, message, inDescription) => {
		const { error } = await bench.run(
			{ ...mark, ...contact, ...fields },
			{ items: itemsOf([{ object: { id: 'etOne' } }]) },
		);

		expect(error).toMatchObject({
			message,
			description: expect.stringContaining(inDescription),
			context: { itemIndex: 0 },
		});
		expect(bench.sandbox.control.journal()).toEqual([]);
	});

	it.each([
		[
			'a customer of somebody else',
			{ userId: byId('wangwu') },
			84061,
			'The external contact is not a customer of this member',
			"Check 'Customer' and 'Member': the member must have added this contact",
		],
		[
			'an unknown member',
			{ userId: byId('nobody') },
			40003,
			'WeCom does not know this member',
			"Check 'Member'",
		],
		[
			'a member outside the visible range',
			{ userId: byId('qianba') },
			60011,
			'No permission for this member, department or tag',
			'visible range',
		],
		[
			'what is no customer',
			{ externalUserId: byId('zhangsan') },
			40096,
			'WeCom does not know this external user ID',
			"Check 'Customer'",
		],
		[
			'an unknown tag',
			{ addTagIds: [`et${'0'.repeat(30)}`] },
			40068,
			'WeCom does not accept a tag or tag group',
			'Check that every tag and tag group exists',
		],
	])('says what is wrong with %s', async (_what, fields, errcode, message, inDescription) => {
		const { error } = await bench.run({
			...mark,
			...contact,
			addTagIds: [tagId(bench, 'Region/North')],
			...fields,
		});

		expect(error).toMatchObject({
			message,
			description: expect.stringContaining(inDescription),
			httpCode: String(errcode),
		});
		expect(error?.description).toContain(`(WeCom ${errcode}: `);
		expect(calls(bench)).toEqual([PATH]);
	});

	it('says that a customer has too many tags', async () => {
		bench.sandbox.control.setLimits({ tagsPerCustomer: 2 });
		const { error } = await bench.run({
			...mark,
			...contact,
			addTagIds: [tagId(bench, 'Region/North')],
		});

		expect(error).toMatchObject({ message: 'The customer has too many tags', httpCode: '40144' });
	});

	describe('with items that fail', () => {
		const parameters = {
			...mark,
			userId: byId('zhangsan'),
			externalUserId: byId('={{ $json.customer }}'),
			addTagIds: '={{ $json.tags }}',
		};
		const input = () => {
			const tags = [tagId(bench, 'Region/North')];
			return itemsOf([
				{ customer: liMei, tags },
				// Of lisi, not of zhangsan.
				{ customer: customerNamed(bench, 'Maria Rossi').external_userid, tags },
				{ customer: liMei, tags: [] },
				{ customer: customerNamed(bench, 'Emma Chen').external_userid, tags },
			]);
		};
		const notHis = 'The external contact is not a customer of this member';
		const details = {
			errcode: 84061,
			errmsg: expect.stringContaining('not external contact'),
			description: expect.stringContaining("Check 'Customer' and 'Member'"),
		};

		it('gives one error item in the place of each', async () => {
			const { items, errorItems, error } = await bench.run(parameters, {
				items: input(),
				onError: 'continueRegularOutput',
			});

			expect(error).toBeUndefined();
			expect(errorItems).toEqual([]);
			expect(items.map(({ pairedItem }) => pairedItem)).toEqual(
				[0, 1, 2, 3].map((item) => ({ item })),
			);
			expect(jsonOf(items)).toEqual([
				expect.objectContaining({ success: true, external_userid: liMei }),
				{
					error: notHis,
					errcode: 84061,
					errmsg: expect.stringContaining('not external contact'),
					details,
				},
				{
					error: 'There is no tag to add or to remove',
					details: { description: expect.stringContaining('Add Tag Names or IDs') },
				},
				expect.objectContaining({ success: true }),
			]);
			expect(bench.sent(PATH)).toHaveLength(3);
		});

		it('gives one item on the error output for each', async () => {
			const { items, errorItems } = await bench.run(parameters, {
				items: input(),
				onError: 'continueErrorOutput',
			});

			expect(items.map(({ json, pairedItem }) => [json.success, pairedItem])).toEqual([
				[true, { item: 0 }],
				[true, { item: 3 }],
			]);
			expect(errorItems.map(({ json, pairedItem }) => [json.error, pairedItem])).toEqual([
				[notHis, { item: 1 }],
				['There is no tag to add or to remove', { item: 2 }],
			]);
			expect(errorItems[0].json.details).toEqual(details);
		});

		it('tags the others all the same', async () => {
			await bench.run(parameters, { items: input(), onError: 'continueRegularOutput' });

			expect(tagsOn(bench, 'zhangsan', liMei)).toContain('North');
			expect(
				tagsOn(bench, 'zhangsan', customerNamed(bench, 'Emma Chen').external_userid),
			).toContain('North');
		});

		it('stops the workflow with the index of the item when nothing else is set', async () => {
			const { items, error } = await bench.run(parameters, { items: input().slice(0, 2) });

			expect(items).toEqual([]);
			expect(error).toMatchObject({ message: notHis, context: { itemIndex: 1 } });
		});
	});
});
