import { startChatModel, type ChatModel } from '../chatModel';
import { taskTools, toolCases, toolNode, type ToolCase } from '../toolCases';
import { createWorld, type World } from '../world';

/** Agents of n8n run their tools by themselves before version 3, and leave it to n8n since. */
const AGENTS = [2.2, 3.1];

const uses = AGENTS.flatMap((version) =>
	Object.entries(toolCases).map(([what, use]) => ({ version, what, use })),
);

describe('the node as a tool of an AI agent', () => {
	let world: World;
	let model: ChatModel;
	let modelCredential: { id: string };

	beforeAll(async () => {
		world = await createWorld();
		model = await startChatModel();
		modelCredential = await world.api.saveCredential('Stand-in', 'openAiApi', model.credential);
	});

	beforeEach(() => {
		world.sandbox.control.reset();
		model.plan = [];
	});

	afterAll(async () => {
		await world?.close();
		await model?.close();
	});

	it.each(uses)('does $what (agent $version)', async ({ version, use }) => {
		model.values = use.values;
		const status = await runAgent(version, use);

		expect(status).toBe('success');
		const [tool] = model.tools();
		expect(tool.function.description).toBe(use.description);
		expect(Object.keys(tool.function.parameters.properties)).toEqual(Object.keys(use.values));
		expect(JSON.parse(model.toolSaid()!)).toEqual(use.gives);
	});

	it.each(AGENTS)('finds, tags and writes in one task (agent %s)', async (version) => {
		const [find, tag, message] = taskTools;
		model.plan = [
			{ tool: find.description, values: () => find.values },
			{
				tool: tag.description,
				values([found]) {
					const [{ external_userid }] = JSON.parse(found) as Array<Record<string, string>>;
					return { ...tag.values, External_User_ID: external_userid };
				},
			},
			{ tool: message.description, values: () => message.values },
		];
		const status = await runAgent(version, ...taskTools);

		expect(status).toBe('success');
		const said = model.toolsSaid().map((text) => JSON.parse(text) as unknown);
		expect(said).toEqual(taskTools.map(({ gives }) => gives));
	});

	/** Runs an agent with these tools alone. */
	async function runAgent(version: number, ...uses: ToolCase[]) {
		const nodes = [
			{ name: 'Start', type: 'n8n-nodes-base.manualTrigger', typeVersion: 1, parameters: {} },
			{
				name: 'Agent',
				type: '@n8n/n8n-nodes-langchain.agent',
				typeVersion: version,
				parameters: { promptType: 'define', text: 'Use your tool', options: {} },
			},
			{
				name: 'Model',
				type: '@n8n/n8n-nodes-langchain.lmChatOpenAi',
				typeVersion: 1.2,
				parameters: { model: { __rl: true, mode: 'id', value: 'stand-in' }, options: {} },
				credentials: { openAiApi: { id: modelCredential.id, name: 'Stand-in' } },
			},
			...uses.map((use) => toolNode(use, world.credential)),
		];
		const to = (node: string, type: string) => ({ [type]: [[{ node, type, index: 0 }]] });
		const { id } = await world.api.saveWorkflow({
			name: `Agent ${version}: ${uses.map(({ name }) => name).join(', ')}`,
			nodes: nodes.map((node, place) => ({
				id: String(place),
				position: [place * 200, 0],
				...node,
			})),
			connections: {
				Start: to('Agent', 'main'),
				Model: to('Agent', 'ai_languageModel'),
				...Object.fromEntries(uses.map(({ name }) => [name, to('Agent', 'ai_tool')])),
			},
			settings: { executionOrder: 'v1' },
		});
		return (await world.api.execute(id, 'Start')).status;
	}
});
