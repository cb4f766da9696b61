import {
	collectFormApi,
	contactWayApi,
	externalPayApi,
	statisticsApi,
	transferApi,
} from '../../../nodes/wecom/api';
import { failureOf } from '../../../nodes/wecom/errors/failure';
import { pagesOf } from '../../../nodes/wecom/pages';

/** A call that answers with these pages, one after the other, and what it was asked for. */
function answering(...answers: object[]) {
	const sent: object[] = [];
	const send = async (params: object) => {
		sent.push(params);
		const answer = answers[sent.length - 1];
		if (!answer) throw new Error('nobody should ask any more');
		if (answer instanceof Error) throw answer;
		return answer as never;
	};
	return { sent, send };
}

async function entriesOf(pages: AsyncGenerator<{ entries: unknown[] }>): Promise<unknown[]> {
	const entries: unknown[] = [];
	for await (const page of pages) entries.push(...page.entries);
	return entries;
}

describe('Pages by cursor', () => {
	it('are read until WeCom names no next one, the parameters on each', async () => {
		const { sent, send } = answering(
			{ contact_way: [1, 2], next_cursor: 'A' },
			{ contact_way: [3], next_cursor: 'B' },
			{ contact_way: [4], next_cursor: '' },
		);
		const found = await entriesOf(pagesOf(contactWayApi.list, { start_time: 5 }, send));

		expect(found).toEqual([1, 2, 3, 4]);
		expect(sent).toEqual([
			{ start_time: 5, limit: 1000 },
			{ start_time: 5, limit: 1000, cursor: 'A' },
			{ start_time: 5, limit: 1000, cursor: 'B' },
		]);
	});

	it('end where WeCom says that it was the last, whatever the cursor', async () => {
		const { send, sent } = answering({ info: [1], is_last: true, next_cursor: 'A' });

		expect(await entriesOf(pagesOf(transferApi.getUnassigned, {}, send))).toEqual([1]);
		expect(sent).toEqual([{ page_size: 1000 }]);
	});

	it('are no larger than what is still wanted', async () => {
		let wanted = 3;
		const { send, sent } = answering(
			{ contact_way: [1, 2], next_cursor: 'A' },
			{ contact_way: [3] },
		);
		for await (const { entries } of pagesOf(contactWayApi.list, {}, send, {
			wanted: () => wanted,
		})) {
			wanted -= entries.length;
		}

		expect(sent).toEqual([{ limit: 3 }, { limit: 1, cursor: 'A' }]);
	});

	it('have the size before the cursor, and behind an offset, as WeCom writes them', async () => {
		const byCursor = answering({ contact_way: [1], next_cursor: 'A' }, {});
		await entriesOf(pagesOf(contactWayApi.list, {}, byCursor.send));
		const byOffset = answering({ total: 1, items: [1] });
		await entriesOf(pagesOf(statisticsApi.groupChatByOwner, { a: 1 }, byOffset.send));

		expect(JSON.stringify(byCursor.sent[1])).toBe('{"limit":1000,"cursor":"A"}');
		expect(JSON.stringify(byOffset.sent[0])).toBe('{"a":1,"offset":0,"limit":1000}');
	});

	it('are read on however many there are, as long as they hold something', async () => {
		const pages = Array.from({ length: 50 }, (_, place) => ({
			contact_way: [place],
			next_cursor: place < 49 ? `c${place}` : '',
		}));
		const { send } = answering(...pages);

		expect(await entriesOf(pagesOf(contactWayApi.list, {}, send))).toHaveLength(50);
	});

	it('go on with a cursor that is a number', async () => {
		const { send, sent } = answering({ contact_way: [1], next_cursor: 7 }, { contact_way: [2] });

		expect(await entriesOf(pagesOf(contactWayApi.list, {}, send))).toEqual([1, 2]);
		expect(sent[1]).toEqual({ limit: 1000, cursor: '7' });
	});

	it.each([true, {}, ['A']])('fail with the cursor %j', async (next_cursor) => {
		const { send } = answering({ contact_way: [1], next_cursor });

		await expect(entriesOf(pagesOf(contactWayApi.list, {}, send))).rejects.toMatchObject({
			what: 'WeCom sent no cursor of the next page',
		});
	});

	it('fail with an error that is none of WeCom’s, whatever its code', async () => {
		const { send } = answering(Object.assign(new Error('other'), { errcode: 84061 }));
		const pages = pagesOf(contactWayApi.list, {}, send, { emptyOn: [84061] });

		await expect(entriesOf(pages)).rejects.toThrow('other');
	});

	it('have no size where WeCom takes none', async () => {
		const { send, sent } = answering({ customer: [1] });
		await entriesOf(pagesOf(transferApi.transferResult, {}, send));

		expect(sent).toStrictEqual([{}]);
	});

	it('are read on when a cursor looks like a number that is lower than the one before', async () => {
		const { send } = answering(
			{ contact_way: [1], next_cursor: '7' },
			{ contact_way: [2], next_cursor: '5' },
			{ contact_way: [3] },
		);

		expect(await entriesOf(pagesOf(contactWayApi.list, {}, send))).toEqual([1, 2, 3]);
	});

	it('go on while WeCom says that there are more, with the cursor as the number that it is', async () => {
		const { send, sent } = answering(
			{ submit_users: [1], has_more: true, cursor: 7 },
			{ submit_users: [], has_more: true, cursor: 9 },
			{ submit_users: [2], has_more: false, cursor: 9 },
		);
		const found = await entriesOf(pagesOf(collectFormApi.getStatistic, { req_type: 2 }, send));

		expect(found).toEqual([1, 2]);
		expect(sent).toEqual([
			{ req_type: 2, limit: 10_000 },
			{ req_type: 2, limit: 10_000, cursor: 7 },
			{ req_type: 2, limit: 10_000, cursor: 9 },
		]);
	});

	it.each([undefined, null, 'odd', {}])(
		'fail where there are more and the cursor is %j',
		async (cursor) => {
			const { send } = answering({ submit_users: [1], has_more: true, cursor });

			await expect(entriesOf(pagesOf(collectFormApi.getStatistic, {}, send))).rejects.toMatchObject(
				{ what: 'WeCom sent no cursor of the next page' },
			);
		},
	);

	it('are asked for as large as they can be, and may be empty, where records are filtered out', async () => {
		const empty = Array.from({ length: 30 }, (_, place) => ({ next_cursor: `c${place}` }));
		const { send, sent } = answering(...empty, { bill_list: [1] });
		const found = await entriesOf(pagesOf(externalPayApi.listBills, {}, send, { wanted: () => 5 }));

		expect(found).toEqual([1]);
		expect(sent).toHaveLength(31);
		expect(sent[0]).toEqual({ limit: 1000 });
	});

	it('do not go on for ever when WeCom names the same cursor again', async () => {
		const page = { contact_way: [1], next_cursor: 'A' };
		const { send, sent } = answering(page, page, page);

		await expect(entriesOf(pagesOf(contactWayApi.list, {}, send))).rejects.toMatchObject({
			what: 'WeCom gave the same page twice',
		});
		expect(sent).toHaveLength(2);
	});

	it('do not go on for ever when WeCom names two cursors in turn', async () => {
		const [a, b] = ['A', 'B'].map((next_cursor) => ({ contact_way: [1], next_cursor }));
		const { send, sent } = answering(a, b, a, b);

		await expect(entriesOf(pagesOf(contactWayApi.list, {}, send))).rejects.toMatchObject({
			what: 'WeCom gave the same page twice',
		});
		expect(sent).toHaveLength(3);
	});

	it('do not go on for ever when all of them are empty', async () => {
		const empty = Array.from({ length: 50 }, (_, i) => ({ next_cursor: `c${i}` }));
		const { send, sent } = answering(...empty);

		await expect(entriesOf(pagesOf(contactWayApi.list, {}, send))).rejects.toMatchObject({
			what: 'WeCom gave 20 pages without a record, and names more',
		});
		expect(sent).toHaveLength(20);
	});

	it('have no place for null, and are lists', async () => {
		const { send } = answering({ contact_way: [1, null, 2] }, { contact_way: { 0: 1 } });

		expect(await entriesOf(pagesOf(contactWayApi.list, {}, send))).toEqual([1, 2]);
		await expect(entriesOf(pagesOf(contactWayApi.list, {}, send))).rejects.toMatchObject({
			what: 'WeCom sent no list of contact_way',
		});
	});

	it('are none where WeCom says so by an errcode', async () => {
		const { send } = answering(failureOf(84061));
		const pages = pagesOf(contactWayApi.list, {}, send, { emptyOn: [84061] });

		expect(await entriesOf(pages)).toEqual([]);
	});

	it('pass on every other failure', async () => {
		const { send } = answering(failureOf(40003));
		const pages = pagesOf(contactWayApi.list, {}, send, { emptyOn: [84061] });

		await expect(entriesOf(pages)).rejects.toMatchObject({ errcode: 40003 });
	});
});

describe('Pages by offset', () => {
	it('are read until all are there', async () => {
		const { sent, send } = answering(
			{ items: [1, 2], next_offset: 2, total: 3 },
			{ items: [3], next_offset: 3, total: 3 },
		);

		expect(await entriesOf(pagesOf(statisticsApi.groupChatByOwner, { a: 1 }, send))).toEqual([
			1, 2, 3,
		]);
		expect(sent).toEqual([
			{ a: 1, offset: 0, limit: 1000 },
			{ a: 1, offset: 2, limit: 1000 },
		]);
	});

	it('go on by their count where WeCom leaves the next offset out', async () => {
		const { sent, send } = answering({ items: [1, 2], total: 3 }, { items: [3], total: 3 });

		expect(await entriesOf(pagesOf(statisticsApi.groupChatByOwner, {}, send))).toEqual([1, 2, 3]);
		expect(sent).toMatchObject([{ offset: 0 }, { offset: 2 }]);
	});

	it.each([0, 1, 2])(
		'do not go on for ever when the next one begins at %i again',
		async (offset) => {
			const { send } = answering(
				{ items: [1, 2], next_offset: 2, total: 9 },
				{ items: [3], next_offset: offset, total: 9 },
			);

			await expect(
				entriesOf(pagesOf(statisticsApi.groupChatByOwner, {}, send)),
			).rejects.toMatchObject({ what: 'WeCom gave the same page twice' });
		},
	);
});
