import type { ErrorTexts } from './errorText';

/** Group chats. */
export const groupChatErrors: ErrorTexts = {
	40050: {
		message: 'chatid does not exist',
		description: 'The group does not exist. Check the chat id.',
	},
	49008: {
		message: 'Group dissolved',
		description: 'The owner dissolved the group.',
	},
	86001: {
		message: 'Invalid chatid',
		description: 'The chat id is not valid. Check the chat id.',
	},
	86003: {
		message: 'chatid does not exist',
		description: 'The group does not exist. Check the chat id.',
	},
	86008: {
		message: 'Group not created by this app',
		description: 'The group was created by another app. Use the app that created it.',
	},
	86101: {
		message: 'Only the group owner may do this',
		description: 'The acting member is not the owner. Use the group owner.',
	},
	86201: {
		message: 'chatid missing',
		description: 'The chat id was not sent. Fill in the chat id.',
	},
	90500: {
		message: 'The owner of the group chat has not left',
		description: "Set 'Owner Is' to 'Active'.",
	},
	90501: {
		message: 'Not a group chat with customers',
		description: 'Use the ID of a customer group chat (客户群). Group Chat: Get Many lists them.',
	},
	90502: {
		message: 'The owner of the group chat has left',
		description: "Set 'Owner Is' to 'Resigned'.",
	},
	90503: {
		message: 'The group chat has no place for the new owner',
		description:
			'It has 99 WeChat users. Hand it over in the WeCom app, where somebody can confirm it, or choose a new owner who is in the group chat.',
	},
	90504: {
		message: 'The new owner is the owner already',
		description: 'Nothing has to be done.',
	},
	90507: {
		message: 'The group chat is being handed over',
		description: 'Wait for the transfer that is running.',
	},
	90508: {
		message: 'The group chat has been handed over already',
		description: 'Group Chat: Get shows who owns it now.',
	},
	90509: {
		message: 'Not a group chat with customers of this company',
		description:
			'Use the ID of a customer group chat (客户群) of this company that has not been dissolved.',
	},
	90510: {
		message: 'No active member within a year',
		description: 'Nobody in the corp was active within a year. Have members sign in.',
	},
	90511: {
		message: 'Invalid opengid',
		description: 'The opengid does not exist. Check the opengid.',
	},
	93006: {
		message: 'Invalid group id',
		description: 'The group id is not valid. Check the group id.',
	},
};
