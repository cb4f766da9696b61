import type { IDataObject } from 'n8n-workflow';

import type { Bench } from '../../../engine';
import { startBench } from '../../../engine';
import { byId } from '../../../engine/input';
import { search } from '../../../engine/pickers';

const LIST = '/cgi-bin/externalcontact/list_contact_way';
const GET = '/cgi-bin/externalcontact/get_contact_way';

const booth = { name: 'Trade fair booth · fair2026', value: '7f1c2d94b0a6e835d1427c9be06f3a58' };
const desk = { name: 'Service desk · service', value: '2b90e4d7c1a85f36097be2d4418ac6f3' };

describe('Picker of contact ways', () => {
	let bench: Bench;
	beforeAll(async () => {
		bench = await startBench();
	});
	beforeEach(() => bench.reset());
	afterAll(async () => await bench.close());

	const sentBodies = () => bench.sent(LIST).map(({ body }) => body as IDataObject);

	/** One more contact way, as the user names it. */
	async function add({ state, ...options }: IDataObject): Promise<string> {
		const { items } = await bench.run({
			resource: 'contactWay',
			operation: 'create',
			userId: byId('zhangsan'),
			state,
			options,
		} as never);
		return items[0].json.config_id as string;
	}

	it('shows the contact ways of all times by remark and state', async () => {
		expect(await search(bench, 'searchContactWays')).toEqual({ results: [booth, desk] });
		expect(sentBodies()).toEqual([{ start_time: 1625846400, limit: 50 }]);
	});

	it('shows what there is of the two, and else the ID', async () => {
		const state = await add({ state: 'radio' });
		const both = await add({ state: 'same', remark: 'same' });
		const neither = await add({});

		expect((await search(bench, 'searchContactWays')).results.slice(2)).toEqual([
			{ name: 'radio', value: state },
			{ name: 'same', value: both },
			{ name: neither, value: neither },
		]);
	});

	it('shows the ID where WeCom does not give the rest', async () => {
		bench.sandbox.control.addFault({ path: GET, kind: 'errcode', errcode: 41044, times: 2 });

		expect((await search(bench, 'searchContactWays')).results).toEqual(
			[booth, desk].map(({ value }) => ({ name: value, value })),
		);
	});

	it.each([
		['BOOTH', [booth]],
		['service', [desk]],
		[booth.value, [booth]],
		['nothing of the kind', []],
	])('finds %p', async (filter, results) => {
		expect(await search(bench, 'searchContactWays', {}, filter)).toEqual({ results });
	});

	it('goes on page by page', async () => {
		for (let i = 0; i < 50; i++) await add({ remark: `Way ${i}` });
		const first = await search(bench, 'searchContactWays');
		expect(first.results).toHaveLength(50);

		const next = await search(bench, 'searchContactWays', {}, '', first.paginationToken as string);
		expect(next.results.map(({ name }) => name)).toEqual(['Way 48', 'Way 49']);
		expect(sentBodies().at(-1)).toEqual({
			start_time: 1625846400,
			limit: 50,
			cursor: first.paginationToken,
		});

		const found = await search(bench, 'searchContactWays', {}, 'way 49');
		expect(found.results.map(({ name }) => name)).toEqual(['Way 49']);
	});

	it('says why it cannot load', async () => {
		bench.sandbox.control.addFault({ path: LIST, kind: 'errcode', errcode: 48002 });

		await expect(search(bench, 'searchContactWays')).rejects.toThrow(/Callable Apps/);
	});
});
