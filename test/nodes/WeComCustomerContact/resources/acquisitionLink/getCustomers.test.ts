import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { getCustomers } from '../../../../../nodes/WeComCustomerContact/resources/acquisitionLink/getCustomers';
import { carryOutAlone } from '../../../../engine/formOnly';
import { byId } from '../../../../engine/input';

async function run(customer_list: IDataObject[], values: INodeParameters) {
	const parameters: INodeParameters = { linkId: byId('l1'), returnAll: true, ...values };
	const { items, ...outcome } = await carryOutAlone(getCustomers, parameters, parameters, {
		answering: (path, { external_userid }) =>
			path.endsWith('customer')
				? { customer_list }
				: { external_contact: { external_userid, name: 'Emma' }, follow_user: [] },
	});
	return { ...outcome, records: items.map(({ json }) => json) };
}

describe('Acquisition Link: Get Customers', () => {
	it.each([
		[0, 'customer has not written'],
		[1, 'customer has written'],
		[2, 'unknown'],
		[7, undefined],
	])('says with Simplify what chat_status %d means', async (chat_status, chat_status_text) => {
		const { records } = await run([{ chat_status }], { simplify: true });
		expect(records).toEqual([
			{ chat_status, ...(chat_status_text === undefined ? {} : { chat_status_text }) },
		]);
		expect((await run([{ chat_status }], { simplify: false })).records).toEqual([{ chat_status }]);
	});

	it('reads the customers with details, and keeps what the list says', async () => {
		const customer = { external_userid: 'wm1', userid: 'lisi', state: 'fair' };
		const { records } = await run([customer], { includeDetails: true, simplify: false });
		expect(records).toEqual([
			{
				...customer,
				external_contact: { external_userid: 'wm1', name: 'Emma' },
				follow_user: [],
			},
		]);
	});

	it('reads no customer without an ID', async () => {
		const { failed, refused, sent } = await run([{ userid: 'lisi' }], { includeDetails: true });
		expect(failed ?? refused).toBe('WeCom sent no External User ID of a customer');
		expect(sent).toHaveLength(1);
	});
});
