import type { Words } from '../../operation/simplified';

/** Of a customer. */
export const customerWords: Words = {
	type: { 1: 'WeChat user', 2: 'WeCom user' },
};

/** Of a member's relation to a customer; WeCom has new ways from time to time. */
export const relationWords: Words = {
	add_way: {
		0: 'unknown',
		1: 'scanned a QR code',
		2: 'searched the mobile number',
		3: 'business card share',
		4: 'group chat',
		5: 'phone address book',
		6: 'WeChat contact',
		8: 'service person added automatically when a third-party app was installed',
		9: 'searched the e-mail address',
		10: 'Channels',
		11: 'calendar event participant',
		12: 'meeting participant',
		13: 'WeCom account of a WeChat friend',
		14: 'dedicated service person of smart hardware',
		15: 'on-site service person',
		16: 'acquisition link',
		17: 'custom development',
		18: 'answer to a request',
		21: 'third-party pre-sales service',
		22: 'possible business partner',
		24: 'accepted a friend request received by the WeChat account',
		201: 'shared by a colleague',
		202: 'assigned by an administrator or person in charge',
	},
};
