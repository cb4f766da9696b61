import type { Bench } from '../../../engine';
import { startBench } from '../../../engine';
import { calls, groupNamed } from '../../../engine/corp';
import { options, search } from '../../../engine/pickers';

const PATH = '/cgi-bin/externalcontact/get_corp_tag_list';

describe('Picker of tag groups', () => {
	let bench: Bench;
	beforeAll(async () => {
		bench = await startBench();
	});
	beforeEach(() => bench.reset());
	afterAll(async () => await bench.close());

	const entries = (names: string[]) =>
		names.map((name) => ({ name, value: groupNamed(bench, name).group_id }));

	it('shows all groups, in one request', async () => {
		const all = entries(['Customer level', 'Interest', 'Region', 'Warehouse', 'Newsletter']);

		expect(await search(bench, 'searchTagGroups')).toEqual({ results: all });
		expect(calls(bench)).toEqual([PATH]);
		expect(await options(bench, 'getTagGroups')).toEqual(all);
	});

	it('finds a group by a part of its name, in any case', async () => {
		expect(await search(bench, 'searchTagGroups', {}, 'LEVEL')).toEqual({
			results: entries(['Customer level']),
		});
	});
});
