import { startChatModel, type ChatModel } from '../chatModel';
import { demoCustomer } from '../formDemo';
import { createWorld, type World } from '../world';

/** Agents of n8n run their tools by themselves before version 3, and leave it to n8n since. */
const AGENTS = [2.2, 3.1];

const toolName = 'Tag a customer';

describe('the node as a tool of an AI agent', () => {
	let world: World;
	let model: ChatModel;
	let modelCredential: { id: string };

	beforeAll(async () => {
		world = await createWorld();
		model = await startChatModel({
			External_User_ID: demoCustomer.externalUserId,
			Tags: 'Interest/Solar',
		});
		modelCredential = await world.api.saveCredential('Stand-in', 'openAiApi', model.credential);
	});

	beforeEach(() => world.sandbox.control.reset());

	afterAll(async () => {
		await world?.close();
		await model?.close();
	});

	it.each(AGENTS)('is offered with its action and does it (agent %p)', async (version) => {
		const status = await runAgent(version, demoCustomer.userId);

		expect(status).toBe('success');
		const [tool] = model.tools();
		expect(tool.function.description).toBe('Tag a customer in WeCom Customer Contact');
		expect(Object.keys(tool.function.parameters.properties)).toEqual(['External_User_ID', 'Tags']);
		expect(JSON.parse(model.toolSaid()!)).toEqual([
			expect.objectContaining({ success: true, external_userid: demoCustomer.externalUserId }),
		]);
		const customer = world.sandbox.control
			.state()
			.customers.find(({ external_userid }) => external_userid === demoCustomer.externalUserId)!;
		const follow = customer.follow_user.find(({ userid }) => userid === demoCustomer.userId)!;
		expect(follow.tags.map(({ tag_name }) => tag_name)).toContain('Solar');
	});

	it.each(AGENTS)('tells the agent what went wrong and what to do (agent %p)', async (version) => {
		await runAgent(version, 'nobody', { onError: 'continueRegularOutput' });

		expect(JSON.parse(model.toolSaid()!)).toEqual([
			expect.objectContaining({
				error: 'WeCom does not know this member',
				errcode: 40003,
				details: expect.objectContaining({
					description: expect.stringContaining("Check 'User ID'"),
				}),
			}),
		]);
	});

	/** An agent whose only tool tags a customer of this member. */
	async function runAgent(version: number, userId: string, settings: object = {}) {
		const { credential } = world;
		const fromModel = (name: string) => `={{ $fromAI('${name}', '', 'string') }}`;
		const byId = (value: string) => ({ __rl: true, mode: 'id', value });
		const nodes = [
			{ name: 'Start', type: 'n8n-nodes-base.manualTrigger', typeVersion: 1, parameters: {} },
			{
				name: 'Agent',
				type: '@n8n/n8n-nodes-langchain.agent',
				typeVersion: version,
				parameters: { promptType: 'define', text: 'Tag the customer', options: {} },
			},
			{
				name: 'Model',
				type: '@n8n/n8n-nodes-langchain.lmChatOpenAi',
				typeVersion: 1.2,
				parameters: { model: byId('stand-in'), options: {} },
				credentials: { openAiApi: { id: modelCredential.id, name: 'Stand-in' } },
			},
			{
				name: toolName,
				type: 'n8n-nodes-wecom-customer-contact.weComCustomerContactTool',
				typeVersion: 1,
				parameters: {
					resource: 'tag',
					operation: 'mark',
					userId: byId(userId),
					externalUserId: byId(fromModel('External_User_ID')),
					identifyTagsBy: 'name',
					addTagNames: fromModel('Tags'),
				},
				credentials: { [credential.type]: { id: credential.id, name: credential.name } },
				...settings,
			},
		];
		const to = (node: string, type: string) => ({ [type]: [[{ node, type, index: 0 }]] });
		const { id } = await world.api.saveWorkflow({
			name: `Agent ${version}`,
			nodes: nodes.map((node, place) => ({
				id: String(place),
				position: [place * 200, 0],
				...node,
			})),
			connections: {
				Start: to('Agent', 'main'),
				Model: to('Agent', 'ai_languageModel'),
				[toolName]: to('Agent', 'ai_tool'),
			},
			settings: { executionOrder: 'v1' },
		});
		return (await world.api.execute(id, 'Start')).status;
	}
});
