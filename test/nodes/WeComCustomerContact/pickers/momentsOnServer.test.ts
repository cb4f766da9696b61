import type { IDataObject } from 'n8n-workflow';

import type { Bench } from '../../../engine';
import { startBench } from '../../../engine';
import { search } from '../../../engine/pickers';

const PATH = '/cgi-bin/externalcontact/get_moment_list';
const DAY = 86_400;
const PERIOD = 30 * DAY;

describe('Picker of moments', () => {
	/** Two weeks after the first moments of the sandbox. */
	const now = Date.parse('2026-01-22T00:00:00+08:00');
	let bench: Bench;
	beforeAll(async () => {
		bench = await startBench();
	});
	beforeEach(() => {
		jest.spyOn(Date, 'now').mockReturnValue(now);
		bench.reset();
	});
	afterEach(() => jest.restoreAllMocks());
	afterAll(async () => await bench.close());

	const sentBodies = () => bench.sent(PATH).map(({ body }) => body as IDataObject);
	const namesIn = (results: Array<{ name: string }>) => results.map(({ name }) => name);

	it('shows the moments of the last 30 days, the newest first, by their first words', async () => {
		const { results, paginationToken } = await search(bench, 'searchMoments');

		expect(namesIn(results)).toEqual([
			'Video · 2026-01-13',
			'Ten tips for the winter · 2026-01-11',
			'Our stand at the fair · 2026-01-08',
			'New opening hours from Monday! · 2026-01-07',
		]);
		expect(results[3].value).toBe('momBx7kEAAAn5QwXt2LzRc9KpVdYsH0g');
		const end = now / 1000 + 1;
		expect(sentBodies()).toEqual([{ start_time: end - PERIOD, end_time: end, limit: 20 }]);
		expect(paginationToken).toEqual(expect.any(String));
	});

	it('goes on with the periods before, half a year in all', async () => {
		const first = await search(bench, 'searchMoments');
		const rest = await search(bench, 'searchMoments', {}, '', first.paginationToken as string);

		expect(rest).toEqual({ results: [], paginationToken: undefined });
		const ends = sentBodies().map(({ end_time }) => Number(end_time));
		expect(ends).toEqual([0, 1, 2, 3, 4, 5].map((i) => now / 1000 + 1 - i * (PERIOD - 1)));
	});

	it('searches by words', async () => {
		const { results } = await search(bench, 'searchMoments', {}, ' FAIR');

		expect(namesIn(results)).toEqual(['Our stand at the fair · 2026-01-08']);
	});

	it('says why it cannot load', async () => {
		bench.sandbox.control.addFault({ path: PATH, kind: 'errcode', errcode: 48002 });

		await expect(search(bench, 'searchMoments')).rejects.toMatchObject({
			message: expect.stringContaining('The app may not use customer contact'),
		});
	});
});
