/** Width and height of a JPG or PNG; nothing when the file does not say. */
export function pixelsOf(bytes: Buffer): { width: number; height: number } | undefined {
	if (bytes.subarray(12, 16).toString('latin1') === 'IHDR' && bytes.length >= 24) {
		return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
	}
	return bytes[0] === 0xff && bytes[1] === 0xd8 ? pixelsOfJpg(bytes) : undefined;
}

/** Start-of-frame markers: 0xC0 to 0xCF, but for three that mean something else. */
function isFrame(marker: number): boolean {
	return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

function pixelsOfJpg(bytes: Buffer): { width: number; height: number } | undefined {
	let at = 2;
	while (at + 9 <= bytes.length && bytes[at] === 0xff) {
		if (isFrame(bytes[at + 1])) {
			return { width: bytes.readUInt16BE(at + 7), height: bytes.readUInt16BE(at + 5) };
		}
		at += 2 + bytes.readUInt16BE(at + 2);
	}
	return undefined;
}
