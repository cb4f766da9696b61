import type { IDataObject } from 'n8n-workflow';

import type { Bench } from '../../../../engine';
import { jsonOf, startBench } from '../../../../engine';
import { calls } from '../../../../engine/corp';
import { withToken } from '../../../../engine/expected';
import { byId } from '../../../../engine/input';
import { emma } from '../../../../sandbox/knownIds';

const BILLS = '/cgi-bin/externalpay/get_bill_list';
const FLOWS = '/cgi-bin/externalpay/get_fund_flow';
const INFO = '/cgi-bin/externalpay/get_payment_info';
const CUSTOMER = '/cgi-bin/externalcontact/get';

const getAll = {
	resource: 'payment',
	operation: 'getAll',
	paidAfter: '2026-01-01T00:00:00+08:00',
	returnAll: true,
};
const upTo = (paidBefore: string) => ({ filters: { paidBefore } });

let bench: Bench;
beforeAll(async () => {
	bench = await startBench();
});
beforeEach(() => bench.reset());
afterAll(async () => await bench.close());

const bodies = (path: string) => bench.sent(path).map(({ body }) => body as IDataObject);

describe('Payment: Get Many', () => {
	it('gives payments and refunds with words, yuan and ISO times', async () => {
		const { items, error } = await bench.run({ ...getAll, ...upTo('2026-01-28T23:59:59+08:00') });

		expect(error).toBeUndefined();
		expect(bench.sent(BILLS)).toEqual([
			{
				method: 'POST',
				query: withToken,
				body: { begin_time: 1_767_196_800, end_time: 1_769_615_999, limit: 1000 },
			},
		]);
		expect(calls(bench)).toEqual([BILLS]);
		const [payment] = bench.sandbox.control.state().payments;
		const { transaction_id, out_trade_no } = payment;
		expect(items[0]).toEqual({
			json: {
				transaction_id,
				bill_type: 0,
				bill_type_text: 'payment',
				trade_state: 3,
				trade_state_text: 'completed with refund',
				pay_time: 1_767_772_800,
				paid_at: '2026-01-07T08:00:00.000Z',
				out_trade_no,
				external_userid: emma,
				total_fee: 12_900,
				total_fee_yuan: 129,
				payee_userid: 'zhangsan',
				payment_type: 0,
				payment_type_text: 'in a chat',
				mch_id: '1600000001',
				remark: 'Deposit for order 42',
				commodity_list: [{ description: 'Garden chair', amount: 2 }],
				total_refund_fee: 2900,
				total_refund_fee_yuan: 29,
				refund_list: [
					{
						out_refund_no: '2020260109150000001',
						refund_userid: 'lisi',
						refund_comment: 'Damaged in transit',
						refund_reqtime: 1_767_945_600,
						requested_at: '2026-01-09T08:00:00.000Z',
						refund_status: 2,
						refund_status_text: 'refunded',
						refund_fee: 2900,
						refund_fee_yuan: 29,
					},
				],
				contact_info: { name: 'Emma', phone: '13800000000', address: '1 Example Road, Guangzhou' },
			},
			pairedItem: { item: 0 },
		});
		expect(jsonOf(items)[1]).toMatchObject({ bill_type_text: 'refund', total_refund_fee_yuan: 29 });
		expect(jsonOf(items)[2]).toMatchObject({ total_fee: 990, total_fee_yuan: 9.9 });
	});

	it('gives what WeCom sent without Simplify', async () => {
		const { items } = await bench.run({ ...getAll, simplify: false, ...upTo('2026-01-28') });

		expect(JSON.stringify(items)).not.toMatch(/_yuan|_text|paid_at/);
		expect(items).toHaveLength(3);
	});

	it('reads a long range in parts that touch, and gives what two of them have once', async () => {
		const first = 1_767_772_800;
		const paidAfter = String(first - 28 * 86_400);
		const { items, error } = await bench.run({
			...getAll,
			paidAfter,
			...upTo('2026-03-01T00:00:00+08:00'),
		});

		expect(error).toBeUndefined();
		const ranges = bodies(BILLS).map(({ begin_time, end_time }) => [begin_time, end_time]);
		expect(ranges).toEqual([
			[first - 28 * 86_400, first],
			[first, first + 28 * 86_400],
			[first + 28 * 86_400, 1_772_294_400],
		]);
		expect(items).toHaveLength(3);
	});

	it('reads three pages, also where the app does not see some of the members', async () => {
		const { control } = bench.sandbox;
		for (let number = 0; number < 2001; number++) {
			control.pay({
				external_userid: emma,
				userid: number < 1500 ? 'qianba' : 'zhangsan',
				total_fee: 1,
			});
		}
		const paidAfter = new Date(Date.now() - 3_600_000).toISOString();
		const { items, error } = await bench.run({ ...getAll, paidAfter });

		expect(error).toBeUndefined();
		expect(items).toHaveLength(501);
		expect(bodies(BILLS)).toHaveLength(3);
		expect(bodies(BILLS)[2]).toMatchObject({ limit: 1000, cursor: expect.any(String) });

		control.clearJournal();
		const { items: few } = await bench.run({ ...getAll, paidAfter, returnAll: false, limit: 2 });
		expect(few).toHaveLength(2);
		expect(bodies(BILLS).map(({ limit }) => limit)).toEqual([1000, 1000]);
	});

	it('reads each customer once, and only what a member collected', async () => {
		const { items } = await bench.run({
			...getAll,
			includeDetails: true,
			filters: { paidBefore: '2026-01-28', payeeUserId: byId('zhangsan') },
		});

		expect(bodies(BILLS)[0]).toMatchObject({ payee_userid: 'zhangsan' });
		expect(calls(bench).filter((path) => path === CUSTOMER)).toHaveLength(1);
		expect(jsonOf(items)).toEqual([
			expect.objectContaining({
				customer_name: 'Emma Chen',
				customer: expect.objectContaining({
					external_contact: expect.objectContaining({ external_userid: emma }),
				}),
			}),
		]);
	});

	it('refuses a range that ends before it starts, before anything is sent', async () => {
		const { error } = await bench.run({ ...getAll, ...upTo('2025-12-01') });

		expect(error?.message).toContain("'Paid Before' lies before 'Paid After'");
		expect(bench.sandbox.control.journal()).toEqual([]);
	});

	it.each([48002, 600018, 660003, 660013])('passes on errcode %d', async (errcode) => {
		bench.sandbox.control.addFault({ path: BILLS, kind: 'errcode', errcode });
		const { error } = await bench.run({ ...getAll, ...upTo('2026-01-28') });

		expect(error).toMatchObject({ httpCode: String(errcode) });
	});
});

describe('Payment: Get Fund Flow', () => {
	const getFundFlow = { ...getAll, operation: 'getFundFlow' };

	it('gives the movements with words, yuan and ISO times, of one account', async () => {
		const { items, error } = await bench.run({
			...getFundFlow,
			filters: { paidBefore: '2026-01-31T00:00:00+08:00', merchantAccount: '1600000001' },
		});

		expect(error).toBeUndefined();
		expect(bodies(FLOWS)).toEqual([
			{ begin_time: 1_767_196_800, end_time: 1_769_788_800, mch_id: '1600000001', limit: 200 },
		]);
		expect(jsonOf(items)[0]).toMatchObject({
			timestamp: 1_767_772_805,
			moved_at: '2026-01-07T08:00:05.000Z',
			transaction_type_text: 'payment',
			fund_flow_type_text: 'in',
			transaction_amount: 12_900,
			transaction_amount_yuan: 129,
			account_balance_yuan: 129,
		});
		expect(jsonOf(items)[1]).toMatchObject({
			transaction_type_text: 'fee',
			fund_flow_type_text: 'out',
			transaction_amount: 77,
			transaction_amount_yuan: 0.77,
		});
	});

	it('reads a long range in parts of 31 days', async () => {
		await bench.run({ ...getFundFlow, ...upTo('2026-03-01T00:00:00+08:00') });

		expect(bodies(FLOWS).map(({ begin_time, end_time }) => [begin_time, end_time])).toEqual([
			[1_767_196_800, 1_769_875_200],
			[1_769_875_200, 1_772_294_400],
		]);
	});

	it.each<[string, IDataObject, string]>([
		[
			'a day before there were movements',
			{ paidAfter: '2022-11-30' },
			"'Paid After' is 2022-11-30",
		],
		[
			'a long account',
			{ filters: { merchantAccount: '1'.repeat(33) } },
			"'Merchant Account' is too long",
		],
	])('refuses %s before anything is sent', async (_what, more, message) => {
		const { error } = await bench.run({ ...getFundFlow, ...more } as typeof getFundFlow);

		expect(error?.message).toContain(message);
		expect(bench.sandbox.control.journal()).toEqual([]);
	});

	it.each([660001, 660011])('passes on errcode %d', async (errcode) => {
		bench.sandbox.control.addFault({ path: FLOWS, kind: 'errcode', errcode });
		const { error } = await bench.run({ ...getFundFlow, ...upTo('2026-01-28') });

		expect(error).toMatchObject({ httpCode: String(errcode) });
	});
});

describe('Payment: Get', () => {
	const get = { resource: 'payment', operation: 'get', paymentId: 'pay7Xk2QmVzT0nLr5YpWc8Bd' };

	it('gives the order numbers of a collection', async () => {
		const { items, error } = await bench.run(get);
		const numbers = bench.sandbox.control.state().payments.map(({ out_trade_no }) => out_trade_no);

		expect(error).toBeUndefined();
		expect(bodies(INFO)).toEqual([{ payment_id: 'pay7Xk2QmVzT0nLr5YpWc8Bd' }]);
		expect(jsonOf(items)).toEqual([
			{
				payment_id: 'pay7Xk2QmVzT0nLr5YpWc8Bd',
				bill_list: numbers.map((out_trade_no) => ({ out_trade_no })),
			},
		]);
	});

	it.each([60237, 660012])('passes on errcode %d', async (errcode) => {
		bench.sandbox.control.addFault({ path: INFO, kind: 'errcode', errcode });
		const { error } = await bench.run(get);

		expect(error).toMatchObject({ httpCode: String(errcode) });
	});
});
