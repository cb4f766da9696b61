/* eslint-disable @n8n/community-nodes/no-restricted-imports, no-console */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { credentialOf, vectors } from '../../nodes/WeComCustomerContactTrigger/callback/vectors';
import { envelope, seal, withQuery } from '../../sandbox/callbacks/sealed';
import type { Delivery } from '../../sandbox/types';
import {
	callbackCredentialType,
	connectToCallbacks,
	type CredentialReference,
} from '../credential';
import { demoCustomer } from '../formDemo';
import { filesHolding } from '../traces';
import { everyEvent } from '../everyEvent';
import { TriggerFlow } from '../triggerFlow';
import { until } from '../until';
import { createWorld, type World } from '../world';

let world: World;
let callbacks: CredentialReference;
/** Starts for everything, and does nothing more. */
let flow: TriggerFlow;

beforeAll(async () => {
	world = await createWorld();
	callbacks = await connectToCallbacks(world.api, world.sandbox);
	flow = await publish('everything');
	await world.sandbox.control.setCallback({ url: flow.url });
});

afterAll(async () => await world?.close());

const control = () => world.sandbox.control;
const keys = () => control().callback();
const corpId = () => world.sandbox.corp.corpId;

async function publish(path: string, options: Parameters<typeof TriggerFlow.publish>[4] = {}) {
	const credentials = [callbacks, world.credential];
	return await TriggerFlow.publish(world.api, world.instance.url, path, credentials, options);
}

/** A signed delivery of a text. */
function sealed(xml: string, now = Date.now()) {
	const { ciphertext, query } = seal(xml, keys(), corpId(), now);
	return { query, body: envelope(ciphertext, corpId(), 1000002) };
}

async function post(url: string, query: Record<string, string>, body: string, type = 'text/xml') {
	const response = await fetch(withQuery(url, query), {
		method: 'POST',
		headers: { 'content-type': type },
		body,
	});
	return {
		status: response.status,
		type: response.headers.get('content-type'),
		text: await response.text(),
	};
}

const success = { status: 200, type: 'text/plain; charset=utf-8', text: 'success' };
const forbidden = { status: 403, type: 'text/plain; charset=utf-8', text: 'forbidden' };

async function ended({ id }: Delivery): Promise<Delivery> {
	return await until(`delivery ${id} to end`, async () => {
		const delivery = control()
			.deliveries()
			.find((it) => it.id === id)!;
		return delivery.status === 'pending' ? undefined : delivery;
	});
}

const newCustomer = (id: string): Record<string, string> => ({
	Event: 'change_external_contact',
	ChangeType: 'add_external_contact',
	UserID: 'zhangsan',
	ExternalUserID: id,
});

const xmlOf = (id: string) =>
	`<xml><CreateTime>${Math.floor(Date.now() / 1000)}</CreateTime>` +
	Object.entries(newCustomer(id))
		.map(([name, value]) => `<${name}><![CDATA[${value}]]></${name}>`)
		.join('') +
	'</xml>';

describe('the check of the URL', () => {
	it('passes in the admin console, at the production URL', async () => {
		expect(await control().setCallback({ url: flow.url })).toMatchObject({ url: flow.url });
	});

	it('fails in the admin console when the trigger has other keys', async () => {
		const other = control().makeCallbackKeys();
		await expect(control().setCallback({ url: flow.url, ...other })).rejects.toMatchObject({
			reason: 'HTTP status 403',
		});
	});

	it('fails as long as the workflow is not published', async () => {
		const url = `${world.instance.url}/webhook/unpublished/wecom`;
		await expect(control().setCallback({ url })).rejects.toMatchObject({
			reason: 'HTTP status 404',
		});
	});

	it('passes at the test URL, which then takes one event', async () => {
		await flow.newExecutions();
		await flow.listen();
		const { ciphertext, query } = seal('1616140317555161061', keys(), corpId(), Date.now());
		const check = async () =>
			await fetch(withQuery(flow.testUrl, { ...query, echostr: ciphertext }));
		for (let time = 0; time < 2; time++)
			expect(await (await check()).text()).toBe('1616140317555161061');

		const { query: signed, body } = sealed(xmlOf('wmTest'));
		expect(await post(flow.testUrl, { ...signed, nonce: '1' }, body)).toEqual(forbidden);
		expect(await post(flow.testUrl, signed, body)).toEqual(success);
		expect(await flow.started()).toMatchObject([{ json: newCustomer('wmTest') }]);
		expect((await post(flow.testUrl, signed, body)).status).toBe(404);
	});
});

describe('events', () => {
	it.each(everyEvent.map(({ event, read }) => [`${event.Event}.${event.ChangeType}`, event, read]))(
		'%s starts the workflow with what WeCom sent',
		async (_name, event, read = {}) => {
			const delivery = control().emit({ event: event as Record<string, string> });
			const [item, ...more] = await flow.started();
			expect(more).toEqual([]);
			const absent = Object.entries(event).flatMap(([name, value]) => (value === null ? name : []));
			const sent = { ...delivery.event, ...(read as object) };
			expect(item).toMatchObject({ status: 'success' });
			expect(item.json).toEqual({
				...sent,
				eventId: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown,
			});
			for (const name of absent) expect(item.json).not.toHaveProperty(name);
			expect((await ended(delivery)).attempts).toMatchObject([{ status: 200, answer: 'success' }]);
		},
	);

	it('come with everything else that was asked for', async () => {
		const detailed = await publish('details', {
			parameters: {
				events: ['change_external_contact'],
				attachDetails: ['customer', 'groupChat'],
				triggerOptions: { includeRawXml: true },
			},
		});
		await control().setCallback({ url: detailed.url });
		const known = demoCustomer.externalUserId;
		const { xml } = control().emit({ event: newCustomer(known) });
		const [{ json }] = await detailed.started();
		expect(json).toMatchObject({
			rawXml: xml,
			customerDetails: {
				external_contact: { external_userid: known },
				follow_user: expect.arrayContaining([
					expect.objectContaining({ userid: expect.any(String) as unknown }),
				]) as unknown,
			},
		});

		await detailed.listen();
		const tested = sealed(xmlOf(known));
		expect(await post(detailed.testUrl, tested.query, tested.body)).toEqual(success);
		const [{ json: ofTest }] = await detailed.started();
		expect(ofTest).toMatchObject({
			customerDetails: { external_contact: { external_userid: known } },
		});

		const lost = control().emit({ event: newCustomer('wmNobodyKnowsThisCustomer0000000') });
		const [{ json: withReason, status }] = await detailed.started();
		expect(status).toBe('success');
		expect(withReason).toMatchObject({
			ExternalUserID: 'wmNobodyKnowsThisCustomer0000000',
			customerDetailsError: { errcode: expect.any(Number) as unknown },
		});
		expect((await ended(lost)).attempts).toHaveLength(1);
		await control().setCallback({ url: flow.url });
	});

	it('that are filtered out are answered, and start nothing', async () => {
		const filtered = await publish('filtered', {
			parameters: {
				events: ['change_external_contact.add_external_contact', 'change_external_chat.update'],
				groupChatChanges: ['add_member'],
				filters: { states: 'fair2026', members: 'zhangsan, lisi' },
			},
		});
		await control().setCallback({ url: filtered.url });
		const added = newCustomer('wmFiltered');
		const changed = { Event: 'change_external_chat', ChangeType: 'update', ChatId: 'wr1' };
		const unwanted: Array<Record<string, string>> = [
			added,
			{ ...added, State: 'website' },
			{ ...added, State: 'fair2026', UserID: 'wangwu' },
			{ ...added, State: 'fair2026', ChangeType: 'del_follow_user' },
			{ ...changed, UpdateDetail: 'del_member' },
			{ Event: 'change_external_tag', ChangeType: 'create', Id: 'et1', TagType: 'tag' },
		];
		for (const event of unwanted) {
			const { status, attempts } = await ended(control().emit({ event }));
			expect([status, attempts.length]).toEqual(['delivered', 1]);
		}
		control().emit({ event: { ...added, State: 'fair2026' } });
		expect(await filtered.started()).toMatchObject([{ json: { State: 'fair2026' } }]);
		control().emit({ event: { ...changed, UpdateDetail: 'add_member' } });
		expect(await filtered.started()).toMatchObject([{ json: { UpdateDetail: 'add_member' } }]);
		await control().setCallback({ url: flow.url });
	});

	it('that come at the same moment are not mixed up, and start the workflow once each', async () => {
		await flow.newExecutions();
		const ids = Array.from({ length: 40 }, (_, index) => `wmTogether${index}`);
		const answers = await Promise.all(
			ids.map(async (id) => {
				const { query, body } = sealed(xmlOf(id));
				return await post(flow.url, query, body);
			}),
		);
		expect(answers).toEqual(ids.map(() => success));
		const items = await flow.started(ids.length);
		expect(items.map(({ json }) => json.ExternalUserID).sort()).toEqual([...ids].sort());
	});
});

describe('the vectors of the contract', () => {
	/** One workflow for each configuration. */
	const flows = new Map<string, TriggerFlow>();

	beforeAll(async () => {
		for (const vector of vectors) {
			const { token, encodingAesKey, receiveId } = vector;
			const name = [token, encodingAesKey, receiveId].join(' ');
			if (flows.has(name)) continue;
			const data = credentialOf(vector);
			const { id } = await world.api.saveCredential(name, callbackCredentialType, data);
			const path = `vectors${flows.size}`;
			const credential = { id, name, type: callbackCredentialType };
			const parameters = { triggerOptions: { replayWindow: 0, repeats: 'accept' } };
			const { api, instance } = world;
			flows.set(
				name,
				await TriggerFlow.publish(api, instance.url, path, [credential], { parameters }),
			);
		}
	});

	it.each(vectors.map((vector) => [vector.name, vector] as const))('%s', async (_name, vector) => {
		const { method, token, encodingAesKey, receiveId, rawQuery, body, expect: expected } = vector;
		const own = flows.get([token, encodingAesKey, receiveId].join(' '))!;
		const response = await fetch(`${own.url}?${rawQuery}`, {
			method,
			...(method === 'POST' && { body, headers: { 'content-type': 'text/xml' } }),
		});
		const text = await response.text();
		if (!expected.ok) return expect([response.status, text]).toEqual([403, 'forbidden']);
		expect(response.status).toBe(200);
		expect(text).toBe(method === 'GET' ? expected.plaintext : 'success');
		if (method === 'GET' || expected.plaintext === '') return undefined;
		const [{ json }] = await own.started();
		const { eventId, ...fields } = json;
		const texts = Object.entries(fields).map(([name, value]) => [
			name,
			typeof value === 'number' ? String(value) : value,
		]);
		if (expected.fields) expect(Object.fromEntries(texts)).toEqual(expected.fields);
		return expect(eventId).toEqual(expect.any(String));
	});
});

describe('deliveries that are not what they should be', () => {
	it('start the workflow once when WeCom repeats them', async () => {
		await flow.newExecutions();
		control().addCallbackFault({ kind: 'duplicate', copies: 3 });
		const copied = await ended(control().emit({ event: newCustomer('wmCopied') }));
		control().addCallbackFault({ kind: 'loseAnswer', attempts: 2 });
		const repeated = await ended(control().emit({ event: newCustomer('wmRepeated') }));
		expect(copied.attempts.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
		expect(repeated.attempts.map(({ status }) => status)).toEqual([200, 200, 200]);
		const items = await flow.started(2);
		expect(items.map(({ json }) => json.ExternalUserID)).toEqual(['wmCopied', 'wmRepeated']);
		await sleep(2000);
		expect(await flow.newExecutions()).toBe(0);
	});

	it('start nothing when somebody sends them again, or sends old ones', async () => {
		const { query, body } = sealed(xmlOf('wmReplayed'));
		expect(await post(flow.url, query, body)).toEqual(success);
		await flow.started();
		expect(await post(flow.url, query, body)).toEqual(success);
		const old = sealed(xmlOf('wmOld'), Date.now() - 301_000);
		expect(await post(flow.url, old.query, old.body)).toEqual(forbidden);
		await sleep(1000);
		expect(await flow.newExecutions()).toBe(0);
	});

	it('start nothing when they are signed or encrypted with other keys', async () => {
		const other = control().makeCallbackKeys();
		for (const wrong of [
			{ ...keys(), token: other.token },
			{ ...other, token: keys().token },
		]) {
			const { ciphertext, query } = seal(xmlOf('wmWrong'), wrong, corpId(), Date.now());
			const body = envelope(ciphertext, corpId(), 1000002);
			expect(await post(flow.url, query, body)).toEqual(forbidden);
		}
		const { ciphertext, query } = seal(xmlOf('wmOther'), keys(), 'ww0000000000000000', Date.now());
		const body = envelope(ciphertext, corpId(), 1000002);
		expect(await post(flow.url, query, body)).toEqual(forbidden);
		await sleep(1000);
		expect(await flow.newExecutions()).toBe(0);
	});

	it('do not reach the XML parser of n8n, which would hang for good', async () => {
		for (const body of ['not xml', 'not xml', '<xml>', 'not xml', '<xml>', '']) {
			const { query } = sealed(xmlOf('wmBad'));
			// n8n itself would answer 422, with JSON.
			expect(await post(flow.url, query, body)).toEqual(forbidden);
		}
		for (const type of ['text/xml', 'application/json', 'multipart/form-data; boundary=x', 'x/y']) {
			const { query, body } = sealed(xmlOf(`wmAfter ${type}`));
			expect(await post(flow.url, query, body, type)).toEqual(success);
			expect(await flow.started()).toMatchObject([{ json: newCustomer(`wmAfter ${type}`) }]);
		}
	});

	it('leave a line in the log of n8n, and no execution', async () => {
		const log = await readFile(join(world.folder, 'output-1.log'), 'utf8');
		const lines = log.split('\n').filter((line) => line.includes('refused: '));
		expect(lines.join('\n')).toMatch(/bad_signature/);
		expect(lines.join('\n')).toMatch(/bad_request/);
		console.log(lines.slice(0, 5).join('\n'));
	});
});

describe('a workflow that fails', () => {
	it('does not keep WeCom waiting, and starts for the next event', async () => {
		const failing = await publish('failing', {
			next: {
				name: 'Stop',
				type: 'n8n-nodes-base.stopAndError',
				typeVersion: 1,
				parameters: { errorMessage: 'Not today' },
			},
		});
		await control().setCallback({ url: failing.url });
		for (const id of ['wmFirst', 'wmSecond']) {
			const { status, attempts } = await ended(control().emit({ event: newCustomer(id) }));
			expect([status, attempts.length]).toEqual(['delivered', 1]);
			expect(await failing.started()).toMatchObject([{ status: 'error', json: newCustomer(id) }]);
		}
		await control().setCallback({ url: flow.url });
	});

	it('that takes long does not keep WeCom waiting either', async () => {
		const slow = await publish('slow', {
			next: {
				name: 'Wait',
				type: 'n8n-nodes-base.wait',
				typeVersion: 1.1,
				parameters: { amount: 8 },
			},
		});
		await control().setCallback({ url: slow.url });
		const { attempts } = await ended(control().emit({ event: newCustomer('wmSlow') }));
		expect(attempts).toHaveLength(1);
		expect(attempts[0].latencyMs).toBeLessThan(5000);
		await slow.started();
		await control().setCallback({ url: flow.url });
	});
});

describe('the credential', () => {
	const test = async (values: object) => {
		const { id, name, type } = callbacks;
		const { token, encodingAesKey } = keys();
		const data = { token, encodingAesKey, corpId: corpId(), ...values };
		return await world.api.testCredential(id, name, type, data);
	};

	it('passes the test of n8n, and fails it with the labels of what is wrong', async () => {
		expect(await test({})).toMatchObject({ status: 'OK' });
		expect(await test({ encodingAesKey: 'abc', token: '' })).toEqual({
			status: 'Error',
			message:
				"'Token' is empty. 'EncodingAESKey' cannot be right: it has exactly 43 letters and digits, and this one has 3 characters.",
		});
	});

	it('that was changed holds for the next delivery', async () => {
		const before = keys();
		const after = control().makeCallbackKeys();
		const { name, type } = callbacks;
		await world.api.saveCredential(name, type, { ...after, corpId: corpId() });
		await control().setCallback({ url: flow.url, ...after });
		control().emit({ event: newCustomer('wmChanged') });
		expect(await flow.started()).toMatchObject([{ json: newCustomer('wmChanged') }]);
		await sleep(500);
		await world.api.saveCredential(name, type, { ...before, corpId: corpId() });
		await control().setCallback({ url: flow.url, ...before });
	});

	it('keeps its secrets out of everything that n8n writes', async () => {
		const { token, encodingAesKey } = keys();
		await world.stop();
		expect(await filesHolding(world, [token, encodingAesKey])).toEqual([]);
	});
});
