import * as fc from 'fast-check';
import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import { create } from 'qrcode';

import { modulesOf, qrCodeOf } from '../../../../../nodes/wecom/files/qrCode';
import { codewordsFor, versionFor } from '../../../../../nodes/wecom/files/qrCode/codewords';
import { draw } from '../../../../../nodes/wecom/files/qrCode/modules';

/** What a reader finds in a picture. */
function read(png: Buffer): string | undefined {
	const { data, width, height } = PNG.sync.read(png);
	return jsQR(new Uint8ClampedArray(data), width, height)?.data;
}

/** The modules that another encoder draws. */
function byAnother(bytes: Uint8Array, version: number, mask: number): boolean[][] {
	const { modules } = create([{ data: bytes, mode: 'byte' }], {
		errorCorrectionLevel: 'M',
		maskPattern: mask as 0,
		version,
	});
	return Array.from({ length: modules.size }, (_, y) =>
		Array.from({ length: modules.size }, (__, x) => Boolean(modules.get(y, x))),
	);
}

const address = 'https://work.weixin.qq.com/ca/cawcde11aa22bb33cc44?customer_channel=';

describe('The QR code of a text', () => {
	it.each(['', 'fair2026', encodeURIComponent('春季展会'), 'x'.repeat(300)])(
		'is read as the text again: %s',
		(channel) => {
			expect(read(qrCodeOf(address + channel))).toBe(address + channel);
		},
	);

	it('is read as the text again, whatever the text', () => {
		const text = fc.string({ minLength: 1, maxLength: 150, unit: 'grapheme' });
		fc.assert(
			fc.property(text, (some) => {
				expect(read(qrCodeOf(some))).toBe(some);
			}),
			{ numRuns: 8 },
		);
	});

	it.each([1, 2, 6, 7, 10, 14, 32, 40])(
		'has in version %i the modules that another encoder draws, with each mask',
		(version) => {
			const room = roomOf(version);
			for (const [mask, length] of [1, room, room - 1, 2, room, 3, 4, room - 2].entries()) {
				const bytes = new Uint8Array(length).map((_, place) => (place * 31 + mask) & 0xff);
				const drawn = draw(codewordsFor(bytes, version), version, mask);
				expect(drawn).toEqual(byAnother(bytes, version, mask));
			}
		},
	);

	it('is as small as it can be', () => {
		for (const [bytes, size] of [
			[14, 21],
			[15, 25],
			[213, 57],
			[214, 61],
			[2331, 177],
		]) {
			expect(modulesOf('x'.repeat(bytes))).toHaveLength(size);
		}
	});

	it('cannot be drawn of a text that is too long', () => {
		expect(() => modulesOf('x'.repeat(2332))).toThrow('A QR code cannot hold 2332 bytes');
	});
});

/** Bytes that a version holds. */
function roomOf(version: number): number {
	let bytes = 0;
	while ((versionFor(bytes + 1) ?? Infinity) <= version) bytes++;
	return bytes;
}
