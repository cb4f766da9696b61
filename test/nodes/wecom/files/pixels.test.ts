import { pixelsOf } from '../../../../nodes/wecom/files/pixels';
import * as fc from '../../../engine/properties';
import { jpg, mp4, png } from '../../../sandbox/pictures';
import { pixelsOf as pixelsOfSandbox } from '../../../sandbox/pixels';

describe('The pixels of a picture', () => {
	it('are what the file says', () => {
		expect(pixelsOf(png)).toEqual({ width: 1, height: 1 });
		expect(pixelsOf(jpg)).toEqual(pixelsOfSandbox(jpg));
		expect(pixelsOf(mp4)).toBeUndefined();
	});

	const WIDTH = 1234;
	const HEIGHT = 567;

	/** A segment of a JPG: its marker, its length, and what is in it. */
	function segment(marker: number, content: number[]): number[] {
		const length = content.length + 2;
		return [0xff, marker, length >> 8, length & 0xff, ...content];
	}
	const size = [8, HEIGHT >> 8, HEIGHT & 0xff, WIDTH >> 8, WIDTH & 0xff];
	const jpgWith = (...segments: number[][]) => Buffer.from([0xff, 0xd8, ...segments.flat()]);
	const table = segment(0xdb, [...Array<number>(300).fill(0xc0), 0]);

	it.each([0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc7, 0xc9, 0xcb, 0xcd, 0xcf])(
		'stand in the frame %i of a JPG, behind other segments',
		(marker) => {
			const bytes = jpgWith(segment(0xe0, [1, 2, 3]), table, segment(marker, size));

			expect(pixelsOf(bytes)).toEqual({ width: WIDTH, height: HEIGHT });
			expect(pixelsOf(bytes.subarray(0, -1))).toBeUndefined();
			expect(pixelsOfSandbox(bytes)).toEqual({ width: WIDTH, height: HEIGHT });
		},
	);

	it.each([0xc4, 0xc8, 0xcc, 0xbf, 0xd0, 0xda])('do not stand in a segment %i', (marker) => {
		expect(pixelsOf(jpgWith(segment(marker, size)))).toBeUndefined();
	});

	it.each<[string, number[]]>([
		['a JPG that begins otherwise', [0xff, 0xd9, ...segment(0xc0, size)]],
		['another beginning', [0xfe, 0xd8, ...segment(0xc0, size)]],
		['a segment without its mark', [0xff, 0xd8, 0xfe, ...segment(0xc0, size).slice(1)]],
		['nothing', []],
	])('are not known of %s', (_what, bytes) => {
		expect(pixelsOf(Buffer.from(bytes))).toBeUndefined();
	});

	it('of a PNG stand at its beginning', () => {
		const bytes = Buffer.from(png.subarray(0, 24));
		bytes.writeUInt32BE(WIDTH, 16);
		bytes.writeUInt32BE(HEIGHT, 20);

		expect(pixelsOf(bytes)).toEqual({ width: WIDTH, height: HEIGHT });
		expect(pixelsOf(bytes.subarray(0, -1))).toBeUndefined();
	});

	it('are not made up of a file that is cut or broken', () => {
		fc.assert(
			fc.property(
				fc.constantFrom(png, jpg),
				fc.nat(),
				fc.uint8Array({ maxLength: 40 }),
				(picture, length, more) => {
					const bytes = Buffer.concat([picture.subarray(0, length % picture.length), more]);
					const pixels = pixelsOf(bytes);
					if (pixels) {
						expect(pixels.width).toBeGreaterThanOrEqual(0);
						expect(pixels.height).toBeGreaterThanOrEqual(0);
					}
				},
			),
		);
	});
});
