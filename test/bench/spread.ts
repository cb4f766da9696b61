/** The same thing measured several times. */
export interface Spread {
	min: number;
	median: number;
	max: number;
}

export function spreadOf(values: number[]): Spread {
	const sorted = [...values].sort((a, b) => a - b);
	const middle = sorted.length / 2;
	return {
		min: sorted[0],
		median: (sorted[Math.ceil(middle) - 1] + sorted[Math.floor(middle)]) / 2,
		max: sorted[sorted.length - 1],
	};
}

/** The median, and the two ends where there are several values that differ. */
export function shown(values: number[], format: (value: number) => string): string {
	const { min, median, max } = spreadOf(values);
	const [low, high] = [format(min), format(max)];
	return low === high ? format(median) : `${format(median)} (${low} to ${high})`;
}
