import type { Call } from '../api';
import { mediaApi } from '../api';
import type { FileFormat } from './fileFormat';

/** Kinds of file, in WeCom's words. */
export type MediaType = 'image' | 'voice' | 'video' | 'file';

/** What a file is uploaded for. An upload for one use gives nothing that another use could take. */
export interface MediaUse {
	/** In the console's words. */
	name: string;
	call: Call<'media.uploadTemporary' | 'media.uploadImage' | 'media.uploadAttachment'>;
	/** What goes along in the query. */
	params(type: MediaType): object;
	/** Least size of a file. */
	minBytes: number;
	/** Largest size by kind of file; other kinds are not taken. */
	megabytes: Partial<Record<MediaType, number>>;
	/** Most pixels of the longer and of the shorter side of a picture. */
	pixels?: { long: number; short: number };
}

/** The formats that WeCom takes for a kind of file; a mere file may be anything. */
export const FORMATS: Record<MediaType, Array<FileFormat['name']> | undefined> = {
	image: ['JPG', 'PNG'],
	voice: ['AMR'],
	video: ['MP4'],
	file: undefined,
};

/**
 * Temporary media (临时素材): messages, welcome texts, conclusions, remarks. Gives a `media_id` for 3 days.
 *
 * @see https://developer.work.weixin.qq.com/document/path/90253
 */
export const temporaryMedia: MediaUse = {
	name: 'temporary media',
	call: mediaApi.uploadTemporary,
	params: (type) => ({ type }),
	minBytes: 6,
	megabytes: { image: 10, voice: 2, video: 10, file: 20 },
};

/**
 * A picture with a URL (上传图片) for the `pic_url` of messages. The URL stays for ever.
 *
 * @see https://developer.work.weixin.qq.com/document/path/90256
 */
export const imageUrl: MediaUse = {
	name: 'image URL',
	call: mediaApi.uploadImage,
	params: () => ({}),
	minBytes: 5,
	megabytes: { image: 2 },
};

/** Everything in a moment (朋友圈), covers of links included. Gives a `media_id` for 3 days. */
export const momentAttachment: MediaUse = {
	...attachment('moment attachment', 1, { image: 10, video: 10 }),
	pixels: { long: 10_800, short: 1080 },
};

/** Pictures in the product album (商品图册). Gives a `media_id` for 3 days. */
export const productAttachment = attachment('product attachment', 2, { image: 10 });

/** @see https://developer.work.weixin.qq.com/document/path/95098 */
function attachment(
	name: string,
	attachment_type: number,
	megabytes: MediaUse['megabytes'],
): MediaUse {
	return {
		name,
		call: mediaApi.uploadAttachment,
		params: (media_type) => ({ media_type, attachment_type }),
		minBytes: 6,
		megabytes,
	};
}
