import type { ErrorTexts } from './errorText';

/** Limits of pace and number. */
export const rateErrors: ErrorTexts = {
	41094: {
		message: 'The members have been reminded often enough',
		description:
			'WeCom takes three reminders of a mass message in 24 hours. Wait, or ask the members yourself.',
	},
	45009: {
		message: "WeCom's call limit is reached",
		description:
			'WeCom still refuses after the minute limit was waited out, so an hour or day limit is used up. Run the workflow again later, with fewer items at a time.',
		kind: 'blocked',
	},
	45033: {
		message: 'Too many calls at the same time',
		description:
			'WeCom still refuses after several tries. Let fewer workflows that use this app run at the same time.',
		kind: 'busy',
	},
	45035: {
		message: 'The customer is being changed by another call',
		description:
			'WeCom still refuses after several tries. Let only one workflow at a time change the tags or remarks of the same customer and member.',
		kind: 'busy',
	},
	45036: {
		message: 'WeCom limits the access to this data',
		description:
			'It has seen unusual traffic. Send less at a time, and look whether somebody in the company uses an unofficial WeCom client.',
		kind: 'busy',
	},
	81017: {
		message: 'WeCom would have to look through too much for one request',
		description:
			"Ask for less at a time. For group chats add 'Owners' under 'Filters': without it WeCom refuses apps that see more than 1,000 people.",
	},
};
