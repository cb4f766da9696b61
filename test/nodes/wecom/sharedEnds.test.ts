import { sharedEnds, SharedEnds } from '../../../nodes/wecom/sharedEnds';

describe('The end that requests share', () => {
	let now = 0;
	const lengths: number[] = [];
	const after = (milliseconds: number) => {
		lengths.push(milliseconds);
		return new AbortController().signal;
	};
	let ends: SharedEnds;
	beforeEach(() => {
		now = 1_000_000;
		lengths.length = 0;
		ends = new SharedEnds(() => now, after);
	});

	it.each([
		[300_000, 1000],
		[100_000, 1000],
		[50_000, 500],
		[250, 3],
		[1, 1],
	])(
		'is that of those who begin within a hundredth of %i ms, at most a second',
		(length, stretch) => {
			const first = ends.in(length);
			now += stretch - 1;
			expect(ends.in(length)).toBe(first);
			now += 1;
			expect(ends.in(length)).not.toBe(first);
			// Who begins last has the whole time.
			expect(lengths).toEqual([length + stretch, length + stretch]);
		},
	);

	it('is another one for another length', () => {
		expect(ends.in(5000)).not.toBe(ends.in(6000));
		expect(ends.in(5000)).toBe(ends.in(5000));
		expect(lengths).toEqual([5050, 6060]);
	});

	it('is forgotten when nobody can begin with it any more', () => {
		ends.in(5000);
		ends.in(200_000);
		// The first one ends at this very moment.
		now += 50;
		ends.in(7000);
		expect([...(ends as unknown as { latest: Map<number, unknown> }).latest.keys()]).toEqual([
			200_000, 7000,
		]);
	});

	it('is one of the process, by the clock', () => {
		const end = sharedEnds.in(100_000);
		expect(sharedEnds.in(100_000)).toBe(end);
		expect(end.aborted).toBe(false);
	});
});
