/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import type { IDataObject } from 'n8n-workflow';

import type { Bench } from '../../../../engine';
import { jsonOf, startBench } from '../../../../engine';
import { calls, groupChatNamed } from '../../../../engine/corp';
import { byId, itemsOf, itemWithFile } from '../../../../engine/input';
import * as fc from '../../../../engine/properties';
import { emma, liMei, oliver, wangQiang } from '../../../../sandbox/knownIds';
import { calendarMonth } from '../../../../sandbox/months';
import { png } from '../../../../sandbox/pictures';

const LOOKING = [
	'/cgi-bin/externalcontact/get',
	'/cgi-bin/externalcontact/list',
	'/cgi-bin/externalcontact/batch/get_by_user',
	'/cgi-bin/externalcontact/get_follow_user_list',
	'/cgi-bin/externalcontact/get_corp_tag_list',
	'/cgi-bin/media/get',
	'/cgi-bin/externalcontact/groupchat/get',
	'/cgi-bin/externalcontact/groupchat/list',
	'/cgi-bin/externalcontact/get_groupmsg_list_v2',
	'/cgi-bin/externalcontact/get_groupmsg_task',
	'/cgi-bin/externalcontact/get_groupmsg_send_result',
];
const UNKNOWN = 'wmXXXXXXXXXXXXXXXXXXXXXXXXXXXXX0';
const NO_ID = 'wmNoIdAtAll000000000000';
const NO_CHAT = 'wrXXXXXXXXXXXXXXXXXXXXXXXXXXXXX0';

const DAY = 86_400_000;

/** 100 by `npm run test:property`. */
const WORLDS = Number(process.env.ANSWER_RUNS ?? 30);

const create = { resource: 'message', operation: 'create', text: 'Hello' };
const preview = { options: { onlyPreview: true } };

/** What the sandbox's clock is behind, in ms. */
let behind = 0;

describe('Message: Create Mass Message, Only Preview', () => {
	let bench: Bench;
	beforeAll(async () => {
		bench = await startBench({ clock: () => Date.now() - behind });
	});
	beforeEach(() => {
		behind = 0;
		bench.reset();
	});
	afterAll(async () => await bench.close());

	const run = async (parameters: object, options = {}) =>
		await bench.run({ ...create, ...parameters } as never, {
			onError: 'continueRegularOutput',
			...options,
		});
	const changing = () => calls(bench).filter((path) => !LOOKING.includes(path));
	const messages = () => bench.sandbox.control.state().massMessages;
	const sendAll = (msgid: unknown) => {
		const tasks = messages().find((message) => message.msgid === msgid)?.tasks ?? [];
		for (const { userid } of tasks) {
			bench.sandbox.control.sendMassMessage({ msgid: msgid as string, userid });
		}
	};
	const sendNow = async (parameters: object) => {
		const [{ msgid }] = jsonOf((await run(parameters)).items);
		sendAll(msgid);
	};

	it('says who would send what to whom, and creates nothing', async () => {
		const { items, error, hints } = await run({
			...preview,
			externalUserIds: [liMei, emma, UNKNOWN, emma, wangQiang],
		});

		expect(error).toBeUndefined();
		expect(jsonOf(items)).toEqual([
			{
				preview: true,
				success: true,
				chat_type: 'single',
				customers_total: 3,
				senders: [
					{
						userid: 'zhangsan',
						customers_total: 1,
						customers_possible: 1,
						external_userid: [emma],
					},
					{
						userid: 'lisi',
						customers_total: 1,
						customers_possible: 1,
						external_userid: [wangQiang],
					},
				],
				undecided: [{ external_userid: liMei, userid: ['zhangsan', 'lisi'] }],
				fail_list: [UNKNOWN],
				failed: [
					{
						external_userid: UNKNOWN,
						errmsg: 'Not a customer of a member whom the app sees',
						reason: expect.stringContaining("'Customers'"),
					},
				],
				given_twice: [emma],
				limit_per: 'month',
				limit: expect.any(Number),
				text: { content: 'Hello' },
				calls: 1,
				seconds: 1,
			},
		]);
		expect(hints).toEqual([]);
		expect(changing()).toEqual([]);
	});

	it('names the members whose customer it is instead of the sender', async () => {
		const { items } = await run({
			...preview,
			...{ externalUserIds: [liMei, emma], senderUserId: byId('LISI') },
		});

		expect(jsonOf(items)).toMatchObject([
			{
				senders: [{ userid: 'lisi', external_userid: [liMei] }],
				undecided: [],
				fail_list: [emma],
				failed: [
					{
						errmsg: 'Not a customer of the sender',
						reason: expect.stringContaining('added by zhangsan'),
					},
				],
			},
		]);
	});

	it('names who owns a group chat instead of the sender', async () => {
		const { chat_id } = groupChatNamed(bench, 'Spring campaign');
		const { items } = await run({
			...{ ...preview, sendTo: 'groupChats', senderUserId: byId('lisi') },
			groupChats: [chat_id, NO_CHAT],
		});

		expect(jsonOf(items)).toMatchObject([
			{
				success: false,
				errcode: 41048,
				senders: [],
				fail_list: [chat_id, NO_CHAT],
				failed: [
					{ chat_id, reason: expect.stringContaining('zhangsan') },
					{ chat_id: NO_CHAT, errcode: 40050 },
				],
				calls: 0,
			},
		]);
	});

	it.each(['qianba', 'nobody'])('says that %s cannot send', async (sender) => {
		const { items } = await run({
			...{ ...preview, externalUserIds: [emma], senderUserId: byId(sender) },
		});

		expect(jsonOf(items)).toMatchObject([
			{
				success: false,
				errmsg: 'The sender cannot send mass messages',
				fail_list: [emma],
				calls: 0,
			},
		]);
	});

	describe('looks at files', () => {
		const part = (...parts: IDataObject[]) => ({ attachments: { part: parts } });
		const picture = { kind: 'image', source: 'binary', binaryField: 'data' };
		const shop = { kind: 'miniprogram', title: 'Shop', appId: 'wx1', page: 'index' };

		it('and says what would be uploaded, each once', async () => {
			const upload = { resource: 'media', operation: 'upload' };
			const prices = { items: [itemWithFile(png, { fileName: 'prices.png' })] };
			const [{ media_id }] = jsonOf(
				(await bench.run({ ...upload, fileType: 'file' }, prices)).items,
			);
			bench.sandbox.control.clearJournal();
			const { items } = await run(
				{
					...{ ...preview, externalUserIds: [emma] },
					...part(
						picture,
						{ ...shop, source: 'binary', binaryField: 'data' },
						{ kind: 'file', source: 'binary', binaryField: 'data' },
						{ kind: 'file', source: 'mediaId', mediaId: media_id },
					),
				},
				{ items: [itemWithFile(png, { fileName: 'spring.png' })] },
			);

			const file = { kind: 'image/png', size: png.length };
			const ofPicture = { ...file, name: 'picture.png' };
			expect(jsonOf(items)).toMatchObject([
				{
					attachments: [
						{ msgtype: 'image', image: { file: ofPicture } },
						{
							msgtype: 'miniprogram',
							miniprogram: { title: 'Shop', appid: 'wx1', page: 'index', file: ofPicture },
						},
						{ msgtype: 'file', file: { file: { ...file, name: 'spring.png' } } },
						{ msgtype: 'file', file: { media_id, file: { ...file, name: 'prices.png' } } },
					],
					calls: 3,
				},
			]);
			expect(changing()).toEqual([]);
		});

		it.each<[string, IDataObject, string]>([
			['a file of another kind', { ...picture, kind: 'video' }, 'Attachment 1 (Video)'],
			[
				'a media ID of nothing',
				{ kind: 'image', source: 'mediaId', mediaId: 'unknown' },
				'WeCom does not accept the media ID',
			],
		])('and refuses %s', async (_, one, words) => {
			const { items } = await run(
				{ ...preview, externalUserIds: [emma], ...part(one) },
				{ items: [itemWithFile(png)] },
			);

			expect(items[0].json.error).toContain(words);
			expect(changing()).toEqual([]);
		});
	});

	it('counts what has arrived this month', async () => {
		bench.sandbox.control.setLimits({ receiveRule: 'day' });
		await sendNow({ externalUserIds: [emma] });
		bench.sandbox.control.clearJournal();
		const { items } = await run({
			options: { onlyPreview: true, receiveLimit: 'day' },
			externalUserIds: [emma, oliver],
		});

		expect(jsonOf(items)).toMatchObject([
			{
				senders: [{ userid: 'zhangsan', external_userid: [oliver] }],
				fail_list: [emma],
				failed: [{ external_userid: emma, errmsg: expect.stringContaining('as the company') }],
				...{ limit_per: 'day', limit: 1 },
			},
		]);
	});

	it('has one item for each message of more than 10,000 customers', async () => {
		const strangers = Array.from(
			{ length: 10_000 },
			(_, i) => `wmNobody${String(i).padStart(24, '0')}`,
		);
		const { items } = await run(
			{ ...preview, externalUserIds: '={{ $json.customers }}' },
			{ items: itemsOf([{ customers: [...strangers, emma, ...strangers.slice(1, 2)] }]) },
		);

		expect(jsonOf(items)).toMatchObject([
			{ success: false, customers_total: 0, given_twice: [strangers[1]], calls: 2 },
			{ success: true, customers_total: 1, given_twice: [], fail_list: [], calls: 2 },
		]);
		expect(calls(bench).length).toBeLessThan(20);
	});

	it('has the real thing do what it says in random worlds, customer by customer', async () => {
		const seen: Record<string, number> = {};
		const count = (what: string, by = 1) => (seen[what] = (seen[what] ?? 0) + by);
		const members = ['zhangsan', 'lisi', 'wangwu', 'zhaoliu'];
		const audience = fc.record({
			sendTo: fc.constantFrom(
				...['customers', 'customers', 'member', 'tags', 'groupChats', 'ownersChoice'],
			),
			sender: fc.constantFrom(undefined, undefined, undefined, ...members, 'ZHANGSAN', 'qianba'),
			share: fc.integer({ min: 1, max: 3 }),
			tags: fc.uniqueArray(fc.constantFrom('Gold', 'Silver', 'Interest/Solar', 'Heating'), {
				minLength: 1,
				maxLength: 3,
			}),
			isAll: fc.boolean(),
		});
		const step = fc.record({
			audience,
			daysAgo: fc.constantFrom(0, 0, 0, 1, 2, 5, 12, 20),
			times: fc.constantFrom(1, 1, 2),
			whoSends: fc.constantFrom('all', 'all', 'first'),
			deletedBefore: fc.constantFrom(undefined, 'customer', 'member'),
			which: fc.nat(),
		});
		const world = fc.record({
			seed: fc.string({ unit: fc.constantFrom(...'abcdef'), minLength: 1, maxLength: 6 }),
			customers: fc.integer({ min: 8, max: 40 }),
			members: fc.integer({ min: 0, max: 2 }),
			groupChats: fc.integer({ min: 0, max: 4 }),
			receiveRule: fc.constantFrom('month', 'month', 'week', 'day'),
			before: fc.array(step, { maxLength: 4 }),
			audience,
		});
		const plain = {
			...{ sendTo: 'member', sender: 'zhangsan', share: 1, tags: ['Gold'], isAll: true },
		};
		const earlier = {
			...{ audience: plain, daysAgo: 0, times: 31, whoSends: 'all' },
			...{ deletedBefore: undefined, which: 0 },
		};
		const full = {
			...{ seed: 'a', customers: 5, members: 0, groupChats: 1, receiveRule: 'month' },
			before: [earlier],
		};
		await fc.assert(
			fc.asyncProperty(world, async (it) => {
				const { control } = bench.sandbox;
				const { seed, customers, members: more, groupChats } = it;
				behind = 30 * DAY;
				control.reset({ seed, customers, members: more, groupChats });
				control.setLimits({ receiveRule: it.receiveRule as 'day' });

				const parametersOf = ({ sendTo, sender, share, tags, isAll }: typeof plain) => {
					const { customers: all, groupChats: chats } = control.state();
					const some = <T>(list: T[]) => list.filter((_, place) => place % share === 0);
					const ids = some(all.map(({ external_userid }) => external_userid));
					const isNeeded = !['customers', 'tags'].includes(sendTo);
					const userid = sender ?? (isNeeded ? 'zhangsan' : undefined);
					return {
						sendTo,
						...(userid === undefined ? {} : { senderUserId: byId(userid) }),
						externalUserIds: isAll ? ids : [...ids.slice(0, 4), UNKNOWN, NO_ID, ...ids.slice(2, 6)],
						groupChats: [...some(chats.map(({ chat_id }) => chat_id)), NO_CHAT],
						tagConditions: {
							condition: isAll
								? [{ anyOfTags: tags }]
								: tags.map((tag) => ({ anyOfTags: [tag, 'Warehouse/East'] })),
						},
					} as object;
				};
				const gone = new Set<string>();
				for (const one of [...it.before].sort((a, b) => b.daysAgo - a.daysAgo)) {
					behind = one.daysAgo * DAY;
					const pairs = control
						.state()
						.customers.flatMap(({ external_userid, follow_user }) =>
							follow_user.map(({ userid }) => ({ userid, external_userid })),
						);
					const pair = pairs[one.which % pairs.length];
					if (one.deletedBefore && !gone.has(JSON.stringify(pair))) {
						gone.add(JSON.stringify(pair));
						control.deleteRelation({ ...pair, by: one.deletedBefore as 'member' });
					}
					for (let time = 0; time < one.times; time++) {
						const [{ msgid }] = jsonOf((await run(parametersOf(one.audience as never))).items);
						if (msgid === undefined) break;
						const { tasks } = messages().find((message) => message.msgid === msgid)!;
						const [first] = tasks;
						for (const { userid } of one.whoSends === 'all' ? tasks : [first]) {
							control.sendMassMessage({ msgid: msgid as string, userid });
						}
					}
				}
				behind = 0;
				const parameters = parametersOf(it.audience as never);
				const told = it.receiveRule === 'month' ? 'found' : it.receiveRule;

				const { start } = calendarMonth(Math.floor(Date.now() / 1000));
				const earlierMessages = messages().filter(({ create_time }) => create_time >= start);
				const before = control.state();
				control.clearJournal();
				const [said] = jsonOf(
					(await run({ ...parameters, options: { onlyPreview: true, receiveLimit: told } })).items,
				);
				expect(changing()).toEqual([]);
				expect(control.state()).toEqual(before);

				control.clearJournal();
				const [done] = jsonOf((await run(parameters)).items);
				if ('error' in done) {
					count('whole');
					expect([said, it]).toEqual([expect.objectContaining({ success: false, calls: 0 }), it]);
					return;
				}
				const { audience: to } = it;
				expect([said.success, it]).toEqual([true, it]);
				const sorted = (list: unknown) => [...(list as string[])].sort();
				expect(said.fail_list).toEqual(done.fail_list);
				expect(said.calls).toBe(changing().length);
				sendAll(done.msgid);
				const { tasks } = messages().find(({ msgid }) => msgid === done.msgid)!;
				const senders = said.senders as IDataObject[];
				const undecided = new Map(
					((said.undecided ?? []) as IDataObject[]).map((one) => [
						one.external_userid,
						one.userid as string[],
					]),
				);
				const failed = said.failed as IDataObject[];
				const isGroup = said.chat_type === 'group';
				const surely = new Map(
					senders.map((one) => [
						one.userid,
						(isGroup ? one.chat_id : one.external_userid) as string[],
					]),
				);
				expect(tasks.flatMap(({ receivers }) => receivers)).toHaveLength(
					Number(isGroup ? said.group_chats_total : said.customers_total),
				);
				for (const { userid, receivers, status } of tasks) {
					const own = receivers.filter((id) => !undecided.has(id));
					expect(sorted(own)).toEqual(sorted(surely.get(userid)));
					for (const [place, id] of receivers.entries()) {
						count(String(to.sendTo));
						if (undecided.has(id)) {
							count('undecided');
							expect(undecided.get(id)).toContain(userid);
						}
						const about = failed.find((one) => (one.chat_id ?? one.external_userid) === id);
						const isLost = failed.some(
							(one) => one.userid === userid && one.external_userid === id,
						);
						count(`status ${status[place]}`);
						if (status[place] === 1) expect([about, isLost]).toEqual([about, false]);
						if (status[place] === 3) expect(about).toBeDefined();
						if (status[place] !== 2) continue;
						// Nobody can know of it before a message of the member did not arrive.
						const last = earlierMessages
							.flatMap((message) => message.tasks.filter((task) => task.userid === userid))
							.sort((a, b) => (a.send_time ?? 0) - (b.send_time ?? 0))
							.flatMap((task) =>
								task.receivers.flatMap((one, at) => (one === id ? [task.status[at]] : [])),
							)
							.filter((one) => one === 1 || one === 2)
							.at(-1);
						count(isLost ? 'lost' : 'lost unseen');
						if (!isLost) expect(last).not.toBe(2);
					}
				}
				for (const { errmsg } of failed) count(String(errmsg).replace(/:.*/, ''));
			}),
			{
				numRuns: WORLDS,
				examples: [
					[{ ...full, audience: { ...plain, sendTo: 'customers', sender: undefined } }] as never,
					[{ ...full, audience: plain }] as never,
					[
						{
							...full,
							before: [
								{ ...earlier, audience: { ...plain, sendTo: 'ownersChoice' } },
								{ ...earlier, times: 1, deletedBefore: 'customer' },
							],
							audience: { ...plain, sendTo: 'ownersChoice' },
						},
					] as never,
					[
						{
							...full,
							before: [{ ...earlier, times: 1, deletedBefore: 'customer' }],
							audience: plain,
						},
					] as never,
				],
			},
		);
		expect(seen.whole).toBeGreaterThan(1);
		expect(seen['status 1']).toBeGreaterThan(50);
		expect(seen['status 3']).toBeGreaterThan(0);
		expect(seen.undecided).toBeGreaterThan(3);
		expect(seen.lost).toBeGreaterThan(0);
		expect(seen['Has received as many mass messages as the company allows']).toBeGreaterThan(5);
	}, 180_000);
});
