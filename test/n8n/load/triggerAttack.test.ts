/* eslint-disable @n8n/community-nodes/no-restricted-imports, no-console */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ciphertextOf } from '../../../nodes/WeComCustomerContactTrigger/callback/envelope';
import { mutated, randomNumbers } from '../../nodes/WeComCustomerContactTrigger/callback/mutations';
import { envelope, seal, withQuery } from '../../sandbox/callbacks/sealed';
import { connectToCallbacks } from '../credential';
import { MemoryLog, ProcessGroup } from '../processGroup';
import { TriggerFlow } from '../triggerFlow';
import { Watch } from '../watch';
import { createWorld, type World } from '../world';

const COUNT = 10_000;
const AT_ONCE = 16;

/** Growth that n8n may show between the first and the last quarter, in bytes: its garbage comes and goes. */
const MAX_GROWTH = 60 * 1024 * 1024;

describe(`${COUNT} damaged deliveries`, () => {
	let world: World;
	let watchFolder: string;
	let watch: Watch;

	beforeAll(async () => {
		watchFolder = await mkdtemp(join(tmpdir(), 'wecom-watch-'));
		watch = new Watch(join(watchFolder, 'watch.log'));
		world = await createWorld({
			settings: {
				...watch.settings,
				N8N_LOG_LEVEL: 'warn',
				// Which engine n8n uses for expressions does not matter here, and the other one takes most of the time.
				N8N_EXPRESSION_ENGINE: 'legacy',
			},
		});
	});

	afterAll(async () => {
		await world?.close();
		await rm(watchFolder, { recursive: true, force: true });
	});

	it('start nothing, break nothing, and leave no memory behind', async () => {
		const { api, instance, sandbox } = world;
		const credential = await connectToCallbacks(api, sandbox);
		const flow = await TriggerFlow.publish(api, instance.url, 'attacked', [credential]);
		const { corpId } = sandbox.corp;
		const sealed = (customer: string) => {
			const xml = `<xml><Event>change_external_contact</Event><ExternalUserID>${customer}</ExternalUserID></xml>`;
			const { ciphertext, query } = seal(xml, sandbox.control.callback(), corpId, Date.now());
			return { query, body: Buffer.from(envelope(ciphertext, corpId, 1000002)) };
		};
		const post = async (query: Record<string, string>, body: Buffer) => {
			const response = await fetch(withQuery(flow.url, query), {
				method: 'POST',
				headers: { 'content-type': 'text/xml' },
				body: new Uint8Array(body),
			});
			return `${response.status} ${await response.text()}`;
		};

		const memory = new MemoryLog(new ProcessGroup(await watch.pid()));
		const random = randomNumbers(20261122);
		const counts: Record<string, number> = {};
		const wrong: string[] = [];
		let left = COUNT;
		// Anew from time to time, since a delivery is good for five minutes only.
		let original = sealed('wmAttacked0');
		let sent = 0;
		const start = performance.now();
		expect(await post(original.query, original.body)).toBe('200 success');
		const attack = async () => {
			while (left-- > 0) {
				const { query, body } = original;
				const changed = mutated(body, random);
				const answer = await post(query, changed);
				counts[answer] = (counts[answer] ?? 0) + 1;
				const isUnharmed = ciphertextIn(changed) === ciphertextIn(body);
				if (answer !== (isUnharmed ? '200 success' : '403 forbidden')) wrong.push(answer);
				if (++sent % 1000 === 0) {
					const next = sealed(`wmAttacked${sent}`);
					expect(await post(next.query, next.body)).toBe('200 success');
					original = next;
				}
			}
		};
		await Promise.all(Array.from({ length: AT_ONCE }, attack));
		const seconds = (performance.now() - start) / 1000;
		memory.stop();

		const samples = memory.samples.map(({ bytes }) => bytes);
		const quarter = Math.floor(samples.length / 4);
		const [early, late] = [samples.slice(quarter, 2 * quarter), samples.slice(-quarter)].map(
			median,
		);
		console.log(
			`${COUNT} damaged deliveries in ${seconds.toFixed(0)} s: ${JSON.stringify(counts)}; memory of n8n ` +
				`${megabytes(early)} MB in the second quarter, ${megabytes(late)} MB in the last one`,
		);
		expect(wrong).toEqual([]);
		expect(counts['403 forbidden']).toBeGreaterThan(COUNT * 0.8);
		expect(late - early).toBeLessThan(MAX_GROWTH);

		// The eleven good ones, and nothing else.
		await flow.started(11);
		await sleep(1000);
		expect(await flow.newExecutions()).toBe(0);
	}, 900_000);
});

/** What WeCom's signature covers: damage elsewhere, in AgentID for example, is none. */
function ciphertextIn(body: Buffer): string | undefined {
	try {
		return ciphertextOf(body);
	} catch {
		return undefined;
	}
}

function median(values: number[]): number {
	return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

function megabytes(bytes: number): string {
	return (bytes / 1024 / 1024).toFixed(0);
}
