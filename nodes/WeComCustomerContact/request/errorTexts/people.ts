import type { ErrorTexts } from './errorText';

/** Members, customers and the handing over of customers. */
export const peopleErrors: ErrorTexts = {
	40003: {
		message: 'WeCom does not know this member',
		description:
			'Check \'User ID\': it is the account (帐号) of a member in the address book (通讯录), 1 to 64 letters, digits or "-", "_", ".". The member must not have left.',
	},
	40096: {
		message: 'WeCom does not know this external user ID',
		description:
			"Check 'External User ID': it must be one that this app got itself (an id from a service provider's app does not fit), and a member who has added the customer must be in the visible range (可见范围) of the app.",
	},
	40097: {
		message: 'The member who hands over has not left',
		description: "Set 'Member Is' to 'Active', or check 'Handover User ID'.",
	},
	40098: {
		message: 'The member has no verified real name',
		description: 'Have the member verify the real name in the WeCom app, or choose another member.',
	},
	40099: {
		message: 'The new member has too many customers',
		description:
			"Choose another member in 'Takeover User ID': this one has reached the number of customers that a member may have.",
	},
	40100: {
		message: 'A transfer of this customer is running',
		description:
			'Wait for the transfer that is running. Customer Transfer: Get Result says how far it is.',
	},
	40128: {
		message: 'Transferred too often',
		description:
			'What an active member hands over can be transferred twice in 90 calendar days. Wait until the 90 days are over.',
	},
	40129: {
		message: 'A transfer of this customer is running',
		description:
			'Wait for the transfer that is running. Customer Transfer: Get Result says how far it is.',
	},
	40130: {
		message: 'The old and the new member are the same',
		description: "Choose another member in 'Takeover User ID'.",
	},
	40131: {
		message: 'The customer is not one of the member who hands over',
		description:
			"Check 'External User IDs' and 'Handover User ID': the member must have added this customer.",
	},
	40132: {
		message: 'Not possible for a team account',
		description: 'The account of the member is a team account. Choose another member.',
	},
	40143: {
		message: 'A member of the transfer is banned',
		description: 'Choose another member, or have the ban lifted in WeCom.',
	},
	40205: {
		message: 'The member has not signed in to WeCom for a year',
		description:
			'Both members must have signed in during the last year, a member who has left during the year before leaving, and less than a year ago. Have the member sign in, or choose another one.',
	},
	41054: {
		message: 'Member not activated',
		description:
			'The member never signed in or has no verified real name. Have the member sign in to WeCom and verify.',
	},
	41056: {
		message: 'This kind of external contact does not fit here',
		description:
			'Check \'External User ID\': for example a contact from another company\'s WeCom ("wo…") where a WeChat user ("wm…") is needed.',
	},
	41057: {
		message: 'No WeChat developer account bound',
		description:
			'The corp or provider has not bound a WeChat developer account. Bind it in the admin console (Customer Contact - Customers - API).',
	},
	46004: {
		message: 'User does not exist',
		description:
			'The userid is mistyped or outside the visible range of the app. Check the userid and the visible range.',
	},
	60003: {
		message: 'Department does not exist',
		description:
			'The department id is missing or not in the address book. Check the department id.',
	},
	60111: {
		message: 'WeCom does not know this member',
		description:
			"Check 'User ID': the member must exist, and be in the visible range (可见范围) of the app.",
	},
	60123: {
		message: 'Invalid department id',
		description: 'The department is not in the address book. Check the department id.',
	},
	84061: {
		message: 'The external contact is not a customer of this member',
		description:
			"Check 'External User ID' and 'User ID': the member must have added this contact, and must still have it. To end a temporary chat, the two must have a temporary session (临时会话) that has not ended.",
	},
	84083: {
		message: 'Not a service member',
		description:
			'The member does not serve customers. Give the member the customer contact function.',
	},
	84084: {
		message: 'Not a follow-up member',
		description:
			'The WeChat user and the member are not friends, or the member is outside the visible range of the app. Check the relation and the visible range.',
	},
	90514: {
		message: 'Customer not brought by this marketing app',
		description:
			'Marketing acquisition apps only see customers they brought. Does not concern self-built apps.',
	},
	610004: {
		message: 'Not a customer of the corp',
		description: 'The id is not a customer of the corp. Use the id of a customer.',
	},
	610014: {
		message: 'Invalid unionid',
		description: 'The unionid is not valid. Check the unionid.',
	},
	610015: {
		message: 'Open platform account not verified',
		description:
			'The open platform account of the mini program is not verified. Verify the account.',
	},
	610016: {
		message: 'Corp not verified',
		description: 'The corp is not verified. Verify the corp.',
	},
	610017: {
		message: 'Mini program and corp differ in legal entity',
		description:
			'Their legal entities differ, or openid and unionid were not obtained by this mini program. Use a mini program of the same legal entity.',
	},
	610018: {
		message: 'openid and unionid do not match',
		description:
			'They belong to different open platform accounts. Use ids from the same mini program.',
	},
	610019: {
		message: 'Third-party app not installed',
		description:
			'The corp has not installed the third-party app of the provider. Does not concern self-built apps.',
	},
	610020: {
		message: 'No third-party app of the same provider installed',
		description:
			'The corp has not installed a third-party app of the provider of the provider-developed app. Does not concern self-built apps.',
	},
	610021: {
		message: 'Third-party app of the same provider lacks customer permission',
		description:
			'The installed third-party app has no customer permission. Does not concern self-built apps.',
	},
	710006: {
		message: 'Invalid tmp_external_userid',
		description: 'The temporary id is not valid. Check the temporary id.',
	},
	845001: {
		message: 'openid is not of an official account or mini program',
		description:
			'The openid comes from another kind of account. Use an openid of an official account or mini program.',
	},
	845002: {
		message: 'openid and corp differ in legal entity',
		description: 'The verified legal entities differ. Use an account of the same legal entity.',
	},
	845003: {
		message: 'unionid and corp differ in legal entity',
		description:
			'The verified legal entities differ. Use an open platform account of the same legal entity.',
	},
};
