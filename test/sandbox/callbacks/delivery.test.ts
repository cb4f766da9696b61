/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { setTimeout as sleep } from 'node:timers/promises';
import { gate } from '../../engine/gate';
import { startSandbox, type Delivery, type Sandbox } from '../index';
import { startReceiver, type Receiver } from './receiver';

let sandbox: Sandbox;
let receiver: Receiver;
let now = Date.parse('2026-03-01T00:00:00Z');

beforeAll(async () => {
	sandbox = await startSandbox({
		clock: () => now,
		limits: { callbackRetryDelaysMs: [20, 20, 20] },
	});
});
beforeEach(async () => {
	sandbox.control.reset();
	receiver = await startReceiver(sandbox.control.callback());
	await sandbox.control.setCallback({ url: `${receiver.url}?tenant=1` });
});
afterEach(async () => {
	sandbox.control.removeCallback();
	await receiver.close();
});
afterAll(async () => await sandbox.close());

const emit = (changeType = 'balance_low') =>
	sandbox.control.emit({ event: { Event: 'customer_acquisition', ChangeType: changeType } });

/** Waits until every delivery is over. */
async function over(): Promise<Delivery[]> {
	for (;;) {
		const deliveries = sandbox.control.deliveries();
		if (deliveries.every(({ status }) => status !== 'pending')) return deliveries;
		await sleep(5);
	}
}

const outcomes = ({ attempts }: Delivery) => attempts.map(({ outcome }) => outcome);
const received = () => receiver.received.map(({ event }) => event.ChangeType);

describe('a delivery', () => {
	it('comes as WeCom sends it', async () => {
		const { xml } = emit();
		const [callback] = await receiver.wait(1);
		const { corpId } = sandbox.corp;
		expect(callback).toMatchObject({ signed: true, receiveId: corpId, xml });
		expect(callback.url.searchParams.get('tenant')).toBe('1');
		expect(callback.url.searchParams.get('timestamp')).toBe(String(now / 1000));
		expect(callback.headers['content-type']).toBe('text/xml');
		const { Encrypt } = callback.envelope;
		expect(callback.body).toBe(
			`<xml><ToUserName><![CDATA[${corpId}]]></ToUserName><Encrypt><![CDATA[${Encrypt}]]></Encrypt>` +
				'<AgentID><![CDATA[1000001]]></AgentID></xml>',
		);
		expect(callback.event).toEqual({
			ToUserName: corpId,
			FromUserName: 'sys',
			CreateTime: String(now / 1000),
			MsgType: 'event',
			Event: 'customer_acquisition',
			ChangeType: 'balance_low',
		});
	});

	it('is logged with its times and the answer', async () => {
		const { id } = emit();
		const [delivery] = await over();
		expect(delivery).toEqual({
			id,
			app: 'main',
			at: now,
			url: `${receiver.url}?tenant=1`,
			event: expect.objectContaining({ ChangeType: 'balance_low', CreateTime: now / 1000 }),
			xml: receiver.received[0].xml,
			status: 'delivered',
			attempts: [
				{
					at: now,
					latencyMs: expect.any(Number),
					outcome: 'accepted',
					status: 200,
					answer: 'success',
				},
			],
		});
		expect(sandbox.control.deliveries({ changeType: 'other' })).toEqual([]);
		expect(sandbox.control.deliveries({ app: 'main', changeType: 'balance_low' })).toHaveLength(1);
		sandbox.control.clearDeliveries();
		expect(sandbox.control.deliveries()).toEqual([]);
	});

	it('is repeated until it is accepted: the same event, encrypted anew', async () => {
		sandbox.control.setLimits({ callbackTimeoutMs: 500 });
		receiver.replies.push({ delayMs: 2_000 }, { reset: true }, { status: 500 });
		emit();
		const [delivery] = await over();
		expect(outcomes(delivery)).toEqual(['timeout', 'failed', 'refused', 'accepted']);
		expect(delivery.status).toBe('delivered');
		expect(delivery.attempts[0].latencyMs).toBeGreaterThanOrEqual(499);
		expect(delivery.attempts[1].error).toBe('ECONNRESET');
		expect(delivery.attempts[2].status).toBe(500);
		const callbacks = receiver.received;
		expect(callbacks).toHaveLength(4);
		expect(new Set(callbacks.map(({ xml }) => xml)).size).toBe(1);
		expect(new Set(callbacks.map(({ envelope }) => envelope.Encrypt)).size).toBe(4);
		expect(new Set(callbacks.map(({ url }) => url.searchParams.get('nonce'))).size).toBe(4);
		expect(callbacks.every(({ signed }) => signed)).toBe(true);
	});

	it('is given up after three repeats', async () => {
		receiver.replies.push(...Array(9).fill({ status: 503 }));
		emit();
		const [delivery] = await over();
		expect(delivery.status).toBe('givenUp');
		expect(outcomes(delivery)).toEqual(Array(4).fill('refused'));
	});

	it('carries the time of each attempt, and the time of the event', async () => {
		receiver.replies.push({ status: 500 });
		emit();
		await receiver.wait(1);
		now += 5_000;
		const [first, second] = await receiver.wait(2);
		const at = ({ url }: typeof first) => Number(url.searchParams.get('timestamp'));
		expect(at(second)).toBe(at(first) + 5);
		expect(second.event.CreateTime).toBe(String(at(first)));
	});

	it('waits as long as the limits say, and repeats a bad status only if they say so', async () => {
		sandbox.control.setLimits({ callbackRetryOnStatus: false, callbackRetryDelaysMs: [300] });
		receiver.replies.push({ status: 500 });
		emit('balance_low');
		await receiver.wait(1);
		receiver.replies.push({ reset: true });
		const start = performance.now();
		emit('balance_exhausted');
		const [refused, failed] = await over();
		expect(outcomes(refused)).toEqual(['refused']);
		expect(outcomes(failed)).toEqual(['failed', 'accepted']);
		expect(performance.now() - start).toBeGreaterThan(295);
	});

	it('does not wait for the one before', async () => {
		const { open, opened } = gate();
		receiver.replies.push({ until: opened });
		emit('balance_low');
		await receiver.wait(1);
		emit('balance_exhausted');
		emit('balance_increased');
		await receiver.wait(3);
		const [first, ...others] = sandbox.control.deliveries();
		expect(first.status).toBe('pending');
		open();
		await over();
		expect(others).toHaveLength(2);
	});

	it('waits for room when the URL gets as many as it may at once', async () => {
		sandbox.control.setLimits({ callbacksAtOnce: 1 });
		const { open, opened } = gate();
		receiver.replies.push({ until: opened });
		for (let i = 0; i < 10; i++) emit(`kind_${i}`);
		await receiver.wait(1);
		await sleep(30);
		expect(received()).toEqual(['kind_0']);
		open();
		await over();
		expect(received()).toEqual(Array.from({ length: 10 }, (_, i) => `kind_${i}`));
	});

	it('goes to the app that it is for', async () => {
		const keys = sandbox.control.callback('otherApp');
		const other = await startReceiver(keys);
		await sandbox.control.setCallback({ app: 'otherApp', url: other.url });
		sandbox.control.emit({ app: 'otherApp', event: { Event: 'subscribe' } });
		const [callback] = await other.wait(1);
		expect(callback).toMatchObject({ signed: true, envelope: { AgentID: '1000003' } });
		expect(receiver.received).toEqual([]);
		sandbox.control.removeCallback('otherApp');
		await other.close();
		expect(() => sandbox.control.emit({ app: 'otherApp', event: {} })).toThrow(
			'otherApp has no callback URL',
		);
	});

	it('is cancelled with the URL and by a reset', async () => {
		// Longer than a busy machine takes from the second one to the removal.
		sandbox.control.setLimits({ callbackRetryDelaysMs: [500] });
		const { open, opened } = gate();
		receiver.replies.push({ until: opened }, { status: 500 });
		emit('balance_low');
		emit('balance_exhausted');
		await receiver.wait(2);
		sandbox.control.removeCallback();
		const deliveries = sandbox.control.deliveries();
		expect(deliveries.map(({ status }) => status)).toEqual(['cancelled', 'cancelled']);
		expect(outcomes(deliveries[0])).toEqual(['cancelled']);
		sandbox.control.reset();
		expect(sandbox.control.deliveries()).toEqual([]);
		open();
		await sleep(600);
		expect(receiver.received).toHaveLength(2);
	});

	it('is told of in the live events', async () => {
		const reader = new AbortController();
		const stream = await fetch(`${sandbox.url}/_sandbox/events`, { signal: reader.signal });
		const { id } = emit();
		await over();
		let text = '';
		const chunks = stream.body!.pipeThrough(new TextDecoderStream()).getReader();
		while (!text.includes('"delivered"')) text += (await chunks.read()).value;
		const told = [...text.matchAll(/^event: delivery\ndata: (.*)$/gm)].map(
			([, data]) => JSON.parse(data) as Delivery,
		);
		expect(told.map((delivery) => [delivery.id, delivery.status])).toEqual([
			[id, 'pending'],
			[id, 'pending'],
			[id, 'pending'],
			[id, 'delivered'],
		]);
		expect(told.map(outcomes)).toEqual([[], ['waiting'], ['accepted'], ['accepted']]);
		reader.abort();
	});

	it('stays in the log only as long as there is room', async () => {
		sandbox.control.setLimits({ deliveryEntries: 3 });
		for (let i = 0; i < 8; i++) emit(`kind_${i}`);
		await over();
		const kinds = sandbox.control.deliveries().map(({ event }) => event.ChangeType);
		expect(kinds).toEqual(['kind_5', 'kind_6', 'kind_7']);
	});
});

describe('emit', () => {
	it('sends whatever it is given', async () => {
		sandbox.control.emit({
			event: {
				FromUserName: 'zhangsan',
				MsgType: 'text',
				CreateTime: null,
				Content: '你好 ]]> <b>',
				MsgId: '7651244584968210237',
				AgentID: 1000001,
				MemChangeList: { Item: ['a', 'b'] },
			},
		});
		const [{ event }] = await receiver.wait(1);
		expect(event).toEqual({
			ToUserName: sandbox.corp.corpId,
			FromUserName: 'zhangsan',
			MsgType: 'text',
			Content: '你好 ]]> <b>',
			MsgId: '7651244584968210237',
			AgentID: '1000001',
			MemChangeList: { Item: ['a', 'b'] },
		});
		sandbox.control.emit({ xml: '<xml>\r\n <Event>odd</Event>\r\n</xml>' });
		const [, { xml }] = await receiver.wait(2);
		expect(xml).toBe('<xml>\r\n <Event>odd</Event>\r\n</xml>');
	});

	it('is found among the newest', async () => {
		const ids = [emit(), emit(), emit()].map(({ id }) => id);
		const newest = await fetch(`${sandbox.url}/_sandbox/deliveries?last=2`);
		expect(((await newest.json()) as Delivery[]).map(({ id }) => id)).toEqual(ids.slice(1));
		expect(sandbox.control.deliveries({ last: 0 })).toEqual([]);
		expect(sandbox.control.deliveries({ last: 5 })).toHaveLength(3);
	});

	it('works by HTTP, and refuses what is no event', async () => {
		const post = async (path: string, body: object) => {
			const response = await fetch(`${sandbox.url}/_sandbox/${path}`, {
				method: 'POST',
				body: JSON.stringify(body),
			});
			return { status: response.status, body: (await response.json()) as { error?: string } };
		};
		const sent = await post('callback/emit', { event: { Event: 'subscribe' } });
		expect(sent).toMatchObject({ status: 200, body: { status: 'pending', app: 'main' } });
		await receiver.wait(1);
		const logged = await fetch(`${sandbox.url}/_sandbox/deliveries?app=main`);
		expect(await logged.json()).toHaveLength(1);
		for (const wrong of [
			{},
			{ event: { 'a b': 'x' } },
			{ event: { Event: true } },
			{ event: {}, xml: 'x' },
		]) {
			expect(await post('callback/emit', wrong)).toMatchObject({ status: 400 });
		}
		expect((await fetch(`${sandbox.url}/_sandbox/deliveries?ap=main`)).status).toBe(400);
		expect((await fetch(`${sandbox.url}/_sandbox/deliveries?last=some`)).status).toBe(400);
		await fetch(`${sandbox.url}/_sandbox/deliveries`, { method: 'DELETE' });
		expect(sandbox.control.deliveries()).toEqual([]);
	});
});

describe('faults of deliveries', () => {
	it('drop: it never comes', async () => {
		sandbox.control.addCallbackFault({ kind: 'drop', changeType: 'balance_low' });
		['balance_low', 'balance_exhausted', 'balance_low'].forEach(emit);
		const deliveries = await over();
		expect(deliveries.map(({ status }) => status)).toEqual(['dropped', 'delivered', 'delivered']);
		expect(deliveries[0].attempts).toEqual([]);
		expect(received().sort()).toEqual(['balance_exhausted', 'balance_low']);
	});

	it('delay: it comes later, and others overtake it', async () => {
		sandbox.control.addCallbackFault({ kind: 'delay', ms: 100 });
		['balance_low', 'balance_exhausted'].forEach(emit);
		await over();
		expect(received()).toEqual(['balance_exhausted', 'balance_low']);
	});

	it('duplicate: it comes several times at once', async () => {
		sandbox.control.addCallbackFault({ kind: 'duplicate', copies: 2 });
		emit();
		const [delivery] = await over();
		expect(outcomes(delivery)).toEqual(['accepted', 'accepted', 'accepted']);
		const callbacks = receiver.received;
		expect(new Set(callbacks.map(({ xml }) => xml)).size).toBe(1);
		expect(new Set(callbacks.map(({ envelope }) => envelope.Encrypt)).size).toBe(3);
	});

	it('outOfOrder: it comes after later ones', async () => {
		sandbox.control.setLimits({ callbacksAtOnce: 1 });
		sandbox.control.addCallbackFault({ kind: 'outOfOrder', behind: 2, after: 1 });
		for (let i = 0; i < 3; i++) emit(`kind_${i}`);
		await receiver.wait(2);
		await sleep(50);
		expect(received()).toEqual(['kind_0', 'kind_2']);
		emit('kind_3');
		await over();
		expect(received()).toEqual(['kind_0', 'kind_2', 'kind_3', 'kind_1']);
	});

	it('loseAnswer: it was taken, and is repeated nevertheless', async () => {
		sandbox.control.addCallbackFault({ kind: 'loseAnswer', attempts: 2 });
		emit();
		const [delivery] = await over();
		expect(outcomes(delivery)).toEqual(['lost', 'lost', 'accepted']);
		expect(delivery.attempts[0]).toMatchObject({ status: 200, answer: 'success' });
		expect(received()).toHaveLength(3);
	});

	it('hit a share, the same one for the same seed', async () => {
		const dropped = async (seed: string) => {
			sandbox.control.clearDeliveries();
			sandbox.control.clearCallbackFaults();
			sandbox.control.addCallbackFault({ kind: 'drop', share: 0.3, seed });
			for (let i = 0; i < 40; i++) emit();
			return (await over()).map(({ status }) => status === 'dropped');
		};
		const [first, again, other] = [await dropped('a'), await dropped('a'), await dropped('b')];
		expect(again).toEqual(first);
		expect(other).not.toEqual(first);
		const many = first.filter(Boolean).length;
		expect(many).toBeGreaterThan(4);
		expect(many).toBeLessThan(20);
	});

	it('are listed, last as long as they should, and can be taken back', async () => {
		const { control } = sandbox;
		const id = control.addCallbackFault({ kind: 'drop', times: null, app: 'main' });
		control.addCallbackFault({ kind: 'delay', ms: 1, app: 'otherApp' });
		['balance_low', 'balance_exhausted'].forEach(emit);
		expect(control.callbackFaults()).toEqual([
			{ kind: 'drop', times: null, app: 'main', id, after: 0 },
			{ kind: 'delay', ms: 1, app: 'otherApp', id: id + 1, times: 1, after: 0 },
		]);
		control.removeCallbackFault(id);
		emit('balance_increased');
		control.clearCallbackFaults();
		expect(control.callbackFaults()).toEqual([]);
		await over();
		expect(received()).toEqual(['balance_increased']);
		expect(() => control.addCallbackFault({ kind: 'delay' } as never)).toThrow(TypeError);
		expect(() => control.addCallbackFault({ kind: 'boom' } as never)).toThrow(TypeError);
	});

	it('work by HTTP, too', async () => {
		const faults = `${sandbox.url}/_sandbox/callback/faults`;
		const add = async () =>
			await fetch(faults, { method: 'POST', body: JSON.stringify({ kind: 'drop' }) });
		const { id } = (await (await add()).json()) as { id: number };
		await add();
		await fetch(`${faults}/${id}`, { method: 'DELETE' });
		expect(await (await fetch(faults)).json()).toEqual(sandbox.control.callbackFaults());
		expect(sandbox.control.callbackFaults()).toHaveLength(1);
		await fetch(faults, { method: 'DELETE' });
		expect(sandbox.control.callbackFaults()).toEqual([]);
	});
});
