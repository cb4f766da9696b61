import type { ErrorTexts } from './errorText';

/** Contact ways, welcome messages, mass messages and moments. */
export const outreachErrors: ErrorTexts = {
	41037: {
		message: 'It is not said whom the contact way leads to',
		description: "Choose Single Member or Several Members in 'Leads To'.",
	},
	41038: {
		message: 'It is not said how the contact way is shown',
		description: "Choose Mini Program Button or QR Code in 'Shown As'.",
	},
	41039: {
		message: 'WeCom does not know whom the contact way is to lead to',
		description: "Choose Single Member or Several Members in 'Leads To'.",
	},
	41040: {
		message: 'WeCom does not know how the contact way is to be shown',
		description: "Choose Mini Program Button or QR Code in 'Shown As'.",
	},
	41041: {
		message: 'Too many members in a contact way',
		description:
			"Check 'Members' and 'Departments': at most 100 members, those of the departments counted, and exactly one for a single member.",
	},
	41042: {
		message: 'WeCom does not accept the style of the button',
		description: "Check 'Button Style': style 3 is for a single member only.",
	},
	41043: {
		message: 'The contact way is missing',
		description: "Fill in 'Contact Way' or 'Group Join Way'.",
	},
	41044: {
		message: 'There is no contact way or join way with this ID',
		description:
			"Check 'Contact Way' or 'Group Join Way'. It may have been deleted, another app may have created it, or it is a temporary one that has expired.",
	},
	41045: {
		message: 'The company has as many contact ways and join ways as it may have',
		description:
			'At most 500,000 can be created by API, and 100,000 temporary ones a day. Delete those that are no longer used.',
	},
	41046: {
		message: 'The mass message is missing',
		description: "Fill in 'Mass Message'.",
	},
	41047: {
		message: 'WeCom does not know this mass message',
		description:
			"Check 'Mass Message'. Only the app that created a message can remind of it and cancel it.",
	},
	41048: {
		message: 'There is nobody left to send to',
		description:
			"None of the customers or group chats can be reached. Check the audience and 'Sender': they must be customers or group chats of the sender. Perhaps they have received as many mass messages as they may.",
	},
	41049: {
		message: 'The welcome code is missing',
		description: "Fill in 'Welcome Code': the event for a new customer brings it.",
	},
	41050: {
		message: 'WeCom does not accept the welcome code',
		description:
			"Check 'Welcome Code': it works once, and for 20 seconds after the customer was added. The node must run as soon as the event arrives; in the editor it always comes too late, so publish the workflow to try it.",
	},
	41051: {
		message: 'The customer has been welcomed already',
		description:
			'A welcome message was delivered, or member and customer have begun to chat. There is nothing left to do.',
	},
	41052: {
		message: 'WeCom does not accept the time of sending',
		description: 'Choose another time.',
	},
	41053: {
		message: 'The customer has not agreed to chat archiving',
		description:
			'The member uses chat archiving, so that WeCom sends nothing before the customer has agreed.',
	},
	41055: {
		message: 'There are too many group welcome templates',
		description: 'A company has at most 100. Delete templates that are no longer used.',
	},
	41058: {
		message: 'This app may not change the group welcome template',
		description:
			"Another app or the admin console made it. Check 'Welcome Template', or use the app that created the template.",
	},
	41059: {
		message: 'The moment is missing',
		description: "Fill in 'Moment'.",
	},
	41060: {
		message: 'WeCom does not know this moment',
		description:
			"Check 'Moment': it is not the job ID that Create gives, the moment must not have been deleted, and only the app that created a moment can cancel it.",
	},
	41061: {
		message: 'The moment is not one of this member',
		description:
			"Check 'Member': for a moment of the company take a member whom Get Member Tasks shows as published, for one of a member its creator.",
	},
	41062: {
		message: 'The member has not published the moment yet',
		description:
			'Get Member Tasks shows who has. Run the node again when the member has published it.',
	},
	41063: {
		message: 'WeCom is still handing out the mass message',
		description: 'It was created just now. Run the node again a little later.',
		kind: 'busy',
	},
	41067: {
		message: 'Not possible for this kind of moment',
		description:
			'Member tasks belong to moments of the company. A moment that a member made has none.',
	},
	41078: {
		message: 'WeCom is still creating other moments',
		description: 'Too many are being created at once. Run the node again a little later.',
		kind: 'busy',
	},
	41079: {
		message: 'WeCom is still handing out the moment',
		description: 'It was created just now. Run the node again a little later.',
		kind: 'busy',
	},
	41089: {
		message: 'The moment is empty',
		description: "Fill in 'Text', or add something under 'Attachments'.",
	},
	41091: {
		message: 'Too many group chats in a join way',
		description: "Check 'Group Chats': a join way has 5 at most.",
	},
	41093: {
		message: 'The mass message was cancelled',
		description: 'Members no longer get it. Create a new one.',
	},
	41096: {
		message: 'Somebody else is sending a welcome message',
		description:
			'Another app or the admin console uses this welcome code. Let only one place welcome new customers.',
	},
	41210: {
		message: 'The company has used up its moments of this month',
		description: 'WeCom takes 100,000 a month. Create further ones next month.',
	},
	41211: {
		message: 'The company has not enabled moments',
		description: 'Have customer moments enabled in the WeCom admin console.',
	},
	41300: {
		message: 'The template of the mass message is not filled in',
		description: 'Fill in the template first.',
	},
	41301: {
		message: 'WeCom does not know a placeholder of the template',
		description: 'Correct the placeholders in the template.',
	},
	41302: {
		message: 'The template has too many placeholders',
		description: 'Use fewer placeholders.',
	},
	41303: {
		message: 'There are too many pairs of member and customer',
		description: 'Send fewer at a time.',
	},
	41304: {
		message: 'The template has been used for a mass message already',
		description: 'Create a new template.',
	},
	44004: {
		message: 'The text is empty',
		description: "Fill in 'Text'.",
	},
	45002: {
		message: 'The text is too long',
		description: "Shorten 'Text'.",
	},
	82004: {
		message: 'WeCom does not accept the text',
		description: "It could crash the app. Change 'Text'.",
	},
	86214: {
		message: 'WeCom does not know this kind of mass message',
		description: "Choose another 'Send To' or 'Sent To'.",
	},
};
