import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { getAll } from '../../../../../nodes/WeComCustomerContact/resources/payment/getAll';
import { carryOutAlone } from '../../../../engine/formOnly';
import { byId } from '../../../../engine/input';

const FROM = Date.parse('2026-01-01T00:00:00+08:00') / 1000;
const DAY = 86_400;

const READ = '/cgi-bin/externalcontact/get';

/** Runs it; each part of the range has these bills. */
async function run(
	bills: IDataObject[],
	{ customer = {}, days = 1, ...values }: IDataObject & { customer?: IDataObject; days?: number },
) {
	const asked: string[] = [];
	const parameters = {
		returnAll: true,
		paidAfter: FROM,
		...values,
		filters: { paidBefore: FROM + days * DAY, ...(values.filters as object) },
	} as INodeParameters;
	const { items, ...outcome } = await carryOutAlone(getAll, parameters, parameters, {
		answering: (path) => {
			asked.push(path);
			return path === READ ? customer : { bill_list: bills };
		},
	});
	const calls = asked.filter((path) => path === READ).length;
	return { ...outcome, asked, customersRead: calls, records: items.map(({ json }) => json) };
}

const raw = { simplify: false };

describe('Payment: Get Many, of parts that touch', () => {
	it('gives once what two parts have, a payment beside each of its refunds', async () => {
		const bills = [
			{ transaction_id: 't1', bill_type: 0 },
			{ transaction_id: 't1', bill_type: 1, out_refund_no: 'r1' },
			{ transaction_id: 't1', bill_type: 1, out_refund_no: 'r2' },
			{ transaction_id: 't2', bill_type: 0 },
		];
		const { records, asked } = await run(bills, { ...raw, days: 40 });

		expect(asked).toHaveLength(2);
		expect(records).toEqual(bills);
	});

	it('gives all that cannot be told apart', async () => {
		const { records } = await run([{ total_fee: 5 }, { total_fee: 5 }], { ...raw, days: 40 });
		expect(records).toHaveLength(4);
	});
});

describe('Payment: Get Many, with the customers', () => {
	const withDetails = { ...raw, includeDetails: true };
	const customer = { external_contact: { external_userid: 'wm1', name: 'Emma' }, follow_user: [] };

	it('reads a customer once for all that they paid', async () => {
		const bills = ['t1', 't2'].map((transaction_id) => ({
			transaction_id,
			external_userid: 'wm1',
		}));
		const { records, customersRead } = await run(bills, { ...withDetails, customer });

		expect(customersRead).toBe(1);
		expect(records).toEqual(bills.map((bill) => ({ ...bill, customer_name: 'Emma', customer })));
	});

	it.each([
		['nobody', {}],
		['an empty ID', { external_userid: '' }],
		['no ID', { external_userid: null }],
		['a number', { external_userid: 5 }],
	])('reads none where WeCom names %s', async (_what, bill) => {
		const { records, customersRead } = await run([bill], { ...withDetails, customer });
		expect(customersRead).toBe(0);
		expect(records).toEqual([bill]);
	});

	it.each([undefined, null, 5])('says no name where WeCom has none: %p', async (name) => {
		const external_contact = { external_userid: 'wm1', name };
		const nameless = { external_contact, follow_user: [] } as IDataObject;
		const { records } = await run([{ external_userid: 'wm1' }], {
			...withDetails,
			customer: nameless,
		});
		expect(records).toEqual([{ external_userid: 'wm1', customer: nameless }]);
	});
});

describe('Payment: Get Many, simplified', () => {
	it.each<[string, IDataObject, IDataObject]>([
		[
			'refunds beside the payment',
			{ total_fee: 150, refund_list: [{ refund_fee: 50, refund_status: 6 }, null, 'x'] },
			{
				total_fee: 150,
				total_fee_yuan: 1.5,
				refund_list: [
					{
						refund_fee: 50,
						refund_fee_yuan: 0.5,
						refund_status: 6,
						refund_status_text: 'approval refused',
					},
				],
			},
		],
		['no refunds', { refund_list: [] }, { refund_list: [] }],
		['refunds that are no list', { refund_list: null }, { refund_list: null }],
		[
			'figures that are new',
			{ bill_type: 7, payment_type: 16 },
			{ bill_type: 7, payment_type: 16 },
		],
	])('has %s', async (_what, bill, record) => {
		expect((await run([bill], { simplify: true })).records).toEqual([record]);
	});
});

describe('Payment: Get Many, as a form', () => {
	it('needs the beginning, and takes the payee as long as User IDs are', async () => {
		const filters = (length: number) => ({ payeeUserId: byId('a'.repeat(length)) });
		const fine = await run([], { ...raw, filters: filters(64) });
		expect(fine.refused).toBeUndefined();
		const { refused, sent } = await run([], { ...raw, filters: filters(65) });
		expect(refused).toContain("'Payee' is too long: 65 characters, WeCom takes at most 64");
		expect(sent).toEqual([]);

		const begins = getAll.fields[0];
		expect(begins.description).toMatchObject({ displayName: 'Paid After', required: true });
		const empty = await run([], { paidAfter: '' });
		expect(empty.refused).toContain("'Paid After' is empty");
	});
});
