import type { MediaUse } from '../../../wecom/files/mediaUse';
import { temporaryMedia } from '../../../wecom/files/mediaUse';
import type { MessagePart } from './part';
import type { Source } from './source';
import { readSource, sourceFields } from './source';

interface VideoTraits {
	use?: MediaUse;
	/** Whether a video uploaded from a URL is taken too. */
	takesUploadFromUrl?: boolean;
	/** Size and format, without a full stop. */
	limits?: string;
}

/** A video (视频): `{ media_id }`. */
export function videoPart({
	use = temporaryMedia,
	takesUploadFromUrl,
	limits = 'An MP4 of the input item, at most 10 MB',
}: VideoTraits = {}): MessagePart {
	const video: Source = { label: 'Video', type: 'video', use, takesUploadFromUrl, limits };
	return {
		kind: 'video',
		option: { name: 'Video', description: 'An MP4 video' },
		fields: sourceFields(video),
		async read(context, values) {
			const { media } = await readSource(context, values, video);
			return { media_id: media };
		},
	};
}
