import type { MediaUse } from '../../../wecom/files/mediaUse';
import { temporaryMedia } from '../../../wecom/files/mediaUse';
import type { MessagePart } from './part';
import type { Source } from './source';
import { readSource, sourceFields } from './source';

interface ImageTraits {
	use?: MediaUse;
	/** Whether the URL of a picture uploaded as image URL is taken too. */
	takesUrl?: boolean;
	/** Size and format, without a full stop. */
	limits?: string;
}

/** A picture (图片): `{ media_id }`, or `{ pic_url }` with a URL that WeCom gave for an upload. */
export function imagePart({
	use = temporaryMedia,
	takesUrl,
	limits = 'A JPG or PNG of the input item, at most 10 MB',
}: ImageTraits = {}): MessagePart {
	const image: Source = {
		label: 'Image',
		type: 'image',
		use,
		takesUrl,
		limits,
	};
	return {
		kind: 'image',
		option: { name: 'Image', description: 'A JPG or PNG picture' },
		fields: sourceFields(image),
		async read(context, values) {
			const { media, url } = await readSource(context, values, image);
			return url === undefined ? { media_id: media } : { pic_url: url };
		},
	};
}
