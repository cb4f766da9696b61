import { requiredId } from '../../fields/checks';
import { sentAs } from '../../fields/field';
import {
	filePart,
	imagePart,
	linkPart,
	messageTextField,
	miniProgramPart,
	partSet,
	videoPart,
} from '../../fields/messageParts';

const TEXT_BYTES = 3000;

/** The template of an operation on one that exists. WeCom has no call that lists them. */
export const templateId = sentAs('template_id', requiredId(), {
	displayName: 'Welcome Template',
	name: 'templateId',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. msgBx7kEAAAw2LrTn5XbQ8dYpZs0KvFhE',
	description:
		'The template, by the template ID that Create gave. WeCom has no list of the templates, so keep the ID when you create one.',
});

export const text = messageTextField({
	maxBytes: TEXT_BYTES,
	more: 'WeCom puts the name of the new customer in the place of %NICKNAME%.',
});

/** WeCom takes one part beside the text; of several it would use the first it knows and drop the rest. */
export const parts = partSet({
	parts: [
		filePart({ takesUploadFromUrl: true }),
		imagePart({ takesUrl: true }),
		linkPart(),
		miniProgramPart,
		videoPart({ takesUploadFromUrl: true }),
	],
	max: 1,
});
