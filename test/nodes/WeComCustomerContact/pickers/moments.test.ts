import type { IDataObject } from 'n8n-workflow';

import { searchMoments } from '../../../../nodes/WeComCustomerContact/pickers/moments';
import { editor } from './editor';

const LIST = 'get_moment_list';
const DAY = 86_400;
const PERIOD = 30 * DAY;

/** 2025-12-05 in China. */
const now = 1_764_900_021;

beforeEach(() => jest.spyOn(Date, 'now').mockReturnValue(now * 1000 + 999));
afterEach(() => jest.restoreAllMocks());

/** What the list calls a moment. */
async function nameOf(moment: IDataObject) {
	const { context } = editor({ [LIST]: { moment_list: [{ moment_id: 'mom1', ...moment }] } });
	return (await searchMoments.call(context)).results[0].name;
}

describe('The list of moments', () => {
	it('shows those of the last 30 days, the newest first, by their first words and the day', async () => {
		const { context, sentTo } = editor({
			[LIST]: {
				moment_list: [
					{ moment_id: 'mom1', create_time: now - 2 * DAY, text: { content: 'Older' } },
					{ moment_id: 'mom2', create_time: String(now), text: { content: ' New\nest ' } },
					{ moment_id: 'mom3', create_time: now - DAY, text: { content: 'Newer' } },
				],
			},
		});
		expect((await searchMoments.call(context)).results).toEqual([
			{ name: 'New est · 2025-12-05', value: 'mom2' },
			{ name: 'Newer · 2025-12-04', value: 'mom3' },
			{ name: 'Older · 2025-12-03', value: 'mom1' },
		]);
		expect(sentTo(LIST)).toEqual([{ start_time: now + 1 - PERIOD, end_time: now + 1, limit: 20 }]);
	});

	it.each<[IDataObject, string]>([
		[{ text: { content: 'Words' }, link: { title: 'Shop' } }, 'Words'],
		[{ text: { content: ' ' }, link: { title: 'Shop' } }, 'Shop'],
		[{ text: null, link: { title: '' } }, 'Link'],
		[{ video: { media_id: 'm' } }, 'Video'],
		[{ image: [{ media_id: 'm' }] }, 'Image'],
		[{ link: null }, 'mom1'],
		[{}, 'mom1'],
		[{ create_time: now }, 'mom1 · 2025-12-05'],
		[{ create_time: 'soon' }, 'mom1'],
	])('calls %j by its words: %s', async (moment, name) => {
		expect(await nameOf(moment)).toBe(name);
	});

	it('goes on with the periods before, half a year in all', async () => {
		const { context, sentTo } = editor({ [LIST]: { moment_list: [] } });
		const first = await searchMoments.call(context);
		jest.mocked(Date.now).mockReturnValue((now + 1000) * 1000);
		const token = first.paginationToken as string | undefined;
		const rest = token && (await searchMoments.call(context, undefined, token));

		expect([first.results, rest ?? first]).toEqual([[], { results: [] }]);
		expect(sentTo(LIST)).toEqual(
			[0, 1, 2, 3, 4, 5].map((back) => {
				const end_time = now + 1 - back * (PERIOD - 1);
				return { start_time: end_time - PERIOD, end_time, limit: 20 };
			}),
		);
	});

	it('follows the cursor of a page', async () => {
		const { context, sentTo } = editor({
			[LIST]: ({ cursor }) => ({
				moment_list: [{ moment_id: `at ${String(cursor)}` }],
				next_cursor: cursor ? '' : 'more',
			}),
		});
		const pageAt = async (token?: unknown) =>
			await searchMoments.call(context, undefined, token as string | undefined);
		const first = await pageAt();
		const second = await pageAt(first.paginationToken);
		const third = await pageAt(second.paginationToken);

		expect([first, second, third].map(({ results: [{ value }] }) => value)).toEqual([
			'at undefined',
			'at more',
			'at undefined',
		]);
		const ends = sentTo(LIST).map(({ end_time }) => end_time);
		expect(ends).toEqual([now + 1, now + 1, now + 2 - PERIOD]);
	});

	it('says why it cannot load', async () => {
		const { context } = editor({ [LIST]: 48002 });
		await expect(searchMoments.call(context)).rejects.toThrow(/Callable Apps/);
	});
});
