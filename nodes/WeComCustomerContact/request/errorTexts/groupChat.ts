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
		message: 'Group owner has not left',
		description:
			'The transfer is only for groups of resigned owners. Use the transfer for groups of active owners.',
	},
	90501: {
		message: 'Not a customer group',
		description: 'The group is not a customer group. Use the id of a customer group.',
	},
	90502: {
		message: 'Group owner has left',
		description: 'The owner already left. Use the transfer for groups of resigned owners.',
	},
	90503: {
		message: 'Group full with 99 WeChat members',
		description:
			'No place for the new owner; needs a confirmation in the client. Do it in the WeCom client.',
	},
	90504: {
		message: 'Owner did not change',
		description: 'The new owner already is the owner.',
	},
	90507: {
		message: 'Group is being inherited',
		description: 'An inheritance of the group is running. Wait for it.',
	},
	90508: {
		message: 'Group already inherited',
		description: 'The group was already inherited.',
	},
	90509: {
		message: 'Not a WeCom customer group',
		description: 'The group is not a customer group of the corp. Use the id of a customer group.',
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
