import type { IDataObject, INodeProperties } from 'n8n-workflow';

import type { Check } from '../../fields/checks';
import type { Parts, PartSet } from '../../fields/messageParts';
import {
	imagePart,
	linkPart,
	messageText,
	miniProgramPart,
	partsField,
	readParts,
} from '../../fields/messageParts';
import { sentAs } from '../../fields/sending';
import type { ItemContext } from '../../request/context';

const TEXT_BYTES = 4000;

const messageOfBytes = messageText(TEXT_BYTES);

const closingText: Check = (value, label) => {
	const text = messageOfBytes(value, label);
	return text === undefined ? undefined : { text };
};

const closingParts: PartSet = {
	name: 'closingAttachment',
	label: 'Closing Attachment',
	parts: [imagePart(), linkPart(), miniProgramPart],
	max: 1,
};

/** What the customer gets when a temporary session ends (结束语), for a collection. */
export const closingFields: { attachment: INodeProperties; text: INodeProperties } = {
	attachment: {
		...partsField(closingParts),
		description:
			'What the customer gets after the closing text when the session ends (结束语); WeCom takes one only',
	},
	text: sentAs('conclusions', closingText, {
		displayName: 'Closing Text',
		name: 'closingText',
		type: 'string',
		typeOptions: { rows: 2 },
		default: '',
		placeholder: 'e.g. Thank you for your visit, get well soon!',
		description: `What the customer gets when the session ends (结束语), at most ${TEXT_BYTES} bytes; count two for a Chinese character`,
	}),
};

/** Reads and checks the closing attachment; sends nothing. */
export async function readClosing(context: ItemContext, collection: string): Promise<Parts> {
	return await readParts(context, closingParts, `${collection}.${closingParts.name}`);
}

/** Puts the closing attachment beside the closing text; its file is uploaded now. */
export async function addClosing(body: IDataObject, parts: Parts): Promise<void> {
	if (parts.isEmpty) return;
	body.conclusions = { ...(body.conclusions as IDataObject), ...(await parts.asKeys()) };
}
