import type { Bench } from '../../../../engine';
import { jsonOf, runNode, startBench } from '../../../../engine';
import { startCannedWeCom } from '../../../../engine/cannedWeCom';
import { withToken } from '../../../../engine/expected';
import { byId } from '../../../../engine/input';
import { emma, liMei } from '../../../../sandbox/knownIds';
import { dayName, midnight } from '../statistics/days';

const CUSTOMERS = '/cgi-bin/externalcontact/customer_acquisition/customer';
const CUSTOMER = '/cgi-bin/externalcontact/get';
const QUOTA = '/cgi-bin/externalcontact/customer_acquisition_quota';
const STATISTIC = '/cgi-bin/externalcontact/customer_acquisition/statistic';
const CHAT = '/cgi-bin/externalcontact/customer_acquisition/get_chat_info';
const LINK = 'cawcde11aa22bb33cc44';

const on = (operation: string) => ({ resource: 'acquisitionLink', operation });

describe('What came of acquisition links', () => {
	let bench: Bench;
	beforeAll(async () => {
		bench = await startBench();
	});
	beforeEach(() => bench.reset());
	afterAll(async () => await bench.close());

	describe('Get Customers', () => {
		const getCustomers = { ...on('getCustomers'), linkId: byId(LINK) };

		it('gives who came, with the channel', async () => {
			const { items, error } = await bench.run(getCustomers);

			expect(error).toBeUndefined();
			const body = { link_id: LINK, limit: 50 };
			expect(bench.sent(CUSTOMERS)).toEqual([{ method: 'POST', query: withToken, body }]);
			expect(jsonOf(items)).toEqual([
				{
					external_userid: liMei,
					userid: 'zhangsan',
					chat_status: 1,
					chat_status_text: 'customer has written',
					state: 'newsletter',
				},
				{
					external_userid: emma,
					userid: 'zhangsan',
					chat_status: 0,
					chat_status_text: 'customer has not written',
				},
			]);
		});

		it('follows three pages', async () => {
			const page = (name: string) => [{ external_userid: `wm${name}`, userid: 'lisi' }];
			const wecom = await startCannedWeCom({
				[CUSTOMERS]: [
					{ customer_list: page('a'), next_cursor: 'b' },
					{ customer_list: page('b'), next_cursor: 'c' },
					{ customer_list: page('c') },
				],
			});
			const parameters = { ...getCustomers, returnAll: true };
			const { items } = await runNode({ store: wecom.store, parameters }).finally(wecom.close);

			expect(wecom.bodies(CUSTOMERS)).toEqual([
				{ link_id: LINK, limit: 1000 },
				{ link_id: LINK, limit: 1000, cursor: 'b' },
				{ link_id: LINK, limit: 1000, cursor: 'c' },
			]);
			expect(jsonOf(items).map(({ external_userid }) => external_userid)).toEqual([
				'wma',
				'wmb',
				'wmc',
			]);
		});

		it('reads each customer, simplified', async () => {
			const { items } = await bench.run({ ...getCustomers, limit: 1, includeDetails: true });

			expect(bench.sent(CUSTOMER).map(({ query }) => query.external_userid)).toEqual([liMei]);
			expect(jsonOf(items)).toEqual([
				expect.objectContaining({
					external_userid: liMei,
					userid: 'zhangsan',
					state: 'newsletter',
					name: 'Li Mei',
					type_text: 'WeChat user',
					follow_user: expect.any(Array),
				}),
			]);
		});

		it('reads each customer, as WeCom says it', async () => {
			const { items } = await bench.run({
				...getCustomers,
				limit: 1,
				includeDetails: true,
				simplify: false,
			});

			expect(Object.keys(jsonOf(items)[0])).toEqual([
				'external_userid',
				'userid',
				'chat_status',
				'state',
				'external_contact',
				'follow_user',
			]);
		});
	});

	describe('Get Quota', () => {
		it('gives what is left, without a warning', async () => {
			const { items, error } = await bench.run(on('getQuota'));

			expect(error).toBeUndefined();
			expect(bench.sent(QUOTA)).toEqual([{ method: 'GET', query: withToken, body: undefined }]);
			expect(jsonOf(items)).toEqual([
				{
					total: 1200,
					balance: 300,
					quota_list: [{ expire_date: midnight(-200), balance: 300 }],
					is_low: false,
					expires_soon: false,
				},
			]);
		});

		it('warns when few are left, and when they expire', async () => {
			const { items } = await bench.run({
				...on('getQuota'),
				options: { warnBelow: 301, warnBeforeExpiry: 200 },
			});

			expect(jsonOf(items)).toMatchObject([
				{
					is_low: true,
					expires_soon: true,
					quota_warning: `Only 300 uses are left. 300 uses expire soon, the first on ${dayName(-200)}.`,
				},
			]);
		});

		it('counts down with who comes', async () => {
			for (let i = 0; i < 300; i++) bench.sandbox.control.scan({ configId: LINK });
			const { items } = await bench.run(on('getQuota'));

			expect(jsonOf(items)).toEqual([
				{
					total: 1500,
					balance: 0,
					quota_list: [],
					is_low: true,
					expires_soon: false,
					quota_warning: expect.stringMatching(/^No uses are left/),
				},
			]);
			expect(() => bench.sandbox.control.scan({ configId: LINK })).toThrow('no uses');
		});
	});

	describe('Get Statistics', () => {
		const getStatistics = { ...on('getStatistics'), linkId: byId(LINK) };
		const bodies = () => bench.sent(STATISTIC).map(({ body }) => body);

		it('asks for yesterday when nothing is set', async () => {
			const { items, error } = await bench.run(getStatistics);

			expect(error).toBeUndefined();
			const yesterday = midnight(1);
			expect(bodies()).toEqual([{ link_id: LINK, start_time: yesterday, end_time: yesterday }]);
			expect(jsonOf(items)).toEqual([
				{
					link_id: LINK,
					first_day: dayName(1),
					last_day: dayName(1),
					click_link_customer_cnt: 0,
					new_customer_cnt: 0,
				},
			]);
		});

		it('has figures of today', async () => {
			bench.sandbox.control.scan({ configId: LINK });
			const { items } = await bench.run({ ...getStatistics, period: 'today' });

			expect(bodies()).toEqual([{ link_id: LINK, start_time: midnight(0), end_time: midnight(0) }]);
			expect(jsonOf(items)).toMatchObject([{ click_link_customer_cnt: 1, new_customer_cnt: 1 }]);
		});

		it('adds up what WeCom takes only in parts', async () => {
			bench.sandbox.control.scan({ configId: LINK });
			const { items } = await bench.run({
				...getStatistics,
				period: 'custom',
				firstDay: dayName(109),
				lastDay: dayName(0),
			});

			expect(bodies()).toHaveLength(4);
			expect(bodies()).toEqual(
				expect.arrayContaining([
					{ link_id: LINK, start_time: midnight(109), end_time: midnight(80) },
					{ link_id: LINK, start_time: midnight(79), end_time: midnight(50) },
					{ link_id: LINK, start_time: midnight(49), end_time: midnight(20) },
					{ link_id: LINK, start_time: midnight(19), end_time: midnight(0) },
				]),
			);
			expect(jsonOf(items)).toEqual([
				{
					link_id: LINK,
					first_day: dayName(109),
					last_day: dayName(0),
					click_link_customer_cnt: 1,
					new_customer_cnt: 1,
				},
			]);
		});

		it('gives each day', async () => {
			const { items } = await bench.run({
				...getStatistics,
				period: 'last7Days',
				splitPeriod: 'day',
			});

			expect(bodies()).toHaveLength(7);
			expect(jsonOf(items).map(({ date }) => date)).toEqual([7, 6, 5, 4, 3, 2, 1].map(dayName));
		});

		it.each([
			['tomorrow', { firstDay: dayName(-1) }, 'for which there are no figures yet'],
			['a day long ago', { firstDay: dayName(181) }, 'for which there are no figures any more'],
			[
				'an end before the start',
				{ firstDay: dayName(3), lastDay: dayName(4) },
				"'Last Day' lies before 'First Day'",
			],
		])('refuses %s before anything is sent', async (_what, days, message) => {
			const { error } = await bench.run({ ...getStatistics, period: 'custom', ...days });

			expect(error?.message).toContain(message);
			expect(bench.sandbox.control.journal()).toEqual([]);
		});
	});

	describe('Get Chat Info', () => {
		const getChatInfo = { ...on('getChatInfo'), chatKey: 'CHATKEYXXXXXXXXXXXX' };

		it('gives one flat item', async () => {
			const { items, error } = await bench.run(getChatInfo);

			expect(error).toBeUndefined();
			expect(bench.sent(CHAT).map(({ body }) => body)).toEqual([
				{ chat_key: 'CHATKEYXXXXXXXXXXXX' },
			]);
			expect(jsonOf(items)).toEqual([
				{
					userid: 'zhangsan',
					external_userid: liMei,
					recv_msg_cnt: 3,
					link_id: LINK,
					state: 'newsletter',
				},
			]);
		});

		it('gives what WeCom says', async () => {
			const { items } = await bench.run({ ...getChatInfo, simplify: false });

			expect(jsonOf(items)).toMatchObject([{ chat_info: { recv_msg_cnt: 3 } }]);
		});

		it('says that the key is of no chat', async () => {
			const { error } = await bench.run({ ...getChatInfo, chatKey: 'old' });

			expect(error).toMatchObject({ httpCode: '41201' });
		});
	});
});
