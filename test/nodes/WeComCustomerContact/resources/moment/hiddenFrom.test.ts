import type { IDataObject } from 'n8n-workflow';

import { hiddenFrom } from '../../../../../nodes/WeComCustomerContact/resources/moment/hiddenFrom';
import type { AnsweredItem } from '../../../../engine/answeredItem';
import { answeredItem } from '../../../../engine/answeredItem';

// What is still being handed out is waited for.
jest.mock('n8n-workflow', () => ({
	...jest.requireActual<typeof import('n8n-workflow')>('n8n-workflow'),
	sleep: async () => await Promise.resolve(),
}));

const LIST = 'get_moment_list';
const TASKS = 'get_moment_task';
const CHOSEN = 'get_moment_customer_list';
const SEEING = 'get_moment_send_result';

const DAY = 86_400;
const NOW = 1_770_000_000;

const customers = (ids: string[]) => ({
	customer_list: ids.map((external_userid) => ({ external_userid })),
});

/** A moment of the company, which these have published. */
const company = (moment_id: string, create_time?: unknown) =>
	({ moment_id, create_time, create_type: 0, creator: 'admin' }) as IDataObject;

/** A moment that a member has made. */
const own = (moment_id: string, creator: string | undefined, create_time = NOW) =>
	({ moment_id, create_time, create_type: 1, creator }) as IDataObject;

const published = (...members: string[]) =>
	members.map((userid) => ({ userid, publish_status: 1 }));

interface World {
	moments: IDataObject[];
	/** By moment. */
	tasks?: Record<string, IDataObject[]>;
	/** By moment and member. */
	chosen?: Record<string, string[]>;
	seeing?: Record<string, string[]>;
	/** What a path is refused with. */
	refused?: Record<string, number>;
}

function worldOf({ moments, tasks = {}, chosen = {}, seeing = {}, refused = {} }: World) {
	const at = ({ moment_id, userid }: IDataObject) => `${String(moment_id)} ${String(userid)}`;
	const answers: Parameters<typeof answeredItem>[0] = {
		[LIST]: () => ({ moment_list: moments }),
		[TASKS]: ({ moment_id }: IDataObject) => ({ task_list: tasks[moment_id as string] ?? [] }),
		[CHOSEN]: (params: IDataObject) => customers(chosen[at(params)] ?? []),
		[SEEING]: (params: IDataObject) => customers(seeing[at(params)] ?? []),
	};
	for (const [path, errcode] of Object.entries(refused)) {
		answers[path] = () => ({ errcode, errmsg: 'refused' });
	}
	return answeredItem(answers);
}

const hiddenIn = async ({ item }: AnsweredItem, ...members: string[]) =>
	Object.fromEntries(
		[...(await hiddenFrom(item, members, NOW))].map(([member, ids]) => [member, [...ids]]),
	);

/** The moment that each member has published last, as far as customers were asked for. */
const lastOf = ({ sent }: AnsweredItem) =>
	sent(CHOSEN).map(({ moment_id, userid }) => [userid, moment_id]);

describe('From whom the moments of members are hidden', () => {
	it('are those who were chosen for the last moment and cannot see it', async () => {
		const world = worldOf({
			moments: [company('m1', NOW)],
			tasks: { m1: published('zhangsan', 'lisi') },
			chosen: { 'm1 zhangsan': ['a', 'b', 'c'], 'm1 lisi': ['a', 'b'] },
			seeing: { 'm1 zhangsan': ['b'], 'm1 lisi': ['b', 'a', 'd'] },
		});

		expect(await hiddenIn(world, 'zhangsan', 'lisi', 'wangwu')).toEqual({
			zhangsan: ['a', 'c'],
			lisi: [],
		});
	});

	it('are looked for in the last 30 days, up to now', async () => {
		const world = worldOf({ moments: [] });
		await hiddenIn(world, 'lisi');
		const [{ start_time, end_time }] = world.sent(LIST);

		// Neither end belongs to the time, and WeCom takes 30 days at most.
		expect(Number(end_time)).toBe(NOW + 1);
		expect(Number(end_time) - Number(start_time)).toBe(30 * DAY);
	});

	it('are not looked for where there is no member', async () => {
		const world = worldOf({ moments: [company('m1', NOW)] });

		expect(await hiddenIn(world)).toEqual({});
		expect(world.sent(LIST)).toEqual([]);
	});

	it('are told by the newest moment of each member, in whatever order WeCom gives them', async () => {
		const world = worldOf({
			moments: [company('old', NOW - 3), company('new', NOW), company('undated', 'soon')],
			tasks: {
				old: published('zhangsan', 'lisi'),
				new: published('zhangsan'),
				undated: published('zhangsan', 'lisi', 'wangwu'),
			},
		});
		await hiddenIn(world, 'zhangsan', 'lisi', 'wangwu');

		expect(lastOf(world)).toEqual([
			['zhangsan', 'new'],
			['lisi', 'old'],
			['wangwu', 'undated'],
		]);
	});

	it('need no older moment when each member has one', async () => {
		const world = worldOf({
			moments: [company('m1', NOW), company('m2', NOW - 1)],
			tasks: { m1: published('lisi') },
		});
		await hiddenIn(world, 'lisi');

		expect(world.sent(TASKS).map(({ moment_id }) => moment_id)).toEqual(['m1']);
	});

	it('are not told by a moment that the member has not published', async () => {
		const world = worldOf({
			moments: [company('m1', NOW)],
			tasks: {
				m1: [
					{ userid: 'lisi', publish_status: 0 },
					{ userid: 'wangwu', publish_status: '1' },
					{ publish_status: 1 },
				],
			},
		});
		await hiddenIn(world, 'lisi', 'wangwu');

		expect(lastOf(world)).toEqual([['wangwu', 'm1']]);
	});

	it('are told by the moment of the member himself, whose tasks nobody asks for', async () => {
		const world = worldOf({
			moments: [own('m1', 'LiSi')],
			chosen: { 'm1 lisi': ['a'] },
		});

		expect(await hiddenIn(world, 'zhangsan', 'lisi')).toEqual({ lisi: ['a'] });
		expect(world.sent(TASKS)).toEqual([]);
	});

	it('are told by who has published a moment of the company, not by who has made it', async () => {
		const world = worldOf({
			moments: [company('m1', NOW), own('m2', undefined)],
			tasks: { m1: published('ZhangSan'), m2: published('wangwu') },
		});
		await hiddenIn(world, 'admin', 'zhangsan', 'wangwu');

		expect(lastOf(world)).toEqual([
			['zhangsan', 'm1'],
			['wangwu', 'm2'],
		]);
	});

	it.each([41060, 41061, 41062, 41067, 41079])(
		'are nobody of a moment that is gone, or is not out yet (%i)',
		async (errcode) => {
			const moments = [company('m1', NOW)];
			const tasks = { m1: published('lisi') };
			const seeing = { 'm1 lisi': ['a'] };

			expect(await hiddenIn(worldOf({ moments, refused: { [TASKS]: errcode } }), 'lisi')).toEqual(
				{},
			);
			expect(
				await hiddenIn(worldOf({ moments, tasks, seeing, refused: { [CHOSEN]: errcode } }), 'lisi'),
			).toEqual({ lisi: [] });
			const chosen = { 'm1 lisi': ['a'] };
			const gone = worldOf({ moments, tasks, chosen, refused: { [SEEING]: errcode } });
			expect(Object.keys(await hiddenIn(gone, 'lisi'))).toEqual(['lisi']);
		},
	);

	it.each([LIST, TASKS, CHOSEN, SEEING])('are unknown when WeCom refuses %s', async (path) => {
		const world = worldOf({
			moments: [company('m1', NOW)],
			tasks: { m1: published('lisi') },
			refused: { [path]: 60011 },
		});

		await expect(hiddenIn(world, 'lisi')).rejects.toMatchObject({ errcode: 60011 });
	});
});
