import { timeChunks } from '../../../../nodes/WeComCustomerContact/operation/timeChunks';

describe('timeChunks', () => {
	const ends = { start: 'from', end: 'to' };

	function rangesOf(span: number, step: number, from: number, to: number) {
		const chunks = timeChunks({ ...ends, span, step })({ from, to, filter: 'kept' });
		return chunks.map((chunk) => {
			const { filter, ...range } = chunk as Record<string, unknown>;
			expect(filter).toBe('kept');
			return [range.from, range.to];
		});
	}

	it('leaves a short range as it is', () => {
		expect(rangesOf(10, 1, 5, 5)).toEqual([[5, 5]]);
		expect(rangesOf(10, 1, 5, 15)).toEqual([[5, 15]]);
		expect(rangesOf(10, -1, 5, 15)).toEqual([[5, 15]]);
	});

	it.each([
		['days, both ends of which belong to the range', 290, 10, 0, 610],
		['seconds that belong to the range', 10, 1, 5, 38],
	])('covers each of %s once', (_what, span, step, from, to) => {
		const ranges = rangesOf(span, step, from, to) as Array<[number, number]>;
		const covered = ranges.flatMap(([first, last]) => {
			expect(last - first).toBeLessThanOrEqual(span);
			return Array.from({ length: (last - first) / step + 1 }, (_, i) => first + i * step);
		});
		expect(covered).toEqual(
			Array.from({ length: (to - from) / step + 1 }, (_, i) => from + i * step),
		);
	});

	it('covers each second once where the ends do not belong to the range', () => {
		const ranges = rangesOf(10, -1, 5, 30) as Array<[number, number]>;
		expect(ranges).toEqual([
			[5, 15],
			[14, 24],
			[23, 30],
		]);
		const covered = ranges.flatMap(([first, last]) =>
			Array.from({ length: last - first - 1 }, (_, i) => first + 1 + i),
		);
		expect(covered).toEqual(Array.from({ length: 24 }, (_, i) => 6 + i));
	});
});
