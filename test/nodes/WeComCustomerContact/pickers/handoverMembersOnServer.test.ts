import type { Bench } from '../../../engine';
import { startBench } from '../../../engine';
import { startCannedWeCom } from '../../../engine/cannedWeCom';
import { calls } from '../../../engine/corp';
import { options, search } from '../../../engine/pickers';

const UNASSIGNED = '/cgi-bin/externalcontact/get_unassigned_list';

const resigned = { memberIs: 'resigned' };

describe('Picker of members who hand over', () => {
	let bench: Bench;
	beforeAll(async () => {
		bench = await startBench({ seed: { unassigned: 1200 } });
	});
	beforeEach(() => bench.reset());
	afterAll(async () => await bench.close());

	const leavers = () =>
		[...bench.sandbox.control.state().resignedMembers]
			.filter(({ external_userids }) => external_userids.length > 0)
			.sort((a, b) => b.dimission_time - a.dimission_time);

	it('shows who has left and whose customers wait, the last first', async () => {
		const { results } = await search(bench, 'searchHandoverMembers', resigned);

		expect(results.map(({ value }) => value)).toEqual(leavers().map(({ userid }) => userid));
		expect(results.find(({ value }) => value === 'heqi')?.name).toMatch(
			/^heqi · 12\d\d waiting · \d{4}-\d\d-\d\d$/,
		);
		expect(calls(bench)).toEqual([UNASSIGNED, UNASSIGNED]);
		expect(await options(bench, 'getResignedMembers')).toEqual(results);
	});

	it('searches them', async () => {
		const { results } = await search(bench, 'searchHandoverMembers', resigned, 'HEQ');

		expect(results.map(({ value }) => value)).toEqual(['heqi']);
	});

	it.each([[{ memberIs: 'active' }], [{}]])(
		'shows the members who work here for %j',
		async (of) => {
			expect(await search(bench, 'searchHandoverMembers', of)).toEqual(
				await search(bench, 'searchMembers'),
			);
		},
	);

	it('says so when nobody waits', async () => {
		const canned = await startCannedWeCom({ [UNASSIGNED]: [{ info: [], next_cursor: '' }] });
		const error = await search(canned, 'searchHandoverMembers', resigned)
			.catch((reason: unknown) => reason)
			.finally(canned.close);

		expect(error).toMatchObject({
			message: expect.stringContaining('No customers of members who have left are waiting'),
		});
	});
});
