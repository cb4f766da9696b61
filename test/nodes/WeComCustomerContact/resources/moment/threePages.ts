import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { jsonOf, runNode } from '../../../../engine';
import { startCannedWeCom } from '../../../../engine/cannedWeCom';

interface PagedList {
	path: string;
	/** Key of the answer that holds the records. */
	list: string;
	/** A record of the list. */
	record: (place: number) => IDataObject;
	/** Records of each page; there are three. */
	records: number;
	/** Most records that are asked for at once. */
	pageSize: number;
	parameters: INodeParameters;
	/** What is sent with each page, beside its size and place. */
	body: IDataObject;
}

/** The tests of a list with more pages than the sandbox has: pages, filters on each, Limit. */
export function describeThreePages({
	path,
	list,
	record,
	records,
	pageSize,
	parameters,
	body,
}: PagedList): void {
	const all = Array.from({ length: 3 * records }, (_, place) => record(place));
	const page = (from: number, next_cursor: string) => ({
		[list]: all.slice(from, from + records),
		next_cursor,
	});

	async function run(fields: INodeParameters) {
		const canned = await startCannedWeCom({
			[path]: [page(0, 'two'), page(records, 'three'), page(2 * records, '')],
		});
		const { items, error } = await runNode({
			store: canned.store,
			parameters: { ...parameters, ...fields },
		}).finally(canned.close);
		expect(error).toBeUndefined();
		return { found: jsonOf(items), sent: canned.bodies(path) };
	}

	describe('with three pages', () => {
		it('asks for the same on each', async () => {
			const { found, sent } = await run({ returnAll: true });

			expect(sent).toEqual([
				{ ...body, limit: pageSize },
				{ ...body, limit: pageSize, cursor: 'two' },
				{ ...body, limit: pageSize, cursor: 'three' },
			]);
			expect(found).toEqual(all);
		});

		it('stops at Limit', async () => {
			const { found, sent } = await run({ returnAll: false, limit: records + 1 });

			expect(found).toEqual(all.slice(0, records + 1));
			expect(sent.map(({ limit }) => limit)).toEqual([Math.min(pageSize, records + 1), 1]);
		});
	});
}
