import type { IDataObject } from 'n8n-workflow';

import { searchMassMessages } from '../../../../nodes/WeComCustomerContact/pickers/massMessages';
import { editor } from './editor';

const LIST = 'get_groupmsg_list_v2';
const DAY = 86_400;

/** 2025-12-05 in China. */
const now = 1_764_900_021;

beforeEach(() => jest.spyOn(Date, 'now').mockReturnValue(now * 1000 + 999));
afterEach(() => jest.restoreAllMocks());

/** What the list calls a message. */
async function nameOf(message: IDataObject) {
	const { context } = editor({ [LIST]: { group_msg_list: [{ msgid: 'msg1', ...message }] } });
	return (await searchMassMessages.call(context)).results[0].name;
}

describe('The list of mass messages', () => {
	it('shows the newest first, by their first words and the day', async () => {
		const { context, sentTo } = editor({
			[LIST]: {
				group_msg_list: [
					{ msgid: 'msg1', create_time: now - 2 * DAY, text: { content: 'Older' } },
					{ msgid: 'msg2', create_time: String(now), text: { content: ' New\nest ' } },
					{ msgid: 'msg3', create_time: now - DAY, text: { content: 'Newer' } },
				],
			},
		});
		expect((await searchMassMessages.call(context)).results).toEqual([
			{ name: 'New est · 2025-12-05', value: 'msg2' },
			{ name: 'Newer · 2025-12-04', value: 'msg3' },
			{ name: 'Older · 2025-12-03', value: 'msg1' },
		]);
		expect(sentTo(LIST)).toEqual([
			{ chat_type: 'single', start_time: now - 28 * DAY, end_time: now, limit: 100 },
		]);
	});

	const link = { link: { title: 'Shop' }, msgtype: 'link' };
	const program = { miniprogram: { title: 'App' }, msgtype: 'miniprogram' };

	it.each<[IDataObject, string]>([
		[{ text: { content: 'Words' }, attachments: [link] }, 'Words'],
		[{ text: { content: ' ' }, attachments: [link, program] }, 'Shop'],
		[{ attachments: [program] }, 'App'],
		[{ attachments: [{ msgtype: 'image', image: {} }] }, 'image'],
		[{ attachments: [{ link: { title: '' }, msgtype: 'link' }] }, 'link'],
		[{ attachments: [] }, 'msg1'],
		[{ attachments: [null] }, 'msg1'],
		[{ text: null, attachments: null }, 'msg1'],
		[{}, 'msg1'],
		[{ create_time: now }, 'msg1 · 2025-12-05'],
		[{ create_time: 'soon' }, 'msg1'],
	])('calls %j by its words: %s', async (message, name) => {
		expect(await nameOf(message)).toBe(name);
	});

	it('goes on with group chats, then with the four weeks before, half a year in all', async () => {
		const { context, sentTo } = editor({ [LIST]: { group_msg_list: [] } });
		const first = await searchMassMessages.call(context);
		const token = first.paginationToken as string;
		jest.mocked(Date.now).mockReturnValue((now + 1000) * 1000);
		const rest = await searchMassMessages.call(context, undefined, token);

		expect(rest).toEqual({ results: [] });
		const periods = [0, 1, 2, 3, 4, 5].flatMap((back) => {
			const end_time = now - back * (28 * DAY + 1);
			const period = { start_time: end_time - 28 * DAY, end_time, limit: 100 };
			return ['single', 'group'].map((chat_type) => ({ chat_type, ...period }));
		});
		expect(sentTo(LIST)).toEqual(periods);
	});

	it('follows the cursor of a page', async () => {
		const { context, sentTo } = editor({
			[LIST]: ({ cursor, chat_type }) => ({
				group_msg_list: [{ msgid: `${String(chat_type)} ${String(cursor)}` }],
				next_cursor: cursor ? '' : 'more',
			}),
		});
		const pageAt = async (token?: unknown) =>
			await searchMassMessages.call(context, undefined, token as string | undefined);
		const first = await pageAt();
		const second = await pageAt(first.paginationToken);
		const third = await pageAt(second.paginationToken);
		const fourth = await pageAt(third.paginationToken);

		expect([first, second, third, fourth].map(({ results: [{ value }] }) => value)).toEqual([
			'single undefined',
			'single more',
			'group undefined',
			'group more',
		]);
		expect(new Set(sentTo(LIST).map(({ end_time }) => end_time))).toEqual(new Set([now]));
	});

	it('says why it cannot load', async () => {
		const { context } = editor({ [LIST]: 48002 });
		await expect(searchMassMessages.call(context)).rejects.toThrow(/48002/);
	});
});
