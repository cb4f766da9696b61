import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { get } from '../../../../../nodes/WeComCustomerContact/resources/payment/get';
import { carryOutAlone } from '../../../../engine/formOnly';

async function run(answer: IDataObject, paymentId = 'pay1') {
	const parameters: INodeParameters = { paymentId };
	const { items, ...outcome } = await carryOutAlone(get, parameters, parameters, {
		answering: () => answer,
	});
	return { ...outcome, records: items.map(({ json }) => json) };
}

describe('Payment: Get', () => {
	const numbers = [{ out_trade_no: '1' }, { out_trade_no: '2' }];

	it.each<[string, IDataObject, IDataObject[]]>([
		['under the name of WeCom’s example', { bill_list: numbers }, numbers],
		['under the name of WeCom’s table', { out_trade_no_list: numbers }, numbers],
		['as texts', { out_trade_no_list: ['1', '2'] }, numbers],
		[
			'beside nothing under the other name',
			{ bill_list: null, out_trade_no_list: ['1'] },
			[numbers[0]],
		],
		[
			'under the first name where it has both',
			{ bill_list: ['2'], out_trade_no_list: ['1'] },
			[numbers[1]],
		],
		['beside what is none', { bill_list: [numbers[0], '', null, 5, ['2']] }, [numbers[0]]],
		['not at all', {}, []],
	])('gives the order numbers that WeCom sends %s', async (_how, answer, bill_list) => {
		expect((await run(answer)).records).toEqual([{ payment_id: 'pay1', bill_list }]);
	});

	it('says what is no list', async () => {
		const { failed, refused } = await run({ bill_list: 'none' });
		expect(failed ?? refused).toBe('WeCom sent no list of bill_list');
	});

	it('needs the ID of the collection', async () => {
		const { refused, sent } = await run({}, ' ');
		expect(refused).toContain("'Payment' is empty");
		expect(sent).toEqual([]);
		expect(get.fields[0].description.required).toBe(true);
	});
});
