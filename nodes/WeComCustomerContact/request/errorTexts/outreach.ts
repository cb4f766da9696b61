import type { ErrorTexts } from './errorText';

/** Contact ways, welcome messages, mass messages and moments. */
export const outreachErrors: ErrorTexts = {
	41037: {
		message: 'Contact way type missing',
		description: 'type was not sent. Send type 1 or 2.',
	},
	41038: {
		message: 'Contact way scene missing',
		description: 'scene was not sent. Send scene 1 or 2.',
	},
	41039: {
		message: 'Invalid contact way type',
		description: 'type is not 1 or 2. Send type 1 or 2.',
	},
	41040: {
		message: 'Invalid contact way scene',
		description: 'scene is not 1 or 2. Send scene 1 or 2.',
	},
	41041: {
		message: 'Too many members in a contact way',
		description:
			"Check 'Member Names or IDs' and 'Department IDs': at most 100 members, those of the departments counted, and exactly one for a single member.",
	},
	41042: {
		message: 'WeCom does not accept the style of the button',
		description: "Check 'Button Style': style 3 is for a single member only.",
	},
	41043: {
		message: 'config_id missing',
		description: "Fill in 'Config ID'.",
	},
	41044: {
		message: 'There is no contact way or join way with this ID',
		description:
			"Check 'Config ID'. It may have been deleted, another app may have created it, or it is a temporary one that has expired.",
	},
	41045: {
		message: 'The company has as many contact ways and join ways as it may have',
		description:
			'At most 500,000 can be created by API, and 100,000 temporary ones a day. Delete those that are no longer used.',
	},
	41046: {
		message: 'Message id missing',
		description: 'msgid was not sent. Fill in the msgid.',
	},
	41047: {
		message: 'Invalid message id',
		description: 'The msgid does not exist or is not of this app. Check the msgid.',
	},
	41048: {
		message: 'No customer to send to',
		description:
			'None of the targets can receive the message. Check targets, sender and the daily or monthly receive limit of the customers.',
	},
	41049: {
		message: 'welcome_code missing',
		description: 'welcome_code was not sent. Use the WelcomeCode of the add event.',
	},
	41050: {
		message: 'Invalid welcome_code',
		description:
			'The code must be used within 20 seconds after the customer was added, and only once. Answer the event faster; do not queue it.',
	},
	41051: {
		message: 'Chat already started',
		description: 'A welcome message cannot be sent once the two chat.',
	},
	41052: {
		message: 'Invalid send time',
		description: 'The send time is not valid. Correct the send time.',
	},
	41053: {
		message: 'Customer has not agreed to chat archiving',
		description:
			'The member uses chat archiving and the customer has not agreed. The customer must agree first.',
	},
	41055: {
		message: 'Too many group welcome templates',
		description:
			'The maximum number of group welcome templates is reached. Delete templates that are no longer used.',
	},
	41058: {
		message: 'No permission to edit this group welcome template',
		description:
			'The template was made by another app or in the admin console. Use the app that created it.',
	},
	41059: {
		message: 'moment_id missing',
		description: 'moment_id was not sent. Fill in the moment_id.',
	},
	41060: {
		message: 'Invalid moment_id',
		description: 'The moment does not exist or is not of this app. Check the moment_id.',
	},
	41061: {
		message: 'Moment was not published by this member',
		description: 'userid is not the publisher of the moment. Check the userid.',
	},
	41062: {
		message: 'Member has not published the moment yet',
		description:
			'The member has not published the corp moment. Ask again after the member published it.',
	},
	41063: {
		message: 'Group message is being distributed',
		description: 'The records were asked for right after the message was created. Try again later.',
		kind: 'busy',
	},
	41067: {
		message: 'Wrong type of moment',
		description:
			'The API does not fit the way the moment was created. Use a moment created by the corp where needed.',
	},
	41078: {
		message: 'Too many moment tasks running',
		description: 'Too many create tasks are running. Wait until tasks are finished.',
		kind: 'busy',
	},
	41079: {
		message: 'Moment is being distributed',
		description: 'The moment was created just now. Try again later.',
		kind: 'busy',
	},
	41089: {
		message: 'Moment without text and attachments',
		description: 'Text and attachments are both empty. Fill in text or attachments.',
	},
	41091: {
		message: 'Too many group chats in a join way',
		description: "Check 'Group Chat Names or IDs': a join way has 5 at most.",
	},
	41093: {
		message: 'Group message was cancelled',
		description: 'The message has been cancelled.',
	},
	41096: {
		message: 'Welcome message is already being sent',
		description:
			'Another app or the admin console already answers with this code. Let only one place send the welcome message.',
	},
	41210: {
		message: 'Too many moments this month',
		description: 'A corp can create 100,000 moments a month. Wait for the next month.',
	},
	41211: {
		message: 'Moments not enabled',
		description: 'The corp has not enabled moments. Enable the feature in the admin console.',
	},
	41300: {
		message: 'Message template not rendered',
		description: 'The template of the group message was not rendered. Render the template first.',
	},
	41301: {
		message: 'Invalid template placeholder',
		description: 'A placeholder is unknown. Use documented placeholders.',
	},
	41302: {
		message: 'Too many template placeholders',
		description: 'More placeholders than allowed. Use fewer placeholders.',
	},
	41303: {
		message: 'Too many member-customer pairs',
		description: 'The list of pairs is too long. Send fewer pairs per call.',
	},
	41304: {
		message: 'Template already used for a group message',
		description: 'A group message was already created from this template. Create a new template.',
	},
	44004: {
		message: 'Text content empty',
		description: 'content of the text is missing or empty. Fill in the text.',
	},
	45002: {
		message: 'Message too long',
		description: 'The text is longer than allowed. Shorten the text.',
	},
	82004: {
		message: 'Message content not allowed',
		description: 'The content could crash the client. Change the content.',
	},
	86214: {
		message: 'Invalid group message type',
		description: 'chat_type is not valid. Use a documented chat type.',
	},
};
