import type { INodeExecutionData } from 'n8n-workflow';
import * as workflow from 'n8n-workflow';

import type { Bench } from '../../../engine';
import { jsonOf, startBench } from '../../../engine';

jest.mock('n8n-workflow', () => {
	const actual = jest.requireActual<typeof workflow>('n8n-workflow');
	return { ...actual, sleep: jest.fn(actual.sleep) };
});

const { sleep } = jest.requireActual<typeof workflow>('n8n-workflow');

const MARK = '/cgi-bin/externalcontact/mark_tag';
const GET = '/cgi-bin/externalcontact/get';

const id = (value: string) => ({ __rl: true, mode: 'id', value });

describe('The run of an operation over many items', () => {
	let bench: Bench;
	let tagId: string;
	beforeAll(async () => {
		bench = await startBench({ seed: { customers: 400 } });
	});
	beforeEach(() => {
		bench.reset();
		jest.mocked(workflow.sleep).mockReset().mockImplementation(sleep);
		tagId = bench.sandbox.control.state().tagGroups[0].tags[0].id;
	});
	afterAll(async () => await bench.close());

	const tagCustomer = {
		resource: 'tag',
		operation: 'mark',
		tagsBy: 'list',
		userId: id('={{ $json.member }}'),
		externalUserId: id('={{ $json.customer }}'),
	};

	function customers(count: number): INodeExecutionData[] {
		return bench.sandbox.control
			.state()
			.customers.slice(-count)
			.map(({ external_userid, follow_user }) => ({
				json: { customer: external_userid, member: follow_user[0].userid },
			}));
	}

	it('gives one item for each, in their order, however long each takes', async () => {
		bench.sandbox.control.addFault({ path: MARK, kind: 'delay', ms: 60, every: 7, times: 1000 });
		const items = customers(300);
		const run = await bench.run({ ...tagCustomer, addTagIds: [tagId] }, { items });

		expect(run.error).toBeUndefined();
		expect(run.items.map(({ json, pairedItem }) => [json.external_userid, pairedItem])).toEqual(
			items.map(({ json }, item) => [json.customer, { item }]),
		);
	});

	it('begins no further item when one has failed and the workflow is to stop', async () => {
		const items = customers(300);
		items[20].json.customer = 'wm-unknown-customer';
		const { error } = await bench.run({ ...tagCustomer, addTagIds: [tagId] }, { items });

		expect(error).toMatchObject({ context: { itemIndex: 20 } });
		// What was under way is brought to its end: 100 items at a time.
		expect(bench.sent(MARK).length).toBeLessThan(200);
	});

	it('says of several failures the first', async () => {
		const items = customers(30);
		for (const index of [9, 3, 17]) items[index].json.customer = '';
		const { error } = await bench.run({ ...tagCustomer, addTagIds: [tagId] }, { items });

		expect(error).toMatchObject({ context: { itemIndex: 3 } });
	});

	it('gives the error of an expression as the error of its item', async () => {
		const { items } = await bench.run(
			{ ...tagCustomer, addTagIds: '={{ $json.no.such.thing.tags }}' },
			{ items: customers(2), onError: 'continueRegularOutput' },
		);

		expect(items).toHaveLength(2);
		expect(items[1]).toMatchObject({
			json: { error: expect.any(String) },
			pairedItem: { item: 1 },
		});
		expect(bench.sent(MARK)).toEqual([]);
	});

	it('reads the credential for the first request only', async () => {
		const items = customers(100);
		await bench.run({ ...tagCustomer, addTagIds: [tagId] }, { items });

		expect(bench.sent(MARK)).toHaveLength(100);
		expect(bench.store.reads).toBeLessThanOrEqual(3);
	});

	describe("with n8n's request options", () => {
		it('pauses between batches', async () => {
			const batch = { batchSize: 2, batchInterval: 30 };
			await bench.run(
				{ ...tagCustomer, addTagIds: [tagId], requestOptions: { batching: { batch } } },
				{ items: customers(7) },
			);

			const pauses = jest.mocked(workflow.sleep).mock.calls.filter(([ms]) => ms === 30);
			expect(pauses).toHaveLength(3);
		});

		it('obeys the time-out', async () => {
			// A call that was given up may reach the sandbox in the next test: so it is of an API that none counts.
			bench.sandbox.control.addFault({ path: GET, kind: 'delay', ms: 300, times: 100 });
			jest.mocked(workflow.sleep).mockImplementation(async () => {});
			const { error } = await bench.run(
				{
					resource: 'externalContact',
					operation: 'get',
					externalUserId: id('={{ $json.customer }}'),
					requestOptions: { timeout: 50 },
				},
				{ items: customers(1) },
			);

			expect(error?.message).toContain('the time ran out');
		});

		it('goes through the proxy', async () => {
			const proxy = 'http://127.0.0.1:9';
			const { error } = await bench.run(
				{ ...tagCustomer, addTagIds: [tagId], requestOptions: { proxy } },
				{ items: customers(1) },
			);

			expect(error?.message).toContain('WeCom cannot be reached');
			expect(bench.sent(MARK)).toEqual([]);
		});

		it.each(['proxy.example.com', 'http://user:secret@', 'http://proxy.example.com'])(
			'refuses the proxy %s, without its password',
			async (proxy) => {
				const { error } = await bench.run(
					{ ...tagCustomer, addTagIds: [tagId], requestOptions: { proxy } },
					{ items: customers(1) },
				);

				expect(error?.message).toContain('is not an address with a port');
				expect(error?.description).toContain("'Proxy'");
				expect(error?.message).not.toContain('secret');
			},
		);
	});

	describe('Pace', () => {
		it('holds the run to its calls per minute, and says so above the output', async () => {
			let now = Date.now();
			const clock = jest.spyOn(Date, 'now').mockImplementation(() => now);
			const paused = jest.mocked(workflow.sleep).mockImplementation(async (ms) => {
				now += ms;
			});
			const { items, hints } = await bench.run(
				{ ...tagCustomer, addTagIds: [tagId], options: { callsPerMinute: 10 } },
				{ items: customers(25) },
			);
			const pauses = paused.mock.calls.map(([ms]) => ms);
			clock.mockRestore();

			expect(items).toHaveLength(25);
			expect(Math.max(...pauses)).toBeGreaterThan(59_000);
			expect(hints).toEqual([
				expect.objectContaining({
					message: expect.stringMatching(/^WeCom's call limits held this run back for \d+ seconds/),
				}),
			]);
		});

		it('waits a second longer than WeCom blocks, when the user says nothing else', async () => {
			bench.sandbox.control.addFault({ path: MARK, kind: 'errcode', errcode: 45009, times: 1 });
			let now = Date.now();
			const clock = jest.spyOn(Date, 'now').mockImplementation(() => now);
			const paused = jest.mocked(workflow.sleep).mockImplementation(async (ms) => {
				now += ms;
			});
			await bench.run({ ...tagCustomer, addTagIds: [tagId] }, { items: customers(1) });
			const pauses = paused.mock.calls.map(([ms]) => ms).filter((ms) => ms > 0);
			clock.mockRestore();

			expect(pauses).toEqual([61_000]);
		});

		it('says nothing where nothing was held back', async () => {
			const { hints } = await bench.run(
				{ ...tagCustomer, addTagIds: [tagId] },
				{ items: customers(3) },
			);

			expect(hints).toEqual([]);
		});

		it('sends no more calls side by side than wanted', async () => {
			bench.sandbox.control.setLimits({ latencyMs: 20 });
			await bench.run(
				{ ...tagCustomer, addTagIds: [tagId], options: { callsSideBySide: 3 } },
				{ items: customers(30) },
			);

			const inFlight = bench.sandbox.control.journal({ path: MARK }).map((call) => call.inFlight);
			expect(Math.max(...inFlight)).toBe(3);
		});

		it('does not wait for a block when the user does not want it', async () => {
			bench.sandbox.control.addFault({ path: MARK, kind: 'errcode', errcode: 45009, times: 1 });
			const { error } = await bench.run(
				{ ...tagCustomer, addTagIds: [tagId], options: { waitWhenBlocked: 0 } },
				{ items: customers(1) },
			);

			expect(error?.httpCode).toBe('45009');
			expect(bench.sent(MARK)).toHaveLength(1);
		});

		it('names the limit that is no number', async () => {
			const { error } = await bench.run(
				{ ...tagCustomer, addTagIds: [tagId], options: { callsPerMinute: '={{ "many" }}' } },
				{ items: customers(1) },
			);

			expect(error?.message).toBe("'Calls per Minute' is not a whole number from 1 to 100000");
		});
	});

	it('names the choice that an expression may not make', async () => {
		const { error } = await bench.run({
			resource: 'customerTransfer',
			operation: 'getResult',
			memberIs: '={{ "gone" }}',
			handoverUserId: id('zhangsan'),
			takeoverUserId: id('lisi'),
		});

		expect(error?.message).toBe('\'Member Is\' cannot be "gone"');
		expect(error?.description).toBe('It is one of "active", "resigned".');
	});

	it('takes a choice that an expression makes', async () => {
		const { error } = await bench.run({
			resource: 'customerTransfer',
			operation: 'getResult',
			memberIs: '={{ "resigned" }}',
			handoverUserId: id('heqi'),
			takeoverUserId: id('lisi'),
		});

		expect(error).toBeUndefined();
		expect(bench.sent('/cgi-bin/externalcontact/resigned/transfer_result')).toHaveLength(1);
	});

	it('gives the items as JSON that later nodes can change', async () => {
		const { items } = await bench.run({
			...tagCustomer,
			userId: id('zhangsan'),
			externalUserId: id(bench.sandbox.control.state().customers[0].external_userid),
			addTagIds: [tagId],
		});

		const [json] = jsonOf(items);
		json.more = true;
		expect(json.more).toBe(true);
	});
});
