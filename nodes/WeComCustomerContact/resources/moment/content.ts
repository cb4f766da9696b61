import type { INodeProperties } from 'n8n-workflow';

import type { PartKind, PartSet } from '../../fields/messageParts';
import {
	imagePart,
	messageTextField,
	momentLinkPart,
	partsField,
	videoPart,
} from '../../fields/messageParts';
import { refusal } from '../../request/failure';
import { momentAttachment } from '../../request/mediaUse';

const TEXT_BYTES = 4000;

const MOST_IMAGES = 9;

/** Attachments of a moment: images, or one video, or one link. */
export const momentParts: PartSet = {
	name: 'momentAttachments',
	parts: [
		imagePart({
			use: momentAttachment,
			limits:
				'A JPG or PNG of the input item, at most 10 MB, the long side at most 10,800 pixels, the short side at most 1,080',
		}),
		momentLinkPart,
		videoPart({
			use: momentAttachment,
			limits: 'An MP4 of the input item, at most 10 MB and 30 seconds',
		}),
	],
	max: MOST_IMAGES,
	allowed: `up to ${MOST_IMAGES} images, or one video, or one link`,
	check(kinds: PartKind[]) {
		if (kinds.length < 2 || kinds.every((kind) => kind === 'image')) return;
		throw refusal(
			'These attachments do not go into one moment',
			`Leave in 'Attachments' up to ${MOST_IMAGES} images, or one video, or one link.`,
		);
	},
};

export const contentFields: INodeProperties[] = [
	messageTextField({
		name: 'momentText',
		maxBytes: TEXT_BYTES,
		more: 'Needed unless there is an attachment.',
	}),
	partsField(momentParts),
];
