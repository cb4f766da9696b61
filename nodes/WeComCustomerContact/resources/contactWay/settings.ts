import type { INodeProperties } from 'n8n-workflow';

import { list, text, wholeNumber } from '../../fields/checks';
import { USER_ID_LENGTH } from '../../fields/member';
import { numberList } from '../../fields/numberList';
import { sentAs } from '../../fields/sending';
import { yesNo } from '../../fields/yesNo';

/** Most members of one contact way; those of the departments count, too. */
const MOST_MEMBERS = 100;

const REMARK_LENGTH = 30;
const STATE_LENGTH = 30;

/** 14 days, in seconds. */
const LONGEST = 1_209_600;

const lifetime = wholeNumber({ min: 1, max: LONGEST });

/** @param isRequired when an empty list must not pass for none given */
export function membersField(isRequired = false): INodeProperties {
	return sentAs('user', list({ isRequired, max: MOST_MEMBERS, maxLength: USER_ID_LENGTH }), {
		displayName: 'Member Names or IDs',
		name: 'contactUserIds',
		type: 'multiOptions',
		typeOptions: { loadOptionsMethod: 'getMembers' },
		default: [],
		description:
			'Members (成员) whom customers reach: exactly one for a single member, else at most 100. Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
	});
}

/** @param isRequired when an empty list must not pass for none given */
export function departmentsField(isRequired = false): INodeProperties {
	return sentAs('party', numberList({ isRequired }), {
		displayName: 'Department Names or IDs',
		name: 'contactDepartmentIds',
		type: 'multiOptions',
		typeOptions: { loadOptionsMethod: 'getDepartments' },
		default: [],
		description:
			'Departments (部门) whose members customers reach, only for several members and at most 100 members in all. Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
	});
}

export const styleField: INodeProperties = sentAs('style', wholeNumber({ min: 1, max: 3 }), {
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

export const exclusiveField: INodeProperties = sentAs('is_exclusive', yesNo(), {
	displayName: 'Exclusive',
	name: 'isExclusive',
	type: 'boolean',
	default: true,
	description: 'Whether all customers of one other company are led to the same member',
});

export const remarkField: INodeProperties = sentAs(
	'remark',
	text({ max: REMARK_LENGTH, keepEmpty: true }),
	{
		displayName: 'Remark',
		name: 'remark',
		type: 'string',
		default: '',
		placeholder: 'e.g. Trade fair booth',
		description: 'A note for yourselves, at most 30 characters',
	},
);

export const skipVerifyField: INodeProperties = sentAs('skip_verify', yesNo(), {
	displayName: 'Skip Verification',
	name: 'skipVerify',
	type: 'boolean',
	default: true,
	description: 'Whether customers are added without the member having to confirm',
});

export const stateField: INodeProperties = sentAs(
	'state',
	text({ max: STATE_LENGTH, keepEmpty: true }),
	{
		displayName: 'State',
		name: 'state',
		type: 'string',
		default: '',
		placeholder: 'e.g. fair2026',
		description:
			'Your mark for this way in (渠道), at most 30 characters; External Contact: Get shows it as state of customers who came by it',
	},
);

export const unionIdField: INodeProperties = sentAs('unionid', text({ keepEmpty: true }), {
	displayName: 'Customer Union ID',
	name: 'customerUnionId',
	type: 'string',
	default: '',
	placeholder: 'e.g. ozynqsulJFCZ2z1aYeS8hnuasd4A',
	description:
		'WeChat union ID (unionid) of the only customer who may enter the session, everybody if empty. The company must have bound a WeChat developer account.',
});

export const qrCodeLifetimeField: INodeProperties = sentAs('expires_in', lifetime, {
	displayName: 'QR Code Lifetime (Seconds)',
	name: 'qrCodeLifetime',
	type: 'number',
	typeOptions: { minValue: 1, maxValue: LONGEST },
	default: 604800,
	description:
		'How long the QR code works, at most 1209600 (14 days); 7 days if left out. It also ends with the first customer added.',
});

export const sessionLifetimeField: INodeProperties = sentAs('chat_expires_in', lifetime, {
	displayName: 'Session Lifetime (Seconds)',
	name: 'sessionLifetime',
	type: 'number',
	typeOptions: { minValue: 1, maxValue: LONGEST },
	default: 86400,
	description:
		'How long the session lasts from the moment the customer is added, at most 1209600 (14 days); one day if left out',
});
