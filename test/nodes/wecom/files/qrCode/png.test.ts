/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { inflateSync } from 'node:zlib';
import { PNG } from 'pngjs';

import type { Modules } from '../../../../../nodes/wecom/files/qrCode/modules';
import { pngOf } from '../../../../../nodes/wecom/files/qrCode/png';

/** A picture as a reader sees it, pixel by pixel: whether it is dark. */
function seen(png: Buffer): boolean[][] {
	const { data, width, height } = PNG.sync.read(png);
	return Array.from({ length: height }, (_, y) =>
		Array.from({ length: width }, (__, x) => data[4 * (y * width + x)] === 0),
	);
}

/** Modules with 8 pixels each, in a light frame of 4 modules. */
function painted(modules: Modules): boolean[][] {
	const size = 8 * (modules.length + 2 * 4);
	return Array.from({ length: size }, (_, y) =>
		Array.from(
			{ length: size },
			(__, x) => modules[Math.floor(y / 8) - 4]?.[Math.floor(x / 8) - 4] ?? false,
		),
	);
}

/** The bytes of the pixels; the zlib of Node.js holds them against their sum, and wants to see their end. */
function bytesIn(png: Buffer): Buffer {
	const start = png.indexOf('IDAT', 0, 'latin1') + 4;
	return inflateSync(png.subarray(start, start + png.readUInt32BE(start - 8)));
}

describe('The picture of a QR code', () => {
	it('has 8 pixels for each module, in a light frame of 4 modules', () => {
		const modules = [
			[true, false, true],
			[false, true, true],
			[false, false, true],
		];
		expect(seen(pngOf(modules))).toEqual(painted(modules));
	});

	it('is whole where its bytes are more than fit into one block', () => {
		const modules = Array.from({ length: 85 }, (_, y) =>
			Array.from({ length: 85 }, (__, x) => (x * y) % 3 === 0),
		);
		const bytes = bytesIn(pngOf(modules));

		expect(bytes).toHaveLength(8 * 93 * (1 + 93));
		expect(bytes.length).toBeGreaterThan(0xffff);
	});
});
