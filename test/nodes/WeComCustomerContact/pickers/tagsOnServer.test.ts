import type { Bench } from '../../../engine';
import { startBench } from '../../../engine';
import { tagId } from '../../../engine/corp';
import { withToken } from '../../../engine/expected';
import { options, search } from '../../../engine/pickers';

const PATH = '/cgi-bin/externalcontact/get_corp_tag_list';

describe('Picker of tags', () => {
	let bench: Bench;
	beforeAll(async () => {
		bench = await startBench();
	});
	beforeEach(() => bench.reset());
	afterAll(async () => await bench.close());

	const all = [
		'Customer level / Gold',
		'Customer level / Silver',
		'Customer level / Bronze',
		'Interest / Heating',
		'Interest / Solar',
		'Region / North',
		'Region / South',
		'Warehouse / North',
		'Warehouse / East',
		'Newsletter / Weekly',
		'Newsletter / Monthly',
	];

	const entries = (names: string[]) =>
		names.map((name) => ({ name, value: tagId(bench, name.replace(' / ', '/')) }));

	it('shows all tags with their groups, in one request', async () => {
		expect(await search(bench, 'searchTags')).toEqual({ results: entries(all) });
		expect(await options(bench, 'getTags')).toEqual(entries(all));
		const request = { method: 'POST', query: withToken, body: {} };
		expect(bench.sent(PATH)).toEqual([request, request]);
	});

	it.each([
		['north', ['Region / North', 'Warehouse / North']],
		[' INTEREST ', ['Interest / Heating', 'Interest / Solar']],
		['nothing of the kind', []],
	])('finds %p in any case', async (filter, names) => {
		expect(await search(bench, 'searchTags', {}, filter)).toEqual({ results: entries(names) });
	});

	it('finds a tag by its ID', async () => {
		const id = tagId(bench, 'Region/South');

		expect(await search(bench, 'searchTags', {}, id)).toEqual({
			results: entries(['Region / South']),
		});
	});

	it('is empty when the corp has no tags', async () => {
		bench.sandbox.control.reset({ tagGroups: [] });

		expect(await search(bench, 'searchTags')).toEqual({ results: [] });
		expect(await options(bench, 'getTags')).toEqual([]);
	});
});
