import type { Bench } from '../../../../engine';
import { startBench } from '../../../../engine';
import { calls } from '../../../../engine/corp';
import { withToken } from '../../../../engine/expected';
import { byId } from '../../../../engine/input';
import { describeThreePages } from './threePages';

const PATH = '/cgi-bin/externalcontact/get_moment_send_result';
const MOMENT = 'momBx7kEAAAn5QwXt2LzRc9KpVdYsH0g';

const getSendResult = {
	resource: 'moment',
	operation: 'getSendResult',
	momentId: byId(MOMENT),
	userId: byId('zhangsan'),
};

describe('Moment: Get Visible Customers', () => {
	let bench: Bench;
	beforeAll(async () => {
		bench = await startBench();
	});
	beforeEach(() => bench.reset());
	afterAll(async () => await bench.close());

	it('gives one item per customer who can see it', async () => {
		const { items, error } = await bench.run({ ...getSendResult, returnAll: true });

		expect(error).toBeUndefined();
		const body = { moment_id: MOMENT, userid: 'zhangsan', limit: 5000 };
		expect(bench.sent(PATH)).toEqual([{ method: 'POST', query: withToken, body }]);
		expect(calls(bench)).toEqual([PATH]);
		expect(items).toEqual(
			bench.sandbox.control
				.state()
				.moments.find(({ moment_id }) => moment_id === MOMENT)!
				.publications[0].customers.map((external_userid) => ({ external_userid }))
				.map((json) => ({ json, pairedItem: { item: 0 } })),
		);
	});

	describeThreePages({
		path: PATH,
		list: 'customer_list',
		record: (place) => ({ external_userid: `wm${place}` }),
		records: 2,
		pageSize: 5000,
		parameters: getSendResult,
		body: { moment_id: MOMENT, userid: 'zhangsan' },
	});

	it.each([
		['no moment', { momentId: byId('={{ $json.none }}') }, "'Moment' is empty"],
		['no member', { userId: byId('={{ $json.none }}') }, "'Member' is empty"],
	])('refuses %s before anything is sent', async (_what, fields, message) => {
		const { error } = await bench.run({ ...getSendResult, ...fields });

		expect(error).toMatchObject({ message });
		expect(bench.sandbox.control.journal()).toEqual([]);
	});

	it('says that the member has not published yet', async () => {
		const { error } = await bench.run({ ...getSendResult, userId: byId('lisi') });

		expect(error).toMatchObject({
			message: 'The member has not published the moment yet',
			httpCode: '41062',
		});
	});
});
