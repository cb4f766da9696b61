import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { updateDisplayOptions } from 'n8n-workflow';

import { list, requiredId, text } from '../../fields/checks';
import { listOrId } from '../../fields/locator';
import { USER_ID_LENGTH } from '../../fields/member';
import { sentAs } from '../../fields/sending';
import { yesNo } from '../../fields/yesNo';
import type { ItemContext } from '../../request/context';
import { refusal } from '../../request/failure';

/** Most group chats of one mass message. */
const MOST_GROUP_CHATS = 2000;

/** Most tags of one condition. */
const MOST_TAGS = 100;

const TO_GROUP_CHATS = ['groupChats', 'ownersChoice'];

const tagsOfCondition = list({ isRequired: true, max: MOST_TAGS });

/**
 * Completes what the fields say about the audience: `chat_type`, and `tag_filter` from the conditions.
 *
 * An audience that is left empty is refused rather than sent: WeCom would take everybody instead.
 */
export function addAudience(context: ItemContext, body: IDataObject): void {
	const sendTo = context.getNodeParameter('sendTo') as string;
	body.chat_type = TO_GROUP_CHATS.includes(sendTo) ? 'group' : 'single';
	if (sendTo === 'tags') body.tag_filter = tagFilter(context);
}

function tagFilter(context: ItemContext): IDataObject {
	const { condition = [] } = context.getNodeParameter('tagConditions', {}) as {
		condition?: Array<{ anyOfTags: unknown }>;
	};
	if (condition.length === 0) {
		throw refusal(
			'There is no tag to choose customers by',
			"Add a condition under 'Tag Conditions', or choose another 'Send To'.",
		);
	}
	return {
		group_list: condition.map(({ anyOfTags }) => ({
			tag_list: tagsOfCondition(anyOfTags, 'Any of These Tag Names or IDs') as string[],
		})),
	};
}

/** Shown for the choices of 'Send To'. */
const sentTo = (...choices: string[]) => ({ show: { sendTo: choices } });

const sender: INodeProperties = {
	displayName: 'Sender User ID',
	name: 'massMessageSender',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	...listOrId({ search: 'searchMembers', what: 'member', exampleId: 'zhangsan' }),
};

export const audienceFields: INodeProperties[] = updateDisplayOptions(
	{ show: { resource: ['message'], operation: ['create'] } },
	[
		{
			displayName:
				'WeCom sends nothing by itself: each member gets a task and must confirm it in the WeCom app. A customer or group chat receives at most as many mass messages a month as the month has days, or fewer if the company has set so; what is beyond is not delivered.',
			name: 'massMessageNotice',
			type: 'notice',
			default: '',
		},
		{
			displayName: 'Send To',
			name: 'sendTo',
			type: 'options',
			options: [
				{
					name: 'All Customers of a Member',
					value: 'member',
					description: 'Everybody whom the sender has added',
				},
				{ name: 'Customers', value: 'customers', description: 'Customers by their IDs' },
				{
					name: 'Customers With Tags',
					value: 'tags',
					description: 'Customers who have certain tags, whoever put them on',
				},
				{
					name: 'Group Chats',
					value: 'groupChats',
					description: 'Group chats (客户群) of one owner',
				},
				{
					name: 'Group Chats That the Owner Picks',
					value: 'ownersChoice',
					description: 'The owner picks the group chats (客户群) when sending',
				},
			],
			default: 'customers',
			description: 'Who is to receive the message',
		},
		sentAs('external_userid', list({ isRequired: true }), {
			displayName: 'External User IDs',
			name: 'massMessageCustomers',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. wmKq8DDAAA2c0VhXy1lQm7eZ9sT4uR6g, wmBx7kEAAAq3vN0pYt1cRzL8hUoW4sDg',
			description:
				'IDs separated by commas, or an array from an expression. To reach the customers of many items with one message, gather them first (Aggregate node). More than 10,000 go out as several messages, one item each.',
			displayOptions: sentTo('customers'),
		}),
		{
			displayName: 'Tag Conditions',
			name: 'tagConditions',
			type: 'fixedCollection',
			typeOptions: { multipleValues: true },
			placeholder: 'Add Condition',
			default: { condition: [{ anyOfTags: [] }] },
			description: 'A customer must fulfil every condition',
			displayOptions: sentTo('tags'),
			options: [
				{
					displayName: 'Condition',
					name: 'condition',
					values: [
						{
							displayName: 'Any of These Tag Names or IDs',
							name: 'anyOfTags',
							type: 'multiOptions',
							typeOptions: { loadOptionsMethod: 'getTags' },
							default: [],
							required: true,
							description:
								'The customer has at least one of them. Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
						},
					],
				},
			],
		},
		sentAs('chat_id_list', list({ isRequired: true, max: MOST_GROUP_CHATS }), {
			displayName: 'Group Chat Names or IDs',
			name: 'massMessageGroupChats',
			type: 'multiOptions',
			typeOptions: { loadOptionsMethod: 'getGroupChats' },
			default: [],
			required: true,
			description:
				'Group chats of the sender, at most 2,000; takes effect in WeCom 4.1.10 and later. Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
			displayOptions: sentTo('groupChats'),
		}),
		sentAs('sender', requiredId(USER_ID_LENGTH), {
			...sender,
			required: true,
			description:
				'The member (成员) who sends: the one whose customers these are, or the owner of the group chats',
			displayOptions: sentTo('member', ...TO_GROUP_CHATS),
		}),
		sentAs('sender', text({ max: USER_ID_LENGTH }), {
			...sender,
			description:
				'The member (成员) who sends. Left empty, each customer hears from the member who last chatted with them.',
			displayOptions: sentTo('customers', 'tags'),
		}),
	],
);

export const audienceOptions: INodeProperties[] = updateDisplayOptions(
	{
		show: { resource: ['message'], operation: ['create'], sendTo: ['customers', 'member', 'tags'] },
	},
	[
		{
			displayName: 'Options',
			name: 'massMessageOptions',
			type: 'collection',
			placeholder: 'Add Option',
			default: {},
			options: [
				sentAs('allow_select', yesNo(), {
					displayName: 'Let Member Choose Customers',
					name: 'allowSelect',
					type: 'boolean',
					default: true,
					description: 'Whether the member may take customers off the list before sending',
				}),
			],
		},
	],
);
