import { connectToCallbacks } from '../credential';
import { Editor } from '../editor';
import { TriggerFlow, triggerName } from '../triggerFlow';
import { createWorld, type World } from '../world';

describe("the trigger in n8n's editor", () => {
	let world: World;
	let editor: Editor;

	beforeAll(async () => {
		world = await createWorld({ hasEditor: true });
		const callbacks = await connectToCallbacks(world.api, world.sandbox);
		const credentials = [callbacks, world.credential];
		const { url } = world.instance;
		const { workflowId } = await TriggerFlow.publish(world.api, url, 'form', credentials);
		editor = await Editor.open(url);
		await editor.signIn(world.owner);
		await editor.openWorkflow(workflowId);
		await editor.openNode(triggerName);
	});

	afterAll(async () => {
		await editor?.close();
		await world?.close();
	});

	it('shows all its parameters, and its credential', async () => {
		await editor.screenshot('trigger');
		const labels = ['Trigger On', 'Group Chat Changes', 'Attach Details', 'Filters', 'Options'];
		expect(await editor.labels(labels)).toEqual(labels);
		const names = ['WeCom Sandbox Callbacks'];
		const credentials = names.map((name) => ['Credential', name]);
		expect(await editor.credentials(credentials)).toEqual(credentials);
		expect(await editor.offeredCredentials(names)).toEqual(names);
	});

	it('asks for the credential of the API where details are wanted', async () => {
		await editor.chooseOption('attachDetails', 'Customer Details');
		const both = [
			['Credential', 'WeCom Sandbox Callbacks'],
			['Credential for WeCom Customer Contact API', 'WeCom Sandbox'],
		];
		expect(await editor.credentials(both)).toEqual(both);
		await editor.screenshot('trigger with details');
	});
});
