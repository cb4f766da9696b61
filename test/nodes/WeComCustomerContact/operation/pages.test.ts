import type { IDataObject } from 'n8n-workflow';

import { loneItem } from '../../../engine/loneItem';
import { listOf, recordOf } from '../../../../nodes/WeComCustomerContact/operation/pages';
import type { FormContext } from '../../../../nodes/WeComCustomerContact/fields/field';
import { contactWayApi } from '../../../../nodes/wecom/api';
import { failureOf } from '../../../../nodes/wecom/errors/failure';

const call = contactWayApi.list;

type Traits = NonNullable<Parameters<typeof listOf<typeof call.id, 'contact_way'>>[1]>;

/** What an item chose. */
interface Chosen {
	limit?: number;
	details?: boolean;
	/** Of every request. */
	params?: IDataObject;
}

const page = (names: string[], next_cursor = '') => ({
	contact_way: names.map((config_id) => ({ config_id })),
	next_cursor,
});

/** What comes of a list, and which requests it took. */
async function list(
	answers: unknown[],
	traits: Traits = {},
	{ limit, details, params }: Chosen = {},
) {
	const given: Record<string, unknown> = { returnAll: limit === undefined, limit };
	const { item } = loneItem(
		{},
		{
			has: () => true,
			given: ({ description }: { description: { name: string } }) =>
				description.name === 'includeDetails' ? details : given[description.name],
		},
	);
	const sent: IDataObject[] = [];
	const records = await listOf(call, traits).answer.call(
		item as FormContext,
		params ?? {},
		async (some) => {
			sent.push(some as IDataObject);
			const answer = answers[sent.length - 1];
			if (answer instanceof Error) throw answer;
			return answer as never;
		},
	);
	return { records: records as IDataObject[], sent };
}

const named = (records: IDataObject[]) => records.map(({ config_id }) => config_id);

describe('A list', () => {
	it('has the records of all pages, by requests alike', async () => {
		const { records, sent } = await list(
			[page(['a', 'b'], 'more'), page(['c'])],
			{},
			{ params: { start_time: 5 } },
		);

		expect(records).toEqual([{ config_id: 'a' }, { config_id: 'b' }, { config_id: 'c' }]);
		expect(sent).toEqual([
			{ start_time: 5, limit: 1000 },
			{ start_time: 5, limit: 1000, cursor: 'more' },
		]);
	});

	it('ends when there are as many as are wanted, and asks for no more', async () => {
		const answers = [page(['a', 'b'], 'more'), page(['c', 'd'], 'more2'), page(['e'])];

		const two = await list(answers, {}, { limit: 2 });
		expect([named(two.records), two.sent]).toEqual([['a', 'b'], [{ limit: 2 }]]);

		const three = await list(answers, {}, { limit: 3 });
		expect(named(three.records)).toEqual(['a', 'b', 'c']);
		expect(three.sent).toEqual([{ limit: 3 }, { limit: 1, cursor: 'more' }]);
	});

	it('is empty by the codes that say so, and by no other', async () => {
		const none = failureOf(84061);
		expect((await list([none], { emptyOn: [84061] })).records).toEqual([]);
		await expect(list([none], { emptyOn: [41044] })).rejects.toBe(none);
		await expect(list([none])).rejects.toBe(none);
	});

	it('is read in chunks, in their order, and has once what they share', async () => {
		const { records, sent } = await list(
			[page(['a', 'b']), page(['b', 'c', '']), page(['c', ''])],
			{
				chunks: () => [{ start_time: 1 }, { start_time: 2 }, { start_time: 3 }],
				sameBy: ({ config_id }) => String(config_id) || undefined,
				shape: ({ config_id }) => ({ config_id: `way ${String(config_id)}` }),
			},
		);

		expect(named(records)).toEqual(['way a', 'way b', 'way c', 'way ', 'way ']);
		expect(sent.map(({ start_time }) => start_time)).toEqual([1, 2, 3]);
	});

	it('keeps what is the same where nothing tells it', async () => {
		expect(named((await list([page(['a', 'a'])])).records)).toEqual(['a', 'a']);
	});

	it('is looked through in full pages for those that are wanted', async () => {
		const answers = [page(['a', 'b'], 'more'), page(['c', 'd'], 'more2'), page(['e'])];
		const only = () => (record: IDataObject) => ['b', 'c', 'e'].includes(String(record.config_id));

		const { records, sent } = await list(answers, { only }, { limit: 2 });
		expect(named(records)).toEqual(['b', 'c']);
		expect(sent).toEqual([{ limit: 1000 }, { limit: 1000, cursor: 'more' }]);

		const all = await list(answers, { only: () => undefined }, { limit: 2 });
		expect([named(all.records), all.sent]).toEqual([['a', 'b'], [{ limit: 2 }]]);
	});

	it('has details where they are wanted, of what is given out alone', async () => {
		const read: unknown[] = [];
		const details = async (record: IDataObject) => {
			read.push(record.config_id);
			return { ...record, full: true };
		};
		const answers = [page(['a', 'b', 'c'])];

		const wanted = await list(answers, { details }, { limit: 2, details: true });
		expect(wanted.records).toEqual([
			{ config_id: 'a', full: true },
			{ config_id: 'b', full: true },
		]);
		expect(read).toEqual(['a', 'b']);
		expect(named((await list(answers, { details }, { details: false })).records)).toEqual([
			'a',
			'b',
			'c',
		]);
		expect((await list(answers, {}, { details: true })).records).toHaveLength(3);
		expect(read).toHaveLength(2);
	});

	it('has once what WeCom could not deliver, behind the records and beside the limit', async () => {
		const { records } = await list(
			[page(['a'], 'more'), page(['b', 'c'])],
			{ undelivered: () => [{ errcode: 1 }, { errcode: 2 }] },
			{ limit: 2 },
		);

		expect(records).toEqual([
			{ config_id: 'a' },
			{ config_id: 'b' },
			{ errcode: 1 },
			{ errcode: 2 },
		]);
	});

	it('is of plain strings under a name', async () => {
		const { records } = await list([{ contact_way: ['a', 'b'] }], { item: 'config_id' });
		expect(records).toEqual([{ config_id: 'a' }, { config_id: 'b' }]);
	});

	it('is prepared as it says, by its call', () => {
		const prepare = () => {};
		expect(listOf(call, { prepare })).toMatchObject({ call, prepare });
	});
});

describe('The record that an entry is', () => {
	it.each<[unknown, string | undefined, unknown]>([
		[{ a: 1 }, undefined, { a: 1 }],
		['a', undefined, { value: 'a' }],
		[7, undefined, { value: 7 }],
		[['a'], undefined, { value: ['a'] }],
		['a', 'userid', { userid: 'a' }],
		[{ a: 1 }, 'userid', { userid: { a: 1 } }],
	])('%j under %j is %j', (entry, item, record) => {
		expect(recordOf(entry, item)).toEqual(record);
	});
});
