import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { updateDisplayOptions } from 'n8n-workflow';

import { requiredId } from '../../fields/checks';
import type { PartSet } from '../../fields/messageParts';
import {
	filePart,
	imagePart,
	linkPart,
	messageTextField,
	miniProgramPart,
	partsField,
	readParts,
	requireContent,
	videoPart,
} from '../../fields/messageParts';
import { sentAs } from '../../fields/sending';
import type { ItemContext } from '../../request/context';

const TEXT_BYTES = 3000;

/** WeCom takes one part beside the text; of several it would use the first it knows and drop the rest. */
const templateParts: PartSet = {
	name: 'groupWelcomeAttachment',
	parts: [
		filePart({ takesUploadFromUrl: true }),
		imagePart({ takesUrl: true }),
		linkPart(),
		miniProgramPart,
		videoPart({ takesUploadFromUrl: true }),
	],
	max: 1,
};

/** Writes what the template says into the body: `text` and one of `image`, `link`, `miniprogram`, `file`, `video`. */
export async function addContent(context: ItemContext, body: IDataObject): Promise<void> {
	const parts = await readParts(context, templateParts);
	requireContent(body.text, parts, ['Text', 'Attachment']);
	Object.assign(body, await parts.asKeys());
}

const resource = ['groupWelcomeTemplate'];

/** The template of an operation on one that exists. WeCom has no call that lists them. */
export const templateIdFields: INodeProperties[] = updateDisplayOptions(
	{ show: { resource, operation: ['delete', 'get', 'update'] } },
	[
		sentAs('template_id', requiredId(), {
			displayName: 'Template ID',
			name: 'templateId',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. msgBx7kEAAAw2LrTn5XbQ8dYpZs0KvFhE',
			description:
				'As Create gave it. WeCom has no list of the templates, so keep it when you create one.',
		}),
	],
);

export const contentFields: INodeProperties[] = updateDisplayOptions(
	{ show: { resource, operation: ['create', 'update'] } },
	[
		messageTextField({
			name: 'groupWelcomeText',
			maxBytes: TEXT_BYTES,
			more: 'WeCom puts the name of the new customer in the place of %NICKNAME%.',
		}),
		partsField(templateParts),
	],
);
