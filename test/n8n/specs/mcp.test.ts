/* eslint-disable @n8n/community-nodes/no-restricted-imports */
// The package's map of types does not fit the names of its modules, which the rule goes by.
/* eslint-disable import-x/no-unresolved */
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { toolCases, toolNode, type ToolCase } from '../toolCases';
import { createWorld, type World } from '../world';

describe('the node as a tool of an MCP client', () => {
	let world: World;
	let client: Client;

	beforeAll(async () => {
		world = await createWorld();
	});

	beforeEach(() => world.sandbox.control.reset());

	afterEach(async () => await client?.close());

	afterAll(async () => await world?.close());

	it.each(Object.entries(toolCases))('does %s', async (what, use) => {
		client = await connectTo(await publish(what, use));
		const { tools } = await client.listTools();
		const answer = await client.callTool({ name: tools[0].name, arguments: use.values });

		expect(tools).toHaveLength(1);
		expect(tools[0].description).toBe(use.description);
		expect(Object.keys(tools[0].inputSchema.properties!)).toEqual(Object.keys(use.values));
		expect(answer.isError).not.toBe(true);
		const [{ text }] = answer.content as Array<{ text: string }>;
		expect(JSON.parse(text)).toEqual(use.gives);
	});

	/** Publishes an MCP server with this tool alone; gives its address. */
	async function publish(what: string, use: ToolCase): Promise<string> {
		const path = what.replace(/\W+/g, '-');
		const server = {
			name: 'Server',
			type: '@n8n/n8n-nodes-langchain.mcpTrigger',
			typeVersion: 2,
			webhookId: path,
			parameters: { authentication: 'none', path },
		};
		const saved = await world.api.saveWorkflow({
			name: `MCP: ${what}`,
			nodes: [server, toolNode(use, world.credential)].map((node, place) => ({
				id: String(place),
				position: [place * 200, 0],
				...node,
			})),
			connections: {
				[use.name]: { ai_tool: [[{ node: 'Server', type: 'ai_tool', index: 0 }]] },
			},
			settings: { executionOrder: 'v1' },
		});
		await world.api.publish(saved);
		return `${world.instance.url}/mcp/${path}`;
	}

	async function connectTo(address: string): Promise<Client> {
		const connected = new Client({ name: 'test', version: '1.0.0' });
		await connected.connect(new StreamableHTTPClientTransport(new URL(address)));
		return connected;
	}
});
