import type { INodeParameters } from 'n8n-workflow';
import { Editor } from '../editor';
import { demoCustomer } from '../formDemo';
import { createWorld, type World } from '../world';

const nodeName = 'WeCom Customer Contact';

const start = {
	id: '1',
	name: 'Start',
	type: 'n8n-nodes-base.manualTrigger',
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
};

/** A workflow of a person who begins. */
const startOnly = {
	name: 'The first node',
	nodes: [start],
	connections: {},
	settings: { executionOrder: 'v1' },
};

/** The same with a node that has never had a credential, and shows a list. */
function withoutCredential(parameters: INodeParameters) {
	const type = 'n8n-nodes-wecom-customer-contact.weComCustomerContact';
	const node = { id: '2', name: 'First', type, typeVersion: 1, position: [220, 0], parameters };
	return {
		...startOnly,
		name: 'A list without a credential',
		nodes: [start, node],
		connections: { Start: { main: [[{ node: 'First', type: 'main', index: 0 }]] } },
	};
}

/** What the lists are read from. */
const LISTS = [
	'/cgi-bin/externalcontact/get_corp_tag_list',
	'/cgi-bin/externalcontact/get_follow_user_list',
	'/cgi-bin/department/simplelist',
	'/cgi-bin/externalcontact/groupchat/list',
];

const contactWay = {
	resource: 'contactWay',
	operation: 'create',
	contactType: 'several',
	membersBy: 'list',
	departmentsBy: 'list',
};

describe('the first node in a fresh n8n with one credential', () => {
	let world: World;
	let editor: Editor;

	beforeAll(async () => {
		world = await createWorld({ hasEditor: true });
		editor = await Editor.open(world.instance.url);
		await editor.signIn(world.owner);
	});

	afterAll(async () => {
		await editor?.close();
		await world?.close();
	});

	async function addFirstNode(action: string): Promise<void> {
		for (let tries = 1; tries <= 3; tries++) {
			const { id } = await world.api.saveWorkflow(startOnly);
			await editor.openWorkflow(id);
			if (await editor.canAddAfter('Start')) break;
			await editor.screenshot(`nothing can be added ${tries}`);
		}
		await editor.addAfter('Start');
		await editor.searchNode('WeCom', nodeName);
		await editor.chooseNode(nodeName);
		await editor.chooseAction(action);
	}

	it('works as it begins: names as text, and records that are picked or named', async () => {
		await addFirstNode('Tag customer');
		const credential = ['Credential', world.credential.name];
		expect(await editor.credentials([credential])).toEqual([credential]);
		const members = await editor.openPicker('userId', 'Zhang San');
		expect(members.join('\n')).toContain('Zhang San');
		await editor.pick('Zhang San');
		await editor.chooseMode('externalUserId', 'name');
		await editor.typeInto('externalUserId', 'Li Mei');
		await editor.type('addTags', 'Interest/Solar');
		await editor.screenshot('first node filled in');
		await editor.executeStep();
		await editor.screenshot('first node executed');

		const { customers } = world.sandbox.control.state();
		const { externalUserId, userId } = demoCustomer;
		const customer = customers.find(({ external_userid }) => external_userid === externalUserId)!;
		const follow = customer.follow_user.find(({ userid }) => userid === userId)!;
		expect(follow.tags.map(({ tag_name }) => tag_name)).toContain('Solar');
	});

	it('takes the mobile number of a customer, and marks what is none', async () => {
		await addFirstNode('Tag customer');
		await editor.openPicker('userId', 'Zhang San');
		await editor.pick('Zhang San');
		await editor.chooseMode('externalUserId', 'mobile');
		await editor.hintReads('The number that a member has noted for the customer.');
		await editor.typeInto('externalUserId', 'Li Mei');
		await editor.type('addTags', 'Region/South');
		const problem = 'Not a phone number';
		expect(await editor.problemOf('externalUserId', problem)).toContain(problem);
		await editor.screenshot('customer by no mobile number');
		await editor.typeInto('externalUserId', '+86 138-0000-0001');
		await editor.screenshot('customer by mobile number');
		await editor.executeStep();

		const { customers } = world.sandbox.control.state();
		const { externalUserId, userId } = demoCustomer;
		const customer = customers.find(({ external_userid }) => external_userid === externalUserId)!;
		const follow = customer.follow_user.find(({ userid }) => userid === userId)!;
		expect(follow.tags.map(({ tag_name }) => tag_name)).toContain('South');
	});

	it.each([
		['tags', 'Tag customer', [['tagsBy', 'From List']], 'addTagIds', 'Interest / Solar'],
		[
			'members',
			'Get many customers',
			[['membersBy', 'From List']],
			'userIds',
			'Zhang San · zhangsan',
		],
		[
			'departments',
			'Get member statistics by day',
			[['membersBy', 'From List']],
			'departmentIds',
			'Sales / East region',
		],
		[
			'group chats',
			'Create mass message',
			[
				['sendTo', 'Group Chats'],
				['groupChatsBy', 'From List'],
			],
			'chatIds',
			'Spring campaign',
		],
		[
			'tags inside a condition',
			'Create mass message',
			[['sendTo', 'Customers With Tags']],
			'anyOfTagIds',
			'Interest / Solar',
		],
	])('offers %s as soon as their list is asked for', async (what, action, choices, list, offer) => {
		await addFirstNode(action);
		for (const [parameter, option] of choices) await editor.chooseOption(parameter, option);
		const offered = await editor.openOptions(list, offer);
		await editor.screenshot(`first list of ${what}`);

		expect(offered).toContain(offer);
	});

	/**
	 * As after a list that n8n has asked for before the node had its credential: it cannot be opened, and n8n does not ask
	 * again by itself.
	 */
	it.each([
		[
			'tags',
			{ resource: 'tag', operation: 'mark', tagsBy: 'list' },
			['tagFor', 'All Members Who Have Added the Customer'],
			'addTagIds',
			'Interest / Solar',
		],
		['members', contactWay, ['scene', 'Mini Program Button'], 'userIds', 'Zhang San · zhangsan'],
		[
			'departments',
			contactWay,
			['scene', 'Mini Program Button'],
			'departmentIds',
			'Sales / East region',
		],
		[
			'group chats',
			{ resource: 'customerTransfer', operation: 'transferGroupChats', groupChatsBy: 'list' },
			['ownerIs', 'Resigned'],
			'chatIds',
			'Harbour Homes residents',
		],
	])(
		'brings a list of %s to life when something before it is chosen',
		async (what, parameters, [before, option], list, offer) => {
			for (const path of LISTS) {
				world.sandbox.control.addFault({ path, kind: 'errcode', errcode: 48002, times: 1000 });
			}
			const { id } = await world.api.saveWorkflow(withoutCredential(parameters));
			await editor.openWorkflow(id);
			await editor.openNode('First');
			expect(await editor.problemOf(list, 'WeCom 48002')).toContain('WeCom 48002');
			await editor.screenshot(`dead list of ${what}`);
			world.sandbox.control.clearFaults();
			await editor.chooseOption(before, option);
			const offered = await editor.openOptions(list, offer);
			await editor.screenshot(`list of ${what} alive`);

			expect(offered).toContain(offer);
		},
	);
});
