import { connectToCallbacks } from '../credential';
import { signInAt } from '../editor';
import { SandboxPage } from '../sandboxPage';
import { TriggerFlow } from '../triggerFlow';
import { until } from '../until';
import { createWorld, type World } from '../world';

let world: World;
let shown: SandboxPage;
let flow: TriggerFlow;
let other: TriggerFlow;

/** An event that both apps are told to the letter. */
const tagCreated = {
	Event: 'change_external_tag',
	ChangeType: 'create',
	Id: 'et1',
	TagType: 'tag',
};

beforeAll(async () => {
	world = await createWorld({ hasEditor: true });
	const { api, sandbox, instance } = world;
	const publish = async (path: string, app: 'main' | 'otherApp') => {
		const callbacks = await connectToCallbacks(api, sandbox, app);
		const parameters = { events: ['change_external_tag', 'change_external_contact'] };
		const published = await TriggerFlow.publish(api, instance.url, path, [callbacks], {
			parameters,
		});
		await sandbox.control.setCallback({ app, url: published.url });
		return published;
	};
	flow = await publish('main-events', 'main');
	other = await publish('other-events', 'otherApp');
	shown = await SandboxPage.open(sandbox);
	const tab = await shown.page.context().newPage();
	await signInAt(tab, instance.url, world.owner);
	await tab.close();
});

afterAll(async () => {
	await shown?.close();
	await world?.close();
});

const control = () => world.sandbox.control;

async function allDelivered() {
	await until('the deliveries', async () =>
		control()
			.deliveries()
			.every(({ status }) => status !== 'pending')
			? true
			: undefined,
	);
}

/** Opens what the newest event with this text in the log came to, and gives the address and what is there. */
async function follow(text: string) {
	const row = shown.log().filter({ hasText: text }).first();
	await row.locator('summary').click();
	const opening = shown.page.context().waitForEvent('page');
	await row.getByRole('link', { name: 'Open the execution in n8n' }).click();
	const opened = await opening;
	await opened.waitForLoadState();
	return opened;
}

describe("the link from an event on the sandbox's page", () => {
	beforeEach(async () => {
		control().clearDeliveries();
		await shown.page.reload();
		await shown.isLive();
	});

	it('opens the execution in the editor, that of the app whose event it was', async () => {
		for (const app of ['main', 'otherApp'] as const) control().emit({ app, event: tagCreated });
		await allDelivered();
		const [mine] = await flow.started();
		const [others] = await other.started();
		expect(mine.json.eventId).toBe(others.json.eventId);

		const opened = await follow('app main');
		expect(opened.url()).toContain(`/workflow/${flow.workflowId}/executions/${mine.executionId}`);
		await opened.getByTestId(`execution-preview-details-${mine.executionId}`).waitFor();
		await opened.close();
		await shown.screenshot('event with its execution');
		const openedToo = await follow('app otherApp');
		expect(openedToo.url()).toContain(
			`/workflow/${other.workflowId}/executions/${others.executionId}`,
		);
		await openedToo.close();
	});

	it('is the same for events that share an execution', async () => {
		const ids = Array.from({ length: 12 }, (_, i) => `wmShared${i}`);
		for (const ExternalUserID of ids) {
			const event = {
				Event: 'change_external_contact',
				ChangeType: 'add_external_contact',
				UserID: 'zhangsan',
				ExternalUserID,
			};
			control().emit({ event });
		}
		await allDelivered();
		const items = await flow.started(ids.length);
		const executions = new Map(
			items.map(({ json, executionId }) => [json.ExternalUserID, executionId]),
		);
		expect(new Set(executions.values()).size).toBeLessThan(ids.length);
		for (const { id, event } of control().deliveries()) {
			const response = await fetch(`${world.sandbox.url}/_sandbox/deliveries/${id}/outcome`, {
				redirect: 'manual',
			});
			expect(response.headers.get('location')).toBe(
				`${world.instance.url}/workflow/${flow.workflowId}/executions/${executions.get(event.ExternalUserID)}`,
			);
		}
	});

	it('says so where nothing came of the event', async () => {
		control().emit({ event: { Event: 'low_active_alert' } });
		await allDelivered();
		const opened = await follow('low_active_alert');
		await opened.getByText('Nothing is kept of what came of this event').waitFor();
		await opened.close();
	});
});
