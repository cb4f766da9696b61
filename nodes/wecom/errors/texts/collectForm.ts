import type { ErrorTexts } from './errorText';

/** Forms and other documents. */
export const collectFormErrors: ErrorTexts = {
	301086: {
		message: 'WeCom refuses a value of the form',
		description: 'What WeCom wrote, in brackets, usually names it.',
	},
	511020: {
		message: 'A question stands twice in the form',
		description: 'Give every question a title of its own.',
	},
	640021: {
		message: 'WeCom does not know this folder',
		description: 'Give the ID of a folder, or that of the space for its root.',
	},
	640026: {
		message: 'WeCom does not know this space',
		description: 'Check the ID of the space, or leave it out.',
	},
	640051: {
		message: 'WeCom refuses a value of the document',
		description: 'What WeCom wrote, in brackets, usually names it.',
	},
	640053: {
		message: 'The document has too many administrators',
		description: 'WeCom takes up to 3.',
	},
	701450: {
		message: 'Another app or a member has created this form or document',
		description:
			'An app reads only what it has created itself. Create the form by the API, or use a credential of the app that has created it.',
	},
	710003: {
		message: 'WeCom does not know this form',
		description: 'Check the ID of the form. It may have been deleted.',
	},
	2010003: {
		message: 'Too many calls for one document at the same time',
		description:
			'WeCom still refuses after several tries. Let only one workflow at a time work on the same form.',
		kind: 'busy',
	},
};
