import type { IDataObject, INodeParameters } from 'n8n-workflow';

import type { Bench } from '../../../../engine';
import { jsonOf, runNode, startBench } from '../../../../engine';
import { startCannedWeCom } from '../../../../engine/cannedWeCom';
import { withToken } from '../../../../engine/expected';
import { dayName, midnight } from './days';

const PATH = '/cgi-bin/externalcontact/get_user_behavior_data';

const behavior = {
	resource: 'statistics',
	operation: 'memberBehavior',
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
		const { error } = await bench.run({ ...behavior, userIds: ['zhangsan', 'lisi'] });

		expect(error).toBeUndefined();
		expect(bench.sent(PATH)).toEqual([
			{ method: 'POST', query: withToken, body: { userid: ['zhangsan', 'lisi'], ...week } },
		]);
	});

	it('asks for the total of departments, for one day', async () => {
		const { error } = await bench.run({
			...behavior,
			figuresOf: 'departments',
			departmentIds: '4, 2',
			lastDay: '',
		});

		expect(error).toBeUndefined();
		expect(sentBodies()).toEqual([
			{ partyid: [4, 2], start_time: midnight(7), end_time: midnight(7) },
		]);
	});

	it('sends departments alone when members are left over in the parameters', async () => {
		await bench.run({
			...behavior,
			figuresOf: 'departments',
			departmentIds: '={{ [2] }}',
			userIds: ['zhangsan'],
			splitByMember: true,
		});

		expect(sentBodies()).toEqual([{ partyid: [2], ...week }]);
	});

	it('asks in chunks of 30 days, once per member when split', async () => {
		const { error } = await bench.run({
			...behavior,
			userIds: 'zhangsan, lisi',
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
		const members = { ...behavior, userIds: 'zhangsan, lisi', firstDay: dayName(40) };
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

	async function itemsOfCanned(answers: IDataObject[], fields: INodeParameters) {
		const canned = await startCannedWeCom({ [PATH]: answers });
		const { items, error } = await runNode({
			store: canned.store,
			parameters: { ...behavior, ...fields },
		});
		await canned.close();
		expect(error).toBeUndefined();
		return items;
	}

	it('gives one item per day', async () => {
		const items = await itemsOfCanned([{ behavior_data: [busyDay, quietDay] }], {
			userIds: 'zhangsan, lisi',
		});

		expect(items).toEqual([
			{ json: { date: dayName(2), ...busyDay }, pairedItem: { item: 0 } },
			{ json: { date: dayName(1), ...quietDay }, pairedItem: { item: 0 } },
		]);
	});

	it('gives one item per member and day when split, member after member', async () => {
		const items = await itemsOfCanned(
			[{ behavior_data: [busyDay, quietDay] }, { behavior_data: [busyDay, quietDay] }],
			{ userIds: ['zhangsan', 'lisi'], splitByMember: true },
		);

		expect(items.map(({ json }) => json)).toEqual([
			{ userid: 'zhangsan', date: dayName(2), ...busyDay },
			{ userid: 'zhangsan', date: dayName(1), ...quietDay },
			{ userid: 'lisi', date: dayName(2), ...busyDay },
			{ userid: 'lisi', date: dayName(1), ...quietDay },
		]);
	});

	it('splits any number of members', async () => {
		const many = Array.from({ length: 101 }, (_, i) => `member${i}`);
		const items = await itemsOfCanned(
			many.map(() => ({ behavior_data: [quietDay] })),
			{ userIds: many, splitByMember: true },
		);

		expect(items.map(({ json }) => json.userid)).toEqual(many);
	});

	it.each<[string, INodeParameters, string, string]>([
		[
			'101 members whose total is wanted',
			{ userIds: Array.from({ length: 101 }, (_, i) => `member${i}`) },
			"'Member Names or IDs' holds 101 members",
			"'Split by Member'",
		],
		['no members', { userIds: '={{ [] }}' }, "'Member Names or IDs' is empty", 'Fill in'],
		[
			'no departments',
			{ figuresOf: 'departments', departmentIds: ' ' },
			"'Department Names or IDs' is empty",
			'Fill in',
		],
		[
			'a department that is no number',
			{ figuresOf: 'departments', departmentIds: '2, Sales' },
			'\'Department Names or IDs\' holds "Sales"',
			"'Department Names or IDs'",
		],
		['today', { lastDay: dayName(0) }, `'Last Day' is ${dayName(0)}`, dayName(1)],
		['181 days ago', { firstDay: dayName(181) }, `'First Day' is ${dayName(181)}`, dayName(180)],
	])('refuses %s before anything is sent', async (_what, fields, message, inDescription) => {
		const { error } = await bench.run({ ...behavior, userIds: 'zhangsan', ...fields });

		expect(error).toMatchObject({
			message: expect.stringContaining(message),
			description: expect.stringContaining(inDescription),
		});
		expect(bench.sandbox.control.journal()).toEqual([]);
	});

	it('says what WeCom refuses', async () => {
		bench.sandbox.control.addFault({ path: PATH, kind: 'errcode', errcode: 60011 });
		const { error } = await bench.run({ ...behavior, userIds: 'zhangsan' });

		expect(error).toMatchObject({
			message: 'No permission for this member, department or tag',
			httpCode: '60011',
		});
	});
});
