/* eslint-disable @n8n/community-nodes/no-restricted-imports, no-console */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { connectToCallbacks } from '../credential';
import { deliveriesOf, post, type EventDelivery } from '../deliveries';
import { percentile, steadyLoad } from '../openLoad';
import { MemoryLog, ProcessGroup } from '../processGroup';
import { inventedQuery, trickle, type Stay } from '../strangers';
import { TriggerFlow } from '../triggerFlow';
import { Watch } from '../watch';
import { createWorld, type World } from '../world';

/** How long strangers come, and how many in a second at most. */
const SECONDS = 40;
const MOST_STRANGERS = 10;

/** What of its time n8n may need for them, since it pays for each before any node can refuse. */
const SHARE = 0.4;

/** Strangers that come at once. */
const AT_ONCE = 100;

/** Coarse, for machines that have much else to do: bytes, and milliseconds. For a quiet one see docs/callbacks.md. */
const MAX_GROWTH = 450 * 1024 ** 2;
const MEDIAN = 2000;
const SLOW = 5000;
const LONGEST_STAY = 15_000;

let world: World;
let newDelivery: () => EventDelivery;
let folder: string;
let n8n: ProcessGroup;
let flow: TriggerFlow;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'wecom-watch-'));
	const watch = new Watch(join(folder, 'watch.log'));
	world = await createWorld({ settings: { ...watch.settings, N8N_LOG_LEVEL: 'warn' } });
	n8n = new ProcessGroup(await watch.pid());
	const { api, instance, sandbox } = world;
	const credentials = [await connectToCallbacks(api, sandbox)];
	newDelivery = await deliveriesOf(sandbox);
	flow = await TriggerFlow.publish(api, instance.url, 'strangers', credentials);
});

afterAll(async () => {
	await world?.close();
	await rm(folder, { recursive: true, force: true });
});

const megabytes = (bytes: number) => Math.round(bytes / 1024 ** 2);

/** What a request costs that the trigger refuses at once, on this machine and at this time. */
async function secondsForOne(): Promise<number> {
	const count = 20;
	const start = Date.now();
	for (let time = 0; time < count; time++) {
		const response = await fetch(flow.url, { method: 'POST', body: 'x' });
		expect(await response.text()).toBe('forbidden');
	}
	return (Date.now() - start) / 1000 / count;
}

describe('connections of strangers that send a byte a second', () => {
	it('are closed, do not fill the memory, and do not hold up what WeCom sends', async () => {
		const good = async () => {
			const answer = await post(flow.url, newDelivery());
			if (answer !== '200 success') throw new Error(answer);
		};
		const rate = Math.min(MOST_STRANGERS, SHARE / (await secondsForOne()));
		await steadyLoad(rate / 2, 3, good);

		const before = n8n.memory();
		const memory = new MemoryLog(n8n);
		const stays: Stay[] = [];
		const deliveries = steadyLoad(rate / 2, SECONDS, good);
		const strangers = await steadyLoad(rate, SECONDS, async (index) => {
			stays.push(await trickle(flow.url, index % 2 ? inventedQuery() : {}));
		});
		const { latencies, failures } = await deliveries;
		const growth = memory.stop() - before;
		const longest = Math.max(...stays.map(({ ms }) => ms));
		console.log(
			`${stays.length} connections in ${SECONDS} s, all closed by n8n, the last to be after ${longest} ms; n8n grew by ` +
				`${megabytes(growth)} MB from ${megabytes(before)}; ${latencies.length} good deliveries meanwhile, ` +
				`median ${percentile(latencies, 0.5)} ms, 99 % within ${percentile(latencies, 0.99)} ms`,
		);
		expect(failures).toEqual([]);
		expect(strangers.failures).toEqual([]);
		expect(new Set(stays.map(({ answer }) => answer))).toEqual(new Set(['HTTP/1.1 403 Forbidden']));
		expect(longest).toBeLessThan(LONGEST_STAY);
		expect(growth).toBeLessThan(MAX_GROWTH);
		expect(percentile(latencies, 0.5)).toBeLessThan(MEDIAN);
		expect(percentile(latencies, 0.9)).toBeLessThan(SLOW);
	}, 150_000);

	it('are not let in by coming all at once', async () => {
		const before = n8n.memory();
		const memory = new MemoryLog(n8n);
		const flood = Array.from(
			{ length: AT_ONCE },
			async () => await trickle(flow.url, inventedQuery()),
		);
		await sleep(1000);
		expect(await post(flow.url, newDelivery())).toBe('200 success');
		const stays = await Promise.all(flood);
		const start = Date.now();
		expect(await post(flow.url, newDelivery())).toBe('200 success');
		console.log(
			`${AT_ONCE} at once with an invented query: closed within ${Math.max(...stays.map(({ ms }) => ms))} ms, n8n grew by ` +
				`${megabytes(memory.stop() - before)} MB; a good delivery afterwards took ${Date.now() - start} ms`,
		);
		expect(new Set(stays.map(({ answer }) => answer))).toEqual(new Set(['HTTP/1.1 403 Forbidden']));
	});
});
