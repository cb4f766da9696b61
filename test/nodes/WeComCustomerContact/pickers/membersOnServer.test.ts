import type { Bench } from '../../../engine';
import { startBench } from '../../../engine';
import { startCannedWeCom } from '../../../engine/cannedWeCom';
import { calls } from '../../../engine/corp';
import { options, search } from '../../../engine/pickers';

const LIST = '/cgi-bin/externalcontact/get_follow_user_list';
const NAME = '/cgi-bin/user/get';

type Store = Pick<Bench, 'store'>;

describe('Picker of members', () => {
	let bench: Bench;
	beforeAll(async () => {
		bench = await startBench();
	});
	beforeEach(() => bench.reset());
	afterAll(async () => await bench.close());

	const all = [
		{ name: 'Zhang San · zhangsan', value: 'zhangsan' },
		{ name: 'Li Si · lisi', value: 'lisi' },
		{ name: 'Wang Wu · wangwu', value: 'wangwu' },
		{ name: 'Zhao Liu · zhaoliu', value: 'zhaoliu' },
	];

	it('shows the members with customer contact by name', async () => {
		expect(await search(bench, 'searchMembers')).toEqual({ results: all });
		expect(calls(bench)).toEqual([LIST, NAME, NAME, NAME, NAME]);
		expect(await options(bench, 'getMembers')).toEqual(all);
	});

	it.each([
		['wang', [all[2]]],
		['ZHAOLIU', [all[3]]],
		['nobody', []],
	])('finds %p in name or userid', async (filter, results) => {
		expect(await search(bench, 'searchMembers', {}, filter)).toEqual({ results });
	});

	it.each([60011, 48002, 60020])(
		'shows the userid where a name may not be read (%p)',
		async (errcode) => {
			bench.sandbox.control.addFault({ path: NAME, kind: 'errcode', errcode, times: 4 });

			expect(await search(bench, 'searchMembers')).toEqual({
				results: all.map(({ value }) => ({ name: value, value })),
			});
		},
	);

	it('shows the name of each member whose name may be read', async () => {
		bench.sandbox.control.addFault({ path: NAME, kind: 'errcode', errcode: 60011 });
		const { results } = await search(bench, 'searchMembers');

		expect(results.filter(({ name }) => String(name).includes(' · '))).toHaveLength(3);
		expect(results.map(({ value }) => value)).toEqual(all.map(({ value }) => value));
	});

	it('reads at most 100 names, and shows the other members all the same', async () => {
		bench.sandbox.control.reset({ members: 150 });
		const { results } = await search(bench, 'searchMembers');

		expect(results).toHaveLength(154);
		expect(bench.sent(NAME)).toHaveLength(100);
		expect(bench.sent('/cgi-bin/gettoken')).toHaveLength(1);
		expect(results[4].name).toMatch(/^\w+ \w+ 0001 · member0001$/);
		expect(results[153]).toEqual({ name: 'member0150', value: 'member0150' });
		const inFlight = bench.sandbox.control.journal({ path: NAME }).map((entry) => entry.inFlight);
		expect(Math.max(...inFlight)).toBeLessThanOrEqual(8);
	});
});

describe('Picker of members, when the app sees none', () => {
	it.each([
		['searchMembers', async (store: Store) => await search(store, 'searchMembers')],
		['getMembers', async (store: Store) => await options(store, 'getMembers')],
		[
			'searchExternalContacts',
			async (store: Store) => await search(store, 'searchExternalContacts'),
		],
	])('says what to do (%s)', async (_name, load) => {
		const canned = await startCannedWeCom({ [LIST]: [{ follow_user: [] }] });
		const error = await load(canned)
			.catch((reason: unknown) => reason)
			.finally(canned.close);

		expect(error).toMatchObject({
			message: expect.stringMatching(
				/^The app sees no member with customer contact\. .*visible range.*Range of Use/,
			),
		});
	});
});
