/** Rows of dark (true) and light modules. */
export type Modules = boolean[][];

/** Where the finder patterns begin to be written around, and the timing patterns lie. */
const TIMING = 6;

const DARK_FORMAT = 0x5412;

/** The eight masks: whether a module is inverted. */
export const MASKS: Array<(x: number, y: number) => boolean> = [
	(x, y) => (x + y) % 2 === 0,
	(_, y) => y % 2 === 0,
	(x) => x % 3 === 0,
	(x, y) => (x + y) % 3 === 0,
	(x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
	(x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
	(x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
	(x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];

/**
 * Draws the codewords with what a reader finds the code by.
 *
 * @param mask place in {@link MASKS}
 */
export function draw(codewords: number[], version: number, mask: number): Modules {
	const canvas = new Canvas(version);
	canvas.drawPatterns(mask);
	canvas.drawCodewords(codewords, MASKS[mask]);
	return canvas.modules;
}

class Canvas {
	readonly modules: Modules;

	private readonly taken: boolean[][];

	private readonly size: number;

	constructor(private readonly version: number) {
		this.size = 17 + 4 * version;
		const empty = () =>
			Array.from({ length: this.size }, () => Array<boolean>(this.size).fill(false));
		this.modules = empty();
		this.taken = empty();
	}

	drawPatterns(mask: number): void {
		for (let place = 0; place < this.size; place++) {
			this.set(TIMING, place, place % 2 === 0);
			this.set(place, TIMING, place % 2 === 0);
		}
		const far = this.size - 4;
		for (const [x, y] of [
			[3, 3],
			[far, 3],
			[3, far],
		]) {
			this.square(x, y, 4, (distance) => distance !== 2 && distance !== 4);
		}
		for (const [x, y] of this.alignments()) this.square(x, y, 2, (distance) => distance !== 1);
		this.drawFormat(mask);
		if (this.version >= 7) this.drawVersion();
	}

	/** Upwards and downwards in strips of two modules, from the right; the vertical timing pattern is left out. */
	drawCodewords(codewords: number[], isInverted: (x: number, y: number) => boolean): void {
		let bit = 0;
		for (let right = this.size - 1, isUpward = true; right > 0; right -= 2, isUpward = !isUpward) {
			if (right === TIMING) right--;
			for (let step = 0; step < this.size; step++) {
				const y = isUpward ? this.size - 1 - step : step;
				for (const x of [right, right - 1]) {
					if (this.taken[y][x]) continue;
					const isDark = (((codewords[bit >>> 3] ?? 0) >>> (7 - (bit & 7))) & 1) === 1;
					bit++;
					this.modules[y][x] = isDark !== isInverted(x, y);
				}
			}
		}
	}

	private set(x: number, y: number, isDark: boolean): void {
		if (x < 0 || y < 0 || x >= this.size || y >= this.size) return;
		this.modules[y][x] = isDark;
		this.taken[y][x] = true;
	}

	/** Rings around a middle; the distance is that of the ring. */
	private square(
		x: number,
		y: number,
		radius: number,
		isDark: (distance: number) => boolean,
	): void {
		for (let dy = -radius; dy <= radius; dy++) {
			for (let dx = -radius; dx <= radius; dx++) {
				this.set(x + dx, y + dy, isDark(Math.max(Math.abs(dx), Math.abs(dy))));
			}
		}
	}

	/** Middles of the alignment patterns; three corners have finder patterns. */
	private alignments(): Array<[number, number]> {
		if (this.version === 1) return [];
		const count = Math.floor(this.version / 7) + 2;
		const step = this.version === 32 ? 26 : 2 * Math.ceil((4 * this.version + 4) / (2 * count - 2));
		const last = this.size - 7;
		const places = [
			TIMING,
			...Array.from({ length: count - 1 }, (_, place) => last - step * (count - 2 - place)),
		];
		return places
			.flatMap((x) => places.map((y): [number, number] => [x, y]))
			.filter(
				([x, y]) =>
					!(x === TIMING && (y === TIMING || y === last)) && !(x === last && y === TIMING),
			);
	}

	/** Level M is 0, so that the mask is all there is to say. */
	private drawFormat(mask: number): void {
		const bits = ((mask << 10) | remainder(mask, 10, 0x537)) ^ DARK_FORMAT;
		const isDark = (place: number) => ((bits >>> place) & 1) === 1;
		for (let place = 0; place < 15; place++) {
			const around = place < 6 ? place : place < 8 ? place + 1 : place === 8 ? 7 : 14 - place;
			if (place < 8) {
				this.set(8, around, isDark(place));
				this.set(this.size - 1 - place, 8, isDark(place));
			} else {
				this.set(around, 8, isDark(place));
				this.set(8, this.size - 15 + place, isDark(place));
			}
		}
		this.set(8, this.size - 8, true);
	}

	private drawVersion(): void {
		const bits = (this.version << 12) | remainder(this.version, 12, 0x1f25);
		for (let place = 0; place < 18; place++) {
			const isDark = ((bits >>> place) & 1) === 1;
			const along = this.size - 11 + (place % 3);
			const across = Math.floor(place / 3);
			this.set(along, across, isDark);
			this.set(across, along, isDark);
		}
	}
}

/** The bits by which a reader mends the format and the version. */
function remainder(value: number, degree: number, divisor: number): number {
	let rest = value;
	for (let step = 0; step < degree; step++) {
		rest = (rest << 1) ^ ((rest >>> (degree - 1)) * divisor);
	}
	return rest;
}
