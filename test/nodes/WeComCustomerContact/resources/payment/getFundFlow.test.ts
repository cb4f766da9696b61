import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { getFundFlow } from '../../../../../nodes/WeComCustomerContact/resources/payment/getFundFlow';
import { carryOutAlone } from '../../../../engine/formOnly';

/** From then on WeCom has movements. */
const EARLIEST = Date.parse('2022-12-01T00:00:00+08:00') / 1000;
const DAY = 86_400;

/** Runs it; each part of the range has these movements. */
async function run(movements: IDataObject[], values: IDataObject = {}, days = 40) {
	const parameters = {
		returnAll: true,
		simplify: false,
		paidAfter: EARLIEST,
		...values,
		filters: { paidBefore: EARLIEST + days * DAY, ...(values.filters as object) },
	} as INodeParameters;
	const { items, ...outcome } = await carryOutAlone(getFundFlow, parameters, parameters, {
		answering: () => ({ fund_flow_list: movements }),
	});
	return { ...outcome, records: items.map(({ json }) => json) };
}

describe('Payment: Get Fund Flow', () => {
	it('begins with the first second that WeCom has, and not before', async () => {
		const { sent, refused } = await run([], {}, 31);
		expect(refused).toBeUndefined();
		expect(sent).toHaveLength(1);

		const early = await run([], { paidAfter: EARLIEST - 1 });
		expect(early.refused).toContain("'Paid After' is 2022-11-30, for which there are no movements");
		expect(early.sent).toEqual([]);
		const empty = await run([], { paidAfter: '' });
		expect(empty.refused).toContain("'Paid After' is empty");
	});

	it('reads parts of 31 days that touch', async () => {
		const { sent } = await run([], {}, 40);
		const ranges = sent.map((call) => /"begin_time":(\d+),"end_time":(\d+)/.exec(call)!.slice(1));
		expect(ranges.map((range) => range.map((time) => (Number(time) - EARLIEST) / DAY))).toEqual([
			[0, 31],
			[31, 40],
		]);
	});

	it.each<[string, IDataObject[], number]>([
		['once what two parts have', [{ request_no: '1' }, { request_no: '2' }], 2],
		['all that have no number', [{ remark: 'a' }, { remark: 'a' }], 4],
		['all whose number is nothing', [{ request_no: null }], 2],
	])('gives %s', async (_what, movements, count) => {
		const { records } = await run(movements);
		expect(records).toHaveLength(count);
		expect(records.slice(0, movements.length)).toEqual(movements);
	});

	it('says more with Simplify alone', async () => {
		const movement = { transaction_type: 4, fund_flow_type: 2, transaction_amount: '250' };
		expect((await run([movement], {}, 1)).records).toEqual([movement]);
		expect((await run([movement], { simplify: true }, 1)).records).toEqual([
			{
				...movement,
				transaction_amount_yuan: 2.5,
				transaction_type_text: 'withdrawal',
				fund_flow_type_text: 'out',
			},
		]);
	});

	it('takes merchant accounts up to 32 characters', async () => {
		const { sent, refused } = await run([], { filters: { merchantAccount: '1'.repeat(32) } }, 1);
		expect(refused).toBeUndefined();
		expect(sent[0]).toContain(`"mch_id":"${'1'.repeat(32)}"`);
	});
});
