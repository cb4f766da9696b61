/** The same thing measured several times. */
interface Spread {
	min: number;
	median: number;
	max: number;
}

function spreadOf(values: number[]): Spread {
	const sorted = [...values].sort((a, b) => a - b);
	const middle = sorted.length / 2;
	return {
		min: sorted[0],
		median: (sorted[Math.ceil(middle) - 1] + sorted[Math.floor(middle)]) / 2,
		max: sorted[sorted.length - 1],
	};
}

/** The median, with lowest and highest in brackets where they look different. */
export function shown(values: number[], format: (value: number) => string): string {
	const { min, median, max } = spreadOf(values);
	const [low, high] = [format(min), format(max)];
	return low === high ? low : `${format(median)} (${low} to ${high})`;
}
