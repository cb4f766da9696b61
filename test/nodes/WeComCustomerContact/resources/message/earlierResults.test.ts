import type { IDataObject } from 'n8n-workflow';

import { earlierResults } from '../../../../../nodes/WeComCustomerContact/resources/message/earlierResults';
import { answeredItem } from '../../../../engine/answeredItem';

// What is still being handed out is waited for.
jest.mock('n8n-workflow', () => ({
	...jest.requireActual<typeof import('n8n-workflow')>('n8n-workflow'),
	sleep: async () => await Promise.resolve(),
}));

const LIST = 'get_groupmsg_list_v2';
const TASKS = 'get_groupmsg_task';
const RESULTS = 'get_groupmsg_send_result';

const DAY = 86_400;
const NOW = 1_770_000_000;

const SENT = 2;

/** One message, sent by lisi, with these results of it. */
function messageWith(results: IDataObject[], more: Parameters<typeof answeredItem>[0] = {}) {
	return answeredItem({
		[LIST]: () => ({ group_msg_list: [{ msgid: 'm1' }] }),
		[TASKS]: () => ({ task_list: [{ userid: 'lisi', status: SENT, send_time: NOW }] }),
		[RESULTS]: () => ({ send_list: results }),
		...more,
	});
}

describe('What became of earlier mass messages', () => {
	it('is who has got it from whom, and when; a group chat is named by its ID', async () => {
		const { item } = messageWith([
			{ external_userid: 'a', status: 1, send_time: NOW + 5 },
			{ chat_id: 'chat', status: '3', send_time: String(NOW + 6) },
		]);

		expect(await earlierResults(item, 'single', NOW - DAY, NOW)).toEqual([
			{ receiver: 'a', userid: 'lisi', status: 1, at: NOW + 5 },
			{ receiver: 'chat', userid: 'lisi', status: 3, at: NOW + 6 },
		]);
	});

	it('has the time of the task where the result has none, and takes no result of nobody', async () => {
		const { item } = messageWith([
			{ external_userid: 'a', status: 1 },
			{ status: 1 },
			{ external_userid: '', status: 1 },
			{ external_userid: 'b' },
		]);

		expect(await earlierResults(item, 'single', NOW - DAY, NOW)).toEqual([
			{ receiver: 'a', userid: 'lisi', status: 1, at: NOW },
			{ receiver: 'b', userid: 'lisi', status: 0, at: NOW },
		]);
	});

	it('has no time where WeCom tells none', async () => {
		const { item } = messageWith([{ external_userid: 'a', status: 1 }], {
			[TASKS]: () => ({ task_list: [{ userid: 'lisi', status: SENT }] }),
		});

		expect(await earlierResults(item, 'single', NOW - DAY, NOW)).toMatchObject([{ at: 0 }]);
	});

	it('is asked for of the members who have sent it alone', async () => {
		const { item, sent } = messageWith([{ external_userid: 'a', status: 1 }], {
			[TASKS]: () => ({
				task_list: [
					{ userid: 'zhangsan', status: 0 },
					{ userid: 'lisi', status: SENT },
					{ userid: 'wangwu', status: '2' },
				],
			}),
		});
		const results = await earlierResults(item, 'single', NOW - DAY, NOW);

		expect(results.map(({ userid }) => userid)).toEqual(['lisi', 'wangwu']);
		expect(sent(RESULTS)).toMatchObject([
			{ msgid: 'm1', userid: 'lisi' },
			{ msgid: 'm1', userid: 'wangwu' },
		]);
	});

	it('is read of a message once, though it stands in two chunks of the time', async () => {
		const { item, sent } = messageWith([{ external_userid: 'a', status: 1 }]);
		const since = NOW - 40 * DAY;

		expect(await earlierResults(item, 'group', since, NOW)).toHaveLength(1);
		const times = sent(LIST);
		expect(times).toMatchObject([
			{ chat_type: 'group', start_time: since },
			{ chat_type: 'group', end_time: NOW },
		]);
		// Both ends belong to the time.
		expect(times[1].start_time).toBe(Number(times[0].end_time) + 1);
		for (const { start_time, end_time } of times) {
			expect(Number(end_time) - Number(start_time)).toBeLessThanOrEqual(28 * DAY);
		}
		expect(sent(TASKS)).toMatchObject([{ msgid: 'm1' }]);
	});

	it('is read once for all items of a run, of customers and of group chats', async () => {
		const { item, sent } = messageWith([{ external_userid: 'a', status: 1 }]);
		const read = async (of: 'single' | 'group') => await earlierResults(item, of, NOW - DAY, NOW);
		const first = await read('single');
		expect(await read('single')).toEqual(first);
		await read('group');

		expect(sent(LIST).map(({ chat_type }) => chat_type)).toEqual(['single', 'group']);
	});

	it.each([41047, 41063])(
		'is nothing of a message that nobody can have sent (%i)',
		async (errcode) => {
			const { item } = messageWith([], { [TASKS]: () => ({ errcode, errmsg: 'no tasks' }) });

			expect(await earlierResults(item, 'single', NOW - DAY, NOW)).toEqual([]);
		},
	);

	it.each([LIST, TASKS, RESULTS])('is unknown when WeCom refuses %s', async (path) => {
		const refused = { [path]: () => ({ errcode: 60011, errmsg: 'no access' }) };
		const { item } = messageWith([], refused);

		await expect(earlierResults(item, 'single', NOW - DAY, NOW)).rejects.toMatchObject({
			errcode: 60011,
		});
	});
});
