/* eslint-disable @n8n/community-nodes/no-restricted-imports, no-console */
import { setTimeout as sleep } from 'node:timers/promises';
import { connectToCallbacks } from '../credential';
import { deliveriesOf, post, type EventDelivery } from '../deliveries';
import { lockDatabase } from '../lockedDatabase';
import { storedExecutions } from '../storedEvents';
import { TriggerFlow, triggerName } from '../triggerFlow';
import { createWorld, type World } from '../world';

/** Events that come, and when n8n ends meanwhile. */
interface Scenario {
	flow: 'empty' | 'slow' | 'alone';
	events: number;
	/** How many senders there are, each of which waits for its answer before it sends the next event. */
	senders?: number;
	/** How many events begin in a second, whatever is answered; all at once without it and senders. */
	perSecond?: number;
	/** n8n ends as soon as so many events are answered. */
	answers: number;
	/** Whether it is told to end (SIGTERM), or ends as by a power cut (SIGKILL). */
	isTold?: boolean;
}

const scenarios: Scenario[] = [
	{ flow: 'empty', events: 200, senders: 16, answers: 200 },
	{ flow: 'empty', events: 200, senders: 16, answers: 70 },
	{ flow: 'empty', events: 200, answers: 1 },
	{ flow: 'empty', events: 6, answers: 6 },
	{ flow: 'empty', events: 200, senders: 16, answers: 120, isTold: true },
	{ flow: 'empty', events: 60, perSecond: 20, answers: 40 },
	{ flow: 'slow', events: 200, senders: 16, answers: 200 },
	{ flow: 'alone', events: 100, senders: 16, answers: 60 },
];

const titleOf = ({ flow, events, senders, perSecond, answers, isTold }: Scenario) => {
	const pace = senders ? `${senders} at a time` : perSecond ? `${perSecond} a second` : 'at once';
	return `${flow} flow, ${events} events, ${pace}, n8n is ${isTold ? 'told to end' : 'killed'} after ${answers}`;
};

let world: World;
let newDelivery: () => EventDelivery;
let hasEnded = false;
const flows = {} as Record<Scenario['flow'], TriggerFlow>;

beforeAll(async () => {
	world = await createWorld({ settings: { N8N_LOG_LEVEL: 'warn' } });
	const { api, instance, sandbox } = world;
	const credentials = [await connectToCallbacks(api, sandbox)];
	newDelivery = await deliveriesOf(sandbox);
	const publish = async (path: string, options = {}) =>
		await TriggerFlow.publish(api, instance.url, path, credentials, options);
	flows.empty = await publish('empty');
	flows.slow = await publish('slow', {
		next: {
			name: 'Wait',
			type: 'n8n-nodes-base.wait',
			typeVersion: 1.1,
			parameters: { amount: 2 },
		},
	});
	const triggerOptions = { eventsPerExecution: 'one' };
	flows.alone = await publish('alone', { parameters: { triggerOptions } });
});

afterAll(async () => await world?.close());

/** Sends the events, and ends n8n in the midst of it. */
async function acknowledgedIn(scenario: Scenario): Promise<string[]> {
	const { flow, events, senders, perSecond, answers, isTold } = scenario;
	const url = `${world.instance.url}/webhook/${flow}/wecom`;
	const left = Array.from({ length: events }, () => newDelivery());
	const acknowledged: string[] = [];
	let ending: Promise<void> | undefined;
	const send = async (delivery: EventDelivery) => {
		// Nobody answers when n8n has ended.
		const answer = await post(url, delivery).catch(() => undefined);
		if (answer !== '200 success') return;
		acknowledged.push(delivery.customer);
		if (acknowledged.length === answers) {
			ending = isTold ? world.stop() : world.instance.kill();
		}
	};
	const sendAll = async () => {
		while (left.length > 0) await send(left.pop()!);
	};
	if (senders) {
		await Promise.all(Array.from({ length: senders }, sendAll));
	} else {
		const under: Array<Promise<void>> = [];
		while (left.length > 0) {
			under.push(send(left.pop()!));
			if (perSecond) await sleep(1000 / perSecond);
		}
		await Promise.all(under);
	}
	expect(acknowledged.length).toBeGreaterThanOrEqual(answers);
	await ending;
	hasEnded = true;
	return acknowledged;
}

async function runAgain(): Promise<void> {
	if (hasEnded) await world.restart();
	hasEnded = false;
}

describe('a database that cannot be written', () => {
	it('has everybody told so, and the events are stored once when they come again', async () => {
		const url = `${world.instance.url}/webhook/empty/wecom`;
		const deliveries = Array.from({ length: 8 }, () => newDelivery());
		const postAll = async () =>
			await Promise.all(deliveries.map(async (delivery) => await post(url, delivery)));
		const unlock = await lockDatabase(world.folder);
		const answers = await postAll();
		await unlock();
		// By n8n to who leads, and by the trigger to who follows.
		const kinds = new Set(answers.map((answer) => answer.slice(0, 4)));
		expect(kinds).toEqual(new Set(['500 ', '503 ']));
		expect(new Set(await postAll())).toEqual(new Set(['200 success']));
		const executions = await storedExecutions(world.folder, flows.empty.workflowId);
		expect(executions.flatMap(({ customers }) => customers).sort()).toEqual(
			deliveries.map(({ customer }) => customer).sort(),
		);
	});
});

describe('a sender that hangs up before it has its answer', () => {
	it('keeps nobody else from theirs, and its event is stored once', async () => {
		const url = `${world.instance.url}/webhook/empty/wecom`;
		const first = newDelivery();
		const others = Array.from({ length: 30 }, () => newDelivery());
		const hangUp = new AbortController();
		const hungUp = post(url, first, hangUp.signal).catch(() => 'hung up');
		// Until n8n has the call, and has not answered it.
		await sleep(5);
		const answers = others.map(async (delivery) => await post(url, delivery));
		hangUp.abort();
		expect(await hungUp).toBe('hung up');
		for (const answer of await Promise.all(answers)) expect(answer).toBe('200 success');
		expect(await post(url, first)).toBe('200 success');
		const executions = await storedExecutions(world.folder, flows.empty.workflowId);
		const stored = executions.flatMap(({ customers }) => customers);
		for (const { customer } of [first, ...others]) {
			expect(stored.filter((one) => one === customer)).toEqual([customer]);
		}
	});
});

describe('an event that WeCom was told to have been received is in the database of n8n', () => {
	it.each(scenarios.map((scenario) => [titleOf(scenario), scenario] as const))(
		'%s',
		async (title, scenario) => {
			await runAgain();
			const acknowledged = await acknowledgedIn(scenario);
			const { workflowId } = flows[scenario.flow];
			const executions = await storedExecutions(world.folder, workflowId);
			const stored = executions.flatMap(({ customers }) => customers);
			const lost = acknowledged.filter((customer) => !stored.includes(customer));
			console.log(
				`${title}: ${acknowledged.length} acknowledged, ${lost.length} of them lost; in all ${executions.length} executions`,
			);
			expect(lost).toEqual([]);
			expect(new Set(stored).size).toBe(stored.length);
			if (scenario.flow === 'alone') {
				expect(executions.filter(({ customers }) => customers.length !== 1)).toEqual([]);
			}
		},
	);

	it('and runs with all its events by Retry where n8n has ended before it could run', async () => {
		await runAgain();
		const { workflowId } = flows.slow;
		const executions = await storedExecutions(world.folder, workflowId);
		const crashed = executions.filter(({ status }) => status === 'crashed');
		console.log(`${crashed.length} of ${executions.length} executions of the slow flow crashed`);
		const [largest] = crashed.sort((a, b) => b.customers.length - a.customers.length);
		const retried = await world.api.retryExecution(largest.id);
		const { status, data } = await world.api.finishedExecution(retried);
		expect(status).toBe('success');
		// The first run of the trigger is the one that did not end.
		const [items] = data.resultData.runData[triggerName].at(-1)!.data!.main;
		expect(items!.map(({ json }) => json.ExternalUserID).sort()).toEqual(largest.customers.sort());
	});
});
