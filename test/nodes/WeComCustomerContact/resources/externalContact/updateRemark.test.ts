import type { IDataObject } from 'n8n-workflow';

import type { Bench } from '../../../../engine';
import { jsonOf, startBench } from '../../../../engine';
import { calls, customerNamed, relation } from '../../../../engine/corp';
import { withToken } from '../../../../engine/expected';
import { byId, itemsOf, picked } from '../../../../engine/input';
import { liMei } from '../../../../sandbox/knownIds';

const PATH = '/cgi-bin/externalcontact/remark';

const update = { resource: 'externalContact', operation: 'updateRemark' };
const contact = { userId: byId('zhangsan'), externalUserId: byId(liMei) };
const pair = { userid: 'zhangsan', external_userid: liMei };

describe('External Contact: Update Remark', () => {
	let bench: Bench;
	beforeAll(async () => {
		bench = await startBench();
	});
	beforeEach(() => bench.reset());
	afterAll(async () => await bench.close());

	const sentBodies = () => bench.sent(PATH).map(({ body }) => body as IDataObject);

	it('sends all texts and numbers, and repeats them', async () => {
		const { items, error } = await bench.run({
			...update,
			...contact,
			updateFields: {
				remark: ' Ms Li ',
				description: 'Wants solar\nand heating',
				company: 'Acme',
				mobiles: '13800000002, 13800000003',
			},
		});

		expect(error).toBeUndefined();
		const body = {
			...pair,
			remark: 'Ms Li',
			description: 'Wants solar\nand heating',
			remark_company: 'Acme',
			remark_mobiles: ['13800000002', '13800000003'],
		};
		expect(bench.sent(PATH)).toEqual([{ method: 'POST', query: withToken, body }]);
		expect(calls(bench)).toEqual([PATH]);
		expect(items).toEqual([{ json: { success: true, ...body }, pairedItem: { item: 0 } }]);
		expect(relation(bench, 'zhangsan', liMei)).toMatchObject({
			remark: 'Ms Li',
			description: 'Wants solar\nand heating',
			remark_corp_name: 'Acme',
			remark_mobiles: ['13800000002', '13800000003'],
		});
	});

	it('sends only the field that the user added, and changes no other', async () => {
		await bench.run({
			...update,
			userId: picked('zhangsan'),
			externalUserId: picked(liMei),
			updateFields: { description: 'New' },
		});

		expect(sentBodies()).toEqual([{ ...pair, description: 'New' }]);
		expect(relation(bench, 'zhangsan', liMei)).toMatchObject({
			remark: 'Ms Li (Acme)',
			description: 'New',
			remark_mobiles: ['13800000001'],
		});
	});

	it('clears a text that is added and empty, beside another field', async () => {
		await bench.run({
			...update,
			...contact,
			updateFields: { remark: 'Li', description: '', company: ' ' },
		});

		expect(sentBodies()).toEqual([{ ...pair, remark: 'Li', description: '', remark_company: '' }]);
		expect(relation(bench, 'zhangsan', liMei).description).toBe('');
	});

	it('clears the mobile numbers with one empty text', async () => {
		const { items } = await bench.run({
			...update,
			...contact,
			updateFields: { clearMobiles: true },
		});

		expect(sentBodies()).toEqual([{ ...pair, remark_mobiles: [''] }]);
		expect(jsonOf(items)).toEqual([{ success: true, ...pair, remark_mobiles: [''] }]);
		expect(relation(bench, 'zhangsan', liMei).remark_mobiles).toEqual([]);
	});

	it('takes the mobile numbers in every form of a list, numbers too', async () => {
		const numbers = ['13800000002', '+86 138 0000 0003'];
		const forms = [
			numbers.join(','),
			numbers.join('，'),
			numbers.join('\n'),
			'={{ $json.numbers }}',
			'={{ JSON.stringify($json.numbers) }}',
		];
		for (const mobiles of forms) {
			await bench.run(
				{ ...update, ...contact, updateFields: { mobiles } },
				{ items: itemsOf([{ numbers }]) },
			);
		}
		await bench.run({ ...update, ...contact, updateFields: { mobiles: '={{ 13800000002 }}' } });

		expect(sentBodies()).toEqual([
			...forms.map(() => ({ ...pair, remark_mobiles: numbers })),
			{ ...pair, remark_mobiles: ['13800000002'] },
		]);
	});

	it('takes texts as long as WeCom does, counted in characters', async () => {
		const { error } = await bench.run({
			...update,
			...contact,
			updateFields: {
				remark: '🌞'.repeat(20),
				company: '长'.repeat(20),
				description: '🌞'.repeat(150),
			},
		});

		expect(error).toBeUndefined();
		expect(sentBodies()[0]).toMatchObject({ remark: '🌞'.repeat(20) });
	});

	it('sends a text from an expression that gives a number', async () => {
		await bench.run({ ...update, ...contact, updateFields: { remark: '={{ 42 }}' } });

		expect(sentBodies()).toEqual([{ ...pair, remark: '42' }]);
	});

	it.each([
		['nothing', {}, 'Nothing to update', "'Update Fields'"],
		['an empty text alone', { remark: ' ' }, 'Nothing to update', "'Update Fields'"],
		['an empty list alone', { mobiles: ' , ' }, 'Nothing to update', "'Update Fields'"],
		['Clear switched off alone', { clearMobiles: false }, 'Nothing to update', "'Update Fields'"],
		[
			'a remark of 21 characters',
			{ remark: '长'.repeat(21) },
			"'Remark' is too long: 21 characters, WeCom takes at most 20",
			'Shorten',
		],
		[
			'a company of 21 characters',
			{ company: 'x'.repeat(21) },
			"'Company' is too long: 21 characters, WeCom takes at most 20",
			'Shorten',
		],
		[
			'a description of 151 characters',
			{ description: 'x'.repeat(151) },
			"'Description' is too long: 151 characters, WeCom takes at most 150",
			'Shorten',
		],
		[
			'a description that is an object',
			{ description: '={{ $json }}' },
			"'Description' is not a text",
			"'Description'",
		],
		[
			'numbers together with Clear',
			{ mobiles: '138', clearMobiles: true },
			"'Mobile Numbers' and 'Clear Mobile Numbers' do not go together",
			"'Update Fields'",
		],
	])('refuses %s before anything is sent', async (_what, updateFields, message, inDescription) => {
		const { error } = await bench.run({ ...update, ...contact, updateFields });

		expect(error).toMatchObject({
			message,
			description: expect.stringContaining(inDescription),
			context: { itemIndex: 0 },
		});
		expect(bench.sandbox.control.journal()).toEqual([]);
	});

	it.each([
		['userId', 'Member'],
		['externalUserId', 'Customer'],
	])('refuses an empty %s before anything is sent', async (field, label) => {
		const { error } = await bench.run({
			...update,
			...contact,
			[field]: byId('={{ $json.none }}'),
			updateFields: { remark: 'Li' },
		});

		expect(error).toMatchObject({
			message: `'${label}' is empty`,
			description: expect.stringContaining(`Fill in '${label}'`),
		});
		expect(bench.sandbox.control.journal()).toEqual([]);
	});

	it('never changes one customer of a member twice at a time', async () => {
		const { error } = await bench.run(
			{ ...update, ...contact, updateFields: { remark: '={{ $json.remark }}' } },
			{ items: itemsOf(Array.from({ length: 20 }, (_, index) => ({ remark: `Li ${index}` }))) },
		);

		expect(error).toBeUndefined();
		const journal = bench.sandbox.control.journal({ path: PATH });
		expect(journal.map(({ errcode, inFlight }) => [errcode, inFlight])).toEqual(
			Array.from({ length: 20 }, () => [0, 1]),
		);
		// In the order of the items, so the last one wins.
		expect(relation(bench, 'zhangsan', liMei).remark).toBe('Li 19');
	});

	it('says that the customer is not one of this member', async () => {
		const { error } = await bench.run({
			...update,
			...contact,
			userId: byId('wangwu'),
			updateFields: { remark: 'Li' },
		});

		expect(error).toMatchObject({
			message: 'The external contact is not a customer of this member',
			description: expect.stringMatching(/^Check 'Customer' and 'Member'.*WeCom 84061/),
			httpCode: '84061',
		});
		expect(calls(bench)).toEqual([PATH]);
	});

	describe('with items that fail', () => {
		const parameters = {
			...update,
			userId: byId('zhangsan'),
			externalUserId: byId('={{ $json.customer }}'),
			updateFields: { remark: '={{ $json.remark }}' },
		};
		const input = () =>
			itemsOf([
				{ customer: liMei, remark: 'Li' },
				{ customer: customerNamed(bench, 'Maria Rossi').external_userid, remark: 'Rossi' },
				{ customer: liMei, remark: 'x'.repeat(21) },
				{ customer: customerNamed(bench, 'Emma Chen').external_userid, remark: 'Chen' },
			]);
		const messages = [
			'The external contact is not a customer of this member',
			"'Remark' is too long: 21 characters, WeCom takes at most 20",
		];

		it('gives one error item in the place of each', async () => {
			const { items, errorItems, error } = await bench.run(parameters, {
				items: input(),
				onError: 'continueRegularOutput',
			});

			expect(error).toBeUndefined();
			expect(errorItems).toEqual([]);
			expect(items.map(({ json, pairedItem }) => [json.error ?? json.remark, pairedItem])).toEqual([
				['Li', { item: 0 }],
				[messages[0], { item: 1 }],
				[messages[1], { item: 2 }],
				['Chen', { item: 3 }],
			]);
			expect(items[1].json).toMatchObject({ errcode: 84061, errmsg: expect.any(String) });
			expect(items[2].json).not.toHaveProperty('errcode');
		});

		it('gives one item on the error output for each', async () => {
			const { items, errorItems } = await bench.run(parameters, {
				items: input(),
				onError: 'continueErrorOutput',
			});

			expect(items.map(({ json, pairedItem }) => [json.remark, pairedItem])).toEqual([
				['Li', { item: 0 }],
				['Chen', { item: 3 }],
			]);
			expect(errorItems.map(({ json, pairedItem }) => [json.error, pairedItem])).toEqual([
				[messages[0], { item: 1 }],
				[messages[1], { item: 2 }],
			]);
			expect(errorItems[0].json.details).toMatchObject({ errcode: 84061 });
		});
	});
});
