import { describeExamples } from '../../n8n/exampleFlows';
import { describeFormEvents } from '../../n8n/formEventFlow';
import { publishExamples, runFormDemo } from '../../n8n/formDemo';
import { publishWelcome, runWelcomeDemo } from '../../n8n/welcomeDemo';
import { createCluster, type Cluster } from '../cluster';

let cluster: Cluster;

beforeAll(async () => {
	cluster = await createCluster();
});

afterAll(async () => await cluster?.close());

describeExamples(() => cluster);

describe('Tag customers from a form', () => {
	it('answers by the webhook process, runs in a worker, and does what it does in one process', async () => {
		const [webhookProcess] = cluster.webhookProcesses;
		const { workflowId, formUrl } = await publishExamples(
			webhookProcess.url,
			cluster.api,
			cluster.credential,
		);

		const { added, created, after, lastPage } = await runFormDemo(cluster.sandbox, formUrl);

		expect(added.map(({ group_name, tag_name }) => `${group_name}/${tag_name}`)).toEqual([
			'Interest/Solar',
			'Interest/Heat pumps',
		]);
		expect(created).toEqual(['Interest/Heat pumps']);
		expect(after.remark).toBe('Li Mei (form)');
		expect(lastPage).toContain('Thank you, Li Mei (form)');
		const [{ id }] = await cluster.api.executionsOf(workflowId);
		expect((await cluster.api.finishedExecution(id)).status).toBe('success');
		expect(await cluster.executedBy(id)).toMatch(/^worker-/);
	});
});

describe('Welcome by channel', () => {
	it('welcomes and tags who scans a code, by the webhook process and a worker', async () => {
		const { api, sandbox, credential, webhookProcesses } = cluster;
		await publishWelcome(webhookProcesses[0].url, api, sandbox, credential);

		const { state, messages, tags, welcomeSeconds } = await runWelcomeDemo(sandbox);

		expect(state).toBe('fair2026');
		expect(messages.map(({ msgtype, by }) => [msgtype, by])).toEqual([
			['text', 'welcome'],
			['image', 'welcome'],
		]);
		expect(tags.map(({ tag_name }) => tag_name)).toEqual(['Trade fair']);
		// As long as WeCom's code is good.
		expect(welcomeSeconds).toBeLessThan(20);
	});
});

describe('the event of a form, by the webhook process and the workers', () => {
	describeFormEvents(
		() => ({ ...cluster, webhookUrl: cluster.webhookProcesses[0].url }),
		() => (formid, external_userid, catalogue) => {
			const answers = { Catalogue: catalogue };
			cluster.sandbox.control.fillForm({ formid, external_userid, answers });
		},
		false,
	);
});
