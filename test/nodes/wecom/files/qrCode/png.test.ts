import { PNG } from 'pngjs';

import { pngOf } from '../../../../../nodes/wecom/files/qrCode/png';

/** A picture as a reader sees it, which checks the sums in it: its modules, with the frame. */
function seen(png: Buffer): { side: number; modules: boolean[][] } {
	const { data, width, height } = PNG.sync.read(png);
	expect(height).toBe(width);
	const side = width / 8;
	const isDark = (x: number, y: number) => data[4 * (y * width + x)] === 0;
	const modules = Array.from({ length: side }, (_, y) =>
		Array.from({ length: side }, (__, x) => {
			const first = isDark(8 * x, 8 * y);
			for (const place of [1, 2, 3, 4, 5, 6, 7]) {
				expect(isDark(8 * x + place, 8 * y + 7 - place)).toBe(first);
			}
			return first;
		}),
	);
	return { side, modules };
}

describe('The picture of a QR code', () => {
	it('has 8 pixels for each module, in a light frame of 4 modules', () => {
		const modules = [
			[true, false, true],
			[false, true, true],
			[false, false, true],
		];
		const { side, modules: shown } = seen(pngOf(modules));

		expect(side).toBe(3 + 2 * 4);
		expect(shown.slice(4, 7).map((row) => row.slice(4, 7))).toEqual(modules);
		expect(shown.flat().filter(Boolean)).toHaveLength(5);
	});

	it('is whole for the largest code, whose bytes are more than fit into one block', () => {
		const modules = Array.from({ length: 177 }, (_, y) =>
			Array.from({ length: 177 }, (__, x) => (x * y) % 3 === 0),
		);
		const { data, width } = PNG.sync.read(pngOf(modules));
		const dark = modules.flat().filter(Boolean).length;

		expect(width).toBe(8 * 185);
		expect(data.filter((byte, place) => place % 4 === 0 && byte === 0)).toHaveLength(64 * dark);
	});
});
