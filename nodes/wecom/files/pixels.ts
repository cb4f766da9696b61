/** Width and height of a picture. */
export interface Pixels {
	width: number;
	height: number;
}

/** Where the size of a PNG stands. */
const PNG_CHUNK = 12;
const PNG_WIDTH = 16;
const PNG_HEIGHT = 20;
const PNG_SIZE_END = 24;

/** Bytes of a JPG up to the end of the size, from the beginning of its frame. */
const FRAME_HEIGHT = 5;
const FRAME_WIDTH = 7;
const FRAME_SIZE_END = 9;

/** Width and height as a JPG or PNG says them; nothing when it does not. */
export function pixelsOf(bytes: Buffer): Pixels | undefined {
	if (bytes.toString('latin1', PNG_CHUNK, PNG_WIDTH) === 'IHDR' && bytes.length >= PNG_SIZE_END) {
		return { width: bytes.readUInt32BE(PNG_WIDTH), height: bytes.readUInt32BE(PNG_HEIGHT) };
	}
	return bytes[0] === 0xff && bytes[1] === 0xd8 ? pixelsOfJpg(bytes) : undefined;
}

function pixelsOfJpg(bytes: Buffer): Pixels | undefined {
	let at = 2;
	while (at + FRAME_SIZE_END <= bytes.length && bytes[at] === 0xff) {
		if (isFrame(bytes[at + 1])) {
			return {
				width: bytes.readUInt16BE(at + FRAME_WIDTH),
				height: bytes.readUInt16BE(at + FRAME_HEIGHT),
			};
		}
		at += 2 + bytes.readUInt16BE(at + 2);
	}
	return undefined;
}

/** Start-of-frame markers: 0xC0 to 0xCF, but for three that mean something else. */
function isFrame(marker: number): boolean {
	return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}
