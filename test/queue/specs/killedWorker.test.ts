/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { setTimeout as sleep } from 'node:timers/promises';
import type { JournalEntry } from '../../sandbox/types';
import { until } from '../../n8n/until';
import { createCluster, type Cluster, type ClusterProcess } from '../cluster';
import { publishOperation, type PublishedWorkflow } from '../publishedWorkflow';

const PATH = '/cgi-bin/externalcontact/add_contact_way';
const ITEMS = 120;
/** So many are done when the worker goes. */
const DONE = 40;

/** How n8n notices that a worker is gone; minutes by default, which is too long for a test. */
const LOCK_MS = 6000;
const CHECK_MS = 3000;

let cluster: Cluster;
let workflow: PublishedWorkflow;
let errorWorkflowId: string;

beforeAll(async () => {
	cluster = await createCluster({
		settings: {
			QUEUE_WORKER_LOCK_DURATION: String(LOCK_MS),
			QUEUE_WORKER_LOCK_RENEW_TIME: String(LOCK_MS / 3),
			QUEUE_WORKER_STALLED_INTERVAL: String(CHECK_MS),
		},
		sandbox: { limits: { latencyMs: 200 } },
	});
	const errorWorkflow = await cluster.api.saveWorkflow({
		name: 'Error workflow',
		nodes: [
			{
				id: '1',
				name: 'Error Trigger',
				type: 'n8n-nodes-base.errorTrigger',
				typeVersion: 1,
				position: [0, 0],
				parameters: {},
			},
		],
		connections: {},
	});
	await cluster.api.publish(errorWorkflow);
	errorWorkflowId = errorWorkflow.id;
	workflow = await publishOperation(
		cluster,
		'create-contact-ways',
		{
			resource: 'contactWay',
			operation: 'create',
			userId: { __rl: true, mode: 'id', value: 'zhangsan' },
			state: '={{ $json.state }}',
		},
		{ errorWorkflow: errorWorkflowId },
	);
});

afterAll(async () => await cluster?.close());

const entries = (run: string) =>
	cluster.sandbox.control.journal({ path: PATH }).filter((entry) => stateOf(entry).startsWith(run));
const stateOf = ({ body }: JournalEntry) => (body as { state: string }).state;
const created = (run: string) =>
	cluster.sandbox.control.state().contactWays.filter(({ state }) => state.startsWith(run));
const itemsOf = (run: string) =>
	Array.from({ length: ITEMS }, (_, i) => ({ state: `${run}-${i}` }));

/** Starts a run and waits until a part of it is done; gives the execution and the worker that has it. */
async function underWay(run: string) {
	const [id] = await workflow.start([itemsOf(run)]);
	await until('a part of the run', async () => entries(run).length > DONE || undefined);
	const name = await cluster.executedBy(id);
	return { id, worker: cluster.workers.find((worker) => worker.name === name)! };
}

describe('a worker that is told to end', () => {
	it('finishes its run first', async () => {
		const { id, worker } = await underWay('told');
		await worker.stop();
		const { status } = await cluster.api.finishedExecution(id);
		expect(status).toBe('success');
		expect(created('told')).toHaveLength(ITEMS);
		expect(entries('told')).toHaveLength(ITEMS);
		await cluster.addWorker();
	});
});

describe('a worker that is killed', () => {
	let id: string;
	let worker: ClusterProcess;

	beforeAll(async () => {
		const { control } = cluster.sandbox;
		// Calls that WeCom has carried out and not answered yet are there when the worker goes.
		control.addFault({ path: PATH, kind: 'delay', ms: 5000, after: DONE, times: ITEMS });
		({ id, worker } = await underWay('killed'));
		await worker.kill();
		control.clearFaults();
	});

	it('leaves a run that n8n reports as failed, also to the error workflow', async () => {
		const { status, data } = await cluster.api.finishedExecution(id);
		expect(status).toBe('error');
		expect(data.resultData.error?.message).toContain('failed to be processed too many times');
		const reported = await until('the error workflow', async () => {
			const executions = await cluster.api.executionsOf(errorWorkflowId);
			return executions.some(({ status }) => status === 'success') ? executions : undefined;
		});
		expect(reported).toHaveLength(1);
	});

	it('leaves it undone: nobody goes on with it or begins it again', async () => {
		await sleep(2 * (LOCK_MS + CHECK_MS));
		const startedBy = await Promise.all(
			cluster.workers.map(async (one) =>
				(await one.printed()).includes(`started execution ${id} `),
			),
		);
		expect(startedBy).toEqual(cluster.workers.map((one) => one === worker));
		const sent = entries('killed').map(stateOf);
		expect(sent.length).toBeGreaterThan(DONE);
		expect(sent.length).toBeLessThan(ITEMS);
		expect(new Set(sent).size).toBe(sent.length);
	});

	it('has made what it had sent, the calls without an answer included', () => {
		const sent = entries('killed');
		const unanswered = sent.filter(({ outcome }) => outcome === 'aborted');
		expect(unanswered).not.toEqual([]);
		expect(
			created('killed')
				.map(({ state }) => state)
				.sort(),
		).toEqual(sent.map(stateOf).sort());
	});

	it('leaves nothing that a retry could go on with', async () => {
		const { data } = await cluster.api.finishedExecution(id);
		expect(data).toMatchObject({
			resultData: { runData: {} },
			executionData: { nodeExecutionStack: [] },
		});
		expect(Object.keys(data.resultData.runData)).toEqual([]);
	});

	it('does not keep the others from working', async () => {
		const [next] = await workflow.start([itemsOf('next')]);
		expect((await cluster.api.finishedExecution(next)).status).toBe('success');
		expect(await cluster.executedBy(next)).not.toBe(worker.name);
		expect(created('next')).toHaveLength(ITEMS);
	});
});
