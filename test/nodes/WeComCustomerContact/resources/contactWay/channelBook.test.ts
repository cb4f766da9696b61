import type { IDataObject } from 'n8n-workflow';

import { loneItem } from '../../../../engine/loneItem';
import { channelBookOf } from '../../../../../nodes/WeComCustomerContact/resources/contactWay/channelBook';
import { FIRST_LISTED } from '../../../../../nodes/WeComCustomerContact/resources/contactWay/readContactWays';

const LIST = 'list_contact_way';
const GET = 'get_contact_way';

/** 5 March 2026, nine in the morning in China. */
const NOW = Date.parse('2026-03-05T09:00:00+08:00') / 1000;

/** A company with these contact ways, to which some can be added; one without a record has been deleted. */
function company(ways: Record<string, IDataObject | number>) {
	const { item, sent } = loneItem({
		[LIST]: ({ cursor }) => {
			const ids = Object.keys(ways);
			return cursor === 'more'
				? { contact_way: ids.slice(2).map((config_id) => ({ config_id })) }
				: {
						contact_way: ids.slice(0, 2).map((config_id) => ({ config_id })),
						next_cursor: ids.length > 2 ? 'more' : '',
					};
		},
		[GET]: ({ config_id }) => {
			const way = ways[String(config_id)];
			return typeof way === 'number' ? way : { contact_way: way };
		},
	});
	const book = channelBookOf(item);
	const idsIn = (found: IDataObject[]) => found.map(({ config_id }) => config_id);
	return {
		ways,
		book,
		item,
		of: async (channel: string) => idsIn((await book.of(item, channel)) as IDataObject[]),
		nowOf: async (channel: string) => idsIn((await book.nowOf(item, channel)) as IDataObject[]),
		listed: () => sent.filter(([path]) => path.endsWith(LIST)).map(([, params]) => params),
		read: () => sent.filter(([path]) => path.endsWith(GET)).map(([, params]) => params.config_id),
	};
}

describe('Contact ways by their channel', () => {
	beforeEach(() => void jest.spyOn(Date, 'now').mockReturnValue(NOW * 1000 + 999));
	afterEach(() => jest.restoreAllMocks());

	const three = () =>
		company({ a: { state: 'fair' }, b: { state: 'radio' }, c: { state: 'fair', is_temp: false } });

	it('are read once, of all pages, from the first day on that WeCom lists', async () => {
		const { of, listed, read } = three();

		expect(await of('fair')).toEqual(['a', 'c']);
		expect(await of('radio')).toEqual(['b']);
		expect(await of('none')).toEqual([]);
		expect(listed()).toEqual([
			{ start_time: FIRST_LISTED, limit: 1000 },
			{ start_time: FIRST_LISTED, limit: 1000, cursor: 'more' },
		]);
		expect(read()).toEqual(['a', 'b', 'c']);
	});

	it('are no temporary sessions, and none that have been deleted meanwhile', async () => {
		const { of } = company({ a: { state: 'fair', is_temp: true }, b: 41044, c: { state: 'fair' } });
		expect(await of('fair')).toEqual(['c']);
	});

	it('are not known where one cannot be read', async () => {
		const { of } = company({ a: 40058, b: { state: 'fair' } });
		await expect(of('fair')).rejects.toMatchObject({ errcode: 40058 });
	});

	it('are looked for again where there is none, since a while before they were read', async () => {
		const { nowOf, listed, read, ways } = three();
		expect(await nowOf('fair')).toEqual(['a', 'c']);
		expect(listed()).toHaveLength(2);

		ways.d = { state: 'new' };
		expect(await nowOf('new')).toEqual(['d']);
		expect(listed()[2]).toEqual({ start_time: NOW - 600, limit: 1000 });
		expect(read()).toEqual(['a', 'b', 'c', 'd']);

		// What somebody else has made since is looked for where none is known alone.
		ways.e = { state: 'new' };
		expect(await nowOf('new')).toEqual(['d']);
	});

	it('are not looked for from before the first day', async () => {
		jest.spyOn(Date, 'now').mockReturnValue((FIRST_LISTED + 1) * 1000);
		const { nowOf, listed } = three();
		await nowOf('none');

		expect(listed().map(({ start_time }) => start_time)).toEqual(
			Array.from({ length: 4 }, () => FIRST_LISTED),
		);
	});

	it('are what the run has made of them', async () => {
		const { book, item, of, read } = three();
		await of('fair');
		book.note('a', { remark: 'new' });
		book.note('d', { config_id: 'd', state: 'fair' });

		expect(await book.of(item, 'fair')).toEqual([
			{ config_id: 'a', state: 'fair', remark: 'new' },
			{ config_id: 'c', state: 'fair', is_temp: false },
			{ config_id: 'd', state: 'fair' },
		]);
		expect(read()).toHaveLength(3);
	});
});
