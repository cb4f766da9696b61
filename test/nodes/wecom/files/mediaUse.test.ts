import {
	imageUrl,
	momentAttachment,
	productAttachment,
	temporaryMedia,
} from '../../../../nodes/wecom/files/mediaUse';

/** By the documents of the four uploads. */
describe('What a file is uploaded for', () => {
	it.each([
		['temporary media', temporaryMedia, { type: 'image' }],
		['an image URL', imageUrl, {}],
		['a moment', momentAttachment, { media_type: 'image', attachment_type: 1 }],
		['the product album', productAttachment, { media_type: 'image', attachment_type: 2 }],
	])('is said along with %s', (_what, use, params) => {
		expect(use.params('image')).toEqual(params);
	});

	it.each([
		['temporary media', temporaryMedia, 6, { image: 10, voice: 2, video: 10, file: 20 }],
		['an image URL', imageUrl, 5, { image: 2 }],
		['a moment', momentAttachment, 6, { image: 10, video: 10 }],
		['the product album', productAttachment, 6, { image: 10 }],
	])('has bounds for %s', (_what, use, minBytes, megabytes) => {
		expect(use).toMatchObject({ minBytes });
		expect(use.megabytes).toEqual(megabytes);
	});
});
