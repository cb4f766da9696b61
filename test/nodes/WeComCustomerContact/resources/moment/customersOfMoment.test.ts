import { momentApi } from '../../../../../nodes/wecom/api';
import { customersOfMoment } from '../../../../../nodes/WeComCustomerContact/resources/moment/customersOfMoment';
import { answeredItem } from '../../../../engine/answeredItem';

const of = (external_userid: unknown) => ({ external_userid }) as { external_userid: string };

describe('The customers of a moment of a member', () => {
	it('are those of all pages, by the call that is asked for; what has no ID is nobody', async () => {
		const { item, sent } = answeredItem({
			get_moment_customer_list: ({ cursor }) =>
				cursor === undefined
					? { customer_list: [of('a'), of(''), of(null)], next_cursor: 'two' }
					: { customer_list: [of('b')] },
			get_moment_send_result: () => ({ customer_list: [of('c')] }),
		});
		const params = { moment_id: 'm1', userid: 'lisi' };

		expect(await customersOfMoment(item, momentApi.getCustomers, params)).toEqual(['a', 'b']);
		expect(await customersOfMoment(item, momentApi.getSendResult, params)).toEqual(['c']);
		expect(sent('get_moment_customer_list')).toMatchObject([params, { ...params, cursor: 'two' }]);
	});
});
