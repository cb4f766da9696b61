import { connectToCallbacks } from '../credential';
import type { Execution, Workflow } from '../rest';
import { until } from '../until';
import { enterCallbackUrl } from '../welcomeDemo';
import { callbackAddress, exampleWorkflow } from '../workflows';
import { createWorld, type World } from '../world';

let world: World;
let workflow: Workflow;
let saved: { id: string; versionId: string };

beforeAll(async () => {
	world = await createWorld();
	const { api, sandbox, credential, instance } = world;
	const callbacks = await connectToCallbacks(api, sandbox);
	workflow = await exampleWorkflow('channel-campaign.json', credential, callbacks);
	const figures = workflow.nodes.find(({ name }) => name === 'Figures')!;
	// What is played here is of today.
	figures.parameters.period = 'today';
	saved = await api.saveWorkflow(workflow);
	await api.publish(saved);
	await enterCallbackUrl(sandbox, callbackAddress(instance.url, workflow));
});

afterAll(async () => await world?.close());

const control = () => world.sandbox.control;

function itemsOf({ data }: Execution, name: string) {
	return data.resultData.runData[name][0].data!.main[0]!;
}

describe('Channel campaign', () => {
	it('is played from the link to the figures', async () => {
		const made = await world.api.execute(saved.id, 'When clicking Execute workflow');
		expect(made.data.resultData.error?.message).toBeUndefined();
		const links = itemsOf(made, 'Create Link') as Array<{
			json: Record<string, unknown>;
			binary?: Record<string, { fileName: string; mimeType: string }>;
		}>;
		const records = links.map(({ json }) => json);
		expect(links.map(({ binary }) => binary?.data)).toMatchObject(
			['newsletter', 'fair2026', 'website'].map((channel) => ({
				fileName: `qr-code-${channel}.png`,
				mimeType: 'image/png',
			})),
		);
		expect(records.map(({ channel }) => channel)).toEqual(['newsletter', 'fair2026', 'website']);
		const link = control().state().acquisitionLinks.at(-1)!;
		expect(link).toMatchObject({ link_name: 'Spring campaign', user_list: ['zhangsan', 'lisi'] });

		const { external_userid } = control().scan({
			configId: link.link_id,
			channel: String(records[1].channel),
			name: 'Ada',
		});
		const tags = await until('the tag', async () => {
			const customer = control()
				.state()
				.customers.find((it) => it.external_userid === external_userid)!;
			const found = customer.follow_user[0].tags;
			return found.length > 0 ? found : undefined;
		});
		expect(tags).toMatchObject([{ group_name: 'Channel', tag_name: 'fair2026' }]);
		const [{ messages }] = control().chat(external_userid);
		expect(messages).toMatchObject([
			{ by: 'welcome', text: { content: expect.stringContaining('through fair2026') } },
		]);

		const report = await world.api.execute(saved.id, 'Every Monday');
		expect(report.data.resultData.error?.message).toBeUndefined();
		expect(itemsOf(report, 'Report').map(({ json }) => json)).toContainEqual({
			link: 'Spring campaign',
			opened: 1,
			became_customers: 1,
		});
		expect(itemsOf(report, 'Quota').map(({ json }) => json)).toMatchObject([
			{ total: 1201, balance: 299, is_low: false },
		]);
	});

	it('leaves strangers to the campaign alone', async () => {
		const { external_userid } = control().scan({
			configId: 'cawcde11aa22bb33cc44',
			channel: 'elsewhere',
		});
		await until('the event to be delivered', async () => {
			const deliveries = control().deliveries({ changeType: 'add_external_contact' });
			return deliveries.at(-1)?.status === 'delivered' ? true : undefined;
		});
		expect(control().chat(external_userid)).toEqual([]);
	});
});
