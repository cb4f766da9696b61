import type { ILoadOptionsFunctions, INodeListSearchItems } from 'n8n-workflow';

import {
	matching,
	pick,
	pickSeveral,
	searchPages,
} from '../../../../nodes/WeComCustomerContact/pickers/picker';
import { failureOf } from '../../../../nodes/wecom/errors/failure';

const context = {
	getNode: () => ({ name: 'WeCom', type: 'x', typeVersion: 1, parameters: {} }),
} as unknown as ILoadOptionsFunctions;

const failing = (error: Error) => async () => await Promise.reject<never>(error);

describe('A picker', () => {
	const refused = failureOf(48002, 'api forbidden');

	it('gives what it finds', async () => {
		expect(await pick(context, async () => await Promise.resolve(['a']))).toEqual(['a']);
		expect(await pickSeveral(context, async () => await Promise.resolve(['a']))).toEqual(['a']);
	});

	it('says what WeCom says, and what to do, in the words that the editor shows', async () => {
		await expect(pick(context, failing(refused))).rejects.toMatchObject({
			name: 'NodeApiError',
			message: refused.message,
			httpCode: '48002',
		});
		await expect(pickSeveral(context, failing(refused))).rejects.toMatchObject({
			name: 'NodeOperationError',
			message: refused.message,
		});
		expect(refused.message).toMatch(/Callable Apps/);
	});

	it('leaves an error of the program as it is', async () => {
		const bug = new TypeError('x is not a function');
		await expect(pick(context, failing(bug))).rejects.toBe(bug);
		await expect(pickSeveral(context, failing(bug))).rejects.toBe(bug);
	});
});

describe('The entries of a picker', () => {
	it('are those with an ID that hold what is searched for, in name or ID', () => {
		const entries = [
			{ name: 'Gold', value: 'et1' },
			{ name: 'Gold', value: undefined },
			{ name: 'Gold', value: '' },
			{ name: 'Gold', value: [null] },
			{ name: 'Silver', value: 'etGold' },
			{ name: 'Silver', value: 2 },
		] as INodeListSearchItems[];

		expect(matching(entries, ' gold ').map(({ value }) => value)).toEqual(['et1', 'etGold']);
		expect(matching(entries).map(({ value }) => value)).toEqual(['et1', 'etGold', 2]);
	});
});

describe('A search through pages', () => {
	/** A list of so many pages with one entry each; where a page goes on, its number is the cursor. */
	function list(pages: number) {
		const read: Array<string | undefined> = [];
		return {
			read,
			async readPage(cursor?: string) {
				read.push(cursor);
				const page = Number(cursor ?? 1);
				return await Promise.resolve({
					entries: [{ name: `Name ${page}`, value: `id${page}` }],
					next: page < pages ? String(page + 1) : undefined,
				});
			},
		};
	}
	const entry = (page: number) => ({ name: `Name ${page}`, value: `id${page}` });

	it('reads one page where something on it fits, and says where the list goes on', async () => {
		const { readPage, read } = list(3);
		expect(await searchPages(readPage)).toEqual({ results: [entry(1)], paginationToken: '2' });
		expect(await searchPages(readPage, '', '3')).toEqual({ results: [entry(3)] });
		expect(read).toEqual([undefined, '3']);
	});

	it('reads on until something fits', async () => {
		const { readPage, read } = list(5);
		expect(await searchPages(readPage, 'name 3')).toEqual({
			results: [entry(3)],
			paginationToken: '4',
		});
		expect(read).toEqual([undefined, '2', '3']);
	});

	it('ends with the list', async () => {
		const { readPage, read } = list(3);
		expect(await searchPages(readPage, 'nobody')).toEqual({ results: [] });
		expect(read).toHaveLength(3);
	});

	it('reads ten pages at a time at most, and goes on from there', async () => {
		const { readPage, read } = list(12);
		const { results, paginationToken } = await searchPages(readPage, 'name 11');
		expect([results, paginationToken]).toEqual([[], '11']);
		expect(read).toHaveLength(10);
		const rest = await searchPages(readPage, 'name 11', paginationToken as string);
		expect(rest.results).toEqual([entry(11)]);
	});
});
