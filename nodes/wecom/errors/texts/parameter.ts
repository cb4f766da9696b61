import type { ErrorTexts } from './errorText';

/** Values that WeCom refuses whatever the operation. */
export const parameterErrors: ErrorTexts = {
	40031: {
		message: 'WeCom does not know one of the members',
		description:
			'Check the IDs of the members: each must exist in the address book, and be in the visible range of the app.',
	},
	40032: {
		message: 'There are too many members at once',
		description: 'Take members out, or spread them over several items.',
	},
	40033: {
		message: 'The request holds characters that WeCom does not accept',
		description: 'Look for unusual characters in the texts, and remove them.',
	},
	40035: {
		message: 'WeCom refuses a value',
		description:
			'For example neither a member nor a department, too many values, or a single one where a list is needed. What WeCom wrote, in brackets, usually names it.',
	},
	40036: {
		message: 'This is not the ID of a template',
		description: "Check 'Welcome Template'.",
	},
	40037: {
		message: 'WeCom does not know this template',
		description: "Check 'Welcome Template'. It may have been deleted.",
	},
	40039: {
		message: 'A URL is too long',
		description: 'WeCom takes URLs of up to 1,024 bytes. Shorten it.',
	},
	40056: {
		message: 'WeCom does not know this agent ID',
		description: "Check 'Source Agent ID'.",
	},
	40058: {
		message: 'WeCom refuses a value',
		description:
			'A value is malformed, too long, or empty where one is needed. What WeCom wrote, in brackets, usually names it.',
	},
	40063: {
		message: 'WeCom misses a value',
		description:
			'A required value is missing or empty. What WeCom wrote, in brackets, usually names it.',
	},
	40066: {
		message: 'WeCom does not accept the departments',
		description:
			"Check 'Departments': each department must exist in the address book, and be in the visible range of the app.",
	},
	40073: {
		message: 'WeCom does not know this OpenID',
		description: 'Check where the OpenID comes from.',
	},
	40094: {
		message: 'A URL is missing or not complete',
		description: 'Give the whole URL, beginning with http:// or https://.',
	},
	40127: {
		message: 'WeCom does not accept this kind of link',
		description: 'Use a link that begins with http:// or https://.',
	},
	40203: {
		message: 'WeCom no longer takes one of the values',
		description: 'Look for a newer version of this node.',
	},
	40206: {
		message: 'The request is too large',
		description: 'Send less at a time: shorter lists, fewer attachments.',
	},
	41009: {
		message: 'The member is missing',
		description: "Fill in 'Member'.",
	},
	41010: {
		message: 'The URL is missing',
		description: "Fill in 'URL'.",
	},
	41016: {
		message: 'The title is missing',
		description: "Fill in 'Title': a link or mini program needs one.",
	},
	41017: {
		message: 'The tag is missing',
		description: 'Choose a tag, or give its ID.',
	},
	41035: {
		message: 'The customer is missing',
		description: "Fill in 'Customer'.",
	},
	45029: {
		message: 'The answer would be too large',
		description: 'Ask for less at a time, for example department by department.',
	},
	45034: {
		message: 'A URL does not begin with http:// or https://',
		description: 'Give the whole URL.',
	},
	50100: {
		message: 'The list cannot be read on',
		description:
			'The list changed, or its place in it has expired, while it was read. Run the node again.',
	},
	60136: {
		message: 'WeCom has no such record',
		description: 'Check the ID.',
	},
	60229: {
		message: 'WeCom does not know this member or department',
		description:
			'Check the IDs of the members: each must exist in the address book, and be in the visible range of the app.',
	},
	60238: {
		message: 'WeCom does not know this department',
		description:
			"Check 'Departments': each department must exist in the address book, and be in the visible range of the app.",
	},
	60267: {
		message: 'WeCom does not accept the period',
		description:
			'It begins more than 180 days ago, ends before it begins, or is too long. Choose another period.',
	},
	60268: {
		message: 'The list cannot be read on',
		description:
			'The list changed, or its place in it has expired, while it was read. Run the node again.',
	},
	82001: {
		message: 'Nobody is named',
		description: 'Name a member, a department or a tag.',
	},
	301021: {
		message: 'WeCom does not know one of the members',
		description:
			'Check the IDs of the members: each must exist in the address book, and be in the visible range of the app.',
	},
	301039: {
		message: 'WeCom refuses a value',
		description: 'A value is wrong. What WeCom wrote, in brackets, usually names it.',
	},
	600018: {
		message: 'WeCom does not accept the days',
		description:
			"Check 'First Day' and 'Last Day': WeCom has figures from 180 days ago up to yesterday, by the day in China.",
	},
	600041: {
		message: 'WeCom does not accept the part of the list',
		description: "Set another 'Limit'.",
	},
};
