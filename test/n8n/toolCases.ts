import { demoCustomer } from './formDemo';

const fromModel = (name: string) => `={{ $fromAI('${name}', '', 'string') }}`;
const byId = (value: string) => ({ __rl: true, mode: 'id', value });

/** A use of the node as a tool: what the user has set, and what a model fills in. */
export interface ToolCase {
	/** Name of the tool's node. */
	name: string;
	/** What a model reads of it. */
	description: string;
	parameters: Record<string, unknown>;
	/** By the names that the model is asked for. */
	values: Record<string, string>;
	/** More of the tool's node. */
	settings?: object;
	/** The records that the tool gives. */
	gives: unknown;
}

const tag = {
	name: 'Tag customer',
	description: 'Tag customer in WeCom Customer Contact',
	parameters: {
		resource: 'tag',
		operation: 'mark',
		userId: byId(demoCustomer.userId),
		externalUserId: byId(fromModel('External_User_ID')),
		addTags: fromModel('Tags'),
	},
	values: { External_User_ID: demoCustomer.externalUserId, Tags: 'Interest/Solar' },
};

const customersOfMember = {
	name: 'List customers',
	description: 'Get ID list of customers in WeCom Customer Contact',
	parameters: {
		resource: 'externalContact',
		operation: 'getAllIds',
		members: fromModel('Member'),
		returnAll: fromModel('Return_All'),
		limit: 1,
	},
};

const find = {
	name: 'Find customer',
	description: 'Get customer in WeCom Customer Contact',
	parameters: {
		resource: 'externalContact',
		operation: 'get',
		externalUserId: { __rl: true, mode: 'name', value: fromModel('Customer') },
		options: { outputFields: fromModel('Output_Fields') },
	},
	values: { Customer: 'Li Mei', Output_Fields: 'external_userid, name' },
};

const message = {
	name: 'Write to customers',
	description: 'Create mass message in WeCom Customer Contact',
	parameters: {
		resource: 'message',
		operation: 'create',
		sendTo: 'tags',
		tagConditions: { condition: [{ anyOfTags: fromModel('Tags') }] },
		text: fromModel('Text'),
	},
	values: { Tags: 'Interest/Solar', Text: 'The fair opens on Monday.' },
};

const customer: unknown = { external_userid: expect.any(String), userid: demoCustomer.userId };

/** What every way to call a tool is tried with: changes, lists, a switch given as text, names, an error. */
export const toolCases: Record<string, ToolCase> = {
	'a change': {
		...tag,
		gives: [
			expect.objectContaining({ success: true, external_userid: demoCustomer.externalUserId }),
		],
	},
	'a list': {
		...customersOfMember,
		values: { Member: demoCustomer.userId, Return_All: 'false' },
		gives: [customer],
	},
	'a switch given as text': {
		...customersOfMember,
		values: { Member: demoCustomer.userId, Return_All: 'true' },
		gives: expect.arrayContaining([customer, customer]),
	},
	'a customer by name, with chosen fields': {
		...find,
		gives: [{ external_userid: demoCustomer.externalUserId, name: 'Li Mei' }],
	},
	'a message to customers with a tag, by its name': {
		...message,
		gives: [expect.objectContaining({ msgid: expect.any(String) })],
	},
	'an error': {
		...tag,
		parameters: { ...tag.parameters, userId: byId('nobody') },
		settings: { onError: 'continueRegularOutput' },
		gives: [
			expect.objectContaining({
				error: 'WeCom does not know this member',
				errcode: 40003,
				details: expect.objectContaining({
					description: expect.stringContaining("Check 'Member'"),
				}),
			}),
		],
	},
};

/** The tools for a task of three steps: find a customer, tag the customer, write to all who have the tag. */
export const taskTools: ToolCase[] = [
	{ ...find, gives: toolCases['a customer by name, with chosen fields'].gives },
	{ ...tag, gives: toolCases['a change'].gives },
	{ ...message, gives: toolCases['a message to customers with a tag, by its name'].gives },
];

/** The tool's node for such a use. */
export function toolNode(
	{ name, parameters, settings }: ToolCase,
	credential: { type: string; id: string; name: string },
) {
	return {
		name,
		type: 'n8n-nodes-wecom-customer-contact.weComCustomerContactTool',
		typeVersion: 1,
		parameters,
		credentials: { [credential.type]: { id: credential.id, name: credential.name } },
		...settings,
	};
}
