import type {
	IDataObject,
	INodeExecutionData,
	IWebhookFunctions,
	IWebhookResponseData,
} from 'n8n-workflow';

import type { Client } from '../../../nodes/WeComCustomerContactTrigger/client';
import type { Settings } from '../../../nodes/WeComCustomerContactTrigger/settings';
import { noteExecution, store } from '../../../nodes/WeComCustomerContactTrigger/store';

interface Delivery extends Partial<Pick<Settings, 'repeats' | 'isAlone' | 'includeRawXml'>> {
	mode?: 'manual';
	node?: string;
	staticData?: IDataObject;
	/** n8n has answered before the node could leave the answer to it. */
	isAnswered?: boolean;
}

/** A delivery of an event to the trigger of the test, and what became of it so far. */
function deliver(
	id: string,
	{ mode, node = 'node', staticData = {}, isAnswered, ...settings }: Delivery = {},
) {
	const heard: unknown[] = [];
	const log: string[] = [];
	const client = {
		answer: (status: number, text: string) => heard.push([status, text]),
		leaveToN8n(told: (status: number) => void) {
			if (isAnswered) throw new Error('headers are sent');
			delivery.answerOfN8n = told;
		},
	} as unknown as Client;
	const delivery = {
		heard,
		log,
		outcome: undefined as IWebhookResponseData | undefined,
		/** n8n answers with a status; nothing where it has no answer to give. */
		answerOfN8n: undefined as ((status: number) => void) | undefined,
		get items() {
			return delivery.outcome?.workflowData?.[0];
		},
	};
	const context = {
		getMode: () => mode ?? 'webhook',
		getNode: () => ({ id: node }),
		getWorkflow: () => ({ id: expect.getState().currentTestName }),
		getWorkflowStaticData: () => staticData,
		logger: {
			debug: (line: string) => log.push(line),
			warn: (line: string) => log.push(line),
		},
	} as unknown as IWebhookFunctions;
	const all = { repeats: 'ignore', isAlone: false, includeRawXml: false, window: 300 } as const;
	void store(
		context,
		{ ...all, ...settings } as Settings,
		{ id, fields: { UserID: 'zhangsan' }, xml: `<xml>${id}</xml>` },
		client,
	).then((outcome) => (delivery.outcome = outcome));
	return delivery;
}

/** What has come does what it can do without time. */
const settle = async () => {
	for (let turn = 0; turn < 10; turn++) await Promise.resolve();
};

/** Deliveries one after another, with time for each to be entered. */
async function deliverAll(ids: string[], more: Delivery = {}) {
	const deliveries = ids.map((id) => deliver(id, more));
	await settle();
	return deliveries;
}

/** n8n writes the items of an execution into its database. */
function write(items: INodeExecutionData[]) {
	JSON.stringify(items);
	void items[0].binary;
}

const idsIn = (items?: INodeExecutionData[]) => items?.map(({ json }) => json.eventId);

const success = [[200, 'success']];
const notStored = [[503, 'not stored']];
const nothing = { noWebhookResponse: true };

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

// Has to come first: the process has run no execution yet.
describe('Events without a free slot in n8n', () => {
	it('wait for n8n where other processes run the executions', async () => {
		noteExecution('manual');
		const [first, second] = await deliverAll(['a', 'b']);
		write(first.items!);
		await jest.advanceTimersByTimeAsync(10_000);
		expect([first.heard, second.heard, second.outcome]).toEqual([[], [], undefined]);

		first.answerOfN8n!(200);
		await settle();
		expect(first.heard).toEqual(success);
		expect(idsIn(second.items)).toEqual(['b']);
	});

	it('are answered when they are written, where this process runs them', async () => {
		noteExecution('webhook');
		const [first, second] = await deliverAll(['a', 'b'], {
			repeats: 'ignoreShared',
			staticData: {},
		});
		await jest.advanceTimersByTimeAsync(2900);
		write(first.items!);
		expect(first.heard).toEqual([]);
		await jest.advanceTimersByTimeAsync(1200);
		expect(first.heard).toEqual(success);

		expect(second.outcome).toMatchObject(nothing);
		expect(idsIn(second.items)).toEqual(['b']);
		expect(second.answerOfN8n).toBeUndefined();
		write(second.items!);
		await jest.advanceTimersByTimeAsync(1200);
		expect(second.heard).toEqual(success);
	});
});

describe('An event', () => {
	it('is answered when n8n has stored it, not before', async () => {
		const [event] = await deliverAll(['a']);
		expect(event.outcome).toEqual({
			workflowData: [[{ json: { eventId: 'a', UserID: 'zhangsan' } }]],
			webhookResponse: 'success',
		});
		expect(event.heard).toEqual([]);
		event.answerOfN8n!(200);
		expect(event.heard).toEqual(success);
	});

	it('brings its raw XML on request', async () => {
		const [event] = await deliverAll(['a'], { includeRawXml: true });
		expect(event.items![0].json).toEqual({
			eventId: 'a',
			UserID: 'zhangsan',
			rawXml: '<xml>a</xml>',
		});
	});

	it('that comes while another is stored goes with all that wait', async () => {
		const [first, second, third] = await deliverAll(['a', 'b', 'c']);
		expect(second.outcome).toBeUndefined();
		expect(third.outcome).toEqual(nothing);
		first.answerOfN8n!(200);
		await settle();

		expect(idsIn(second.items)).toEqual(['b', 'c']);
		second.answerOfN8n!(200);
		expect([second.heard, third.heard]).toEqual([success, success]);
	});

	it('has an execution of its own where that is wanted', async () => {
		const [first, second, third] = await deliverAll(['a', 'b', 'c'], { isAlone: true });
		first.answerOfN8n!(200);
		await settle();
		expect(idsIn(second.items)).toEqual(['b']);
		expect(third.outcome).toBeUndefined();
		second.answerOfN8n!(200);
		await settle();
		expect(idsIn(third.items)).toEqual(['c']);
	});

	it('waits for no other trigger', async () => {
		const [[one], [other]] = [await deliverAll(['a']), await deliverAll(['a'], { node: 'other' })];
		expect([idsIn(one.items), idsIn(other.items)]).toEqual([['a'], ['a']]);
	});

	it('is refused when n8n cannot store it, and is new when it comes again', async () => {
		const [first, second, third] = await deliverAll(['a', 'b', 'c']);
		first.answerOfN8n!(500);
		await settle();
		second.answerOfN8n!(500);
		expect([first, second, third].map(({ heard }) => heard)).toEqual([
			notStored,
			notStored,
			notStored,
		]);

		const [again] = await deliverAll(['a']);
		expect(idsIn(again.items)).toEqual(['a']);
	});

	it('is refused when it cannot be handed to n8n, and nobody waits in vain', async () => {
		const [event] = await deliverAll(['a'], { isAnswered: true });
		expect(event.outcome).toEqual(nothing);
		expect(event.heard).toEqual(notStored);
		expect(event.log).toEqual(['Events of WeCom cannot be handed to n8n: headers are sent']);

		const [next] = await deliverAll(['b']);
		expect(idsIn(next.items)).toEqual(['b']);
	});

	it('goes to n8n at once while somebody tests, as often as it comes', async () => {
		const deliveries = await deliverAll(['a', 'a'], { mode: 'manual' });
		for (const { outcome, items, answerOfN8n, heard } of deliveries) {
			expect(outcome).toMatchObject({ webhookResponse: 'success' });
			expect(idsIn(items)).toEqual(['a']);
			answerOfN8n!(200);
			expect(heard).toEqual([]);
		}
		const [live] = await deliverAll(['a']);
		expect(idsIn(live.items)).toEqual(['a']);
	});
});

describe('A repeated event', () => {
	it('waits with the first, and both hear the same', async () => {
		for (const [status, answer] of [
			[500, notStored],
			[200, success],
		] as const) {
			const [first, repetition] = await deliverAll(['a', 'a']);
			expect(repetition.outcome).toEqual(nothing);
			expect(repetition.heard).toEqual([]);
			first.answerOfN8n!(status);
			expect([first.heard, repetition.heard]).toEqual([answer, answer]);
		}
	});

	it('starts nothing once the first is stored, and the log says so', async () => {
		const [first] = await deliverAll(['a']);
		first.answerOfN8n!(200);
		const [repetition] = await deliverAll(['a']);
		expect(repetition.outcome).toEqual(nothing);
		expect(repetition.heard).toEqual(success);
		expect(repetition.log).toEqual([
			expect.stringMatching(/^An event of WeCom starts nothing: delivered before/),
		]);
	});

	it('is another event where all are accepted', async () => {
		const [first, second] = await deliverAll(['a', 'a'], { repeats: 'accept' });
		first.answerOfN8n!(200);
		await settle();
		expect(idsIn(second.items)).toEqual(['a']);
		expect(second.heard).toEqual([]);
	});

	it('is known to other processes by the store of the workflow, which the call that leads writes', async () => {
		const stores: IDataObject[] = [{}, {}, {}];
		const deliveries = ['a', 'b', 'c'].map((id, index) =>
			deliver(id, { repeats: 'ignoreShared', staticData: stores[index] }),
		);
		await settle();
		expect(stores.map(({ recent }) => (recent as unknown[] | undefined)?.length)).toEqual([
			1,
			undefined,
			undefined,
		]);
		deliveries[0].answerOfN8n!(200);
		await settle();
		expect(stores.map(({ recent }) => (recent as unknown[] | undefined)?.length)).toEqual([
			1,
			3,
			undefined,
		]);

		const elsewhere = { node: 'elsewhere', staticData: stores[1] };
		const [repetition] = await deliverAll(['c'], { repeats: 'ignoreShared', ...elsewhere });
		expect(repetition.outcome).toEqual(nothing);
	});
});
