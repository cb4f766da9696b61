import type { ErrorTexts } from './errorText';

/** Payments that customers make to members. */
export const paymentErrors: ErrorTexts = {
	60235: {
		message: 'The ID of the payment is missing',
		description: 'Give the ID of the payment.',
	},
	60237: {
		message: 'Another app has started this payment',
		description: 'Use a credential of the app that has started it, and check the ID.',
	},
	660001: {
		message: 'WeCom does not accept the merchant number',
		description: 'Compare it with the merchant number in the admin console.',
	},
	660002: {
		message: 'WeCom does not know the member who is paid',
		description: "Check 'Member': it is the account of a member in the address book.",
	},
	660003: {
		message: 'The app does not see the member',
		description: 'Add the member to the visible range of the app.',
	},
	660006: {
		message: 'The company has no such merchant account',
		description: 'Compare it with the merchant number in the admin console.',
	},
	660011: {
		message: 'The merchant account is not bound to the company',
		description: 'Have an administrator bind it in the settings of WeCom Payments.',
	},
	660012: {
		message: 'WeCom does not know this payment',
		description: 'Check the ID of the payment.',
	},
	660013: {
		message: 'Payments are switched off in the company',
		description: 'Have an administrator switch them on in the admin console.',
	},
};
