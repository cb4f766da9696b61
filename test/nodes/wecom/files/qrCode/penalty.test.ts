import { penaltyOf } from '../../../../../nodes/wecom/files/qrCode/penalty';

/** A square of modules by rows of text, 1 for dark. */
const modulesOf = (rows: string[]) => rows.map((row) => [...row].map((module) => module === '1'));

/** The same seen from the side. */
const turned = (rows: string[]) => [...rows[0]].map((_, x) => rows.map((row) => row[x]).join(''));

const SIDE = 20;

/** A chess board, half dark, which costs nothing, with some modules in the other colour. */
function board(...changed: Array<[x: number, y: number]>): string[] {
	const isChanged = (x: number, y: number) => changed.some(([cx, cy]) => cx === x && cy === y);
	return Array.from({ length: SIDE }, (_, y) =>
		Array.from({ length: SIDE }, (__, x) =>
			((x + y) % 2 === 1) === isChanged(x, y) ? '1' : '0',
		).join(''),
	);
}

/** Every fourth light module of every fourth row, as many as wanted: apart from each other, so that only the balance changes. */
const lightOnes = Array.from({ length: 25 }, (_, place): [number, number] => [
	4 * (place % 5) + 1,
	4 * Math.floor(place / 5),
]);

const penalty = (rows: string[]) => penaltyOf(modulesOf(rows));

/** A square whose rows are all the same. */
const striped = (row: string) => Array.from(row, () => row);

describe('How hard a code is to read', () => {
	it.each<[string, string[], number]>([
		['nothing for a chess board', board(), 0],
		['nothing for three of a colour in a line', board([5, 5]), 0],
		['3 for five of a colour in a line', board([5, 5], [7, 5]), 3],
		['3 for five light ones', board([6, 5], [8, 5]), 3],
		['5 for seven', board([5, 5], [7, 5], [9, 5]), 5],
		['3 for each of two lines', board([5, 5], [7, 5], [5, 10], [7, 10]), 6],
		['3 for a block of two by two', board([5, 5], [6, 6]), 3],
		['3 for one in the first corner', board([0, 0], [1, 1]), 3],
		['3 for one in the last corner', board([SIDE - 1, SIDE - 1], [SIDE - 2, SIDE - 2]), 3],
		['6 for a block of two by three, and 3 for its line of five', board([5, 5], [6, 6], [7, 5]), 9],
		['nothing for nearly 5 % more than half', board(...lightOnes.slice(0, 19)), 0],
		['10 for 5 % more than half', board(...lightOnes.slice(0, 20)), 10],
	])('costs %s', (_what, rows, points) => {
		expect(penalty(rows)).toBe(points);
		expect(penalty(turned(rows))).toBe(points);
	});

	it.each<[string, string[], number]>([
		// A block, and ten times the 50 %.
		['all of it is dark', ['11', '11'], 3 + 100],
		['all of it is light', ['00', '00'], 3 + 100],
		// Each of the 11 lines down is one run; 5 pairs of them are the same, which are 10 blocks each.
		['every line looks like a finder', striped('10111010000'), 11 * 9 + 3 * 50 + 40 * 11],
		['every line does from its other end', striped('00001011101'), 11 * 9 + 3 * 50 + 40 * 11],
		// 15 runs, 8 pairs of 14 blocks, two finders in each line, and a third of it is dark.
		['every line does from both', striped('000010111010000'), 15 * 13 + 3 * 112 + 80 * 15 + 30],
	])('is the sum of all, where %s', (_what, rows, points) => {
		expect(penalty(rows)).toBe(points);
		expect(penalty(turned(rows))).toBe(points);
	});
});
