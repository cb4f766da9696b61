/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import type { IDataObject } from 'n8n-workflow';

import type { Bench } from '../../../../engine';
import { jsonOf, startBench } from '../../../../engine';
import { calls } from '../../../../engine/corp';
import { byId } from '../../../../engine/input';
import * as fc from '../../../../engine/properties';
import { emma, liMei, oliver, wangQiang } from '../../../../sandbox/knownIds';

const LOOKING = [
	'/cgi-bin/externalcontact/get',
	'/cgi-bin/externalcontact/list',
	'/cgi-bin/externalcontact/get_follow_user_list',
	'/cgi-bin/externalcontact/get_unassigned_list',
	'/cgi-bin/externalcontact/transfer_result',
	'/cgi-bin/externalcontact/resigned/transfer_result',
];
const UNKNOWN = 'wmBx7kEAAAq3vN0pYt1cRzL8hUoW4sDx';

/** 100 by `npm run test:property`. */
const WORLDS = Number(process.env.ANSWER_RUNS ?? 30);

const transfer = { resource: 'customerTransfer', operation: 'transferCustomers' };
const preview = { onlyPreview: true };

describe('Customer Transfer: Transfer Customers, Only Preview', () => {
	let bench: Bench;
	beforeAll(async () => {
		bench = await startBench();
	});
	beforeEach(() => bench.reset());
	afterAll(async () => await bench.close());

	const run = async (parameters: IDataObject) =>
		await bench.run({ ...transfer, ...parameters } as never, { onError: 'continueRegularOutput' });

	const changing = () => calls(bench).filter((path) => !LOOKING.includes(path));

	it('says of each customer what would come out, and hands nobody over', async () => {
		const { items, error } = await run({
			...{ handoverUserId: byId('zhangsan'), takeoverUserId: byId('lisi') },
			externalUserIds: [liMei, wangQiang, UNKNOWN, liMei],
			options: { ...preview, transferMessage: 'Hello' },
		});

		expect(error).toBeUndefined();
		const record = { handover_userid: 'zhangsan', takeover_userid: 'lisi', preview: true };
		const more = { ...record, transfer_success_msg: 'Hello', calls: 1, seconds: 1 };
		expect(jsonOf(items)).toEqual([
			{ external_userid: liMei, success: true, errcode: 0, ...more },
			expect.objectContaining({
				external_userid: wangQiang,
				success: false,
				errcode: 40131,
				...more,
			}),
			expect.objectContaining({
				external_userid: UNKNOWN,
				success: false,
				errcode: 40096,
				...more,
			}),
		]);
		expect(changing()).toEqual([]);
		expect(bench.sandbox.control.state().transfers).toEqual([]);
	});

	it.each(['qianba', 'nobody'])('says that %s cannot take customers over', async (takeover) => {
		const { items } = await run({
			...{ handoverUserId: byId('zhangsan'), takeoverUserId: byId(takeover) },
			...{ externalUserIds: [liMei, emma], options: preview },
		});

		expect(jsonOf(items)).toEqual([
			expect.objectContaining({
				success: false,
				calls: 0,
				reason: expect.stringContaining("'Takeover Member'"),
			}),
			expect.objectContaining({ success: false, calls: 0 }),
		]);
	});

	it('has the real thing do what it says in random worlds, customer by customer', async () => {
		const seen: Record<string, number> = { whole: 0 };
		const active = ['zhangsan', 'lisi', 'wangwu', 'zhaoliu'];
		const step = fc.record({
			from: fc.constantFrom(...active),
			to: fc.constantFrom(...active),
			share: fc.integer({ min: 1, max: 3 }),
			end: fc.constantFrom<1 | 3 | 4 | undefined>(undefined, 1, 1, 1, 3, 4),
		});
		const world = fc.record({
			seed: fc.string({ unit: fc.constantFrom(...'abcdef'), minLength: 1, maxLength: 6 }),
			customers: fc.integer({ min: 0, max: 24 }),
			unassigned: fc.integer({ min: 0, max: 5 }),
			before: fc.array(step, { maxLength: 3 }),
			isResigned: fc.constantFrom(false, false, true),
			leaverBefore: fc.constantFrom(undefined, undefined, 1, 2, 3),
			handover: fc.constantFrom(...active, 'ZHANGSAN', 'nobody'),
			takeover: fc.constantFrom(...active, 'qianba', 'nobody'),
		});
		const go = (from: string, to: string, end?: 1) => ({ from, to, share: 2, end });
		const plain = {
			...{ seed: 'a', customers: 12, unassigned: 0, before: [], isResigned: false },
			...{ leaverBefore: undefined, handover: 'zhangsan', takeover: 'lisi' },
		};
		await fc.assert(
			fc.asyncProperty(world, async (it) => {
				const { control } = bench.sandbox;
				control.reset({ seed: it.seed, customers: it.customers, unassigned: it.unassigned });
				const idsOf = (userid: string) =>
					control
						.state()
						.customers.filter(({ follow_user }) => follow_user.some((one) => one.userid === userid))
						.map(({ external_userid }) => external_userid);
				for (const { from, to, share, end } of it.before) {
					const some = idsOf(from).filter((_, place) => place % share === 0);
					if (from === to || some.length === 0) continue;
					await run({
						handoverUserId: byId(from),
						takeoverUserId: byId(to),
						externalUserIds: some,
					});
					if (end !== undefined) control.completeTransfer({ status: end as 1 });
				}
				const leaver = control.state().resignedMembers[0];
				if (it.leaverBefore !== undefined && leaver) {
					const [external_userid] = leaver.external_userids;
					await run({
						memberIs: 'resigned',
						...{ handoverUserId: byId(leaver.userid), takeoverUserId: byId('lisi') },
						externalUserIds: [external_userid],
					});
					if (it.leaverBefore !== 2)
						control.completeTransfer({
							externalUserid: external_userid,
							status: it.leaverBefore as 1,
						});
				}
				const handover = it.isResigned
					? it.handover === 'nobody'
						? 'lisi'
						: (leaver?.userid ?? 'heqi')
					: it.handover;
				if (handover.toLowerCase() === it.takeover) return;
				const ids = [
					...new Set([
						...(it.isResigned ? (leaver?.external_userids ?? []) : idsOf(handover.toLowerCase())),
						liMei,
						oliver,
						wangQiang,
						UNKNOWN,
					]),
				];
				const parameters = {
					memberIs: it.isResigned ? 'resigned' : 'active',
					...{ handoverUserId: byId(handover), takeoverUserId: byId(it.takeover) },
					externalUserIds: ids,
				};

				const before = control.state();
				control.clearJournal();
				const said = jsonOf((await run({ ...parameters, options: preview })).items);
				expect(changing()).toEqual([]);
				expect(control.state()).toEqual(before);

				const done = jsonOf((await run(parameters)).items);
				if ('error' in done[0]) {
					seen.whole++;
					expect([done[0], said.map(({ success }) => success)]).toEqual([
						done[0],
						ids.map(() => false),
					]);
					return;
				}
				const about = (records: IDataObject[]) =>
					records.map(({ external_userid, success }) => ({ external_userid, success }));
				expect([about(said), it]).toEqual([about(done), it]);
				for (const [place, { errcode }] of said.entries()) {
					if (errcode !== undefined) expect(errcode).toBe(done[place].errcode);
					seen[String(errcode)] = (seen[String(errcode)] ?? 0) + 1;
				}
			}),
			{
				numRuns: WORLDS,
				examples: [
					// Over and back within the days, twice; under way to the same one; under way to another one.
					[{ ...plain, before: [go('zhangsan', 'wangwu', 1), go('wangwu', 'zhangsan', 1)] }],
					[{ ...plain, before: [go('zhangsan', 'lisi')] }],
					[{ ...plain, before: [go('zhangsan', 'wangwu')] }],
					[{ ...plain, isResigned: true, leaverBefore: 2, unassigned: 3 }],
				],
			},
		);
		expect(Object.keys(seen)).toEqual(
			expect.arrayContaining(['0', '40096', '40100', '40128', '40129', '40131', 'undefined']),
		);
		expect(seen.whole).toBeGreaterThan(3);
		expect(seen['0']).toBeGreaterThan(50);
	}, 180_000);
});
