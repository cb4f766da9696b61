import type { INodeProperties } from 'n8n-workflow';
import { updateDisplayOptions } from 'n8n-workflow';

import type { PartSet } from '../../fields/messageParts';
import {
	filePart,
	imagePart,
	linkPart,
	messageTextField,
	miniProgramPart,
	partsField,
	videoPart,
} from '../../fields/messageParts';

const TEXT_BYTES = 4000;

const MOST_ATTACHMENTS = 9;

const image = imagePart({ takesUrl: true });

/** Attachments of a welcome message; mixed as the user likes. */
export const welcomeParts: PartSet = {
	name: 'messageAttachments',
	parts: [filePart(), image, linkPart(), miniProgramPart, videoPart()],
	max: MOST_ATTACHMENTS,
};

/** Those of a mass message, where WeCom names a limit for URLs. */
export const massMessageParts: PartSet = {
	...welcomeParts,
	parts: [filePart(), image, linkPart({ urlBytes: 2048 }), miniProgramPart, videoPart()],
};

export const contentFields: INodeProperties[] = updateDisplayOptions(
	{ show: { resource: ['message'], operation: ['create', 'sendWelcome'] } },
	[messageTextField({ name: 'messageText', maxBytes: TEXT_BYTES }), partsField(massMessageParts)],
);
