/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import type { IDataObject } from 'n8n-workflow';

import type { Bench } from '../../../../engine';
import { jsonOf, runNode, startBench } from '../../../../engine';
import { startCannedWeCom } from '../../../../engine/cannedWeCom';
import { calls, tagId } from '../../../../engine/corp';
import { itemWithFile } from '../../../../engine/input';
import * as fc from '../../../../engine/properties';
import { emma, liMei, oliver } from '../../../../sandbox/knownIds';
import { png } from '../../../../sandbox/pictures';

const LOOKING = [
	'/cgi-bin/department/simplelist',
	'/cgi-bin/user/simplelist',
	'/cgi-bin/externalcontact/list',
	'/cgi-bin/externalcontact/batch/get_by_user',
	'/cgi-bin/externalcontact/get_follow_user_list',
	'/cgi-bin/externalcontact/get_corp_tag_list',
	'/cgi-bin/externalcontact/get_moment_list',
	'/cgi-bin/externalcontact/get_moment_task',
	'/cgi-bin/externalcontact/get_moment_customer_list',
	'/cgi-bin/externalcontact/get_moment_send_result',
];

const MEMBERS = '/cgi-bin/externalcontact/get_follow_user_list';
const TAGS = '/cgi-bin/externalcontact/get_corp_tag_list';
const UNKNOWN_TAG = 'etBx7kEAAAUnknownTagOfNobody0000';

/** 100 by `npm run test:property`. */
const WORLDS = Number(process.env.ANSWER_RUNS ?? 30);

const EVERYBODY = {
	...{ senders: undefined, departments: undefined, tags: undefined },
	isUnknown: false,
};

const create = { resource: 'moment', operation: 'create', text: 'Spring is here' };
const preview = { options: { onlyPreview: true } };

describe('Moment: Create, Only Preview', () => {
	let now = Date.parse('2026-03-20T09:00:00+08:00');
	let bench: Bench;
	beforeAll(async () => {
		bench = await startBench({ clock: () => now });
	});
	beforeEach(() => {
		jest.spyOn(Date, 'now').mockImplementation(() => now);
		bench.reset();
	});
	afterEach(() => jest.restoreAllMocks());
	afterAll(async () => await bench.close());

	/** The node keeps WeCom's 10 a minute by its own clock. */
	const run = async (parameters: object, options = {}) => {
		now += 60_000;
		return await bench.run({ ...create, ...parameters } as never, {
			onError: 'continueRegularOutput',
			...options,
		});
	};
	const changing = () => calls(bench).filter((path) => !LOOKING.includes(path));
	const moments = () => bench.sandbox.control.state().moments;
	const publishAll = (moment_id: string, hidden: string[] = []) => {
		const { publishers } = moments().find((moment) => moment.moment_id === moment_id)!;
		for (const userid of publishers) {
			bench.sandbox.control.publishMoment({ moment_id, userid, hiddenFrom: hidden });
		}
	};

	it('says who would publish what to whom, and creates nothing', async () => {
		const gold = tagId(bench, 'Customer level/Gold');
		const silver = tagId(bench, 'Customer level/Silver');
		const { items, error, hints } = await run(
			{
				...preview,
				visibleRange: {
					senders: 'ZhangSan, qianba, nobody',
					senderDepartments: '4, 5',
					customerTagIds: [gold, silver, UNKNOWN_TAG],
				},
				attachments: { part: [{ kind: 'image', source: 'binary', binaryField: 'data' }] },
			},
			{ items: [itemWithFile(png)] },
		);

		expect(error).toBeUndefined();
		expect(jsonOf(items)).toEqual([
			{
				preview: true,
				success: true,
				customers_total: expect.any(Number),
				senders: expect.arrayContaining([
					{
						userid: 'zhangsan',
						customers_total: 2,
						customers_hidden: 0,
						external_userid: expect.arrayContaining([liMei, emma]),
					},
				]),
				failed: [],
				invalid_sender_list: { user_list: ['qianba', 'nobody'], department_list: [5] },
				invalid_external_contact_list: { tag_list: [UNKNOWN_TAG] },
				text: { content: 'Spring is here' },
				attachments: [
					{
						msgtype: 'image',
						image: { file: { name: 'picture.png', kind: 'image/png', size: png.length } },
					},
				],
				calls: 2,
				seconds: 1,
			},
		]);
		expect(hints).toEqual([]);
		expect(changing()).toEqual([]);
	});

	it('is for nobody where no member has the customer contact function', async () => {
		const canned = await startCannedWeCom({
			[MEMBERS]: [{ follow_user: [] }],
			[TAGS]: [{ tag_group: [{ group_id: 'g', tag: [{ id: UNKNOWN_TAG, name: 'Gold' }] }] }],
		});
		const { items, error } = await runNode({
			store: canned.store,
			parameters: {
				...create,
				...preview,
				visibleRange: { customerTagIds: [UNKNOWN_TAG] },
			} as never,
		});
		await canned.close();

		expect(error).toBeUndefined();
		expect(jsonOf(items)).toMatchObject([{ success: true, customers_total: 0, senders: [] }]);
	});

	it('knows from whom the last moment of the member was hidden', async () => {
		await run({ visibleRange: { senders: 'zhangsan' } });
		publishAll(moments().at(-1)!.moment_id, [emma]);
		const { items } = await run({ ...preview, visibleRange: { senders: 'zhangsan, lisi' } });

		expect(jsonOf(items)).toMatchObject([
			{
				senders: [
					{
						userid: 'zhangsan',
						customers_hidden: 1,
						external_userid: expect.arrayContaining([emma, oliver]),
					},
					{ userid: 'lisi', customers_hidden: 0 },
				],
				failed: [
					{
						userid: 'zhangsan',
						external_userid: emma,
						errmsg: 'Cannot see the moments of the member',
					},
				],
			},
		]);
	});

	it.each([
		['senders', { senders: 'nobody' }, 40031],
		['tags', { customerTagIds: [UNKNOWN_TAG] }, 40068],
	])('says that there would be no moment without %s', async (_, visibleRange, errcode) => {
		const { items } = await run({ ...preview, visibleRange });

		expect(jsonOf(items)).toMatchObject([{ success: false, errcode, senders: [], calls: 0 }]);
	});

	it('has the real thing do what it says in random worlds, customer by customer', async () => {
		const seen: Record<string, number> = {};
		const count = (what: string) => (seen[what] = (seen[what] ?? 0) + 1);
		const tags = ['Gold', 'Silver', 'Interest/Solar', 'Heating', 'Region/North', 'Warehouse/East'];
		const range = fc.record({
			senders: fc.option(
				fc.uniqueArray(
					fc.constantFrom('zhangsan', 'LISI', 'wangwu', 'zhaoliu', 'qianba', 'nobody'),
					{ minLength: 1, maxLength: 4 },
				),
				{ nil: undefined },
			),
			departments: fc.option(
				fc.uniqueArray(fc.constantFrom(1, 2, 3, 4, 5), { minLength: 1, maxLength: 3 }),
				{ nil: undefined },
			),
			tags: fc.option(fc.uniqueArray(fc.constantFrom(...tags), { minLength: 1, maxLength: 3 }), {
				nil: undefined,
			}),
			isUnknown: fc.constantFrom(false, false, false, true),
		});
		const world = fc.record({
			seed: fc.string({ unit: fc.constantFrom(...'abcdef'), minLength: 1, maxLength: 6 }),
			customers: fc.integer({ min: 5, max: 30 }),
			members: fc.integer({ min: 0, max: 3 }),
			before: fc.array(fc.oneof(range, fc.constant(EVERYBODY)), { maxLength: 2 }),
			range,
			blocks: fc.integer({ min: 2, max: 5 }),
			deleted: fc.option(fc.nat(), { nil: undefined }),
		});
		await fc.assert(
			fc.asyncProperty(world, async (it) => {
				const { control } = bench.sandbox;
				const { seed, customers, members } = it;
				control.reset({ seed, customers, members });
				control.setLimits({ jobPolls: 0 });
				const rangeOf = ({ senders, departments, tags: some, isUnknown }: typeof it.range) => ({
					...(senders ? { senders } : {}),
					...(departments ? { senderDepartments: departments } : {}),
					...(some || isUnknown
						? {
								customerTagIds: [
									...(some ?? []).map((tag) => {
										const groups = control.state().tagGroups;
										return groups
											.flatMap((group) =>
												group.tags.map(({ id, name }) => ({
													id,
													path: `${group.group_name}/${name}`,
												})),
											)
											.find(({ path }) => path.endsWith(tag))!.id;
									}),
									...(isUnknown ? [UNKNOWN_TAG] : []),
								],
							}
						: {}),
				});
				const all = control
					.state()
					.customers.flatMap(({ external_userid, follow_user }) =>
						follow_user.map(({ userid }) => ({ userid, external_userid })),
					);
				const hidden = all
					.filter((_, place) => place % it.blocks === 0)
					.map(({ external_userid }) => external_userid);
				const createNow = async (one: typeof it.range) => {
					const known = moments().length;
					const { items } = await run({ visibleRange: rangeOf(one) });
					return { record: items[0].json, moment: moments()[known] };
				};
				for (const one of it.before) {
					const { moment } = await createNow(one);
					if (moment) publishAll(moment.moment_id, hidden);
				}
				const gone = it.deleted === undefined ? undefined : all[it.deleted % all.length];
				if (gone) control.deleteRelation({ ...gone, by: it.deleted! % 2 ? 'member' : 'customer' });

				const earlier = moments();
				const before = control.state();
				control.clearJournal();
				const [said] = jsonOf((await run({ ...preview, visibleRange: rangeOf(it.range) })).items);
				expect(changing()).toEqual([]);
				expect(control.state()).toEqual(before);

				control.clearJournal();
				const { record, moment } = await createNow(it.range);
				if (!moment) {
					count('whole');
					expect([said.success, said.calls]).toEqual([false, 0]);
					if (record.error === undefined) expect(said.errcode).toBe(40031);
					return;
				}
				expect([said.success, it]).toEqual([true, it]);
				expect(said.calls).toBe(changing().length);
				const { jobid } = record;
				const asked = { resource: 'moment', operation: 'getResult', jobId: jobid };
				const [result] = jsonOf((await bench.run(asked as never)).items);
				const { invalid_sender_list, invalid_external_contact_list } = result;
				expect([said, it]).toEqual([
					expect.objectContaining({ invalid_sender_list, invalid_external_contact_list }),
					it,
				]);
				const senders = said.senders as IDataObject[];
				const sorted = (list: unknown) => [...(list as string[])].sort();
				expect([sorted(senders.map(({ userid }) => userid)), it]).toEqual([
					sorted(moment.publishers),
					it,
				]);
				publishAll(moment.moment_id, hidden);
				const { publications } = moments().find(({ moment_id }) => moment_id === moment.moment_id)!;
				const failed = said.failed as IDataObject[];
				for (const { userid, customers: chosen } of publications) {
					count('published');
					const sender = senders.find((one) => one.userid === userid)!;
					const foreseen = (sender.external_userid as string[]).filter(
						(id) => gone?.userid !== userid || gone.external_userid !== id,
					);
					expect(sorted(foreseen)).toEqual(sorted(chosen));
					const last = earlier
						.filter((one) => one.create_time > now / 1000 - 29 * 86_400)
						.flatMap((one) => one.publications.filter((it) => it.userid === userid))
						.at(-1);
					for (const id of chosen) {
						const isForeseen = failed.some(
							(one) => one.userid === userid && one.external_userid === id,
						);
						// Nobody can know of it before the member has published something to the customer.
						const isKnown = last?.customers.includes(id) === true && hidden.includes(id);
						expect([id, isForeseen]).toEqual([id, isKnown]);
						count(isKnown ? 'hidden' : 'seen');
					}
					expect(sender.customers_hidden).toBe(
						failed.filter((one) => one.userid === userid).length,
					);
				}
			}),
			{ numRuns: WORLDS },
		);
		expect(seen.whole).toBeGreaterThan(1);
		expect(seen.published).toBeGreaterThan(30);
		expect(seen.hidden).toBeGreaterThan(10);
		expect(seen.seen).toBeGreaterThan(50);
	}, 180_000);
});
