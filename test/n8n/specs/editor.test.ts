import type { INodePropertyOptions, INodeTypeDescription } from 'n8n-workflow';
import { Editor } from '../editor';
import { demoCustomer } from '../formDemo';
import { filesHolding, secretsOf } from '../traces';
import { createWorld, type World } from '../world';

const nodeName = 'WeCom Customer Contact';

/** The workflow that a person starts with. */
const startOnly = {
	name: 'For the editor',
	nodes: [
		{
			id: '1',
			name: 'Start',
			type: 'n8n-nodes-base.manualTrigger',
			typeVersion: 1,
			position: [0, 0],
			parameters: {},
		},
	],
	connections: {},
	settings: { executionOrder: 'v1' },
};

describe("the node in n8n's editor", () => {
	let world: World;
	let workflowId: string;
	let editor: Editor;

	beforeAll(async () => {
		world = await createWorld({ hasEditor: true });
		const { type } = world.credential;
		// A second one, so that there is something to choose.
		await world.api.saveCredential('Another Company', type, {
			corpId: '',
			secret: '',
			baseUrl: '',
		});
		workflowId = (await world.api.saveWorkflow(startOnly)).id;
		editor = await Editor.open(world.instance.url);
		await editor.signIn(world.owner);
		await editor.openWorkflow(workflowId);
		await editor.addAfter('Start');
	});

	afterAll(async () => {
		await editor?.close();
		await world?.close();
	});

	it.each(['WeCom', '企业微信', '客户联系', '打标签', 'WeChat Work'])(
		'is found in the nodes panel by "%s"',
		async (text) => {
			await editor.searchNode(text, nodeName);
			await editor.screenshot(`search ${text}`);
		},
	);

	it('offers every operation as an action', async () => {
		await editor.chooseNode(nodeName);
		const expected = (await actionsOfTheNode()).sort();
		const actions = await editor.actions(expected);
		await editor.screenshot('actions');
		expect(actions).toEqual(expected);
	});

	it('opens, and takes credential, resource and operation', async () => {
		await editor.chooseAction('Get customer');
		await editor.screenshot('node added');
		await editor.chooseCredential(world.credential.name);
		await editor.chooseOption('resource', 'Tag');
		await editor.chooseOption('operation', 'Tag Customer');
		const labels = [
			'Resource',
			'Operation',
			'Tag For',
			'Member',
			'Customer',
			'Tags By',
			'Add Tags',
			'Remove Tags',
			'Create Missing Tags',
			'Options',
		];
		expect(await editor.labels(labels)).toEqual(labels);
		await editor.screenshot('tag customer');
	});

	it('lists the members to pick from', async () => {
		const members = await editor.openPicker('userId', 'Zhang San');
		await editor.screenshot('member picker');
		expect(members.join('\n')).toContain('Zhang San');
		await editor.pick('Zhang San');
		expect(await editor.picked('userId', 'Zhang San')).toContain('Zhang San');
	});

	it('lists the customers of the picked member', async () => {
		await editor.chooseMode('externalUserId', 'list');
		const customers = await editor.openPicker('externalUserId', 'Li Mei');
		await editor.screenshot('customer picker');
		expect(customers.join('\n')).toContain('Li Mei');
		await editor.pick('Li Mei');
		expect(await editor.picked('externalUserId', 'Li Mei')).toContain('Li Mei');
	});

	it("lists the company's tags to pick from", async () => {
		await editor.chooseOption('tagsBy', 'From List');
		const interests = ['Interest / Heating', 'Interest / Solar'] as const;
		const tags = await editor.openOptions('addTagIds', ...interests);
		await editor.screenshot('tag list');
		expect(tags).toEqual(expect.arrayContaining(interests));
		await editor.chooseFromOpenOptions('Interest / Solar');
		expect(await editor.shown('addTagIds', 'Interest / Solar')).toContain('Interest / Solar');
	});

	it('does what was put together', async () => {
		await editor.executeStep();
		await editor.screenshot('executed');
		const customer = world.sandbox.control
			.state()
			.customers.find(({ external_userid }) => external_userid === demoCustomer.externalUserId)!;
		const follow = customer.follow_user.find(({ userid }) => userid === demoCustomer.userId)!;
		expect(follow.tags.map(({ tag_name }) => tag_name)).toContain('Solar');
	});

	it('shows that the credential works', async () => {
		expect(await editor.openCredential()).toContain('successfully');
		await editor.screenshot('credential');
	});

	it('says in the list of tags why it cannot be loaded, and what to do', async () => {
		refuse('/cgi-bin/externalcontact/get_corp_tag_list', 48002);
		await editor.openWorkflow(workflowId);
		await editor.openNode('Tag customer');
		const [what, remedy] = ['The app may not use customer contact', 'Callable Apps'];
		const message = await editor.problemOf('addTagIds', what, remedy);
		await editor.screenshot('tag list failed');
		expect(message).toContain(what);
		expect(message).toContain(remedy);
	});

	it('says in a picker why it cannot be loaded, and what to do', async () => {
		refuse('/cgi-bin/externalcontact/get_follow_user_list', 60020);
		await editor.openWorkflow(workflowId);
		await editor.openNode('Tag customer');
		const [address, place] = ['127.0.0.1', 'Trusted Company IPs'];
		const message = await editor.pickerProblem('userId', address, place);
		await editor.screenshot('member picker failed');
		expect(message).toContain(address);
		expect(message).toContain(place);
	});

	/** As the node describes them. */
	async function actionsOfTheNode(): Promise<string[]> {
		const types = await world.api.typeFile<INodeTypeDescription[]>('nodes');
		const { properties } = types.find(({ displayName }) => displayName === nodeName)!;
		return (
			properties
				.filter(({ name }) => name === 'operation')
				.flatMap(({ options = [] }) => options as INodePropertyOptions[])
				// n8n adds the way to its HTTP Request node, which is none.
				.flatMap(({ action }) => action ?? [])
		);
	}

	function refuse(path: string, errcode: number) {
		world.sandbox.control.addFault({ path, kind: 'errcode', errcode, times: 1000 });
	}

	it('leaves neither secret nor token in the clear', async () => {
		await world.stop();
		expect(await filesHolding(world, await secretsOf(world))).toEqual([]);
	});
});
