import type { IDataObject, INodeParameters } from 'n8n-workflow';

import type { Bench } from '../../../../engine';
import { jsonOf, runNode, startBench } from '../../../../engine';
import { startCannedWeCom } from '../../../../engine/cannedWeCom';
import { calls } from '../../../../engine/corp';
import { withToken } from '../../../../engine/expected';
import { itemsOf } from '../../../../engine/input';
import { dayName, midnight } from './days';

const PATH = '/cgi-bin/externalcontact/get_user_behavior_data';
const FOLLOW_USERS = '/cgi-bin/externalcontact/get_follow_user_list';

const behavior = {
	resource: 'statistics',
	operation: 'memberBehavior',
	period: 'custom',
	firstDay: dayName(7),
	lastDay: dayName(1),
};

const week = { start_time: midnight(7), end_time: midnight(1) };

describe('Statistics: Get Member Behavior', () => {
	let bench: Bench;
	beforeAll(async () => {
		bench = await startBench();
	});
	beforeEach(() => bench.reset());
	afterAll(async () => await bench.close());

	const sentBodies = () => bench.sent(PATH).map(({ body }) => body as IDataObject);

	it('asks for the total of several members', async () => {
		const { error } = await bench.run({
			...behavior,
			membersBy: 'list',
			userIds: ['zhangsan', 'lisi'],
		});

		expect(error).toBeUndefined();
		expect(bench.sent(PATH)).toEqual([
			{ method: 'POST', query: withToken, body: { userid: ['zhangsan', 'lisi'], ...week } },
		]);
	});

	it('asks for the total of departments, for one day', async () => {
		const { error } = await bench.run({
			...behavior,
			departments: '4, 2',
			lastDay: '',
		});

		expect(error).toBeUndefined();
		expect(sentBodies()).toEqual([
			{ partyid: [4, 2], start_time: midnight(7), end_time: midnight(7) },
		]);
	});

	it('asks for the total of members and departments together', async () => {
		const both = { members: 'zhangsan', departments: '={{ [2] }}' };
		const { error } = await bench.run({ ...behavior, ...both });
		await bench.run({ ...behavior, membersBy: 'list', userIds: ['zhangsan'], departmentIds: [2] });

		expect(error).toBeUndefined();
		const body = { userid: ['zhangsan'], partyid: [2], ...week };
		expect(sentBodies()).toEqual([body, body]);
	});

	describe('for all members', () => {
		const all = { ...behavior, membersChosen: 'allMembers' };
		const userid = ['zhangsan', 'lisi', 'wangwu', 'zhaoliu'];

		it('reads who has customer contact, once for all items', async () => {
			const { error } = await bench.run(
				{ ...all, lastDay: '={{ $json.last }}' },
				{ items: itemsOf([{ last: dayName(1) }, { last: dayName(2) }]) },
			);

			expect(error).toBeUndefined();
			expect(calls(bench)).toEqual([FOLLOW_USERS, PATH, PATH]);
			expect(sentBodies()).toEqual(
				expect.arrayContaining([
					{ userid, ...week },
					{ userid, start_time: midnight(7), end_time: midnight(2) },
				]),
			);
		});

		it('forgets who was selected', async () => {
			await bench.run({ ...all, members: 'zhangsan', departments: '2' });

			expect(sentBodies()).toEqual([{ userid, ...week }]);
		});

		it('forgets who was selected when an expression decides', async () => {
			await bench.run({
				...all,
				membersChosen: '={{ "allMembers" }}',
				members: 'zhangsan',
				departments: '2',
			});

			expect(sentBodies()).toEqual([{ userid, ...week }]);
		});

		const many = Array.from({ length: 101 }, (_, i) => `member${i}`);

		it('splits any number of members', async () => {
			const items = await itemsOfCanned(
				many.map(() => ({ behavior_data: [quietDay] })),
				{ membersChosen: 'allMembers', splitByMember: true },
				many,
			);

			expect(items.map(({ json }) => json.userid)).toEqual(many);
		});

		it('refuses the total of more than 100', async () => {
			const { error, canned } = await runCanned([], { membersChosen: 'allMembers' }, many);

			expect(error).toMatchObject({
				message: "All Members in 'Figures Of' are 101 members, WeCom takes at most 100 at once",
				description: expect.stringContaining("Switch on 'Split by Member'"),
			});
			expect(canned.bodies(PATH)).toEqual([]);
		});

		it('gives nothing when nobody has customer contact', async () => {
			expect(await itemsOfCanned([], { membersChosen: 'allMembers' }, [])).toEqual([]);
		});
	});

	it('asks in chunks of 30 days, once per member when split', async () => {
		const { error } = await bench.run({
			...behavior,
			members: 'zhangsan, lisi',
			splitByMember: true,
			firstDay: dayName(40),
		});

		expect(error).toBeUndefined();
		const parts = [
			{ start_time: midnight(40), end_time: midnight(11) },
			{ start_time: midnight(10), end_time: midnight(1) },
		];
		for (const userid of ['zhangsan', 'lisi']) {
			const ofMember = sentBodies().filter(
				(body) => JSON.stringify(body.userid) === JSON.stringify([userid]),
			);
			expect(ofMember).toEqual(parts.map((part) => ({ userid: [userid], ...part })));
		}
		expect(sentBodies()).toHaveLength(4);
	});

	it('gives for the members of a split together what the total says', async () => {
		const members = { ...behavior, members: 'zhangsan, lisi', firstDay: dayName(40) };
		const total = jsonOf((await bench.run(members)).items);
		const split = jsonOf((await bench.run({ ...members, splitByMember: true })).items);

		expect(total.map(({ date }) => date)).toEqual(
			Array.from({ length: 40 }, (_, index) => dayName(40 - index)),
		);
		expect(split).toHaveLength(80);
		expect(split.slice(0, 40).every(({ userid }) => userid === 'zhangsan')).toBe(true);
		for (const [index, { message_cnt }] of total.entries()) {
			const [first, second] = [split[index], split[index + 40]];
			expect(Number(first.message_cnt) + Number(second.message_cnt)).toBe(message_cnt);
		}
	});

	const busyDay = {
		stat_time: midnight(2),
		chat_cnt: 12,
		message_cnt: 47,
		reply_percentage: 91.67,
		avg_reply_time: 4,
		negative_feedback_cnt: 0,
		new_apply_cnt: 3,
		new_contact_cnt: 2,
	};
	const quietDay = { stat_time: midnight(1), chat_cnt: 0, message_cnt: 0 };
	const none = { reply_percentage: null, avg_reply_time: null };

	async function runCanned(
		answers: IDataObject[],
		fields: INodeParameters,
		follow_user: string[] = [],
	) {
		const canned = await startCannedWeCom({
			[PATH]: answers,
			[FOLLOW_USERS]: [{ follow_user }],
		});
		const { items, error } = await runNode({
			store: canned.store,
			parameters: { ...behavior, ...fields },
		}).finally(canned.close);
		return { items, error, canned };
	}

	async function itemsOfCanned(...about: Parameters<typeof runCanned>) {
		const { items, error } = await runCanned(...about);
		expect(error).toBeUndefined();
		return items;
	}

	it('gives one item per day, with null for what WeCom leaves out', async () => {
		const items = await itemsOfCanned([{ behavior_data: [busyDay, quietDay] }], {
			members: 'zhangsan, lisi',
		});

		expect(items).toEqual([
			{ json: { date: dayName(2), ...busyDay }, pairedItem: { item: 0 } },
			{ json: { date: dayName(1), ...quietDay, ...none }, pairedItem: { item: 0 } },
		]);
	});

	it('gives what WeCom gives without Simplify', async () => {
		const answers = [{ behavior_data: [busyDay, quietDay] }];
		const raw = { members: 'zhangsan', simplify: false };
		const total = await itemsOfCanned(answers, raw);
		const split = await itemsOfCanned(answers, { ...raw, splitByMember: true });

		expect(total.map(({ json }) => json)).toEqual([busyDay, quietDay]);
		expect(split.map(({ json }) => json)).toEqual([
			{ userid: 'zhangsan', ...busyDay },
			{ userid: 'zhangsan', ...quietDay },
		]);
	});

	it('gives one item per member and day when split, member after member', async () => {
		const items = await itemsOfCanned(
			[{ behavior_data: [busyDay, quietDay] }, { behavior_data: [busyDay, quietDay] }],
			{ membersBy: 'list', userIds: ['zhangsan', 'lisi'], splitByMember: true },
		);

		expect(items.map(({ json }) => json)).toEqual([
			{ userid: 'zhangsan', date: dayName(2), ...busyDay },
			{ userid: 'zhangsan', date: dayName(1), ...quietDay, ...none },
			{ userid: 'lisi', date: dayName(2), ...busyDay },
			{ userid: 'lisi', date: dayName(1), ...quietDay, ...none },
		]);
	});

	it('splits any number of members', async () => {
		const many = Array.from({ length: 101 }, (_, i) => `member${i}`);
		const items = await itemsOfCanned(
			many.map(() => ({ behavior_data: [quietDay] })),
			{ membersBy: 'list', userIds: many, splitByMember: true },
		);

		expect(items.map(({ json }) => json.userid)).toEqual(many);
	});

	it.each<[string, INodeParameters, string, string]>([
		[
			'101 members whose total is wanted',
			{ members: Array.from({ length: 101 }, (_, i) => `member${i}`).join() },
			"'Members' holds 101 members",
			"'Split by Member'",
		],
		[
			'101 members of the list whose total is wanted',
			{ membersBy: 'list', userIds: Array.from({ length: 101 }, (_, i) => `member${i}`) },
			"'Member Names or IDs' holds 101 members",
			"take members out of 'Member Names or IDs'",
		],
		[
			'neither members nor departments',
			{ members: '={{ [] }}', departments: ' ' },
			'There is no member and no department',
			"'Members By'",
		],
		[
			'departments that are to be split',
			{ departments: '2', splitByMember: true },
			"'Split by Member' and 'Departments' do not go together",
			'as a total only',
		],
		[
			'a department that is no number',
			{ departments: '2, 99999999999999999999' },
			'\'Departments\' holds "99999999999999999999"',
			"'Departments'",
		],
		[
			'101 departments',
			{ departments: Array.from({ length: 101 }, (_, i) => i + 1).join() },
			"'Departments' holds 101 values, WeCom takes at most 100",
			"'Departments'",
		],
		['today', { lastDay: dayName(0) }, `'Last Day' is ${dayName(0)}`, dayName(1)],
		['181 days ago', { firstDay: dayName(181) }, `'First Day' is ${dayName(181)}`, dayName(180)],
	])('refuses %s before anything is sent', async (_what, fields, message, inDescription) => {
		const { error } = await bench.run({ ...behavior, members: 'zhangsan', ...fields });

		expect(error).toMatchObject({
			message: expect.stringContaining(message),
			description: expect.stringContaining(inDescription),
		});
		expect(bench.sandbox.control.journal()).toEqual([]);
	});

	it('says what WeCom refuses', async () => {
		bench.sandbox.control.addFault({ path: PATH, kind: 'errcode', errcode: 60011 });
		const { error } = await bench.run({ ...behavior, members: 'zhangsan' });

		expect(error).toMatchObject({
			message: 'No permission for this member, department or tag',
			httpCode: '60011',
		});
	});
});
