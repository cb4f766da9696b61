import type { INodeProperties } from 'n8n-workflow';

import { changedGroupChat, eventKinds, groupChatChanges } from './callback/eventKinds';
import { DEFAULT_WINDOW_MINUTES } from './settings';

/** The parameters of the trigger, in the order of the form. */
export const triggerProperties: INodeProperties[] = [
	{
		displayName:
			'Publish this workflow first. Then, in the WeCom admin console, open your app under App Management > Receive Messages > Set API Receiver, enter the Production URL from above with the Token and EncodingAESKey of the credential, tick Changes of External Contacts, and save.',
		name: 'setupNotice',
		type: 'notice',
		default: '',
	},
	{
		displayName: 'Trigger On',
		name: 'events',
		type: 'multiOptions',
		options: eventKinds,
		default: [],
		required: true,
		description:
			'What starts the workflow. Changes that are made through the API, by this package too, raise no event. WeCom does not promise to deliver every event: where none may be missed, compare on a schedule too.',
	},
	{
		displayName: 'Group Chat Changes',
		name: 'groupChatChanges',
		type: 'multiOptions',
		options: groupChatChanges,
		default: [],
		displayOptions: { show: { events: changedGroupChat } },
		description: 'Which changes of a group chat start the workflow. All, when empty.',
	},
	{
		displayName: 'Attach Details',
		name: 'attachDetails',
		type: 'multiOptions',
		options: [
			{
				name: 'Customer Details',
				value: 'customer',
				description:
					'Reads the customer of the event: name, remarks, tags, and the members who follow. One call to WeCom for each event.',
			},
			{
				name: 'Form Answers',
				value: 'form',
				description:
					'Reads the form of the event, and the answers of the five minutes before it and since that no earlier event has brought. Waits two seconds first. Three to four calls to WeCom for each form, and one to two for each further hundred answers.',
			},
			{
				name: 'Group Chat Details',
				value: 'groupChat',
				description:
					'Reads the group chat of the event, two seconds later: name, owner, members. One call to WeCom for each event.',
			},
		],
		default: [],
		description:
			"What is read from WeCom and put into the item. It needs a second credential, 'WeCom Customer Contact API', which the form then asks for. When the reading fails, the item says why, and the workflow starts all the same.",
	},
	{
		displayName: 'Filters',
		name: 'filters',
		type: 'collection',
		placeholder: 'Add Filter',
		default: {},
		options: [
			{
				displayName: 'Channels (State)',
				name: 'states',
				type: 'string',
				default: '',
				placeholder: 'e.g. spring_fair, website',
				description:
					'Only customers who come from one of these channels: the State of the contact way, or the customer_channel of the acquisition link. Separate several with commas. Other kinds of events are not held back.',
			},
			{
				displayName: 'Members',
				name: 'members',
				type: 'string',
				default: '',
				placeholder: 'e.g. zhangsan, lisi',
				description:
					'Only events of these members, by their User IDs. Separate several with commas. Events that belong to no member are not held back.',
			},
		],
	},
	{
		displayName: 'Options',
		name: 'triggerOptions',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		options: [
			{
				displayName: 'Events per Execution',
				name: 'eventsPerExecution',
				type: 'options',
				options: [
					{
						name: 'Always One',
						value: 'one',
						description:
							'Each event starts an execution of its own, one after another, even when they are too many for n8n',
					},
					{
						name: 'One, or Several Under Load',
						value: 'several',
						description:
							'Events that come while n8n stores others start one execution together, as several items',
					},
				],
				default: 'several',
				description: 'What happens when more events come than n8n can start executions for',
			},
			{
				displayName: 'Include Raw XML',
				name: 'includeRawXml',
				type: 'boolean',
				default: false,
				description:
					'Whether to put the decrypted XML of the event into the item, as WeCom wrote it',
			},
			{
				displayName: 'Oldest Delivery (Minutes)',
				name: 'replayWindow',
				type: 'number',
				typeOptions: { minValue: 0, maxValue: 1440 },
				default: DEFAULT_WINDOW_MINUTES,
				description:
					'How old a delivery may be by the clock of n8n, or how far ahead of it: older ones may have been recorded and sent again by somebody else. 0 accepts any age.',
			},
			{
				displayName: 'Repeated Events',
				name: 'repeats',
				type: 'options',
				options: [
					{
						name: 'Accept',
						value: 'accept',
						description: 'Each delivery starts the workflow',
					},
					{
						name: 'Ignore',
						value: 'ignore',
						description: 'An event starts the workflow once; the memory is that of the n8n process',
					},
					{
						name: 'Ignore Across Processes',
						value: 'ignoreShared',
						description:
							'Also remembers events in the static data of the workflow, which survives a restart and other processes see. Costs a write to the database for each event.',
					},
				],
				default: 'ignore',
				description:
					'What happens when WeCom delivers an event again, as it does when no answer came in time',
			},
		],
	},
	{
		// Of the old Webhook node, but n8n obeys it in every node of version 1: it keeps its XML parser away from the body.
		// The parser is one for the whole process, mixes up bodies that come together, and hangs for good after a few bad ones.
		displayName: 'Options',
		name: 'options',
		type: 'hidden',
		default: { binaryData: true },
	},
];
