import { describeExamples } from '../../n8n/exampleFlows';
import { publishExamples, runFormDemo } from '../../n8n/formDemo';
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
