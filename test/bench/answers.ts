/* eslint-disable no-console */
import { connectToCallbacks } from '../n8n/credential';
import { deliveriesOf, post } from '../n8n/deliveries';
import { publishItemWorkflow } from '../n8n/itemRun';
import type { LoadWorld } from '../n8n/loadWorld';
import { percentile, steadyLoad } from '../n8n/openLoad';
import { storedExecutions } from '../n8n/storedEvents';
import { TriggerFlow } from '../n8n/triggerFlow';
import { until } from '../n8n/until';
import type { BenchOptions } from './options';

/** Events a second that n8n holds easily. */
export const answersRate = 20;

/** How one who takes WeCom's deliveries has answered them; times in ms. */
export interface Answers {
	/** At a steady rate. */
	median: number;
	slow: number;
	/** Executions that the events have started. */
	executions: number;
}

/** The same for deliveries that come all at once. */
export interface BurstAnswers {
	/** Until the last one was answered. */
	last: number;
	executions: number;
}

/** By round. */
export type AnswersOf = Record<ReceiverName, Array<{ steady: Answers; burst: BurstAnswers }>>;

export type ReceiverName = 'trigger' | 'webhook';

interface Receiver {
	url: string;
	workflowId: string;
}

/**
 * How long WeCom waits for its answer: from the trigger, and from n8n's Webhook node, which answers "Immediately", with an
 * empty flow behind each, in turns in one n8n. The first round warms up and does not count.
 *
 * @throws when a delivery is not answered 200
 */
export async function answersToWeCom(
	world: LoadWorld,
	{ answerSeconds, burst, answerRounds }: BenchOptions,
): Promise<AnswersOf> {
	const newDelivery = await deliveriesOf(world.sandbox);
	const receivers = { trigger: await trigger(world), webhook: await webhook(world) };
	const found: AnswersOf = { trigger: [], webhook: [] };
	const load = async (receiver: Receiver, rate: number, seconds: number) => {
		await world.ready();
		const before = await executionsOf(world, receiver);
		const { latencies, failures } = await steadyLoad(rate, seconds, async () => {
			const answer = await post(receiver.url, newDelivery());
			if (!answer.startsWith('200 ')) throw new Error(answer);
		});
		if (failures.length > 0) throw new Error(`Not answered: ${failures.slice(0, 5).join(', ')}`);
		return { latencies, executions: (await executionsOf(world, receiver)) - before };
	};
	for (let round = 0; round <= answerRounds; round++) {
		for (const name of ['trigger', 'webhook'] as const) {
			const calm = await load(receivers[name], answersRate, answerSeconds);
			const steady = {
				median: percentile(calm.latencies, 0.5),
				slow: percentile(calm.latencies, 0.99),
				executions: calm.executions,
			};
			// All of them are due within a millisecond.
			const { latencies, executions } = await load(receivers[name], burst * 1000, 0.001);
			const last = Math.round(latencies.at(-1)!);
			console.log(
				`answers, ${round === 0 ? 'warm-up' : `round ${round}`}, ${name}: ${answersRate} a second median ${steady.median} ms, 99 % ` +
					`within ${steady.slow} ms, ${steady.executions} executions; ${burst} at once ${last} ms, ${executions} executions`,
			);
			if (round > 0) found[name].push({ steady, burst: { last, executions } });
		}
	}
	return found;
}

async function trigger({ api, instance, sandbox }: LoadWorld): Promise<Receiver> {
	const credentials = [await connectToCallbacks(api, sandbox)];
	return await TriggerFlow.publish(api, instance.url, 'answers', credentials);
}

async function webhook({ api, instance }: LoadWorld): Promise<Receiver> {
	const path = 'answers-webhook';
	const workflowId = await publishItemWorkflow(api, {
		name: path,
		nodes: [
			{
				id: '1',
				name: 'Webhook',
				type: 'n8n-nodes-base.webhook',
				typeVersion: 2,
				position: [0, 0],
				webhookId: path,
				parameters: { httpMethod: 'POST', path, responseMode: 'onReceived' },
			},
		],
		connections: {},
		settings: { executionOrder: 'v1' },
	});
	return { url: `${instance.url}/webhook/${path}`, workflowId };
}

/** How many executions there are, when all have ended. */
async function executionsOf({ folder }: LoadWorld, { workflowId }: Receiver): Promise<number> {
	return await until(
		'all executions to end',
		async () => {
			const all = await storedExecutions(folder, workflowId);
			const areOver = all.every(({ status }) => !['new', 'running'].includes(status));
			return areOver ? all.length : undefined;
		},
		{ seconds: 120, every: 1000 },
	);
}
