import type { IDataObject } from 'n8n-workflow';

import type { Bench } from '../../../../engine';
import { jsonOf, runNode, startBench } from '../../../../engine';
import { startCannedWeCom } from '../../../../engine/cannedWeCom';
import { calls } from '../../../../engine/corp';
import { withToken } from '../../../../engine/expected';
import { byId } from '../../../../engine/input';
import { emma, liMei, oliver } from '../../../../sandbox/knownIds';

const API = '/cgi-bin/externalcontact';
const TASKS = `${API}/get_moment_task`;
const AUDIENCE = `${API}/get_moment_customer_list`;
const VISIBLE = `${API}/get_moment_send_result`;
const COMMENTS = `${API}/get_moment_comments`;

/** zhangsan has published it to Li Mei, Emma and Oliver, lisi has not. */
const moment_id = 'momBx7kEAAAn5QwXt2LzRc9KpVdYsH0g';
const getReport = { resource: 'moment', operation: 'getReport', momentId: byId(moment_id) };

describe('Moment: Get Report', () => {
	let bench: Bench;
	beforeAll(async () => {
		bench = await startBench();
	});
	beforeEach(() => bench.reset());
	afterAll(async () => await bench.close());

	it('gives totals, from the tasks and from the customers of those who have published it', async () => {
		const { items, error } = await bench.run(getReport);

		expect(error).toBeUndefined();
		expect(items).toEqual([
			{
				json: {
					moment_id,
					members_total: 2,
					members_published: 1,
					members_not_published: 1,
					customers_total: 3,
					customers_reached: 3,
					customers_not_reached: 0,
					failed: [],
				},
				pairedItem: { item: 0 },
			},
		]);
		expect(bench.sent(TASKS)).toEqual([
			{ method: 'POST', query: withToken, body: { moment_id, limit: 1000 } },
		]);
		const userid = 'zhangsan';
		expect(bench.sent(AUDIENCE).map(({ body }) => body)).toEqual([
			{ moment_id, userid, limit: 1000 },
		]);
		expect(bench.sent(VISIBLE).map(({ body }) => body)).toEqual([
			{ moment_id, userid, limit: 5000 },
		]);
		expect(calls(bench)).toHaveLength(3);
	});

	it('counts a customer of two members once, and tells those who cannot see it', async () => {
		const hiddenFrom = bench.sandbox.control
			.state()
			.customers.filter(({ follow_user }) => follow_user.some(({ userid }) => userid === 'lisi'))
			.map(({ external_userid }) => external_userid)
			.filter((id) => id !== liMei)
			.slice(0, 1);
		bench.sandbox.control.publishMoment({ moment_id, userid: 'lisi', hiddenFrom });
		const { items } = await bench.run({ ...getReport, reportBy: 'customers' });
		const records = jsonOf(items);
		expect(records.filter(({ external_userid }) => external_userid === liMei)).toEqual(
			['zhangsan', 'lisi'].map((userid) => ({
				moment_id,
				userid,
				external_userid: liMei,
				is_visible: true,
				status_text: 'can see it',
			})),
		);
		expect(records.filter(({ is_visible }) => !is_visible)).toEqual([
			{
				moment_id,
				userid: 'lisi',
				external_userid: hiddenFrom[0],
				is_visible: false,
				status_text: 'cannot see it',
			},
		]);
		const [totals] = jsonOf((await bench.run(getReport)).items);
		const all = new Set(records.map(({ external_userid }) => external_userid)).size;
		expect(totals).toMatchObject({
			members_published: 2,
			customers_total: all,
			customers_reached: all - 1,
			customers_not_reached: 1,
		});
	});

	it('gives one item per member', async () => {
		const { items } = await bench.run({ ...getReport, reportBy: 'members' });
		const figures = (all: number): IDataObject => ({
			customers_total: all,
			customers_reached: all,
			customers_not_reached: 0,
		});
		expect(jsonOf(items)).toEqual([
			{ moment_id, userid: 'zhangsan', publish_status: 1, status_text: 'published', ...figures(3) },
			{ moment_id, userid: 'lisi', publish_status: 0, status_text: 'not published', ...figures(0) },
		]);
	});

	it('says of whom WeCom refuses the customers', async () => {
		bench.sandbox.control.addFault({ path: VISIBLE, kind: 'errcode', errcode: 60011 });
		const { items, error } = await bench.run(getReport);
		expect(error).toBeUndefined();
		expect(jsonOf(items)).toMatchObject([
			{
				customers_total: 0,
				failed: [{ userid: 'zhangsan', errcode: 60011, reason: expect.stringMatching(/^No perm/) }],
			},
		]);
	});

	it('names the customers of those who have published it', async () => {
		const { items } = await bench.run({ ...getReport, reportBy: 'customers' });
		expect(jsonOf(items).map(({ external_userid }) => external_userid)).toEqual([
			liMei,
			emma,
			oliver,
		]);
	});

	describe('with comments and likes', () => {
		const counted = { ...getReport, options: { countCommentsAndLikes: true } };
		const react = (kind: 'comment' | 'like', by: string, userid: string) =>
			bench.sandbox.control.reactToMoment({ moment_id, userid, kind, by });

		it('counts those of all who have published it, a customer of several once', async () => {
			bench.sandbox.control.publishMoment({ moment_id, userid: 'lisi' });
			react('comment', emma, 'zhangsan');
			react('comment', liMei, 'lisi');
			react('like', liMei, 'zhangsan');
			react('like', liMei, 'lisi');
			const { items, error } = await bench.run(counted);

			expect(error).toBeUndefined();
			// From the start Emma has commented, and zhangsan and Oliver like it.
			expect(jsonOf(items)).toMatchObject([
				{
					comments_total: 3,
					likes_total: 4,
					customers_commented: 2,
					customers_liked: 2,
					failed: [],
				},
			]);
			expect(bench.sent(COMMENTS).map(({ body }) => body)).toEqual(
				['zhangsan', 'lisi'].map((userid) => ({ moment_id, userid })),
			);
			expect(calls(bench)).toHaveLength(1 + 3 * 2);
		});

		it('gives the figures of each member, without a call for who has not published it', async () => {
			const { items } = await bench.run({ ...counted, reportBy: 'members' });

			const figures = (...all: number[]) => ({
				comments_total: all[0],
				likes_total: all[1],
				customers_commented: all[2],
				customers_liked: all[3],
			});
			expect(jsonOf(items)).toMatchObject([
				{ userid: 'zhangsan', customers_total: 3, ...figures(1, 2, 1, 1) },
				{ userid: 'lisi', customers_total: 0, ...figures(0, 0, 0, 0) },
			]);
			expect(bench.sent(COMMENTS)).toHaveLength(1);
		});

		it('says who has commented and who likes it', async () => {
			const { items } = await bench.run({ ...counted, reportBy: 'customers' });
			const ofCustomers = jsonOf(items).map(({ external_userid, comments_total, likes_total }) => [
				external_userid,
				comments_total,
				likes_total,
			]);
			expect(ofCustomers).toEqual([
				[liMei, 0, 0],
				[emma, 1, 0],
				[oliver, 0, 1],
			]);
		});

		it('names those who have commented and are in no list any more', async () => {
			const wecom = await startCannedWeCom({
				[TASKS]: [{ task_list: [{ userid: 'zhangsan', publish_status: 1 }] }],
				[AUDIENCE]: [{ customer_list: [] }],
				[VISIBLE]: [{ customer_list: [] }],
				[COMMENTS]: [
					{
						comment_list: [
							{ external_userid: emma, create_time: 1767780000 },
							{ userid: 'lisi', create_time: 1767780001 },
						],
					},
				],
			});
			const { items } = await runNode({
				store: wecom.store,
				parameters: { ...counted, reportBy: 'customers' },
			});
			await wecom.close();

			expect(jsonOf(items)).toEqual([
				{
					moment_id,
					userid: 'zhangsan',
					external_userid: emma,
					is_visible: false,
					status_text: 'cannot see it',
					comments_total: 1,
					likes_total: 0,
				},
			]);
		});

		it('keeps the rest of the report when WeCom refuses them', async () => {
			const fault = { path: COMMENTS, kind: 'errcode' as const, errcode: 60011, times: null };
			bench.sandbox.control.addFault(fault);
			const failed = { userid: 'zhangsan', errcode: 60011 };
			const [totals] = jsonOf((await bench.run(counted)).items);
			expect(totals).toMatchObject({ customers_total: 3, comments_total: 0, failed: [failed] });
			const { items } = await bench.run({ ...counted, reportBy: 'customers' });
			expect(jsonOf(items)).toMatchObject([
				{ external_userid: liMei },
				{ external_userid: emma },
				{ external_userid: oliver },
				failed,
			]);
		});

		it('is not read when it is not asked for', async () => {
			const [totals] = jsonOf((await bench.run(getReport)).items);
			expect(totals).not.toHaveProperty('comments_total');
			expect(bench.sent(COMMENTS)).toEqual([]);
		});
	});

	it('fails with an unknown moment', async () => {
		const { error } = await bench.run({ ...getReport, momentId: byId('unknown') });
		expect(error).toMatchObject({ httpCode: '41060' });
	});
});
