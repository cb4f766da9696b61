import { nodeUnderTest } from '../../n8n/itemRun';
import { createCluster, type Cluster } from '../cluster';
import { publishOperation, type PublishedWorkflow } from '../publishedWorkflow';

const WORKERS = 2;
const RUNS = 6;
const ITEMS = 40;
/** Runs that a worker takes at once: fewer than there are, so that one worker alone cannot have them all. */
const AT_ONCE = 4;

let cluster: Cluster;
let workflow: PublishedWorkflow;

beforeAll(async () => {
	cluster = await createCluster({
		workers: WORKERS,
		settings: { N8N_CONCURRENCY_PRODUCTION_LIMIT: String(AT_ONCE) },
		sandbox: { seed: { customers: 4 * ITEMS }, limits: { latencyMs: 50 } },
	});
	workflow = await publishOperation(cluster, 'get-customers', {
		resource: 'externalContact',
		operation: 'get',
		externalUserId: { __rl: true, mode: 'id', value: '={{ $json.id }}' },
	});
});

afterAll(async () => await cluster?.close());

const tokensFetched = () => cluster.sandbox.control.journal({ path: '/cgi-bin/gettoken' }).length;

/** Reads all customers in several runs at once; gives the workers that ran them. */
async function runSeveral(): Promise<Set<string | undefined>> {
	const items = cluster.sandbox.control
		.state()
		.customers.filter(({ follow_user }) => follow_user.some(({ userid }) => userid === 'zhangsan'))
		.slice(0, ITEMS)
		.map(({ external_userid }) => ({ id: external_userid }));
	expect(items).toHaveLength(ITEMS);
	const ids = await workflow.start(Array.from({ length: RUNS }, () => items));
	for (const id of ids) {
		const { status, data } = await cluster.api.finishedExecution(id);
		expect({ status, error: data.resultData.error?.message }).toEqual({ status: 'success' });
		const [answers] = data.resultData.runData[nodeUnderTest][0].data!.main;
		expect(answers!.map(({ json }) => json.external_userid)).toEqual(items.map(({ id }) => id));
	}
	return new Set(await Promise.all(ids.map(async (id) => await cluster.executedBy(id))));
}

describe('the access token in queue mode', () => {
	it('is fetched at most once per worker when all start without one', async () => {
		const workers = await runSeveral();
		expect(workers).toEqual(new Set(cluster.workers.map(({ name }) => name)));
		expect(tokensFetched()).toBeGreaterThan(0);
		expect(tokensFetched()).toBeLessThanOrEqual(WORKERS);
	});

	it('is shared by all workers from then on', async () => {
		cluster.sandbox.control.clearJournal();
		expect((await runSeveral()).size).toBe(WORKERS);
		expect(tokensFetched()).toBe(0);
	});

	it('is fetched at most once per worker when WeCom has ended it', async () => {
		cluster.sandbox.control.endTokens();
		cluster.sandbox.control.clearJournal();
		expect((await runSeveral()).size).toBe(WORKERS);
		expect(tokensFetched()).toBeGreaterThan(0);
		expect(tokensFetched()).toBeLessThanOrEqual(WORKERS);
	});

	it('is used by a worker that is added', async () => {
		cluster.sandbox.control.clearJournal();
		const { name } = await cluster.addWorker();
		expect(await runSeveral()).toContain(name);
		expect(tokensFetched()).toBe(0);
	});
});
