import { UploadedMedia } from '../../../../nodes/wecom/files/uploadedMedia';

const HOUR = 3_600_000;

describe('Uploaded media', () => {
	it('are known until the last hour of their three days', () => {
		let now = 0;
		const media = new UploadedMedia<string>(() => now);
		media.note('a', 'media1');

		now = 71 * HOUR - 1;
		expect(media.get('a')).toBe('media1');
		now = 71 * HOUR;
		expect(media.get('a')).toBeUndefined();
		media.note('a', 'media2');
		expect(media.get('a')).toBe('media2');
	});

	it('are at most 1,000, the oldest goes first', () => {
		const media = new UploadedMedia<number>(() => 0);
		for (let file = 0; file <= 1000; file++) media.note(String(file), file);

		expect(media.get('0')).toBeUndefined();
		expect(media.get('1')).toBe(1);
		expect(media.get('1000')).toBe(1000);
	});
});
