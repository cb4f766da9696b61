import type { ErrorTexts } from './errorText';

/** The corp, the app and what it may do. */
export const accessErrors: ErrorTexts = {
	6000: {
		message: 'Data version conflict',
		description: 'Several callers changed the same data at once. Try again later.',
		kind: 'busy',
	},
	40001: {
		message: 'WeCom does not accept the secret',
		description:
			"Check 'Corp ID' and 'Secret' in the credential: the secret must belong to this corp, and the app must be enabled. A secret that was reset no longer works. Do not keep trying: WeCom blocks an address for an hour after several wrong secrets.",
		kind: 'fatal',
	},
	40013: {
		message: 'WeCom does not know this corp ID',
		description:
			"Check 'Corp ID' in the credential. Copy it from the admin console: My Company (我的企业) > Company Information (企业信息).",
		kind: 'fatal',
	},
	40014: {
		message: 'WeCom does not accept the access token',
		description:
			"A new token was fetched and refused as well. Check which app the credential's secret belongs to, and whether another program uses the same app and ends its tokens.",
		kind: 'token',
	},
	40091: {
		message: 'The secret does not belong to this corp',
		description: "Check 'Corp ID' and 'Secret' in the credential: both must be of the same corp.",
		kind: 'fatal',
	},
	40141: {
		message: 'Corp account abnormal',
		description:
			'The account of the corp is in an abnormal state. Check the state of the corp in the admin console.',
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
		message: 'Corp not verified',
		description:
			'The legal entity of the corp is not verified. Verify the corp in the admin console.',
		kind: 'fatal',
	},
	43012: {
		message: 'App needs a callback URL',
		description:
			'The feature needs a callback URL on the app. Set the callback URL of the app in the admin console.',
	},
	45031: {
		message: 'WeCom asks for a new secret',
		description:
			"The secret is no longer safe enough for WeCom. Reset it in the admin console and put the new one into 'Secret' of the credential.",
		kind: 'fatal',
	},
	48001: {
		message: 'API feature not authorized',
		description:
			'The corp or app lacks the authorization that the feature needs. Check the permission of the feature in the admin console.',
		kind: 'fatal',
	},
	48002: {
		message: 'The app may not use customer contact',
		description:
			'In the admin console open Customer Contact (客户联系; in newer consoles inside 客户与上下游) > Customers (客户) > API > callable apps (可调用接口的应用), add the self-built app, and use the secret of that app in the credential. The secret of the address book sync (通讯录同步) does not work.',
		kind: 'fatal',
	},
	48004: {
		message: 'Authorization not valid',
		description: 'There is no authorization or it was cancelled. Authorize the app again.',
		kind: 'fatal',
	},
	48005: {
		message: 'API removed',
		description: 'The API is no longer supported. Use the API that replaces it.',
	},
	48006: {
		message: 'API permission withdrawn',
		description:
			'The corp did not use the app for a long time. An administrator must enable the app again.',
		kind: 'fatal',
	},
	48009: {
		message: 'Address book sync may not read details from this IP',
		description:
			'The token is of the address book sync tool and the IP address was added after 2022-08-15. Use the secret of a self-built app to read names, or only the id list APIs.',
	},
	48010: {
		message: 'Unsupported TLS version',
		description: 'The client used an old TLS version. Call with a current TLS version.',
		kind: 'fatal',
	},
	48011: {
		message: 'Member not active enough for customer data',
		description:
			'Provider apps only; the member or corp uses the app too little. Have the members use the app; does not concern self-built apps.',
	},
	50002: {
		message: 'Member outside the permission range',
		description:
			'The member is outside the range of the app or administrator group. Add the member to the visible range of the app.',
	},
	50003: {
		message: 'The app is disabled',
		description: 'Enable it in the admin console: App Management (应用管理).',
		kind: 'fatal',
	},
	50006: {
		message: 'Built-in app disabled',
		description: 'The built-in app was disabled. Enable the built-in app in the admin console.',
		kind: 'fatal',
	},
	60011: {
		message: 'No permission for this member, department or tag',
		description:
			'The member, department or tag is outside the visible range of the app, or the app may not edit it. Add the member or department to the visible range of the app.',
	},
	60020: {
		message: 'The IP address of n8n is not trusted by the app',
		description:
			"Add the IP address to the app's trusted IPs (企业可信IP) in the admin console and wait a minute. The console may ask for a trusted domain (可信域名) or a callback URL of the app first.",
		kind: 'fatal',
	},
	60021: {
		message: 'The member is outside the visible range of the app',
		description: 'Add the member to the visible range (可见范围) of the app in the admin console.',
	},
	60030: {
		message: 'Beyond the visible range of the app',
		description:
			'The strategy (or meeting room) covers more than the app may see. Widen the visible range of the app or narrow the range that is set.',
	},
	60031: {
		message: 'App may not call the API',
		description: 'API calls of the app were forbidden. Check the app in the admin console.',
		kind: 'fatal',
	},
	60217: {
		message: 'Operator has no permission',
		description:
			'The acting member is not authorized or not visible to the app. Add the member to the visible range of the app.',
	},
	81011: {
		message: 'No permission for this address book tag',
		description:
			'An app may only handle address book tags it created. Use a tag created by the app.',
	},
	81013: {
		message: 'All members, departments and tags are invalid or not permitted',
		description:
			'The targets were deleted or are outside the visible range of the app. Correct the ids or widen the visible range of the app.',
	},
	81026: {
		message: 'Feature under maintenance',
		description: 'WeCom is maintaining the feature. Try again later.',
		kind: 'busy',
	},
	84074: {
		message: 'No external contact permission',
		description:
			'The app or member lacks the external contact permission. Give the app the customer contact permission and the member the customer contact function.',
	},
	92000: {
		message: 'Member outside the visible range',
		description: 'The app may not see the member. Add the member to the visible range of the app.',
	},
	92001: {
		message: 'No permission for sensitive data',
		description:
			'The app may not read sensitive fields. Ask for the fields by OAuth authorization.',
	},
	92002: {
		message: 'Cross-corp call not allowed',
		description:
			'The object belongs to another corp, for example a group created by another corp. Use objects of the own corp.',
	},
	92003: {
		message: 'Cross-app call not allowed',
		description: 'The object belongs to another app. Use the app that created the object.',
	},
	301002: {
		message: 'No permission for this app',
		description:
			'The token is of another app than the given agentid. Use the secret of the app whose agentid is sent.',
	},
	301007: {
		message: 'Corp not available',
		description:
			'The corp was dissolved or banned. Check the state of the corp in the admin console.',
		kind: 'fatal',
	},
	301042: {
		message: "The IP address of n8n is not on the app's allow list",
		description: 'Add the IP address to the allow list of the app in the admin console.',
		kind: 'fatal',
	},
	610023: {
		message: 'The corp has reached its number of external contacts',
		description: 'Until the corp buys more in the admin console, its customers cannot be managed.',
		kind: 'fatal',
	},
	610024: {
		message: 'Qualification documents missing',
		description:
			'The corp did not submit required qualification documents. Submit the documents in the admin console.',
		kind: 'fatal',
	},
	701008: {
		message: 'No member with a valid interface licence',
		description:
			'Provider apps only; the members have no activated licence. Activate licences; does not concern self-built apps.',
	},
	2000002: {
		message: 'WeCom does not know this corp ID',
		description:
			"Check 'Corp ID' in the credential. Copy it from the admin console: My Company (我的企业) > Company Information (企业信息).",
		kind: 'fatal',
	},
	'-1': {
		message: 'WeCom is busy',
		description:
			'WeCom did not answer for a moment, even after several tries. Run the workflow again a little later.',
		kind: 'busy',
	},
};
