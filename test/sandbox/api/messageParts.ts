import { ApiError } from '../apiError';
import { errcodeFor } from '../errcodes';
import type { MessagePart, MomentContent } from '../messagingTypes';
import { png } from '../pictures';
import type { Call } from './endpoint';
import { checkImageUrl, useMedia } from './mediaUse';

/** Kinds of parts, in the order in which the first one given counts where only one does. */
export const partKinds = ['image', 'link', 'miniprogram', 'file', 'video'] as const;
export type PartKind = (typeof partKinds)[number];

interface Image {
	media_id?: string;
	pic_url?: string;
}

/** Parts of a request by kind; each is complete by the contract's schema. */
export interface Parts {
	text?: { content?: string };
	image?: Image;
	link?: { title: string; picurl?: string; desc?: string; url: string };
	miniprogram?: { title: string; pic_media_id: string; appid: string; page: string };
	video?: { media_id: string };
	file?: { media_id: string };
}

export type Attachment = { msgtype: PartKind } & Parts;

/** The text of a request as a part of its own; none when it is empty. */
export function textPart(text: Parts['text']): MessagePart[] {
	return text?.content ? [{ msgtype: 'text', text: { content: text.content } }] : [];
}

/**
 * Text and attachments as they arrive: one part after the other. Refuses media of a wrong kind (40007), foreign
 * image URLs (40058) and empty fields (their own codes).
 */
export function messageParts(
	call: Call,
	{ text, attachments = [] }: { text?: Parts['text']; attachments?: Attachment[] },
): MessagePart[] {
	return [
		...textPart(text),
		...attachments.map((attachment) => checkedPart(call, attachment.msgtype, attachment, true)),
	];
}

/**
 * One part, reduced to what takes effect.
 *
 * @param attached whether it stands in `attachments` and not at the top
 */
export function checkedPart(
	call: Call,
	kind: PartKind,
	parts: Parts,
	attached: boolean,
): MessagePart {
	const prefix = attached ? 'attachments[].' : '';
	const media = (name: string, id: string) => {
		filled(call, `${kind}.${name}`, id);
		return useMedia(call, `${prefix}${kind}.${name}`, id).id;
	};
	switch (kind) {
		case 'image':
			return { msgtype: 'image', image: checkedImage(call, parts.image!, prefix) };
		case 'link':
			filled(call, 'link.title', parts.link!.title);
			filled(call, 'link.url', parts.link!.url);
			return { msgtype: 'link', link: { ...parts.link! } };
		case 'miniprogram': {
			const { title, pic_media_id, appid, page } = parts.miniprogram!;
			filled(call, 'miniprogram.title', title);
			filled(call, 'miniprogram.appid', appid);
			filled(call, 'miniprogram.page', page);
			media('pic_media_id', pic_media_id);
			return { msgtype: 'miniprogram', miniprogram: { title, pic_media_id, appid, page } };
		}
		case 'video':
			return { msgtype: 'video', video: { media_id: media('media_id', parts.video!.media_id) } };
		case 'file':
			return { msgtype: 'file', file: { media_id: media('media_id', parts.file!.media_id) } };
	}
}

/** media_id wins over pic_url; an empty text counts as not given. */
function checkedImage(call: Call, { media_id, pic_url }: Image, prefix: string): Image {
	if (media_id) return { media_id: useMedia(call, `${prefix}image.media_id`, media_id).id };
	filled(call, 'image.media_id', pic_url ?? '');
	checkImageUrl(call, `${prefix}image.pic_url`, pic_url!);
	return { pic_url };
}

export interface MomentAttachment {
	msgtype: 'image' | 'video' | 'link';
	image?: { media_id: string };
	video?: { media_id: string };
	link?: { title?: string; url: string; media_id: string };
}

/**
 * What a moment shows; one kind of attachments by the contract's schema. Its media come from
 * media/upload_attachment: refuses others with 40007, those of another scene with 41072.
 */
export function momentContent(
	call: Call,
	{ text, attachments = [] }: { text?: Parts['text']; attachments?: MomentAttachment[] },
): MomentContent {
	const content: MomentContent = text?.content ? { text: { content: text.content } } : {};
	for (const { msgtype, image, video, link } of attachments) {
		const given = (image ?? video ?? link)!.media_id;
		filled(call, `${msgtype}.media_id`, given);
		const { id } = useMedia(call, `attachments[].${msgtype}.media_id`, given);
		if (image) (content.image ??= []).push({ media_id: id });
		if (video) {
			const cover = call.corp.media.addCover(png, call.now);
			content.video = { media_id: id, thumb_media_id: cover.id };
		}
		if (link) {
			filled(call, 'link.url', link.url);
			content.link = { ...link };
		}
	}
	return content;
}

/** Refuses an empty text in a required field as if the field were missing. */
function filled({ operation }: Call, field: string, value: string): void {
	if (value !== '') return;
	const path = `/${field.replaceAll('.', '/')}`;
	throw new ApiError(errcodeFor(operation, { path, keyword: 'required' }), `${field} is empty`);
}
