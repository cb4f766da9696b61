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
