import type { INodeProperties } from 'n8n-workflow';

import type { Check } from '../../fields/checks';
import { list, text, wholeNumber } from '../../fields/checks';
import { sentAs } from '../../fields/sending';
import { yesNo } from '../../fields/yesNo';
import { refusal } from '../../request/failure';

/** Most group chats of one join way. */
const MOST_CHATS = 5;

const BASE_NAME_LENGTH = 40;

/** WeCom cuts off a longer remark without a word. */
const REMARK_LENGTH = 30;

const STATE_LENGTH = 30;

/** A name of new groups; white space at its end stays, it parts the name from the number. */
const baseName: Check = (value, label) => {
	if (text()(value, label) === undefined) return undefined;
	const name = String(value);
	if ([...name].length > BASE_NAME_LENGTH) {
		throw refusal(
			`'${label}' is too long: ${[...name].length} characters, WeCom takes at most ${BASE_NAME_LENGTH}`,
			`Shorten "${name}".`,
		);
	}
	return name;
};

export const chatsField: INodeProperties = sentAs(
	'chat_id_list',
	list({ isRequired: true, max: MOST_CHATS }),
	{
		displayName: 'Group Chat Names or IDs',
		name: 'joinChatIds',
		type: 'multiOptions',
		typeOptions: { loadOptionsMethod: 'getGroupChats' },
		default: [],
		description:
			'One to five group chats (客户群) to join. Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
	},
);

export const sceneField: INodeProperties = sentAs(
	'scene',
	wholeNumber({ isRequired: true, min: 1, max: 2 }),
	{
		displayName: 'Shown As',
		name: 'joinScene',
		type: 'options',
		options: [
			{
				name: 'Mini Program Button',
				value: 1,
				description: "The mini program needs WeCom's plugin (小程序插件)",
			},
			{ name: 'QR Code', value: 2 },
		],
		default: 2,
		description: 'Where people find the join way',
	},
);

export const createNewGroupsField: INodeProperties = sentAs(
	'auto_create_room',
	yesNo({ yes: 1, no: 0 }),
	{
		displayName: 'Create New Groups',
		name: 'createNewGroups',
		type: 'boolean',
		default: true,
		description: 'Whether WeCom creates a new group chat when the group chats are full',
	},
);

export const newGroupNameField: INodeProperties = sentAs('room_base_name', baseName, {
	displayName: 'New Group Name',
	name: 'newGroupName',
	type: 'string',
	default: '',
	placeholder: 'e.g. Service group ',
	description:
		'What the names of new group chats begin with, at most 40 characters. The number follows without a space: end the name with one if you want it.',
});

export const firstNumberField: INodeProperties = sentAs(
	'room_base_id',
	wholeNumber({ min: 0, max: Number.MAX_SAFE_INTEGER }),
	{
		displayName: 'First New Group Number',
		name: 'firstNewGroupNumber',
		type: 'number',
		default: '',
		placeholder: 'e.g. 1',
		description: 'The number of the first new group chat; the next ones count up from it',
	},
);

export const remarkField: INodeProperties = sentAs(
	'remark',
	text({ max: REMARK_LENGTH, keepEmpty: true }),
	{
		displayName: 'Remark',
		name: 'remark',
		type: 'string',
		default: '',
		placeholder: 'e.g. Trade fair',
		description: 'A note for yourselves, at most 30 characters',
	},
);

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
			'Your mark for this way in (渠道), at most 30 characters; Group Chat: Get shows it with each member who came by it',
	},
);
