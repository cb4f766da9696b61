import { ApiError } from '../apiError';
import { contractDocument } from '../contract';
import { kindOf, type Media, type MediaKind, type MediaType } from '../state/media';
import type { Call } from './endpoint';

interface Usage {
	/** E.g. `POST /cgi-bin/externalcontact/add_msg_template, send_welcome_msg`. */
	api: string;
	/** E.g. `attachments[].image.media_id, attachments[].miniprogram.pic_media_id`. */
	field: string;
	takes: Array<MediaKind | 'image URL'>;
	mediaType: MediaType;
}

/** What the contract says a field takes (x-media-usage). */
function usageOf(path: string, field: string): Usage {
	const usages = contractDocument('media.yaml')['x-media-usage'] as Usage[];
	const usage = usages.find((it) => {
		return pathsOf(it).includes(path) && it.field.split(', ').includes(field);
	});
	if (!usage) throw new Error(`the contract has no x-media-usage for ${path}, ${field}`);
	return usage;
}

function pathsOf({ api }: Usage): string[] {
	const [first, ...others] = api.replace(/^\w+ /, '').split(', ');
	const folder = first.slice(0, first.lastIndexOf('/') + 1);
	return [first, ...others.map((name) => folder + name)];
}

/**
 * The file of a media id in a request. Refuses unknown and expired ids, and ids of another kind, with 40007;
 * attachments of another scene with 41072 where the operation has it.
 *
 * @param field as x-media-usage of the contract names it
 */
export function useMedia({ corp, operation, now }: Call, field: string, id: string): Media {
	const { takes, mediaType } = usageOf(operation.path, field);
	const media = corp.media.get(id, now);
	const kind = kindOf(media);
	if (takes.includes(kind) && media.type === mediaType) return media;
	const scene = media.source === 'uploadAttachment' && operation.errors.has(41072);
	const is = `${media.type} (${kind})`;
	throw new ApiError(
		scene ? 41072 : 40007,
		`${field} takes ${mediaType} (${takes.join(', ')}), ${id} is ${is}`,
	);
}

/** Refuses with 40058 an image URL that did not come from media/uploadimg. */
export function checkImageUrl({ corp }: Call, field: string, url: string): void {
	if (corp.media.isOurs(url)) return;
	throw new ApiError(40058, `${field} must come from media/uploadimg, ${url} does not`);
}
