import type { IDataObject } from 'n8n-workflow';

import { handOver } from '../../../../../nodes/WeComCustomerContact/resources/customerTransfer/handOver';
import { failureOf } from '../../../../../nodes/wecom/errors/failure';

const pair = { handover_userid: 'zhangsan', takeover_userid: 'lisi' };

const handedOver = async (ids: string[], customer: unknown) =>
	await handOver(ids, pair as never, async () => ({ customer }) as never);

describe('Handing customers over', () => {
	it('sends the members and the message with the customers of each chunk', async () => {
		const sent: object[] = [];
		const params = { ...pair, transfer_success_msg: 'Hello' };
		const all = Array.from({ length: 101 }, (_, place) => `wm${place}`);
		await handOver(all, params as never, async (one) => {
			sent.push(one);
			return await Promise.resolve({});
		});

		expect(sent).toEqual([
			{ ...params, external_userid: all.slice(0, 100) },
			{ ...params, external_userid: all.slice(100) },
		]);
	});

	it('has a record for each customer in the order in which they were given', async () => {
		const records = await handedOver(
			['a', 'b', 'c'],
			[
				{ external_userid: 'b', errcode: 40131, errmsg: 'not his' },
				{ external_userid: 'a', errcode: 0 },
			],
		);

		expect(records).toEqual([
			{ external_userid: 'a', ...pair, success: true, errcode: 0 },
			{
				...{ external_userid: 'b', ...pair, success: false, errcode: 40131, errmsg: 'not his' },
				reason: expect.any(String),
			},
			{
				...{ external_userid: 'c', ...pair, success: false, errmsg: 'Not in the answer' },
				reason: expect.any(String),
			},
		]);
	});

	it.each([
		['leaves the list out', undefined],
		['names nobody', [null, 'a', {}]],
	])('takes no success from an answer that %s', async (_what, customer) => {
		const [record] = await handedOver(['a'], customer);

		expect(record).toMatchObject({ external_userid: 'a', ...pair, success: false });
	});

	it('has the members and the customer beside what a later chunk failed with', async () => {
		const all = Array.from({ length: 201 }, (_, place) => `wm${place}`);
		let calls = 0;
		const records = await handOver(all, pair as never, async () => {
			if (calls++ > 0) throw failureOf(60011);
			return await Promise.resolve({});
		});
		const one = (id: string): IDataObject => ({ external_userid: id, ...pair, success: false });

		expect(records).toHaveLength(201);
		expect(records[100]).toMatchObject({ ...one('wm100'), errcode: 60011 });
		expect(records[200]).toMatchObject({ ...one('wm200'), errmsg: 'Not sent' });
	});
});
