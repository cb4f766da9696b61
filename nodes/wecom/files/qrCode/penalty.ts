import type { Modules } from './modules';

/** What readers take for a finder pattern: with four light modules on one side. */
const LIKE_FINDER = ['10111010000', '00001011101'];

/** How hard a code is to read (ISO/IEC 18004, 7.8.3): the mask with the least is taken. */
export function penaltyOf(modules: Modules): number {
	const rows = modules.map(textOf);
	const columns = modules.map((_, x) => textOf(modules.map((row) => row[x])));
	const lines = [...rows, ...columns];
	return (
		sum(lines.map(runsOf)) + blocksOf(modules) + 40 * sum(lines.map(findersIn)) + balanceOf(modules)
	);
}

function textOf(line: boolean[]): string {
	return line.map((isDark) => (isDark ? '1' : '0')).join('');
}

/** Five or more of one colour in a line. */
function runsOf(line: string): number {
	return sum((line.match(/0{5,}|1{5,}/g) ?? []).map(({ length }) => length - 2));
}

/** Squares of two by two of one colour. */
function blocksOf(modules: Modules): number {
	let blocks = 0;
	for (let y = 1; y < modules.length; y++) {
		for (let x = 1; x < modules.length; x++) {
			const colour = modules[y][x];
			const isOne =
				modules[y - 1][x] === colour &&
				modules[y][x - 1] === colour &&
				modules[y - 1][x - 1] === colour;
			if (isOne) blocks++;
		}
	}
	return 3 * blocks;
}

function findersIn(line: string): number {
	let found = 0;
	for (const pattern of LIKE_FINDER) {
		for (let at = line.indexOf(pattern); at >= 0; at = line.indexOf(pattern, at + 1)) found++;
	}
	return found;
}

/** Ten for each 5 % that dark modules are away from half. */
function balanceOf(modules: Modules): number {
	const dark = sum(modules.map((row) => row.filter(Boolean).length));
	return 10 * Math.floor(Math.abs((100 * dark) / modules.length ** 2 - 50) / 5);
}

function sum(numbers: number[]): number {
	return numbers.reduce((total, number) => total + number, 0);
}
