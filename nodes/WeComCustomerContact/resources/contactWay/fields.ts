import { id, requiredId, requiredText, taking, text, wholeNumber } from '../../fields/checks';
import { notSent, sentAs, shownFor } from '../../fields/field';
import { listOrId } from '../../fields/locator';
import {
	imagePart,
	linkPart,
	messageText,
	miniProgramPart,
	partSet,
} from '../../fields/messageParts';
import type { Several } from '../../fields/several';
import { switchField } from '../../fields/switch';
import { yesNo } from '../../fields/yesNo';

const REMARK_LENGTH = 30;

/** 14 days, in seconds. */
const LONGEST = 1_209_600;

const CLOSING_BYTES = 4000;

/** The contact way, of an operation on one that exists. */
export const configId = sentAs('config_id', requiredId(), {
	displayName: 'Contact Way',
	name: 'configId',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	required: true,
	description:
		'The contact way, by its config ID. The list has no temporary sessions; an app finds only what it created.',
	...listOrId({
		search: 'searchContactWays',
		what: 'contact way',
		exampleId: '7f1c2d94b0a6e835d1427c9be06f3a58',
	}),
});

/** Most members of one contact way; those of the departments count, too. */
export const memberLimits = { max: 100 };

const WHICH_DEPARTMENTS =
	'Departments whose members customers reach, only for several members and at most 100 members in all';

/** The departments whose members customers reach. */
export function severalDepartments<T>(about: Pick<Several<T>, 'check' | 'sentAs'>): Several<T> {
	return {
		...about,
		text: {
			displayName: 'Departments',
			name: 'departments',
			placeholder: 'e.g. 2, Sales/East region',
			description: `${WHICH_DEPARTMENTS}. Names or IDs separated by commas, or an array from an expression.`,
		},
		list: {
			displayName: 'Department Names or IDs',
			name: 'departmentIds',
			loader: 'getDepartments',
			description: WHICH_DEPARTMENTS,
		},
	};
}

export const buttonStyle = sentAs('style', wholeNumber({ min: 1, max: 3 }), {
	displayName: 'Button Style',
	name: 'buttonStyle',
	type: 'options',
	options: [
		{ name: 'Style 1', value: 1 },
		{ name: 'Style 2', value: 2 },
		{ name: 'Style 3', value: 3, description: 'For a single member only' },
	],
	default: 1,
	description: 'Look of the button in the mini program',
});

export const downloadQrCode = switchField({
	displayName: 'Download QR Code',
	name: 'downloadQrCode',
	default: false,
	description: 'Whether to put the picture of the QR code into the item, beside its URL',
});

/** Where the picture of the QR code goes. */
export const outputField = shownFor(
	{ downloadQrCode: [true] },
	notSent(requiredText(), {
		displayName: 'Put Output File in Field',
		name: 'outputField',
		type: 'string',
		default: 'data',
		required: true,
		placeholder: 'e.g. data',
		hint: 'The name of the output binary field to put the file in',
	}),
);

export const remark = sentAs('remark', text({ max: REMARK_LENGTH, keepEmpty: true }), {
	displayName: 'Remark',
	name: 'remark',
	type: 'string',
	default: '',
	placeholder: 'e.g. Trade fair booth',
	description: 'A note for yourselves, at most 30 characters',
});

export const skipVerify = sentAs('skip_verify', yesNo(), {
	displayName: 'Skip Verification',
	name: 'skipVerify',
	type: 'boolean',
	default: true,
	description: 'Whether customers are added without the member having to confirm',
});

export const STATE_LENGTH = 30;

export const state = sentAs('state', id({ max: STATE_LENGTH, keepEmpty: true }), {
	displayName: 'Channel (State)',
	name: 'state',
	type: 'string',
	default: '',
	placeholder: 'e.g. fair2026',
	description:
		'Your mark for this way in, at most 30 characters; External Contact: Get shows it as state of customers who came by it',
});

/** What the customer gets after the closing text (结束语). */
export const closingParts = partSet({
	name: 'closingAttachment',
	label: 'Closing Attachment',
	description:
		'What the customer gets after the closing text when the session ends; WeCom takes one only',
	parts: [imagePart(), linkPart(), miniProgramPart],
	max: 1,
});

const closingMessage = messageText(CLOSING_BYTES);

/** What the customer gets when a temporary session ends (结束语). */
export const closingText = sentAs(
	'conclusions',
	taking(closingMessage.limits, (value, label) => {
		const message = closingMessage(value, label);
		return message && { text: message };
	}),
	{
		displayName: 'Closing Text',
		name: 'closingText',
		type: 'string',
		typeOptions: { rows: 2 },
		default: '',
		placeholder: 'e.g. Thank you for your visit, get well soon!',
		description: `What the customer gets when the session ends, at most ${CLOSING_BYTES} bytes; count two for a Chinese character`,
	},
);

export const customerUnionId = sentAs('unionid', id({ keepEmpty: true }), {
	displayName: 'Customer Union ID',
	name: 'customerUnionId',
	type: 'string',
	default: '',
	placeholder: 'e.g. ozynqsulJFCZ2z1aYeS8hnuasd4A',
	description:
		'WeChat union ID (unionid) of the only customer who may enter the session, everybody if empty. The company must have bound a WeChat developer account.',
});

const lifetime = wholeNumber({ min: 1, max: LONGEST });

export const qrCodeLifetime = sentAs('expires_in', lifetime, {
	displayName: 'QR Code Lifetime (Seconds)',
	name: 'qrCodeLifetime',
	type: 'number',
	typeOptions: { minValue: 1, maxValue: LONGEST },
	default: 604800,
	description:
		'How long the QR code works, at most 1209600 (14 days); 7 days if left out. It also ends with the first customer added.',
});

export const sessionLifetime = sentAs('chat_expires_in', lifetime, {
	displayName: 'Session Lifetime (Seconds)',
	name: 'sessionLifetime',
	type: 'number',
	typeOptions: { minValue: 1, maxValue: LONGEST },
	default: 86400,
	description:
		'How long the session lasts from the moment the customer is added, at most 1209600 (14 days); one day if left out',
});
