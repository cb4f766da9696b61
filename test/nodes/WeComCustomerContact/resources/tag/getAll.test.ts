import type { Bench } from '../../../../engine';
import { jsonOf, startBench } from '../../../../engine';

const PATH = '/cgi-bin/externalcontact/get_corp_tag_list';

describe('Tag: Get Many', () => {
	let bench: Bench;
	beforeAll(async () => {
		bench = await startBench();
	});
	beforeEach(() => bench.reset());
	afterAll(async () => await bench.close());

	it('gives one item per tag with its group', async () => {
		const { items, error } = await bench.run({
			resource: 'tag',
			operation: 'getAll',
			returnAll: true,
		});

		expect(error).toBeUndefined();
		expect(bench.sent(PATH)).toEqual([
			{ method: 'POST', query: { access_token: 'token#1' }, body: {} },
		]);
		const groups = bench.sandbox.control.state().tagGroups;
		expect(jsonOf(items).map(({ group_name, name }) => [group_name, name])).toEqual(
			groups.flatMap((group) => group.tags.map((tag) => [group.group_name, tag.name])),
		);
		expect(items.every(({ pairedItem }) => JSON.stringify(pairedItem) === '{"item":0}')).toBe(true);
	});
});
