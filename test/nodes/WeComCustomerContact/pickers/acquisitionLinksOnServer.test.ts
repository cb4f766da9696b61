import type { Bench } from '../../../engine';
import { startBench } from '../../../engine';
import { search } from '../../../engine/pickers';

const LIST = '/cgi-bin/externalcontact/customer_acquisition/list_link';
const GET = '/cgi-bin/externalcontact/customer_acquisition/get';

const entry = (name: string, value: string) => ({
	name,
	value,
	url: `https://work.weixin.qq.com/ca/${value}`,
});
const spring = entry('Spring campaign', 'cawcde11aa22bb33cc44');
const help = entry('Help page', 'cawcde55ee66ff77aa88');

describe('Picker of acquisition links', () => {
	let bench: Bench;
	beforeAll(async () => {
		bench = await startBench();
	});
	beforeEach(() => bench.reset());
	afterAll(async () => await bench.close());

	it('shows the links of the app by name, and opens them', async () => {
		expect(await search(bench, 'searchAcquisitionLinks')).toEqual({ results: [spring, help] });
		expect(bench.sent(LIST).map(({ body }) => body)).toEqual([{ limit: 50 }]);
	});

	it('shows the ID where WeCom does not give the name', async () => {
		bench.sandbox.control.addFault({ path: GET, kind: 'errcode', errcode: 40058, times: 2 });

		expect((await search(bench, 'searchAcquisitionLinks')).results).toEqual(
			[spring, help].map(({ value }) => ({ name: value, value })),
		);
	});

	it.each([
		['SPRING', [spring]],
		[help.value, [help]],
		['nothing of the kind', []],
	])('finds %p', async (filter, results) => {
		expect(await search(bench, 'searchAcquisitionLinks', {}, filter)).toEqual({ results });
	});

	it('goes on page by page', async () => {
		await bench.run(
			{ resource: 'acquisitionLink', operation: 'create', linkName: 'More', members: 'lisi' },
			{ items: Array.from({ length: 50 }, () => ({ json: {} })) },
		);
		const first = await search(bench, 'searchAcquisitionLinks');
		expect(first.results).toHaveLength(50);

		const cursor = first.paginationToken as string;
		expect((await search(bench, 'searchAcquisitionLinks', {}, '', cursor)).results).toHaveLength(2);
		expect(bench.sent(LIST).at(-1)?.body).toEqual({ limit: 50, cursor });
	});

	it('says why it cannot load', async () => {
		bench.sandbox.control.addFault({ path: LIST, kind: 'errcode', errcode: 48002 });

		await expect(search(bench, 'searchAcquisitionLinks')).rejects.toThrow(/Callable Apps/);
	});
});
