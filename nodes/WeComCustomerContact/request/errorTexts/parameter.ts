import type { ErrorTexts } from './errorText';

/** Values that WeCom refuses whatever the operation. */
export const parameterErrors: ErrorTexts = {
	40031: {
		message: 'Invalid userid list',
		description:
			'A userid is mistyped or outside the visible range of the app. Check the userids and the visible range.',
	},
	40032: {
		message: 'Userid list too long',
		description: 'More userids than the API takes. Send fewer userids per call.',
	},
	40033: {
		message: 'Illegal characters in the request',
		description:
			'The body contains \\uxxxx escapes. Send plain UTF-8 text instead of \\uxxxx escapes.',
	},
	40035: {
		message: 'Invalid parameter',
		description:
			'For example an empty member and department list, too many entries, or a string where a list is needed. Check the parameters against the API.',
	},
	40036: {
		message: 'Template id has a wrong length',
		description: 'The template id is not valid. Check the template id.',
	},
	40037: {
		message: 'Invalid template id',
		description: 'The template does not exist. Check the template id.',
	},
	40039: {
		message: 'URL too long',
		description: 'A URL may have 1024 bytes at most. Shorten the URL.',
	},
	40056: {
		message: 'Invalid agentid',
		description: 'The agentid is not a number or the app does not exist. Check the agentid.',
	},
	40058: {
		message: 'WeCom refuses a value',
		description:
			'A value is malformed, too long, or empty where one is needed. What WeCom wrote below usually names it.',
	},
	40063: {
		message: 'WeCom misses a value',
		description: 'A required value is missing or empty. What WeCom wrote below usually names it.',
	},
	40066: {
		message: 'Invalid department list',
		description:
			'The list is empty or holds a department that does not exist. Check the department ids.',
	},
	40073: {
		message: 'Invalid openid',
		description: 'The openid does not exist. Check where the openid comes from.',
	},
	40094: {
		message: 'Invalid URL',
		description: 'The URL is missing or has no http:// or https://. Send a complete URL.',
	},
	40127: {
		message: 'URI scheme not supported',
		description: 'The scheme of the link is not allowed. Use an allowed scheme.',
	},
	40203: {
		message: 'Parameter no longer supported',
		description: 'The request uses a removed parameter. Remove the parameter.',
	},
	40206: {
		message: 'Request body too large',
		description: 'The body is too large. Send less data per call.',
	},
	41009: {
		message: 'The member is missing',
		description: "Fill in 'User ID'.",
	},
	41010: {
		message: 'url missing',
		description: 'url was not sent. Fill in the URL.',
	},
	41016: {
		message: 'title missing',
		description: 'A link or mini program needs a title. Fill in the title.',
	},
	41017: {
		message: 'tagid missing',
		description: 'The tag id was not sent. Fill in the tag id.',
	},
	41035: {
		message: 'The customer is missing',
		description: "Fill in 'External User ID'.",
	},
	45029: {
		message: 'Response too large',
		description:
			'The result is larger than the API may return. Ask for less per call, for example department by department.',
	},
	45034: {
		message: 'URL without a protocol',
		description: 'The URL does not start with http:// or https://. Add the protocol.',
	},
	50100: {
		message: 'Invalid paging cursor',
		description:
			'The cursor expired, is of another query, or was altered. Start again from the first page.',
	},
	60136: {
		message: 'Record not found',
		description: 'There is no such record. Check the id.',
	},
	60229: {
		message: 'Wrong member or department id',
		description: 'The id does not exist. Check the id.',
	},
	60238: {
		message: 'Wrong partyid',
		description: 'The department id is wrong. Check the department id.',
	},
	60267: {
		message: 'Invalid time range',
		description:
			'The start lies more than 180 days back, the end is before the start, or the span is longer than 7 days. Correct the time range. Some statistics APIs have their own limits.',
	},
	60268: {
		message: 'Invalid cursor',
		description:
			'The cursor is not of the previous call or the filters were changed. Start again from the first page with unchanged filters.',
	},
	82001: {
		message: 'No member, department or tag given',
		description: 'All target lists are empty. Fill in at least one target.',
	},
	301021: {
		message: 'Invalid userid',
		description: 'At least one userid is not in the address book. Check the userids.',
	},
	301039: {
		message: 'Wrong request parameters',
		description: 'A parameter is wrong. Check the parameters against the API.',
	},
	600018: {
		message: 'WeCom does not accept the days',
		description:
			"Check 'First Day' and 'Last Day': WeCom has figures from 180 days ago up to yesterday, by the day in China.",
	},
	600041: {
		message: 'Invalid offset or limit',
		description: 'offset or limit is out of range. Use values within the limits of the API.',
	},
};
