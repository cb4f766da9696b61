/* eslint-disable @n8n/community-nodes/no-restricted-imports, no-console */
import { setTimeout as sleep } from 'node:timers/promises';
import { connectToCallbacks } from '../credential';
import { deliveriesOf, post, type EventDelivery } from '../deliveries';
import { storedExecutions } from '../storedEvents';
import { TriggerFlow } from '../triggerFlow';
import { until } from '../until';
import { createWorld, type World } from '../world';

/** How long an execution holds the only slot. */
const HELD_SECONDS = 15;

/** How long WeCom waits for an answer, in ms. */
const PATIENCE = 5000;

const EVENTS = 24;

let world: World;
let newDelivery: () => EventDelivery;
let holder: TriggerFlow;
let flow: TriggerFlow;

beforeAll(async () => {
	world = await createWorld({
		settings: { N8N_LOG_LEVEL: 'warn', N8N_CONCURRENCY_PRODUCTION_LIMIT: '1' },
	});
	const { api, instance, sandbox } = world;
	const credentials = [await connectToCallbacks(api, sandbox)];
	newDelivery = await deliveriesOf(sandbox);
	holder = await TriggerFlow.publish(api, instance.url, 'holder', credentials, {
		next: {
			name: 'Wait',
			type: 'n8n-nodes-base.wait',
			typeVersion: 1.1,
			parameters: { amount: HELD_SECONDS },
		},
	});
	flow = await TriggerFlow.publish(api, instance.url, 'flow', credentials);
});

afterAll(async () => await world?.close());

describe('while n8n has no free slot', () => {
	it('events are answered in time, and all run when there is one', async () => {
		const { folder } = world;
		expect(await post(holder.url, newDelivery())).toBe('200 success');
		const deliveries = Array.from({ length: EVENTS }, () => newDelivery());
		const start = Date.now();
		const times: number[] = [];
		await Promise.all(
			deliveries.map(async (delivery, index) => {
				await sleep(index * 250);
				const sent = Date.now();
				expect(await post(flow.url, delivery)).toBe('200 success');
				times.push(Date.now() - sent);
			}),
		);
		console.log(
			`${EVENTS} events in ${EVENTS / 4} s without a free slot: the slowest was answered after ${Math.max(...times)} ms`,
		);
		expect(Date.now() - start).toBeLessThan(HELD_SECONDS * 1000);
		expect(Math.max(...times)).toBeLessThan(PATIENCE);

		const executions = await until(
			'all executions to end',
			async () => {
				const all = await storedExecutions(folder, flow.workflowId);
				return all.every(({ status }) => status === 'success') ? all : undefined;
			},
			{ every: 1000 },
		);
		const customers = executions.flatMap((execution) => execution.customers);
		console.log(`They started ${executions.length} executions`);
		expect(customers.sort()).toEqual(deliveries.map(({ customer }) => customer).sort());
	});

	it('what was acknowledged is there when n8n is killed, and runs at its next start', async () => {
		const { folder } = world;
		expect(await post(holder.url, newDelivery())).toBe('200 success');
		const deliveries = Array.from({ length: 8 }, () => newDelivery());
		for (const answer of await Promise.all(
			deliveries.map(async (one) => await post(flow.url, one)),
		)) {
			expect(answer).toBe('200 success');
		}
		await world.instance.kill();
		const acknowledged = deliveries.map(({ customer }) => customer);
		const before = await storedExecutions(folder, flow.workflowId);
		const stored = before.flatMap(({ customers }) => customers);
		expect(stored).toEqual(expect.arrayContaining(acknowledged));
		await world.restart();
		const ended = await until('the executions to run', async () => {
			const all = await storedExecutions(folder, flow.workflowId);
			return all.every(({ status }) => status === 'success') ? all : undefined;
		});
		expect(ended.flatMap(({ customers }) => customers)).toEqual(
			expect.arrayContaining(acknowledged),
		);
	});
});
