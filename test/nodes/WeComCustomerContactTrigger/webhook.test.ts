import type { IExecuteFunctions, WorkflowExecuteMode } from 'n8n-workflow';
import { sleep } from 'n8n-workflow';

import { WeComCustomerContactTrigger } from '../../../nodes/WeComCustomerContactTrigger/WeComCustomerContactTrigger.node';
import type { FakeRequest } from './fakeWebhook';
import { corpId, delivery, keys, newWorkflow, receive, receiveLive, token } from './fakeWebhook';
import { seal } from '../../sandbox/callbacks/sealed';
import { credentialOf, vectors } from './callback/vectors';

jest.mock('n8n-workflow', () => {
	const workflow = jest.requireActual<typeof import('n8n-workflow')>('n8n-workflow');
	return { ...workflow, sleep: async (ms: number) => await workflow.sleep(ms / FASTER) };
});

/** How much faster time passes here where it is waited for. */
const FASTER = 20;

const xml =
	'<xml><ToUserName><![CDATA[ww0a1b2c3d4e5f6789]]></ToUserName><FromUserName><![CDATA[sys]]></FromUserName>' +
	'<CreateTime>1764900021</CreateTime><MsgType><![CDATA[event]]></MsgType>' +
	'<Event><![CDATA[change_external_contact]]></Event><ChangeType><![CDATA[add_external_contact]]></ChangeType>' +
	'<UserID><![CDATA[zhangsan]]></UserID><ExternalUserID><![CDATA[wm1]]></ExternalUserID></xml>';

const event = {
	ToUserName: corpId,
	FromUserName: 'sys',
	CreateTime: 1764900021,
	MsgType: 'event',
	Event: 'change_external_contact',
	ChangeType: 'add_external_contact',
	UserID: 'zhangsan',
	ExternalUserID: 'wm1',
};

const text = { 'Content-Type': 'text/plain; charset=utf-8' };
const success = {
	status: 200,
	answer: 'success',
	headers: expect.objectContaining(text) as unknown,
};
const forbidden = {
	status: 403,
	answer: 'forbidden',
	headers: text,
	items: undefined,
};

/** Events of any age, so that recorded ones pass. */
const anyAge = { events: ['*'], triggerOptions: { replayWindow: 0 } };

describe('an event', () => {
	it('starts the workflow with one item', async () => {
		const outcome = await receive(delivery(xml));
		expect(outcome).toMatchObject(success);
		expect(outcome.items).toEqual([
			{ json: { eventId: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown, ...event } },
		]);
		expect(outcome.log).toEqual([]);
	});

	it('is read from the body as it came, whether n8n has read it or not', async () => {
		for (const isUnread of [true, false]) {
			expect((await receive({ ...delivery(xml), isUnread })).items).toHaveLength(1);
		}
	});

	it('brings its raw XML on request', async () => {
		const parameters = { events: ['*'], triggerOptions: { includeRawXml: true } };
		const { items } = await receive({ ...delivery(xml), parameters });
		expect(items![0].json).toMatchObject({ ...event, rawXml: xml });
	});

	it('that was not picked is answered and starts nothing', async () => {
		const parameters = { events: ['change_external_chat'] };
		const outcome = await receive({ ...delivery(xml), parameters });
		expect(outcome).toMatchObject({ ...success, items: undefined });
		expect(outcome.log).toEqual([
			'debug: An event of WeCom starts nothing: not selected (change_external_contact.add_external_contact)',
		]);
	});

	it('is held back by channel and member', async () => {
		const of = async (filters: FakeRequest['parameters']) =>
			(await receive({ ...delivery(xml), parameters: { events: ['*'], filters } })).items;
		expect(await of({ members: 'lisi, zhangsan' })).toHaveLength(1);
		expect(await of({ members: ['lisi'] })).toBeUndefined();
		expect(await of({ states: 'spring_fair' })).toBeUndefined();
	});

	it('that cannot be read is answered and starts nothing', async () => {
		for (const text of ['', 'hello', '<xml><a></xml>']) {
			const outcome = await receive(delivery(text));
			expect(outcome).toMatchObject({ ...success, items: undefined });
			expect(outcome.log).toEqual([
				expect.stringMatching(/^warn: An event of WeCom cannot be read/),
			]);
		}
	});

	it.each(vectors.map((vector) => [vector.name, vector] as const))(
		'as in %s',
		async (_name, vector) => {
			const { method, query, body, expect: expected } = vector;
			const outcome = await receive({
				method: method as 'GET' | 'POST',
				query,
				body,
				parameters: anyAge,
				credentials: { weComCustomerContactCallbackApi: credentialOf(vector) },
			});
			if (!expected.ok) expect(outcome).toMatchObject(forbidden);
			else if (method === 'GET') {
				expect(outcome).toMatchObject({ ...success, answer: expected.plaintext, items: undefined });
			} else {
				expect(outcome).toMatchObject(success);
				expect(outcome.items?.length).toBe(expected.plaintext === '' ? undefined : 1);
			}
		},
	);
});

describe('a repeated event', () => {
	const parametersWith = (repeats: string) => ({ events: ['*'], triggerOptions: { repeats } });

	it('starts the workflow once, however it was encrypted', async () => {
		const workflowId = newWorkflow();
		expect((await receive({ ...delivery(xml), workflowId })).items).toHaveLength(1);
		const repetition = await receive({ ...delivery(xml, Date.now() + 5000), workflowId });
		expect(repetition).toMatchObject({ ...success, items: undefined });
		expect(repetition.log[0]).toContain('delivered before');
	});

	it('starts the workflow once when both come at the same time', async () => {
		const workflowId = newWorkflow();
		const outcomes = await Promise.all(
			Array.from({ length: 20 }, async () => await receive({ ...delivery(xml), workflowId })),
		);
		expect(outcomes.filter(({ items }) => items)).toHaveLength(1);
		for (const outcome of outcomes) expect(outcome).toMatchObject(success);
	});

	it('is another one for each trigger and workflow', async () => {
		const workflowId = newWorkflow();
		await receive({ ...delivery(xml), workflowId });
		expect((await receive({ ...delivery(xml), workflowId, nodeId: 'node 2' })).items).toHaveLength(
			1,
		);
		expect((await receive({ ...delivery(xml), workflowId: newWorkflow() })).items).toHaveLength(1);
	});

	it('is told from another event of the same second', async () => {
		const workflowId = newWorkflow();
		await receive({ ...delivery(xml), workflowId });
		const other = xml.replace('wm1', 'wm2');
		expect((await receive({ ...delivery(other), workflowId })).items).toHaveLength(1);
	});

	it('is not held against the filter', async () => {
		const workflowId = newWorkflow();
		await receive({
			...delivery(xml),
			workflowId,
			parameters: { events: ['change_external_chat'] },
		});
		expect((await receive({ ...delivery(xml), workflowId })).items).toHaveLength(1);
	});

	it('starts the workflow again where that is wanted, and when somebody tests', async () => {
		const workflowId = newWorkflow();
		for (let time = 0; time < 2; time++) {
			const accepted = { ...delivery(xml), workflowId, parameters: parametersWith('accept') };
			expect((await receive(accepted)).items).toHaveLength(1);
			expect((await receive({ ...delivery(xml), workflowId, mode: 'manual' })).items).toHaveLength(
				1,
			);
		}
	});

	it('is remembered for as long as a recorded delivery could pass, twice the window', async () => {
		const workflowId = newWorkflow();
		const start = Date.now();
		const clock = jest.spyOn(Date, 'now').mockReturnValue(start);
		const parameters = { events: ['*'], triggerOptions: { replayWindow: 20 } };
		const minutes = (count: number) => start + count * 60_000;
		await receive({ ...delivery(xml, minutes(20)), workflowId, parameters });
		clock.mockReturnValue(minutes(39));
		const again = await receive({ ...delivery(xml, minutes(20)), workflowId, parameters });
		clock.mockReturnValue(minutes(41));
		const forgotten = await receive({ ...delivery(xml, minutes(41)), workflowId, parameters });
		clock.mockRestore();

		expect(again).toMatchObject({ ...success, items: undefined });
		expect(forgotten.items).toHaveLength(1);
	});

	it('is known to another process that shares the store of the workflow', async () => {
		const parameters = parametersWith('ignoreShared');
		const staticData = {};
		await receive({ ...delivery(xml), parameters, staticData });
		// Another workflow stands for a process that remembers nothing of this one.
		const elsewhere = await receive({ ...delivery(xml), parameters, staticData });
		expect(elsewhere).toMatchObject({ ...success, items: undefined });
		expect((await receive({ ...delivery(xml), parameters, staticData: {} })).items).toHaveLength(1);
	});

	it('leaves nothing in the store of the workflow by default', async () => {
		const staticData = {};
		await receive({ ...delivery(xml), staticData });
		expect(staticData).toEqual({});
	});
});

describe('many events at once', () => {
	const customers = Array.from({ length: 30 }, (_, count) => `wm customer ${count}`);
	const outcomesOf = async (request: FakeRequest) => {
		const workflowId = newWorkflow();
		return await Promise.all(
			customers.map(async (customer) => {
				const ofCustomer = delivery(xml.replace('wm1', customer));
				return await receive({ ...ofCustomer, workflowId, ...request });
			}),
		);
	};

	it('start the workflow once for each, in the order in which they came, most of them together', async () => {
		const outcomes = await outcomesOf({});
		const executions = outcomes.flatMap(({ items }) => (items ? [items] : []));
		expect(executions.map(({ length }) => length)).toEqual([1, 29]);
		expect(executions.flat().map(({ json }) => json.ExternalUserID)).toEqual(customers);
		for (const outcome of outcomes) expect(outcome).toMatchObject(success);
	});

	it('each start an execution of their own where that is wanted, and when somebody tests', async () => {
		const alone = { events: ['*'], triggerOptions: { eventsPerExecution: 'one' } };
		for (const request of [{ parameters: alone }, { mode: 'manual' } as const]) {
			const outcomes = await outcomesOf(request);
			expect(outcomes.map(({ items }) => items?.[0].json.ExternalUserID)).toEqual(customers);
			for (const outcome of outcomes) expect(outcome).toMatchObject(success);
		}
	});

	it('of two triggers go side by side', async () => {
		const both = [newWorkflow(), newWorkflow()].map((workflowId) =>
			receive({ ...delivery(xml), workflowId }),
		);
		for (const { items } of await Promise.all(both)) expect(items).toHaveLength(1);
	});
});

describe('an answer', () => {
	it('is out when n8n has stored the event, not before', async () => {
		const { outcome, answered } = receiveLive(delivery(xml));
		while (!outcome.items) await Promise.resolve();
		for (let turn = 0; turn < 20; turn++) await Promise.resolve();
		expect(outcome.answer).toBeUndefined();
		await answered;
		expect(outcome).toMatchObject(success);
	});

	it('is 503 to those who followed when n8n cannot store, and each event is new afterwards', async () => {
		const workflowId = newWorkflow();
		const deliveries = ['wm1', 'wm2', 'wm3'].map((id) => delivery(xml.replace('wm1', id)));
		const outcomes = await Promise.all(
			deliveries.map(async (one) => await receive({ ...one, workflowId, n8nAnswers: 500 })),
		);
		expect(outcomes.map(({ status, answer }) => [status, answer])).toEqual([
			[500, '{}'],
			[500, '{}'],
			[503, 'not stored'],
		]);
		for (const one of deliveries) {
			expect((await receive({ ...one, workflowId })).items).toHaveLength(1);
		}
	});

	it('is 503 when n8n has answered already, and nobody waits in vain', async () => {
		const workflowId = newWorkflow();
		const outcome = await receive({ ...delivery(xml), workflowId, isAnswered: true });
		expect(outcome.log).toEqual([expect.stringMatching(/^warn: Events of WeCom cannot be handed/)]);
		expect((await receive({ ...delivery(xml), workflowId })).items).toHaveLength(1);
	});

	it('goes to the repetition too that comes while the event is stored', async () => {
		const workflowId = newWorkflow();
		const [first, repetition] = [0, 1].map(() => receiveLive({ ...delivery(xml), workflowId }));
		await repetition.ended;
		expect(repetition.outcome).toMatchObject({ items: undefined });
		expect(repetition.outcome.answer).toBeUndefined();
		await Promise.all([first.answered, repetition.answered]);
		for (const { outcome } of [first, repetition]) expect(outcome).toMatchObject(success);
	});
});

describe('the store of the workflow', () => {
	const parameters = { events: ['*'], triggerOptions: { repeats: 'ignoreShared' } };

	it('is written by the call that leads, with the events of all', async () => {
		const workflowId = newWorkflow();
		const stores = Array.from({ length: 4 }, () => ({}) as { recent?: unknown[] });
		const outcomes = await Promise.all(
			stores.map(async (staticData, count) => {
				const one = delivery(xml.replace('wm1', `wm${count}`));
				return await receive({ ...one, workflowId, parameters, staticData });
			}),
		);
		expect(outcomes.map(({ items }) => items?.length)).toEqual([1, 3, undefined, undefined]);
		expect(stores.map(({ recent }) => recent?.length)).toEqual([1, 4, undefined, undefined]);
	});

	it.each([
		[null],
		['x'],
		[7],
		[{ recent: [null] }],
		[{ recent: 'x' }],
		[{ recent: [[null, {}]] }],
	])('holding %j loses no event', async (staticData) => {
		const request = { ...delivery(xml), workflowId: newWorkflow(), parameters };
		const outcome = await receive({ ...request, staticData: staticData as never });
		expect(outcome).toMatchObject(success);
		expect(outcome.items).toHaveLength(1);
	});

	it('that cannot be written loses no event either, and the log says so', async () => {
		const request = { ...delivery(xml), workflowId: newWorkflow(), parameters };
		const outcome = await receive({ ...request, staticData: Object.freeze({}) });
		expect(outcome).toMatchObject(success);
		expect(outcome.items).toHaveLength(1);
		expect(outcome.log).toEqual([
			expect.stringMatching(/^warn: Events of WeCom are not remembered: Cannot add property/),
		]);
	});
});

/** The first step of an execution with two events. */
async function execute(mode: WorkflowExecuteMode) {
	const context = {
		getMode: () => mode,
		getNodeParameter: (_name: string, _index: number, fallback: unknown) => fallback,
		getInputData: () => [{ json: { eventId: 'a' } }, { json: { eventId: 'b' } }],
	} as unknown as IExecuteFunctions;
	return await new WeComCustomerContactTrigger().execute.call(context);
}

describe('without a free slot in n8n', () => {
	/** An event that n8n writes and does not run yet, and one that comes after it. */
	function twoEvents() {
		const workflowId = newWorkflow();
		let letRun = () => {};
		const untilSlot = new Promise<void>((resolve) => (letRun = resolve));
		const first = receiveLive({ ...delivery(xml), workflowId, untilSlot });
		const second = receiveLive({ ...delivery(xml.replace('wm1', 'wm2')), workflowId });
		return { first, second, letRun };
	}

	beforeEach(() => {
		const { now } = Date;
		const start = now();
		jest.spyOn(Date, 'now').mockImplementation(() => start + (now() - start) * FASTER);
	});
	afterEach(() => jest.restoreAllMocks());

	// Has to come first: the process has run no execution yet.
	it('events wait for n8n where other processes run the executions', async () => {
		await execute('manual');
		const { first, second, letRun } = twoEvents();
		await sleep(6000);
		expect([first.outcome.answer, second.outcome.answer]).toEqual([undefined, undefined]);
		expect(second.outcome.items).toBeUndefined();
		letRun();
		await Promise.all([first.answered, second.answered]);
		for (const { outcome } of [first, second]) expect(outcome).toMatchObject(success);
	});

	it('they are answered when they are written, where this process runs them', async () => {
		await execute('webhook');
		const { first, second, letRun } = twoEvents();
		await Promise.all([first.answered, second.answered]);
		for (const { outcome } of [first, second]) {
			expect(outcome).toMatchObject(success);
			expect(outcome.items).toHaveLength(1);
		}
		letRun();
		await first.ended;
	});
});

describe('the check of the URL', () => {
	const checkOf = (now = Date.now()): FakeRequest => {
		const { ciphertext, query } = seal('1616140317555161061', keys, corpId, now);
		return { method: 'GET', query: { ...query, echostr: ciphertext } };
	};

	it('is answered with the echo text and nothing around it', async () => {
		expect(await receive(checkOf())).toEqual({
			...success,
			answer: '1616140317555161061',
			items: undefined,
			log: [],
		});
	});

	it('is refused when another token signed it, or long ago', async () => {
		const credentials = { weComCustomerContactCallbackApi: { ...keys, token: 'another', corpId } };
		expect(await receive({ ...checkOf(), credentials })).toMatchObject(forbidden);
		expect(await receive(checkOf(Date.now() - 301_000))).toMatchObject(forbidden);
	});
});

describe('a bad request', () => {
	const refused: Array<[string, () => FakeRequest, string]> = [
		['no query', () => ({ ...delivery(xml), query: {} }), 'bad_request (no msg_signature)'],
		[
			'a body that does not come',
			() => ({ ...delivery(xml), isIncomplete: true }),
			'bad_request (body not there after 2 s)',
		],
		['no body', () => ({ ...delivery(xml), body: '' }), 'bad_request (no XML: ends too early)'],
		[
			'a body that says it is large',
			() => ({ ...delivery(xml), headers: { 'content-length': '1048577' } }),
			'bad_request (body of 1048577 bytes)',
		],
		[
			'a body that is large',
			() => ({ ...delivery(xml), body: Buffer.alloc(1024 * 1024 + 1, 'a') }),
			'bad_request (body of 1048577 bytes)',
		],
		['an old delivery', () => delivery(xml, Date.now() - 3_600_000), 'bad_signature (signed 360'],
		[
			'a changed signature',
			() => ({ ...delivery(xml), query: delivery(`${xml} `).query }),
			'bad_signature (wrong signature)',
		],
		[
			'a missing credential',
			() => ({ ...delivery(xml), credentials: {} }),
			'bad_setup (the credential cannot be read: Node does not have any credentials set',
		],
		[
			'a credential that is not filled in',
			() => ({
				...delivery(xml),
				credentials: { weComCustomerContactCallbackApi: { token, corpId, encodingAesKey: '' } },
			}),
			"bad_setup ('EncodingAESKey' is empty)",
		],
	];

	it.each(refused)(
		'such as %s gets the one answer, and a line in the log',
		async (_what, request, reason) => {
			const workflowId = newWorkflow();
			const outcome = await receive({ ...request(), workflowId });
			expect(outcome).toMatchObject(forbidden);
			expect(outcome.log).toEqual([expect.stringContaining(`refused: ${reason}`)]);
			const [line] = outcome.log;
			expect(line).toMatch(/^warn: .* \{"workflowId":"workflow \d+","node":"WeCom Trigger"\}$/);
			for (const secret of [token, keys.encodingAesKey]) expect(line).not.toContain(secret);
			expect((await receive({ ...request(), workflowId })).log).toEqual([]);
		},
	);

	it('never throws, whatever n8n does', async () => {
		const parameters = new Proxy(
			{},
			{
				get: () => {
					throw new TypeError('broken');
				},
			},
		);
		const outcome = await receive({ ...delivery(xml), parameters });
		expect(outcome).toMatchObject(forbidden);
		expect(outcome.log).toEqual([expect.stringContaining('unexpected (broken)')]);
	});
});
