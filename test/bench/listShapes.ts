import type { INodeParameters } from 'n8n-workflow';
import { SandboxClient } from '../sandbox/client';
import type { SandboxProcess } from '../sandbox/ownProcess';
import type { Limits, SeedOptions } from '../sandbox/types';
import type { BarePart } from './bareList';

/** A list that is read, in a corp of its own. */
export interface ListShape {
	name: string;
	seed: Partial<SeedOptions>;
	limits?: Partial<Limits>;
	/** Share of the calls that WeCom answers with "busy". */
	busy?: number;
	operations: ListOperation[];
}

export interface ListOperation {
	name: string;
	parameters: INodeParameters | ((corp: SandboxProcess) => Promise<INodeParameters>);
	/** What a program without n8n reads: the parts, and before them what they are known by. */
	bare: (corp: SandboxProcess) => Promise<{ before: BarePart[]; parts: BarePart[] }>;
	/** The fewest calls for so many records. */
	fewest: (records: number) => number;
}

/** Records of a page of customers, and calls beside the pages: the members. */
const PAGE = 100;

const members = async (corp: SandboxProcess): Promise<string[]> =>
	(await new SandboxClient(corp).get('externalcontact/get_follow_user_list'))
		.follow_user as string[];

const beforeMembers: BarePart[] = [
	{
		method: 'GET',
		path: '/cgi-bin/externalcontact/get_follow_user_list',
		params: {},
		list: 'follow_user',
	},
];

function inGroups(list: string[], size: number): string[][] {
	const count = Math.ceil(list.length / size);
	return Array.from({ length: count }, (_, group) => list.slice(group * size, (group + 1) * size));
}

/** Pages of customers, the members in groups of this size. */
const customerParts = (size: number) => async (corp: SandboxProcess) => ({
	before: beforeMembers,
	parts: inGroups(await members(corp), size).map((userid_list): BarePart => ({
		method: 'POST',
		path: '/cgi-bin/externalcontact/batch/get_by_user',
		params: { userid_list, limit: PAGE },
		list: 'external_contact_list',
	})),
});

const ofAllMembers = { resource: 'externalContact', customersOf: 'allMembers', returnAll: true };

/** @param size members that the program without n8n reads together, so that it has work for all its lanes */
const customers = (size: number): ListOperation[] =>
	[true, false].map((simplify) => ({
		name: `External Contact: Get Many, Simplify ${simplify ? 'on' : 'off'}`,
		parameters: { ...ofAllMembers, operation: 'getAll', simplify },
		bare: customerParts(size),
		// The members, and the tags for their names.
		fewest: (records) => Math.ceil(records / PAGE) + (simplify ? 2 : 1),
	}));

const ids = (count: number): ListOperation => ({
	name: 'External Contact: Get Many IDs',
	parameters: { ...ofAllMembers, operation: 'getAllIds' },
	bare: async (corp) => ({
		before: beforeMembers,
		parts: (await members(corp)).map((userid) => ({
			method: 'GET',
			path: '/cgi-bin/externalcontact/list',
			params: { userid },
			list: 'external_userid',
		})),
	}),
	fewest: () => count + 1,
});

const details = (count: number): ListOperation => ({
	name: 'Group Chat: Get Many with details',
	parameters: {
		resource: 'groupChat',
		operation: 'getAll',
		includeDetails: true,
		returnAll: true,
	},
	bare: async (corp) => ({
		before: [
			{
				method: 'POST',
				path: '/cgi-bin/externalcontact/groupchat/list',
				params: { limit: 1000 },
				list: 'group_chat_list',
			},
		],
		parts: (await corp.control.state()).groupChats.map(({ chat_id }) => ({
			method: 'POST',
			path: '/cgi-bin/externalcontact/groupchat/get',
			params: { chat_id },
		})),
	}),
	fewest: (records) => records + Math.ceil(count / 1000),
});

/** A mass message to some of the customers, by as many members as possible. */
async function messageIn(corp: SandboxProcess): Promise<string> {
	const { customers: all } = await corp.control.state();
	const reachable = all.filter(({ follow_user: [first] }) => first?.userid.startsWith('member'));
	const answer = await new SandboxClient(corp).post('externalcontact/add_msg_template', {
		chat_type: 'single',
		external_userid: reachable.slice(0, 10_000).map(({ external_userid }) => external_userid),
		text: { content: 'Hello' },
	});
	return String(answer.msgid);
}

let lastMessage = '';

const sendResults = (count: number): ListOperation => ({
	name: 'Message: Get Send Results, all members',
	parameters: async (corp) => {
		lastMessage = await messageIn(corp);
		return {
			resource: 'message',
			operation: 'getSendResults',
			messageId: { __rl: true, mode: 'id', value: lastMessage },
			returnAll: true,
		};
	},
	bare: async (corp) => ({
		before: [
			{
				method: 'POST',
				path: '/cgi-bin/externalcontact/get_groupmsg_task',
				params: { msgid: lastMessage, limit: 1000 },
				list: 'task_list',
			},
		],
		parts: (await members(corp))
			.filter((userid) => userid.startsWith('member'))
			.map((userid) => ({
				method: 'POST',
				path: '/cgi-bin/externalcontact/get_groupmsg_send_result',
				params: { msgid: lastMessage, userid, limit: 1000 },
				list: 'send_list',
			})),
	}),
	fewest: () => count + 1,
});

const DAY = 86_400;
const CHINA = 8 * 3600;

const statistics = (count: number): ListOperation => ({
	name: 'Statistics: Get Member Behavior, by member',
	parameters: {
		resource: 'statistics',
		operation: 'memberBehavior',
		membersChosen: 'allMembers',
		splitByMember: true,
		period: 'yesterday',
	},
	bare: async (corp) => {
		const today = Math.floor((Date.now() / 1000 + CHINA) / DAY) * DAY - CHINA;
		return {
			before: beforeMembers,
			parts: (await members(corp)).map((userid) => ({
				method: 'POST',
				path: '/cgi-bin/externalcontact/get_user_behavior_data',
				params: { userid: [userid], start_time: today - DAY, end_time: today - DAY },
				list: 'behavior_data',
			})),
		};
	},
	fewest: () => count + 1,
});

/** Members whom the seed has besides the generated ones. */
const SEEDED = 4;

/** @param scale share of the sizes, for a quick look */
export function listShapes(scale: number): ListShape[] {
	const many = Math.ceil(200_000 * scale);
	const corp = { customers: many, members: 300 - SEEDED };
	const words = (value: number) => value.toLocaleString('en-US');
	return [
		{
			name: `300 members, ${words(many)} customers`,
			seed: corp,
			operations: [...customers(2), ids(300)],
		},
		{
			name: `One member with ${words(many / 10)} customers, 299 with ten`,
			seed: {
				// One of the seeded members never has customers.
				members: 301 - SEEDED,
				customersOfEach: [many / 10, ...Array<number>(299).fill(10)],
			},
			operations: customers(10),
		},
		{
			name: `3,000 members, ${words(many)} customers`,
			seed: { customers: many, members: 3000 - SEEDED },
			operations: customers(20),
		},
		{
			name: `300 members, ${words(many)} customers; WeCom takes ten calls at a time`,
			seed: corp,
			limits: { concurrent: 10 },
			operations: customers(2).slice(1),
		},
		{
			name: `300 members, ${words(many)} customers; WeCom is busy for 5 % of the calls`,
			seed: corp,
			busy: 0.05,
			operations: customers(2).slice(1),
		},
		{
			name: '300 members, 20,000 customers, 2,000 group chats, a mass message to 10,000',
			seed: { customers: 20_000, members: 300 - SEEDED, groupChats: 2000 },
			operations: [...customers(20), details(2000), sendResults(296), statistics(300)],
		},
	];
}
