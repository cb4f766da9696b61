/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { setTimeout as sleep } from 'node:timers/promises';
import type { CredentialReference } from '../../n8n/credential';
import type { Workflow } from '../../n8n/rest';
import { deliveriesOf, post } from '../../n8n/deliveries';
import { until } from '../../n8n/until';
import { startBalancer, type Balancer } from '../balancer';
import { createCluster, type Cluster } from '../cluster';

const TRIGGER = 'On a WeCom event';
const ONCE = 'Remove Duplicates';

/** In which an execution too many would show. */
const SETTLING_MS = 3000;

let cluster: Cluster;
let balancer: Balancer;
let callbackCredential: CredentialReference;

beforeAll(async () => {
	cluster = await createCluster({
		webhookProcesses: 2,
		// Only the repeats that a test asks for, however slow the machine is, and not side by side with the first try.
		sandbox: { limits: { callbackTimeoutMs: 30_000, callbackRetryDelaysMs: [3000] } },
	});
	balancer = await startBalancer(cluster.webhookProcesses.map(({ url }) => url));
	const { token, encodingAesKey } = cluster.sandbox.control.callback();
	const type = 'weComCustomerContactCallbackApi';
	const name = 'WeCom Callback';
	const { id } = await cluster.api.saveCredential(name, type, {
		token,
		encodingAesKey,
		corpId: cluster.sandbox.corp.corpId,
	});
	callbackCredential = { id, name, type };
});

afterAll(async () => {
	await balancer?.close();
	await cluster?.close();
});

/** The trigger; when every delivery is accepted, n8n's own node against duplicates behind it. */
function eventWorkflow(name: string, repeats: string, eventsPerExecution: string): Workflow {
	const { id, name: credentialName, type } = callbackCredential;
	const nodes: Workflow['nodes'] = [
		{
			id: '1',
			name: TRIGGER,
			type: 'n8n-nodes-wecom-customer-contact.weComCustomerContactTrigger',
			typeVersion: 1,
			position: [0, 0],
			webhookId: name,
			parameters: { events: ['*'], triggerOptions: { repeats, eventsPerExecution } },
			credentials: { [type]: { id, name: credentialName } },
		},
		{
			id: '2',
			name: ONCE,
			type: 'n8n-nodes-base.removeDuplicates',
			typeVersion: 2,
			position: [200, 0],
			parameters: {
				operation: 'removeItemsSeenInPreviousExecutions',
				logic: 'removeItemsWithAlreadySeenKeyValues',
				dedupeValue: '={{ $json.eventId }}',
			},
		},
	];
	return {
		name,
		nodes: repeats === 'accept' ? nodes : nodes.slice(0, 1),
		connections:
			repeats === 'accept'
				? { [TRIGGER]: { main: [[{ node: ONCE, type: 'main', index: 0 }]] } }
				: {},
		settings: { executionOrder: 'v1' },
	};
}

/** Publishes a workflow and has the sandbox send its events there, by way of the balancer. */
async function receiveEvents(name: string, repeats: string, eventsPerExecution = 'one') {
	const workflow = eventWorkflow(name, repeats, eventsPerExecution);
	const saved = await cluster.api.saveWorkflow(workflow);
	await cluster.api.publish(saved);
	const path = `/webhook/${name}/wecom`;
	for (const { url } of cluster.webhookProcesses) {
		await until('the webhook to be there', async () => {
			const { status } = await fetch(url + path);
			return status === 403 || undefined;
		});
	}
	await cluster.sandbox.control.setCallback({ url: balancer.url + path });
	cluster.sandbox.control.clearDeliveries();
	return saved.id;
}

function emit(customer: string): void {
	cluster.sandbox.control.emit({
		event: {
			Event: 'change_external_contact',
			ChangeType: 'add_external_contact',
			UserID: 'zhangsan',
			ExternalUserID: customer,
		},
	});
}

/** An event whose first answer is lost, so that it is delivered again: the balancer takes it to the other process. */
function emitRepeated(customer: string): void {
	cluster.sandbox.control.addCallbackFault({ kind: 'loseAnswer' });
	emit(customer);
}

/** Waits until all events have been delivered and so many executions are there; gives all that they started. */
async function started(workflowId: string, expected: number) {
	const { control } = cluster.sandbox;
	await until(
		'the deliveries',
		async () => control.deliveries().every(({ status }) => status !== 'pending') || undefined,
		{ seconds: 60 },
	);
	expect(new Set(control.deliveries().map(({ status }) => status))).toEqual(new Set(['delivered']));
	await until(
		'the executions',
		async () => (await cluster.api.executionsOf(workflowId)).length >= expected || undefined,
	);
	await sleep(SETTLING_MS);
	const ids = (await cluster.api.executionsOf(workflowId)).map(({ id }) => id);
	expect(ids).toHaveLength(expected);
	return await Promise.all(
		ids.map(async (id) => {
			const { data } = await cluster.api.finishedExecution(id);
			const { [TRIGGER]: trigger, [ONCE]: once } = data.resultData.runData;
			return {
				id,
				event: trigger[0].data!.main[0]![0].json,
				passed: once?.[0].data?.main[0]?.length,
			};
		}),
	);
}

describe('the trigger on several webhook processes', () => {
	it('starts the workflow once for each event, whichever process gets it', async () => {
		const workflow = await receiveEvents('spread', 'ignore');
		const customers = Array.from({ length: 24 }, (_, i) => `wmSpread${i}`);
		customers.forEach(emit);

		const executions = await started(workflow, customers.length);
		const reached = executions.map(({ event }) => event.ExternalUserID);
		expect(reached.sort()).toEqual([...customers].sort());
		for (const webhookProcess of cluster.webhookProcesses) {
			expect(await webhookProcess.printed()).toContain('Enqueued execution');
		}
		const workers = await Promise.all(
			executions.map(async ({ id }) => await cluster.executedBy(id)),
		);
		expect(new Set(workers)).toEqual(new Set(cluster.workers.map(({ name }) => name)));
	});

	it('starts it twice when a repeat reaches another process: the memory is that of the process', async () => {
		const workflow = await receiveEvents('per-process', 'ignore');
		emitRepeated('wmRepeated');

		const executions = await started(workflow, 2);
		expect(new Set(executions.map(({ event }) => event.eventId)).size).toBe(1);
	});

	it('starts it once with Ignore Across Processes', async () => {
		const workflow = await receiveEvents('shared', 'ignoreShared');
		emitRepeated('wmRepeated');

		await started(workflow, 1);
		expect(cluster.sandbox.control.deliveries()[0].attempts).toHaveLength(2);
	});

	it('gives both the same eventId, by which Remove Duplicates lets one through', async () => {
		const workflow = await receiveEvents('remove-duplicates', 'accept');
		emitRepeated('wmRepeated');

		const executions = await started(workflow, 2);
		expect(executions.map(({ passed }) => passed).sort()).toEqual([0, 1]);
	});
});

/** These end processes of the cluster, and come last. */
describe('an event that WeCom was told to have been received runs', () => {
	/** Ids of the workflows, by the path of their trigger. */
	const workflows: Record<string, string> = {};

	beforeAll(async () => {
		for (const path of ['redis-away', 'webhook-killed', 'main-killed']) {
			workflows[path] = await receiveEvents(path, 'ignore', 'several');
		}
	});

	/** Sends events, some at the same time, and gives those that were acknowledged. */
	async function acknowledged(
		{ url }: { url: string },
		path: string,
		{ events, senders }: { events: number; senders: number },
		meanwhile: (acknowledged: string[]) => void = () => {},
	): Promise<string[]> {
		const newDelivery = await deliveriesOf(cluster.sandbox);
		const customers: string[] = [];
		let left = events;
		const send = async () => {
			while (left-- > 0) {
				const delivery = newDelivery();
				// Nobody answers when the process has ended.
				const answer = await post(`${url}/webhook/${path}/wecom`, delivery).catch(() => undefined);
				if (answer !== '200 success') continue;
				customers.push(delivery.customer);
				meanwhile(customers);
			}
		};
		await Promise.all(Array.from({ length: senders }, send));
		return customers;
	}

	/** Waits until the executions have ended, and looks for the events in those that went well. */
	async function expectRun(path: string, customers: string[]): Promise<void> {
		const executions = await until('the executions to end', async () => {
			const all = await cluster.stored(workflows[path]);
			return all.some(({ status }) => ['new', 'running'].includes(status)) ? undefined : all;
		});
		const run = executions
			.filter(({ status }) => status === 'success')
			.flatMap((execution) => execution.customers);
		expect(customers.filter((customer) => !run.includes(customer))).toEqual([]);
		expect(new Set(run).size).toBe(run.length);
	}

	it('when Redis was away for ten seconds', async () => {
		const [first] = cluster.webhookProcesses;
		cluster.redis.pause();
		const sending = acknowledged(first, 'redis-away', { events: 12, senders: 12 });
		await sleep(10_000);
		cluster.redis.resume();
		const customers = await sending;
		expect(customers).toHaveLength(12);
		await expectRun('redis-away', customers);
	});

	it('when its webhook process is killed', async () => {
		const [first] = cluster.webhookProcesses;
		const load = { events: 100, senders: 10 };
		const customers = await acknowledged(first, 'webhook-killed', load, ({ length }) => {
			if (length === 40) void first.kill();
		});
		expect(customers.length).toBeGreaterThanOrEqual(40);
		expect(customers.length).toBeLessThan(100);
		await expectRun('webhook-killed', customers);
	});

	it('when the main process is killed', async () => {
		const [, second] = cluster.webhookProcesses;
		const load = { events: 100, senders: 10 };
		const customers = await acknowledged(second, 'main-killed', load, ({ length }) => {
			if (length === 40) void cluster.main.kill();
		});
		expect(customers).toHaveLength(100);
		await expectRun('main-killed', customers);
	});
});
