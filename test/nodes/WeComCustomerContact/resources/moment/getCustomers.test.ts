import type { Bench } from '../../../../engine';
import { startBench } from '../../../../engine';
import { calls } from '../../../../engine/corp';
import { withToken } from '../../../../engine/expected';
import { byId } from '../../../../engine/input';
import { describeThreePages } from './threePages';

const PATH = '/cgi-bin/externalcontact/get_moment_customer_list';
const MOMENT = 'momBx7kEAAAn5QwXt2LzRc9KpVdYsH0g';

const getCustomers = {
	resource: 'moment',
	operation: 'getCustomers',
	momentId: byId(MOMENT),
	userId: byId('zhangsan'),
};

describe('Moment: Get Audience', () => {
	let bench: Bench;
	beforeAll(async () => {
		bench = await startBench();
	});
	beforeEach(() => bench.reset());
	afterAll(async () => await bench.close());

	it('gives one item per customer whom the member chose', async () => {
		const { items, error } = await bench.run({ ...getCustomers, returnAll: true });

		expect(error).toBeUndefined();
		const body = { moment_id: MOMENT, userid: 'zhangsan', limit: 1000 };
		expect(bench.sent(PATH)).toEqual([{ method: 'POST', query: withToken, body }]);
		expect(calls(bench)).toEqual([PATH]);
		expect(items).toEqual(
			bench.sandbox.control
				.state()
				.moments.find(({ moment_id }) => moment_id === MOMENT)!
				.publications[0].customers.map((external_userid) => ({
					userid: 'zhangsan',
					external_userid,
				}))
				.map((json) => ({ json, pairedItem: { item: 0 } })),
		);
	});

	describeThreePages({
		path: PATH,
		list: 'customer_list',
		record: (place) => ({ external_userid: `wm${place}` }),
		records: 2,
		pageSize: 1000,
		parameters: getCustomers,
		body: { moment_id: MOMENT, userid: 'zhangsan' },
	});

	it.each([
		['no moment', { momentId: byId('={{ $json.none }}') }, "'Moment' is empty"],
		['no member', { userId: byId('={{ $json.none }}') }, "'Member' is empty"],
	])('refuses %s before anything is sent', async (_what, fields, message) => {
		const { error } = await bench.run({ ...getCustomers, ...fields });

		expect(error).toMatchObject({ message });
		expect(bench.sandbox.control.journal()).toEqual([]);
	});

	it('says that the member has not published yet', async () => {
		const { error } = await bench.run({ ...getCustomers, userId: byId('lisi') });

		expect(error).toMatchObject({
			message: 'The member has not published the moment yet',
			httpCode: '41062',
		});
	});
});
