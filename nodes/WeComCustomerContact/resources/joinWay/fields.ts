import {
	id,
	requiredId,
	requiredList,
	requiredNumber,
	text,
	wholeNumber,
} from '../../fields/checks';
import { sentAs } from '../../fields/field';
import type { Several } from '../../fields/several';
import { yesNoAs } from '../../fields/yesNo';

/** Most group chats of one join way. */
const MOST_CHATS = 5;

const BASE_NAME_LENGTH = 40;

/** WeCom cuts off a longer remark without a word. */
const REMARK_LENGTH = 30;

export const STATE_LENGTH = 30;

/** The join way of an operation on one that exists; WeCom has no list of them to pick from. */
export const joinWayId = sentAs('config_id', requiredId(), {
	displayName: 'Group Join Way',
	name: 'joinWayId',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. 5d0a41c7be92386f41e7f0c2a9b8d613',
	description: 'The join way, by the config ID that Create gave; an app finds only what it created',
});

const WHICH_GROUP_CHATS = 'One to five group chats to join';

export const groupChats: Several<string[]> = {
	sentAs: 'chat_id_list',
	check: requiredList({ max: MOST_CHATS }),
	text: {
		displayName: 'Group Chats',
		name: 'groupChats',
		placeholder: 'e.g. wrKq8DDAAAm4HnZq9LwTs2YcVd6RpX0g, wrKq8DDAAAg8xWz4Hq6NtJ1cRvLk5MpE',
		description: `${WHICH_GROUP_CHATS}. Names or IDs separated by commas, or an array from an expression.`,
	},
	list: {
		displayName: 'Group Chat Names or IDs',
		name: 'chatIds',
		loader: 'getGroupChats',
		description: WHICH_GROUP_CHATS,
	},
};

export const scene = sentAs('scene', requiredNumber({ min: 1, max: 2 }), {
	displayName: 'Shown As',
	name: 'scene',
	type: 'options',
	options: [
		{
			name: 'Mini Program Button',
			value: 1,
			description: "The mini program needs WeCom's plugin",
		},
		{ name: 'QR Code', value: 2 },
	],
	default: 2,
	description: 'Where people find the join way',
});

export const createNewGroups = sentAs('auto_create_room', yesNoAs(1, 0), {
	displayName: 'Create New Groups',
	name: 'createNewGroups',
	type: 'boolean',
	default: true,
	description: 'Whether WeCom creates a new group chat when the group chats are full',
});

/** A name of new groups; white space at its end stays, it parts the name from the number. */
const baseName = text({ max: BASE_NAME_LENGTH, isName: true, keepsEnds: true });

export const newGroupName = sentAs('room_base_name', baseName, {
	displayName: 'New Group Name',
	name: 'newGroupName',
	type: 'string',
	default: '',
	placeholder: 'e.g. Service group ',
	description:
		'What the names of new group chats begin with, at most 40 characters. The number follows without a space: end the name with one if you want it.',
});

export const firstNewGroupNumber = sentAs(
	'room_base_id',
	wholeNumber({ min: 0, max: Number.MAX_SAFE_INTEGER }),
	{
		displayName: 'First New Group Number',
		name: 'firstNewGroupNumber',
		type: 'number',
		typeOptions: { minValue: 0 },
		default: '',
		placeholder: 'e.g. 1',
		description: 'The number of the first new group chat; the next ones count up from it',
	},
);

export const remark = sentAs('remark', text({ max: REMARK_LENGTH, keepEmpty: true }), {
	displayName: 'Remark',
	name: 'remark',
	type: 'string',
	default: '',
	placeholder: 'e.g. Trade fair',
	description: 'A note for yourselves, at most 30 characters',
});

export const state = sentAs('state', id({ max: STATE_LENGTH, keepEmpty: true }), {
	displayName: 'Channel (State)',
	name: 'state',
	type: 'string',
	default: '',
	placeholder: 'e.g. fair2026',
	description:
		'Your mark for this way in, at most 30 characters; Group Chat: Get shows it with each member who came by it',
});
