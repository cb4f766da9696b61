/* eslint-disable @n8n/community-nodes/no-restricted-imports, no-console */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { connectToCallbacks } from '../credential';
import { deliveriesOf, post, type EventDelivery } from '../deliveries';
import { publishItemWorkflow } from '../itemRun';
import { percentile, steadyLoad } from '../openLoad';
import { MemoryLog, ProcessGroup } from '../processGroup';
import { StartedItems } from '../startedItems';
import { TriggerFlow } from '../triggerFlow';
import { until } from '../until';
import { Watch } from '../watch';
import { createWorld, type World } from '../world';

/** Requests a second to begin with, and by how much every step has more. */
const FIRST_RATE = 10;
const STEP = 1.25;
const STEP_SECONDS = 10;

/** How long a rate has to be held. n8n does not always hold for half a minute what it holds for some seconds. */
const SECONDS = 30;

/** The rate of the trigger, as a share of what the Webhook node holds. */
const SHARE = 0.8;

/** How often the trigger misses what the Webhook node then holds, until that is no accident. */
const MOST_MISSES = 3;

/** How fast answers have to be, at the 99th percentile, in ms. */
const FAST = 1000;

/** Below this rate the machine is too busy to tell anything. */
const LOWEST_RATE = 5;

/** Seconds for what was too much for n8n to get out of the way. */
const PAUSE_SECONDS = 15;

/** Memory at which nobody goes further, and by how much the trigger may let n8n grow, in bytes. */
const MEMORY_LIMIT = 3 * 1024 ** 3;
const MAX_GROWTH = 600 * 1024 ** 2;

/** A workflow that is given load. */
interface Target {
	/** As the log says it. */
	title: string;
	workflowName: string;
	url: string;
	/** What it answers when it has taken a delivery. */
	isAnswer: RegExp;
	/** Seconds that executions may take to end after the last request. */
	catchUpSeconds: number;
}

/** An empty flow, nothing of it saved. */
const unsaved = {
	saveDataSuccessExecution: 'none',
	saveDataErrorExecution: 'none',
	saveManualExecutions: false,
};

let folder: string;
let world: World;
let started: StartedItems;
let newDelivery: () => EventDelivery;
let n8n: ProcessGroup;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'wecom-load-'));
	const watch = new Watch(join(folder, 'watch.log'));
	started = new StartedItems(join(folder, 'items.log'));
	world = await createWorld({
		settings: { ...watch.settings, ...started.settings, N8N_LOG_LEVEL: 'warn' },
	});
	n8n = new ProcessGroup(await watch.pid());
	newDelivery = await deliveriesOf(world.sandbox);
});

afterAll(async () => {
	await world?.close();
	await rm(folder, { recursive: true, force: true });
});

/** Sends deliveries at a steady rate, and waits for the executions that they start. */
async function load(target: Target, rate: number, seconds: number) {
	const { workflowName, catchUpSeconds } = target;
	const earlier = (await started.of(workflowName)).length;
	const acknowledged: string[] = [];
	const memory = new MemoryLog(n8n);
	const { latencies, failures } = await steadyLoad(rate, seconds, async () => {
		const delivery = newDelivery();
		const answer = await post(target.url, delivery);
		if (!target.isAnswer.test(answer)) throw new Error(`HTTP ${answer}`);
		acknowledged.push(delivery.customer);
	});
	const startedNow = async () => (await started.of(workflowName)).slice(earlier);
	const hasCaughtUp = await until(
		'all executions',
		async () => ((await startedNow()).length >= acknowledged.length ? true : undefined),
		{ seconds: catchUpSeconds },
	).catch(() => false);
	const peak = memory.stop();
	const median = Math.round(percentile(latencies, 0.5));
	const slow = percentile(latencies, 0.99);
	console.log(
		`${target.title}, ${rate.toFixed(0)} a second for ${seconds} s: ${latencies.length} answered ` +
			`(median ${median} ms, 99 % within ${Math.round(slow)} ms), ${failures.length} not, ` +
			`${hasCaughtUp ? 'all' : 'not all'} executions ended within ${catchUpSeconds} s more, ${megabytes(peak)} MB`,
	);
	const isFast = latencies.length > 0 && slow < FAST;
	return { acknowledged, failures, isFast, hasCaughtUp, startedNow, memory, peak };
}

const megabytes = (bytes: number) => Math.round(bytes / 1024 ** 2);

/** Whether it answers everything in time, and the executions keep up. */
async function holds(target: Target, rate: number, seconds: number): Promise<boolean> {
	const { failures, isFast, hasCaughtUp, peak } = await load(target, rate, seconds);
	return failures.length === 0 && isFast && hasCaughtUp && peak <= MEMORY_LIMIT;
}

async function publishWebhook(): Promise<Target> {
	await publishItemWorkflow(world.api, {
		name: 'webhook',
		nodes: [
			{
				id: '1',
				name: 'Webhook',
				type: 'n8n-nodes-base.webhook',
				typeVersion: 2,
				position: [0, 0],
				webhookId: 'plain',
				parameters: { httpMethod: 'POST', path: 'plain', responseMode: 'onReceived' },
			},
		],
		connections: {},
		settings: { executionOrder: 'v1', ...unsaved },
	});
	return {
		title: 'Webhook node',
		workflowName: 'webhook',
		url: `${world.instance.url}/webhook/plain`,
		isAnswer: /^200 .*started/,
		catchUpSeconds: 3,
	};
}

async function publishTrigger(): Promise<Target> {
	const callbacks = await connectToCallbacks(world.api, world.sandbox);
	const { url } = await TriggerFlow.publish(world.api, world.instance.url, 'trigger', [callbacks], {
		settings: unsaved,
	});
	return {
		title: 'Trigger',
		workflowName: 'trigger',
		url,
		isAnswer: /^200 success$/,
		catchUpSeconds: 10,
	};
}

/** The first rate, going up in steps, that is too much for the target. */
async function firstRateTooHigh(target: Target): Promise<number> {
	let rate = FIRST_RATE;
	// The first requests find n8n cold.
	await load(target, rate, 5);
	while (await holds(target, rate, STEP_SECONDS)) rate *= STEP;
	return rate;
}

/** The highest rate below another one that the target holds. */
async function rateHeldBelow(target: Target, tooHigh: number): Promise<number> {
	for (let rate = tooHigh / STEP; rate >= LOWEST_RATE; rate /= STEP) {
		await sleep(PAUSE_SECONDS * 1000);
		if (await holds(target, rate, SECONDS)) return rate;
	}
	throw new Error(`${target.title} does not hold ${LOWEST_RATE} a second: the machine is too busy`);
}

/** Gives the trigger its load; all but its speed has to be right on a busy machine too. Says whether it was fast. */
async function isFastAndRight(trigger: Target, rate: number): Promise<boolean> {
	const before = n8n.memory();
	const { acknowledged, failures, isFast, startedNow, memory, peak } = await load(
		trigger,
		rate,
		SECONDS,
	);
	// Time for what must not come.
	await sleep(2000);
	console.log(
		`Memory of n8n in MB: ${megabytes(before)} before, then every 10 s ` +
			memory.samples
				.filter((_, i) => i % 40 === 0)
				.map(({ bytes }) => megabytes(bytes))
				.join(', '),
	);
	expect(failures).toEqual([]);
	expect((await startedNow()).sort()).toEqual(acknowledged.sort());
	expect(peak - before).toBeLessThan(MAX_GROWTH);
	return isFast;
}

it(`takes ${SHARE} of the events that n8n's Webhook node takes, for ${SECONDS} seconds`, async () => {
	const webhook = await publishWebhook();
	const trigger = await publishTrigger();
	let rate = await rateHeldBelow(webhook, await firstRateTooHigh(webhook));
	let misses = 0;
	while (!(await isFastAndRight(trigger, rate * SHARE))) {
		// Other programs may have slowed the machine down: for a while, or so that the Webhook node is slower, too.
		await sleep(PAUSE_SECONDS * 1000);
		if (!(await holds(webhook, rate, SECONDS))) {
			rate = await rateHeldBelow(webhook, rate);
		} else if (++misses === MOST_MISSES) {
			throw new Error(
				`The Webhook node answers ${rate} a second in time, the trigger not ${SHARE} of it`,
			);
		}
	}
}, 1_500_000);
