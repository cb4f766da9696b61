import type { ErrorTexts } from './errorText';

/** Group chats. */
export const groupChatErrors: ErrorTexts = {
	40050: {
		message: 'WeCom does not know this group chat',
		description: "Check 'Group Chat' or 'Group Chats': Group Chat: Get Many lists the group chats.",
	},
	49008: {
		message: 'The group chat was dissolved',
		description: 'Its owner has dissolved it, so that it can no longer be used.',
	},
	86001: {
		message: 'This is not the ID of a group chat',
		description: "Check 'Group Chat' or 'Group Chats': Group Chat: Get Many lists the group chats.",
	},
	86003: {
		message: 'WeCom does not know this group chat',
		description: "Check 'Group Chat' or 'Group Chats': Group Chat: Get Many lists the group chats.",
	},
	86008: {
		message: 'Another app has created this group chat',
		description: 'Use a credential of the app that has created it.',
	},
	86101: {
		message: 'Only the owner of the group chat may do this',
		description: 'Name the owner as the member. Group Chat: Get shows who it is.',
	},
	86201: {
		message: 'The group chat is missing',
		description: "Fill in 'Group Chat' or 'Group Chats'.",
	},
	90500: {
		message: 'The owner of the group chat has not left',
		description: "Set 'Owner Is' to 'Active'.",
	},
	90501: {
		message: 'Not a group chat with customers',
		description: 'Use the ID of a customer group chat. Group Chat: Get Many lists them.',
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
		description: 'Use the ID of a customer group chat of this company that has not been dissolved.',
	},
	90510: {
		message: 'Nobody in the company has been active for a year',
		description: 'Have members sign in to WeCom.',
	},
	90511: {
		message: 'WeCom does not know this open GID',
		description:
			"Check 'Open GID': it is what a mini program has got for the group chat in WeChat.",
	},
	93006: {
		message: 'This is not the ID of a group chat',
		description: "Check 'Group Chat' or 'Group Chats': Group Chat: Get Many lists the group chats.",
	},
};
