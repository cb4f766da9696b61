import { processesOf } from '../traces';
import { createWorld, type World } from '../world';

const nodeType = 'n8n-nodes-wecom-customer-contact.weComCustomerContact';
const triggerType = `${nodeType}Trigger`;

describe('the packed package, installed as users get it', () => {
	let world: World;

	beforeAll(async () => {
		world = await createWorld({ hasEditor: true });
	});

	afterAll(async () => await world?.close());

	it('holds what users need and nothing else', () => {
		const others = world.packed.files.filter(
			(file) => !/^dist\/.*\.(js|d\.ts|json|svg)$/.test(file),
		);
		expect(others).toEqual(['CHANGELOG.md', 'LICENSE.md', 'README.md', 'index.js', 'package.json']);
		expect(world.packed.files.filter((file) => /test|\.map$|tsbuildinfo/.test(file))).toEqual([]);
	});

	it('gives n8n the node, with both icons and its credential', async () => {
		const types = await world.api.typeFile<Array<Record<string, unknown>>>('nodes');
		const node = types.find(({ name }) => name === nodeType);
		expect(node).toMatchObject({
			displayName: 'WeCom Customer Contact',
			credentials: [expect.objectContaining({ name: 'weComCustomerContactApi' })],
			codex: { alias: expect.arrayContaining(['企业微信', 'WeCom']) as unknown },
			iconUrl: { light: expect.any(String) as unknown, dark: expect.any(String) as unknown },
		});
		for (const icon of Object.values(node!.iconUrl as Record<string, string>)) {
			const response = await fetch(`${world.instance.url}/${icon}`);
			expect(response.headers.get('content-type')).toContain('image/svg+xml');
		}
	});

	it('can be used as a tool by an AI agent', async () => {
		const types = await world.api.typeFile<Array<{ name: string }>>('nodes');
		expect(types.map(({ name }) => name)).toContain(`${nodeType}Tool`);
	});

	it('gives n8n the trigger, with its credential', async () => {
		const types = await world.api.typeFile<Array<Record<string, unknown>>>('nodes');
		expect(types.find(({ name }) => name === triggerType)).toMatchObject({
			displayName: 'WeCom Customer Contact Trigger',
			group: ['trigger'],
			codex: { alias: expect.arrayContaining(['企业微信', '回调']) as unknown },
			iconUrl: { light: expect.any(String) as unknown, dark: expect.any(String) as unknown },
		});
	});

	it('gives n8n the credentials', async () => {
		const types = await world.api.typeFile<Array<Record<string, unknown>>>('credentials');
		const nodesWith = (credential: string) =>
			types.find(({ name }) => name === credential)!.supportedNodes;
		expect(nodesWith('weComCustomerContactApi')).toEqual([nodeType, triggerType]);
		expect(nodesWith('weComCustomerContactCallbackApi')).toEqual([triggerType]);
	});

	it('leaves no process behind when n8n ends', async () => {
		expect(await processesOf(world.folder)).not.toEqual([]);
		await world.stop();
		expect(await processesOf(world.folder)).toEqual([]);
	});
});
