/* eslint-disable @n8n/community-nodes/no-restricted-imports, no-console */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { envelope, seal, withQuery } from '../../sandbox/callbacks/sealed';
import { connectToCallbacks } from '../credential';
import { publishItemWorkflow } from '../itemRun';
import { percentile, steadyLoad, type LoadResult } from '../openLoad';
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

/** How fast answers have to be, at the 99th percentile, in ms. */
const FAST = 1000;

/** Seconds that executions may take to end after the last request; the trigger lets events wait for 5. */
const CATCH_UP_SECONDS = 3;
const TRIGGER_CATCH_UP_SECONDS = 10;

/** Memory at which nobody goes further, and by how much the trigger may let n8n grow, in bytes. */
const MEMORY_LIMIT = 3 * 1024 ** 3;
const MAX_GROWTH = 600 * 1024 ** 2;

const SHARE = 0.8;
const SECONDS = 60;

/** An empty flow, nothing of it saved. */
const unsaved = {
	saveDataSuccessExecution: 'none',
	saveDataErrorExecution: 'none',
	saveManualExecutions: false,
};

let folder: string;
let world: World;
let started: StartedItems;
let n8n: ProcessGroup;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'wecom-load-'));
	const watch = new Watch(join(folder, 'watch.log'));
	started = new StartedItems(join(folder, 'items.log'));
	world = await createWorld({
		...watch.settings,
		...started.settings,
		N8N_LOG_LEVEL: 'warn',
	});
	n8n = new ProcessGroup(await watch.pid());
});

afterAll(async () => {
	await world?.close();
	await rm(folder, { recursive: true, force: true });
});

/** A delivery of WeCom, as nobody had it before. */
function delivery(customer: string) {
	const corpId = world.sandbox.corp.corpId;
	const xml =
		`<xml><ToUserName><![CDATA[${corpId}]]></ToUserName><FromUserName><![CDATA[sys]]></FromUserName>` +
		`<CreateTime>${Math.floor(Date.now() / 1000)}</CreateTime><MsgType><![CDATA[event]]></MsgType>` +
		'<Event><![CDATA[change_external_contact]]></Event><ChangeType><![CDATA[add_external_contact]]></ChangeType>' +
		`<UserID><![CDATA[zhangsan]]></UserID><ExternalUserID><![CDATA[${customer}]]></ExternalUserID>` +
		'<State><![CDATA[fair2026]]></State><WelcomeCode><![CDATA[WELCOMECODE]]></WelcomeCode></xml>';
	const { ciphertext, query } = seal(xml, world.sandbox.control.callback(), corpId, Date.now());
	return { query, body: envelope(ciphertext, corpId, 1000002) };
}

/** Sends deliveries to a URL at a steady rate; gives the customers of those that were acknowledged. */
async function load(url: string, rate: number, seconds: number, isAnswer: RegExp) {
	const acknowledged: string[] = [];
	const memory = new MemoryLog(n8n);
	const result = await steadyLoad(rate, seconds, async (index) => {
		const customer = `wm${rate}x${index}`;
		const { query, body } = delivery(customer);
		const response = await fetch(withQuery(url, query), {
			method: 'POST',
			headers: { 'content-type': 'text/xml' },
			body,
		});
		const text = await response.text();
		if (response.status !== 200 || !isAnswer.test(text)) {
			throw new Error(`HTTP ${response.status} ${text}`);
		}
		acknowledged.push(customer);
	});
	return { ...result, acknowledged, memory };
}

async function publishWebhook(): Promise<string> {
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
	return `${world.instance.url}/webhook/plain`;
}

function words(rate: number, { latencies, failures }: LoadResult, memory: number): string {
	const at = (share: number) => `${Math.round(percentile(latencies, share))} ms`;
	return (
		`${rate.toFixed(0)} a second: ${latencies.length} answered (median ${at(0.5)}, 99 % within ${at(0.99)}), ` +
		`${failures.length} not, ${Math.round(memory / 1024 ** 2)} MB`
	);
}

/** The highest rate at which n8n's Webhook node answers in time and its executions keep up. */
async function rateOfWebhookNode(): Promise<number> {
	const url = await publishWebhook();
	// The first requests find n8n cold.
	const { memory } = await load(url, FIRST_RATE, 5, /started/);
	memory.stop();
	let sustained = 0;
	for (let rate = FIRST_RATE; ; rate *= STEP) {
		const before = (await started.of('webhook')).length;
		const result = await load(url, rate, STEP_SECONDS, /started/);
		const last = result.memory.stop();
		console.log(`Webhook node, ${words(rate, result, last)}`);
		const isFast = result.failures.length === 0 && percentile(result.latencies, 0.99) < FAST;
		if (!isFast || last > MEMORY_LIMIT) return sustained;
		const hasCaughtUp = await until(
			'all executions',
			async () => {
				const more = (await started.of('webhook')).length - before;
				return more >= result.acknowledged.length ? true : undefined;
			},
			{ seconds: CATCH_UP_SECONDS },
		).catch(() => false);
		if (!hasCaughtUp) return sustained;
		sustained = rate;
	}
}

it(`takes ${SHARE} of the events that n8n's Webhook node takes, for ${SECONDS} seconds`, async () => {
	const most = await rateOfWebhookNode();
	expect(most).toBeGreaterThan(0);
	// What was too much for n8n is out of the way.
	await sleep(15_000);

	const callbacks = await connectToCallbacks(world.api, world.sandbox);
	const flow = await TriggerFlow.publish(world.api, world.instance.url, 'trigger', [callbacks], {
		settings: unsaved,
	});
	const rate = most * SHARE;
	const before = n8n.memory();
	const result = await load(flow.url, rate, SECONDS, /^success$/);
	const expected = result.acknowledged.sort();
	await until(
		'all events',
		async () => ((await started.of('trigger')).length >= expected.length ? true : undefined),
		{ seconds: TRIGGER_CATCH_UP_SECONDS },
	).catch(() => undefined);
	// Time for what must not come.
	await sleep(2000);
	const peak = result.memory.stop();
	console.log(`Trigger (${SHARE} of ${most.toFixed(0)}), ${words(rate, result, peak)}`);

	const { samples } = result.memory;
	console.log(
		`Memory of n8n in MB: ${Math.round(before / 1024 ** 2)} before, then every 10 s ` +
			samples
				.filter((_, i) => i % 40 === 0)
				.map(({ bytes }) => Math.round(bytes / 1024 ** 2))
				.join(', '),
	);
	expect(result.failures).toEqual([]);
	expect((await started.of('trigger')).sort()).toEqual(expected);
	expect(percentile(result.latencies, 0.99)).toBeLessThan(FAST);
	expect(peak - before).toBeLessThan(MAX_GROWTH);
}, 600_000);
