import type { ErrorTexts } from './errorText';

/** The corp, the app and what it may do. */
export const accessErrors: ErrorTexts = {
	6000: {
		message: 'Somebody else is changing the same data',
		description: 'WeCom still refuses after several tries. Run the workflow again a little later.',
		kind: 'busy',
	},
	40001: {
		message: 'WeCom does not accept the secret',
		description:
			"Check 'Corp ID' and 'Secret' in the credential: the secret must belong to this company, and the app must be enabled. A secret that was reset no longer works. Do not keep trying: WeCom blocks an address for an hour after several wrong secrets.",
		kind: 'fatal',
	},
	40013: {
		message: 'WeCom does not know this corp ID',
		description:
			"Check 'Corp ID' in the credential. Copy it from the admin console: My Company > Company Information.",
		kind: 'fatal',
	},
	40014: {
		message: 'WeCom does not accept the access token',
		description:
			"A new token was fetched and refused as well. Check which app the credential's secret belongs to, and whether another program uses the same app and ends its tokens.",
		kind: 'token',
	},
	40091: {
		message: 'The secret does not belong to this company',
		description:
			"Check 'Corp ID' and 'Secret' in the credential: both must be of the same company.",
		kind: 'fatal',
	},
	40141: {
		message: "Something is wrong with the company's account",
		description: 'Look at the state of the company in the admin console.',
		kind: 'fatal',
	},
	41001: {
		message: 'The request carried no access token',
		description: 'Open the credential and test it again.',
		kind: 'fatal',
	},
	41002: {
		message: 'The corp ID is missing',
		description: "Fill in 'Corp ID' in the credential.",
		kind: 'fatal',
	},
	41004: {
		message: 'The secret is missing',
		description: "Fill in 'Secret' in the credential.",
		kind: 'fatal',
	},
	41024: {
		message: 'The secret is missing',
		description: "Fill in 'Secret' in the credential.",
		kind: 'fatal',
	},
	42001: {
		message: 'The access token has expired',
		description:
			'A new token was fetched and refused as well. Check the clock of the machine n8n runs on, and whether another program uses the same app and ends its tokens.',
		kind: 'token',
	},
	43009: {
		message: 'The company is not verified',
		description: 'Have the company verified in the admin console.',
		kind: 'fatal',
	},
	43012: {
		message: 'The app needs a callback URL',
		description: 'Set the callback URL of the app in the admin console.',
	},
	45031: {
		message: 'WeCom asks for a new secret',
		description:
			"The secret is no longer safe enough for WeCom. Reset it in the admin console and put the new one into 'Secret' of the credential.",
		kind: 'fatal',
	},
	48001: {
		message: 'The app may not use this feature',
		description: 'Look at the permissions of the app in the admin console.',
		kind: 'fatal',
	},
	48002: {
		message: 'The app may not use customer contact',
		description:
			'In the admin console open Customer Contact (in newer consoles inside Customers and Partners) > Customers > API > Callable Apps, add the self-built app, and use the secret of that app in the credential. The secret of the address book sync does not work.',
		kind: 'fatal',
	},
	48004: {
		message: 'The app is not authorized any more',
		description: 'Authorize it again in the admin console.',
		kind: 'fatal',
	},
	48005: {
		message: 'WeCom has removed this call',
		description: 'Look for a newer version of this node.',
	},
	48006: {
		message: 'WeCom has taken its permission from the app',
		description:
			'The company has not used it for a long time. Have an administrator enable the app again.',
		kind: 'fatal',
	},
	48009: {
		message: 'The address book sync may not read names from this IP address',
		description:
			'Use the secret of a self-built app in the credential, not that of the address book sync.',
	},
	48010: {
		message: 'WeCom does not accept the TLS version',
		description:
			'Look whether something between n8n and WeCom, for example a proxy, uses an old one.',
		kind: 'fatal',
	},
	48011: {
		message: 'The member uses WeCom too little for customer data',
		description:
			'This concerns apps of service providers only. Have the member use the app, or use the secret of a self-built app.',
	},
	50002: {
		message: 'The member is outside the range of the app',
		description: 'Add the member to the visible range of the app in the admin console.',
	},
	50003: {
		message: 'The app is disabled',
		description: 'Enable it in the admin console: App Management.',
		kind: 'fatal',
	},
	50006: {
		message: 'The built-in app is disabled',
		description: 'Enable it in the admin console.',
		kind: 'fatal',
	},
	60011: {
		message: 'No permission for this member, department or tag',
		description:
			'It is outside the visible range of the app, or the app may not change it. Add the member or department to the visible range in the admin console.',
	},
	60020: {
		message: 'The IP address of n8n is not trusted by the app',
		description:
			"Add the IP address to the app's Trusted Company IPs in the admin console and wait a minute. The console may ask for a trusted domain or a callback URL of the app first.",
		kind: 'fatal',
	},
	60021: {
		message: 'The member is outside the visible range of the app',
		description: 'Add the member to the visible range of the app in the admin console.',
	},
	60030: {
		message: 'The range goes beyond what the app may see',
		description:
			'Widen the visible range of the app in the admin console, or narrow the range that is set.',
	},
	60031: {
		message: 'The app may not call WeCom',
		description: 'Its calls were forbidden. Look at the app in the admin console.',
		kind: 'fatal',
	},
	60217: {
		message: 'The acting member has no permission',
		description: 'Add the member to the visible range of the app in the admin console.',
	},
	81011: {
		message: 'The app may not use this tag of the address book',
		description: 'Use a tag that the app has created itself.',
	},
	81013: {
		message: 'None of the members, departments and tags can be used',
		description:
			'They were deleted, or are outside the visible range of the app. Correct them, or widen the visible range in the admin console.',
	},
	81026: {
		message: 'WeCom is maintaining this feature',
		description: 'WeCom still refuses after several tries. Run the workflow again later.',
		kind: 'busy',
	},
	84074: {
		message: 'The member or the app may not use customer contact',
		description:
			'In the admin console open Customer Contact > Permissions > Range of Use, and add the member. The app itself must be among the Callable Apps.',
	},
	92000: {
		message: 'The member is outside the visible range of the app',
		description: 'Add the member to the visible range of the app in the admin console.',
	},
	92001: {
		message: 'The app may not read personal data',
		description: 'WeCom gives it only where the member has authorized the app.',
	},
	92002: {
		message: 'It belongs to another company',
		description:
			'Use one of your own company: a group chat that another company has created, for example, is not.',
	},
	92003: {
		message: 'It belongs to another app',
		description: 'Use a credential of the app that has created it.',
	},
	301002: {
		message: 'The agent ID belongs to another app',
		description:
			"Use the secret of the app that it belongs to; for Convert ID check 'Source Agent ID'.",
	},
	301007: {
		message: 'The company is not available',
		description: 'It was dissolved or banned. Look at its state in the admin console.',
		kind: 'fatal',
	},
	301042: {
		message: "The IP address of n8n is not on the app's allow list",
		description: 'Add the IP address to the allow list of the app in the admin console.',
		kind: 'fatal',
	},
	610023: {
		message: 'The company has reached its number of external contacts',
		description: 'Until it buys more in the admin console, its customers cannot be managed.',
		kind: 'fatal',
	},
	610024: {
		message: 'The company has not handed in its qualification documents',
		description: 'Hand them in in the admin console.',
		kind: 'fatal',
	},
	701008: {
		message: 'The member has no valid interface licence',
		description:
			'WeCom leaves out the customers of such a member. This concerns apps of service providers only: activate a licence, or use the secret of a self-built app.',
	},
	2000002: {
		message: 'WeCom does not know this corp ID',
		description:
			"Check 'Corp ID' in the credential. Copy it from the admin console: My Company > Company Information.",
		kind: 'fatal',
	},
	'-1': {
		message: 'WeCom is busy',
		description:
			'WeCom did not answer for a moment, even after several tries. Run the workflow again a little later.',
		kind: 'busy',
	},
};
