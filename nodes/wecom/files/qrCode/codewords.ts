/** Of error correction level M (15 %), by version: codewords of correction in a block, and blocks. */
const CORRECTION_PER_BLOCK = [
	10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26, 26, 28, 28, 28,
	28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28,
];
const BLOCKS = [
	1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16, 17, 17, 18, 20, 21, 23, 25, 26,
	28, 29, 31, 33, 35, 37, 38, 40, 43, 45, 47, 49,
];

export const LAST_VERSION = BLOCKS.length;

/** From this version on the length of a text takes two bytes. */
const LONG_LENGTH_FROM = 10;

/** The text is bytes. */
const BYTE_MODE = 0b0100;

const PADDING = [0xec, 0x11];

/** The field of 256 elements that the correction is computed in. */
const FIELD = 0x11d;

/** Modules that hold codewords; the others show what the code is, and how it lies. */
function codewordsOf(version: number): number {
	let modules = (16 * version + 128) * version + 64;
	if (version >= 2) {
		const alignments = Math.floor(version / 7) + 2;
		modules -= (25 * alignments - 10) * alignments - 55;
		if (version >= 7) modules -= 36;
	}
	return Math.floor(modules / 8);
}

function dataCodewordsOf(version: number): number {
	return codewordsOf(version) - CORRECTION_PER_BLOCK[version - 1] * BLOCKS[version - 1];
}

function headerBitsOf(version: number): number {
	return 4 + (version < LONG_LENGTH_FROM ? 8 : 16);
}

/** The smallest version that holds so many bytes; nothing when none does. */
export function versionFor(bytes: number): number | undefined {
	for (let version = 1; version <= LAST_VERSION; version++) {
		if (headerBitsOf(version) + 8 * bytes <= 8 * dataCodewordsOf(version)) return version;
	}
	return undefined;
}

/** The codewords of a text with those of its correction, in the order in which they are drawn. */
export function codewordsFor(text: Uint8Array, version: number): number[] {
	const blocks = blocksOf(dataOf(text, version), version);
	const corrections = blocks.map((block) =>
		remainderOf(block, generatorOf(CORRECTION_PER_BLOCK[version - 1])),
	);
	return [...interleaved(blocks), ...interleaved(corrections)];
}

function dataOf(text: Uint8Array, version: number): number[] {
	const bits: number[] = [];
	const put = (value: number, count: number) => {
		for (let bit = count - 1; bit >= 0; bit--) bits.push((value >>> bit) & 1);
	};
	put(BYTE_MODE, 4);
	put(text.length, headerBitsOf(version) - 4);
	for (const byte of text) put(byte, 8);
	const room = 8 * dataCodewordsOf(version);
	put(0, Math.min(4, room - bits.length));
	put(0, -bits.length & 7);
	const codewords = Array.from({ length: bits.length / 8 }, (_, place) =>
		bits.slice(8 * place, 8 * place + 8).reduce((byte, bit) => 2 * byte + bit, 0),
	);
	for (let place = 0; codewords.length < room / 8; place++) codewords.push(PADDING[place % 2]);
	return codewords;
}

/** The first blocks are one codeword shorter, where the data cannot be divided evenly. */
function blocksOf(data: number[], version: number): number[][] {
	const count = BLOCKS[version - 1];
	const short = Math.floor(data.length / count);
	const shortBlocks = count - (data.length % count);
	let from = 0;
	return Array.from({ length: count }, (_, place) => {
		const to = from + short + (place < shortBlocks ? 0 : 1);
		const block = data.slice(from, to);
		from = to;
		return block;
	});
}

function interleaved(blocks: number[][]): number[] {
	const longest = Math.max(...blocks.map(({ length }) => length));
	return Array.from({ length: longest }, (_, place) =>
		blocks.filter(({ length }) => place < length).map((block) => block[place]),
	).flat();
}

function product(a: number, b: number): number {
	let result = 0;
	for (let bit = 7; bit >= 0; bit--) {
		result = (result << 1) ^ ((result >>> 7) * FIELD);
		result ^= ((b >>> bit) & 1) * a;
	}
	return result;
}

/** The polynomial that the correction is the remainder of, without its leading 1. */
function generatorOf(degree: number): number[] {
	const generator = [...Array<number>(degree - 1).fill(0), 1];
	let root = 1;
	for (let step = 0; step < degree; step++) {
		for (let place = 0; place < degree; place++) {
			generator[place] = product(generator[place], root) ^ (generator[place + 1] ?? 0);
		}
		root = product(root, 2);
	}
	return generator;
}

function remainderOf(data: number[], generator: number[]): number[] {
	const remainder = generator.map(() => 0);
	for (const codeword of data) {
		const factor = codeword ^ remainder.shift()!;
		remainder.push(0);
		for (const [place, part] of generator.entries()) remainder[place] ^= product(part, factor);
	}
	return remainder;
}
