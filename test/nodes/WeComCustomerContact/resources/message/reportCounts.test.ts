import { countsOf } from '../../../../../nodes/WeComCustomerContact/resources/message/reportCounts';
import * as fc from '../../../../engine/properties';

describe('Counts of a report', () => {
	it('have a customer of several members once, as reached if one has', () => {
		const results = [3, 1, 0, 2].map((status) => ({ external_userid: 'wm1', status }));
		expect(countsOf(results)).toMatchObject({
			customers_total: 1,
			customers_reached: 1,
			customers_not_yet: 0,
			customers_over_limit: 0,
			customers_lost: 0,
		});
	});

	it('have an unknown state in the total only, and digits as numbers', () => {
		const results = [
			{ external_userid: 'wm1', status: 9 },
			{ external_userid: 'wm2', status: '1' },
			{ external_userid: 'wm3' },
			{ status: 1 },
			{ chat_id: 'wr1', status: 1 },
		];
		expect(countsOf(results)).toMatchObject({
			customers_total: 3,
			customers_reached: 1,
			group_chats_total: 1,
			group_chats_reached: 1,
		});
	});

	it('do not depend on the order', () => {
		const result = fc.record({
			external_userid: fc.constantFrom('a', 'b', 'c'),
			status: fc.constantFrom(0, 1, 2, 3, 7),
		});
		fc.assert(
			fc.property(fc.array(result), (results) => {
				expect(countsOf([...results].reverse())).toEqual(countsOf(results));
			}),
		);
	});
});
