import type { Modules } from './modules';

/** Pixels of a module, and modules of the light frame around the code. */
const SCALE = 8;
const FRAME = 4;

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Most bytes of a block that is stored as it is. */
const BLOCK = 0xffff;

/** Largest prime below 2^16, of the check sum Adler-32. */
const ADLER = 65_521;

/** A picture of the modules in black and white, 8 pixels each. It is not compressed: a code is small. */
export function pngOf(modules: Modules): Buffer {
	const size = SCALE * (modules.length + 2 * FRAME);
	const header = Buffer.alloc(13);
	header.writeUInt32BE(size, 0);
	header.writeUInt32BE(size, 4);
	// One bit for each pixel, in grey.
	header[8] = 1;
	return Buffer.concat([
		SIGNATURE,
		chunk('IHDR', header),
		chunk('IDAT', stored(pixelsOf(modules, size))),
		chunk('IEND', Buffer.alloc(0)),
	]);
}

/** Lines of pixels, each behind a byte that says it is not filtered; 1 is light. */
function pixelsOf(modules: Modules, size: number): Buffer {
	const isDark = (x: number, y: number) =>
		modules[Math.floor(y / SCALE) - FRAME]?.[Math.floor(x / SCALE) - FRAME] === true;
	const width = size / 8;
	const pixels = Buffer.alloc(size * (width + 1));
	for (let y = 0; y < size; y++) {
		for (let x = 0; x < size; x++) {
			if (!isDark(x, y)) pixels[y * (width + 1) + 1 + (x >>> 3)] |= 0x80 >>> (x & 7);
		}
	}
	return pixels;
}

/** A zlib stream of blocks that are stored as they are. */
function stored(bytes: Buffer): Buffer {
	const parts: Buffer[] = [Buffer.from([0x78, 0x01])];
	for (let from = 0; from < bytes.length; from += BLOCK) {
		const block = bytes.subarray(from, from + BLOCK);
		const head = Buffer.alloc(5);
		head[0] = from + BLOCK >= bytes.length ? 1 : 0;
		head.writeUInt16LE(block.length, 1);
		head.writeUInt16LE(block.length ^ 0xffff, 3);
		parts.push(head, block);
	}
	return Buffer.concat([...parts, uint32(adlerOf(bytes))]);
}

function chunk(type: string, data: Buffer): Buffer {
	const content = Buffer.concat([Buffer.from(type, 'latin1'), data]);
	return Buffer.concat([uint32(data.length), content, uint32(crcOf(content))]);
}

function uint32(value: number): Buffer {
	const bytes = Buffer.alloc(4);
	bytes.writeUInt32BE(value);
	return bytes;
}

function adlerOf(bytes: Buffer): number {
	let low = 1;
	let high = 0;
	for (const byte of bytes) {
		low = (low + byte) % ADLER;
		high = (high + low) % ADLER;
	}
	return high * 0x10000 + low;
}

const CRC_TABLE = Array.from({ length: 256 }, (_, byte) => {
	let rest = byte;
	for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? 0xedb88320 ^ (rest >>> 1) : rest >>> 1;
	return rest >>> 0;
});

function crcOf(bytes: Buffer): number {
	let crc = 0xffffffff;
	for (const byte of bytes) crc = CRC_TABLE[(crc ^ byte) & 0xff] ^ (crc >>> 8);
	return (crc ^ 0xffffffff) >>> 0;
}
