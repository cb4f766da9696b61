import type { IDataObject } from 'n8n-workflow';

import type { Bench } from '../../../../engine';
import { jsonOf, startBench } from '../../../../engine';
import { calls } from '../../../../engine/corp';
import { withToken } from '../../../../engine/expected';
import { byId } from '../../../../engine/input';
import * as fc from '../../../../engine/properties';
import { emma, oliver, wangQiang } from '../../../../sandbox/knownIds';

const API = '/cgi-bin/externalcontact';
const TASKS = `${API}/get_groupmsg_task`;
const RESULTS = `${API}/get_groupmsg_send_result`;
const REMIND = `${API}/remind_groupmsg_send`;

/** zhangsan has sent it to Emma, but not to Oliver, who has had others; lisi has not sent it to Wang Qiang. */
const msgid = 'msgBx7kEAAAv6YcHs0dPzM3nKq8rLfTiA';
/** lisi has sent it to Wang Qiang, who is no customer any more. */
const lost = 'msgKq8DDAAAIolvTaYwwU20KvOGsPMQk';
const toGroup = 'msgKq8DDAAAcgWoAupCJNfIin5U6hga4';

const getReport = { resource: 'message', operation: 'getReport', messageId: byId(msgid) };
const reminding = { ...getReport, options: { remindMembers: true } };

const counts = (customers: number[], groupChats = [0, 0, 0, 0]) => ({
	customers_total: customers[0],
	customers_reached: customers[1],
	customers_not_yet: customers[2],
	customers_lost: customers[3],
	customers_over_limit: customers[4],
	group_chats_total: groupChats[0],
	group_chats_reached: groupChats[1],
	group_chats_not_yet: groupChats[2],
	group_chats_over_limit: groupChats[3],
});

const totals = {
	msgid,
	members_total: 2,
	members_sent: 1,
	members_not_sent: 1,
	...counts([3, 1, 1, 0, 1]),
	failed: [],
};

describe('Message: Get Report', () => {
	let bench: Bench;
	beforeAll(async () => {
		bench = await startBench({ seed: { customers: 40 } });
	});
	beforeEach(() => bench.reset());
	afterAll(async () => await bench.close());

	it('gives totals, from the tasks and the results of each member', async () => {
		const { items, error } = await bench.run(getReport);

		expect(error).toBeUndefined();
		expect(items).toEqual([{ json: totals, pairedItem: { item: 0 } }]);
		expect(bench.sent(TASKS)).toEqual([
			{ method: 'POST', query: withToken, body: { msgid, limit: 1000 } },
		]);
		expect(bench.sent(RESULTS).map(({ body }) => body)).toEqual(
			['zhangsan', 'lisi'].map((userid) => ({ msgid, userid, limit: 1000 })),
		);
		expect(calls(bench)).toEqual([TASKS, RESULTS, RESULTS]);
	});

	it('gives one item per member', async () => {
		const { items } = await bench.run({ ...getReport, reportBy: 'members' });
		expect(jsonOf(items)).toEqual([
			{
				msgid,
				userid: 'zhangsan',
				status: 2,
				status_text: 'sent',
				send_time: 1767776400,
				sent_at: '2026-01-07T09:00:00.000Z',
				...counts([2, 1, 0, 0, 1]),
			},
			{ msgid, userid: 'lisi', status: 0, status_text: 'not sent', ...counts([1, 0, 1, 0, 0]) },
		]);
	});

	it('gives one item per customer', async () => {
		const { items } = await bench.run({ ...getReport, reportBy: 'customers' });
		expect(jsonOf(items)).toMatchObject([
			{ msgid, userid: 'zhangsan', external_userid: emma, status: 1, status_text: 'sent' },
			{
				userid: 'zhangsan',
				external_userid: oliver,
				status_text: 'has received other mass messages already',
			},
			{ userid: 'lisi', external_userid: wangQiang, status_text: 'not sent' },
		]);
	});

	it('counts those who are lost, and group chats apart', async () => {
		const gone = await bench.run({ ...getReport, messageId: byId(lost) });
		expect(jsonOf(gone.items)).toMatchObject([counts([1, 0, 0, 1, 0])]);
		const groups = await bench.run({ ...getReport, messageId: byId(toGroup) });
		expect(jsonOf(groups.items)).toMatchObject([counts([0, 0, 0, 0, 0], [1, 1, 0, 0])]);
	});

	it.each(['totals', 'members', 'customers'])(
		'says of whom WeCom refuses the results, by %s',
		async (reportBy) => {
			bench.sandbox.control.addFault({ path: RESULTS, kind: 'errcode', errcode: 60011, after: 1 });
			const { items, error } = await bench.run({ ...getReport, reportBy });

			expect(error).toBeUndefined();
			const refused = {
				userid: expect.any(String),
				errcode: 60011,
				errmsg: expect.any(String),
				reason: expect.stringMatching(/^No permission/),
			};
			const records = jsonOf(items);
			const failed = reportBy === 'totals' ? (records[0].failed as IDataObject[]) : records;
			expect(failed).toContainEqual(expect.objectContaining(refused));
		},
	);

	it('fails with an unknown message', async () => {
		const { error } = await bench.run({ ...getReport, messageId: byId('unknown') });
		expect(error).toMatchObject({ httpCode: '41047' });
	});

	describe('Remind Members Who Have Not Sent', () => {
		it('reminds after reading', async () => {
			const { items } = await bench.run(reminding);
			expect(jsonOf(items)).toEqual([{ ...totals, reminded: true }]);
			expect(calls(bench).at(-1)).toBe(REMIND);
			expect(bench.sent(REMIND)).toEqual([{ method: 'POST', query: withToken, body: { msgid } }]);
		});

		it('says so on the items of those who have not sent it', async () => {
			const { items } = await bench.run({ ...reminding, reportBy: 'members' });
			expect(jsonOf(items).map(({ userid, reminded }) => [userid, reminded])).toEqual([
				['zhangsan', undefined],
				['lisi', true],
			]);
		});

		it('reminds nobody when all have sent it', async () => {
			const { items } = await bench.run({ ...reminding, messageId: byId(lost) });
			expect(jsonOf(items)).toMatchObject([{ members_not_sent: 0, reminded: false }]);
			expect(bench.sent(REMIND)).toEqual([]);
		});

		it('reports a fourth reminder, which WeCom refuses, beside the figures', async () => {
			for (let time = 0; time < 3; time++) await bench.run(reminding);
			const { items, error } = await bench.run(reminding);
			expect(error).toBeUndefined();
			expect(jsonOf(items)).toEqual([
				{
					...totals,
					reminded: false,
					remind_errcode: 41094,
					remind_reason: expect.stringMatching(/\(WeCom 41094/),
				},
			]);
		});

		it('does not remind twice when the connection breaks', async () => {
			bench.sandbox.control.addFault({ path: REMIND, kind: 'reset', processed: true });
			const { items } = await bench.run(reminding);
			expect(jsonOf(items)).toMatchObject([
				{ reminded: false, remind_reason: expect.stringContaining('may have carried out') },
			]);
			expect(bench.sent(REMIND)).toHaveLength(1);
		});
	});

	it('counts as the state of WeCom says, whoever has sent it to whom', async () => {
		const worlds = fc.record({
			seed: fc.integer({ min: 1, max: 1000 }),
			sends: fc.array(
				fc.record({ who: fc.nat(), share: fc.double({ min: 0, max: 1, noNaN: true }) }),
				{ maxLength: 4 },
			),
			receiveCount: fc.constantFrom(null, 0),
		});
		await fc.assert(
			fc.asyncProperty(worlds, async ({ seed, sends, receiveCount }) => {
				const { control } = bench.sandbox;
				bench.reset();
				control.reset({ customers: 40, seed: String(seed) });
				const customers = control.state().customers.map((it) => it.external_userid);
				const created = await bench.run({
					resource: 'message',
					operation: 'create',
					externalUserIds: customers,
					text: 'Hello',
					options: { allowSelect: true },
				});
				expect(created.error).toBeUndefined();
				const id = String(jsonOf(created.items)[0].msgid);
				const message = () => control.state().massMessages.find((it) => it.msgid === id)!;
				control.setLimits({ receiveCount });
				for (const { who, share } of sends) {
					const waiting = message().tasks.filter((task) => task.send_time === undefined);
					const task = waiting[who % (waiting.length || 1)];
					if (!task) break;
					const to = task.receivers.slice(0, Math.max(1, Math.ceil(task.receivers.length * share)));
					control.sendMassMessage({ msgid: id, userid: task.userid, to });
				}

				const { items, error } = await bench.run({ ...getReport, messageId: byId(id) });

				expect(error).toBeUndefined();
				const { tasks } = message();
				const sent = tasks.filter((task) => task.send_time !== undefined).length;
				const states = tasks.flatMap(({ status }) => status);
				const of = (state: number) => states.filter((one) => one === state).length;
				expect(jsonOf(items)).toEqual([
					{
						msgid: id,
						members_total: tasks.length,
						members_sent: sent,
						members_not_sent: tasks.length - sent,
						...counts([states.length, of(1), of(0), of(2), of(3)]),
						failed: [],
					},
				]);
			}),
			{ numRuns: 4 },
		);
	});
});
