import type { ErrorTexts } from './errorText';

/** Members, customers and the handing over of customers. */
export const peopleErrors: ErrorTexts = {
	40003: {
		message: 'WeCom does not know this member',
		description:
			'Check \'Member\': it is the account of a member in the address book, 1 to 64 letters, digits or "-", "_", ".". The member must not have left.',
	},
	40096: {
		message: 'WeCom does not know this external user ID',
		description:
			"Check 'Customer': it must be one that this app got itself (an id from a service provider's app does not fit), and a member who has added the customer must be in the visible range of the app.",
	},
	40097: {
		message: 'The member who hands over has not left',
		description: "Set 'Member Is' to 'Active', or check 'Handover Member'.",
	},
	40098: {
		message: 'The member has no verified real name',
		description: 'Have the member verify the real name in the WeCom app, or choose another member.',
	},
	40099: {
		message: 'The new member has too many customers',
		description:
			"Choose another member in 'Takeover Member': this one has reached the number of customers that a member may have.",
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
		description: "Choose another member in 'Takeover Member'.",
	},
	40131: {
		message: 'The customer is not one of the member who hands over',
		description:
			"Check 'Customers' and 'Handover Member': the member must have added this customer.",
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
		message: 'A member has not activated WeCom',
		description:
			'Have the member sign in to WeCom and verify the real name, or choose another member.',
	},
	41056: {
		message: 'This kind of external contact does not fit here',
		description:
			'Check \'Customer\': for example a contact from another company\'s WeCom ("wo…") where a WeChat user ("wm…") is needed.',
	},
	41057: {
		message: 'The company has bound no WeChat developer account',
		description:
			"Bind one in the admin console: Customer Contact > Customers > API. Without it leave out 'Customer Union ID'.",
	},
	46004: {
		message: 'WeCom does not know this member',
		description:
			'Check the IDs of the members: each must exist in the address book, and be in the visible range of the app.',
	},
	60003: {
		message: 'WeCom does not know this department',
		description:
			"Check 'Departments': each department must exist in the address book, and be in the visible range of the app.",
	},
	60111: {
		message: 'WeCom does not know this member',
		description: "Check 'Member': the member must exist, and be in the visible range of the app.",
	},
	60123: {
		message: 'WeCom does not know this department',
		description:
			"Check 'Departments': each department must exist in the address book, and be in the visible range of the app.",
	},
	84061: {
		message: 'The external contact is not a customer of this member',
		description:
			"Check 'Customer' and 'Member': the member must have added this contact, and must still have it. To end a temporary chat, the two must have a temporary session that has not ended.",
	},
	84083: {
		message: 'The member does not serve customers',
		description:
			'In the admin console open Customer Contact > Permissions > Range of Use, and add the member.',
	},
	84084: {
		message: 'The member and the customer have not added each other',
		description:
			"Check 'Member' and 'Customer'. The member must also be in the visible range of the app.",
	},
	90514: {
		message: 'Another marketing app has brought this customer',
		description:
			'Apps for customer acquisition see only the customers that they brought. Use the secret of a self-built app.',
	},
	610004: {
		message: 'This is no customer of the company',
		description: "Check 'Customer'.",
	},
	610014: {
		message: 'WeCom does not know this union ID',
		description: 'Check where the union ID comes from.',
	},
	610015: {
		message: 'The open platform account of the mini program is not verified',
		description: 'Have the account verified at the WeChat Open Platform.',
	},
	610016: {
		message: 'The company is not verified',
		description: 'Have the company verified in the admin console.',
	},
	610017: {
		message: 'The mini program belongs to another legal entity than the company',
		description: 'Use a mini program of the same legal entity.',
	},
	610018: {
		message: 'The OpenID and the union ID do not belong together',
		description: 'Take both from the same mini program.',
	},
	610019: {
		message: 'The app of the service provider is not installed',
		description:
			'This concerns apps of service providers only: install it, or use the secret of a self-built app.',
	},
	610020: {
		message: 'No app of the same service provider is installed',
		description:
			'This concerns apps of service providers only: install one, or use the secret of a self-built app.',
	},
	610021: {
		message: 'The app of the same service provider may not read customers',
		description:
			'This concerns apps of service providers only: give it the permission, or use the secret of a self-built app.',
	},
	710006: {
		message: 'WeCom does not know this temporary ID',
		description:
			"Check 'Temporary IDs', 'IDs Come From' and 'User Is': this app must have got the ID itself.",
	},
	845001: {
		message: 'The OpenID is not of an official account or mini program',
		description: 'Use one of an official account or mini program.',
	},
	845002: {
		message: 'The OpenID belongs to another legal entity than the company',
		description: 'Use an official account or mini program of the same legal entity.',
	},
	845003: {
		message: 'The union ID belongs to another legal entity than the company',
		description: 'Use an open platform account of the same legal entity.',
	},
};
