import { publishedNames, publishedSchema } from '../../schemas/files';
import { Editor } from '../editor';
import { createWorld, type World } from '../world';

const nodeType = 'n8n-nodes-wecom-customer-contact.weComCustomerContact';

/** Two nodes, none of which has run. */
const neverRun = {
	name: 'Never run',
	nodes: [
		{
			id: '1',
			name: 'Start',
			type: 'n8n-nodes-base.manualTrigger',
			typeVersion: 1,
			position: [0, 0],
			parameters: {},
		},
		{
			id: '2',
			name: 'Get customers',
			type: nodeType,
			typeVersion: 1,
			position: [220, 0],
			parameters: { resource: 'externalContact', operation: 'getAll' },
		},
		{
			id: '3',
			name: 'Welcome',
			type: nodeType,
			typeVersion: 1,
			position: [440, 0],
			parameters: { resource: 'message', operation: 'sendWelcome' },
		},
	],
	connections: {
		Start: { main: [[{ node: 'Get customers', type: 'main', index: 0 }]] },
		'Get customers': { main: [[{ node: 'Welcome', type: 'main', index: 0 }]] },
	},
	settings: { executionOrder: 'v1' },
};

describe('What an operation gives, before anything has run', () => {
	let world: World;
	let editor: Editor | undefined;

	beforeAll(async () => {
		world = await createWorld({ hasEditor: true });
	});

	afterAll(async () => {
		await editor?.close();
		await world?.close();
	});

	it('is served by n8n for every operation', async () => {
		for (const name of publishedNames()) {
			const path = `${nodeType}/1.0.0/${name.replace(':', '/')}.json`;
			const response = await fetch(`${world.instance.url}/schemas/${path}`);
			expect([name, response.status]).toEqual([name, 200]);
			expect(await response.json()).toEqual(publishedSchema(name));
		}
	});

	it('is shown to the next node, and its fields can be dragged', async () => {
		const { id } = await world.api.saveWorkflow(neverRun);
		editor = await Editor.open(world.instance.url);
		await editor.signIn(world.owner);
		await editor.openWorkflow(id);
		await editor.openNode('Welcome');
		const some = ['external_userid', 'name', 'tag_names'] as const;
		const fields = await editor.inputFields(...some);
		await editor.screenshot('output preview');
		expect(fields).toEqual(expect.arrayContaining(some));
		await editor.dragField('external_userid', 'welcomeCode');
		await editor.screenshot('output preview dragged');
		const expression = '$json.external_userid';
		expect(await editor.written('welcomeCode', expression)).toContain(expression);
	});
});
