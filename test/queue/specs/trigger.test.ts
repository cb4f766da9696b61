/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { setTimeout as sleep } from 'node:timers/promises';
import type { CredentialReference } from '../../n8n/credential';
import type { Workflow } from '../../n8n/rest';
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
function eventWorkflow(name: string, repeats: string): Workflow {
	const { id, name: credentialName, type } = callbackCredential;
	const nodes: Workflow['nodes'] = [
		{
			id: '1',
			name: TRIGGER,
			type: 'n8n-nodes-wecom-customer-contact.weComCustomerContactTrigger',
			typeVersion: 1,
			position: [0, 0],
			webhookId: name,
			parameters: { events: ['*'], triggerOptions: { repeats } },
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
async function receiveEvents(name: string, repeats: string) {
	const saved = await cluster.api.saveWorkflow(eventWorkflow(name, repeats));
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
