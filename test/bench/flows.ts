/* eslint-disable no-console */
import { demoAnswers, publishExamples } from '../n8n/formDemo';
import { submitForm } from '../n8n/form';
import { itemWorkflow, publishItemWorkflow, runItems } from '../n8n/itemRun';
import type { LoadWorld } from '../n8n/loadWorld';
import type { Workflow } from '../n8n/rest';
import { exampleWorkflow } from '../n8n/workflows';
import { SandboxClient } from '../sandbox/client';
import { png } from '../sandbox/pictures';
import type { SandboxState } from '../sandbox/types';
import type { Relation } from './contenders';

/** What a flow called, tokens left out. */
export interface FlowCalls {
	flow: string;
	/** Calls by API, in the order of the first call; the last part of the path. */
	calls: Array<{ api: string; count: number }>;
	/** The fewest calls with which it can be done. */
	minimum: number;
	/** What these are. */
	because: string;
}

interface Flow extends Omit<FlowCalls, 'calls'> {
	run: (world: LoadWorld) => Promise<unknown>;
}

/** Runs an example from its own trigger, without its long waits. */
function example(
	file: string,
	change: (workflow: Workflow, world: LoadWorld) => unknown = () => {},
) {
	return async (world: LoadWorld) => {
		const workflow = await exampleWorkflow(file, world.credential);
		for (const { type, parameters } of workflow.nodes) {
			if (type === 'n8n-nodes-base.wait') Object.assign(parameters, { amount: 1, unit: 'seconds' });
		}
		await change(workflow, world);
		const { id } = await world.api.saveWorkflow(workflow);
		const trigger = workflow.nodes.find(({ type }) => /Trigger$/.test(type))!;
		const { status } = await world.api.execute(id, trigger.name);
		if (status !== 'success') throw new Error(`${workflow.name} ended with status "${status}"`);
	};
}

/** Runs one operation for the items. */
function operation(parameters: Record<string, unknown>, items: object[]) {
	return async ({ api, credential, instance }: LoadWorld) => {
		const path = `flow-${String(parameters.operation)}`;
		const node = {
			type: 'n8n-nodes-wecom-customer-contact.weComCustomerContact',
			typeVersion: 1,
			parameters,
			credentials: { [credential.type]: credential },
		};
		await publishItemWorkflow(api, itemWorkflow(path, node));
		const found = await runItems(instance.url, path, items);
		const failed = found.find(({ error }) => error !== undefined);
		if (failed) throw new Error(`${path}: ${failed.error}`);
	};
}

const byId = (value: string) => ({ __rl: true, mode: 'id', value });

const whole = (value: number) => value.toLocaleString('en-US');

/** The example workflows of docs/workflows, and runs of many items. */
function flowsFor(relations: Relation[], { customers }: SandboxState): Flow[] {
	const many = relations.slice(0, 500);
	const [{ userid: member }] = many;
	const handedOver = many.filter(({ userid }) => userid === member);
	const all = customers.filter(({ follow_user }) =>
		follow_user.some(({ userid }) => userid === member),
	).length;
	return [
		{
			flow: 'Example: Tag customers from a form',
			minimum: 4,
			because: 'tags of the company, the tag that is new, the customer’s tags, the remark',
			run: async ({ instance, api, credential }) => {
				const { formUrl } = await publishExamples(instance.url, api, credential);
				await submitForm(formUrl, demoAnswers);
			},
		},
		{
			flow: 'Example: Scheduled mass message to tagged customers',
			minimum: 5,
			because: 'the message, its two senders, a page of results for each, the reminder',
			run: example('scheduled-mass-message.json'),
		},
		{
			flow: 'Example: Publish a moment with an image',
			minimum: 4,
			because:
				'the image, the moment, its result, which is asked for until it is there, and who has published it',
			run: example('publish-a-moment-with-an-image.json', async (workflow, { sandbox }) => {
				const image = await new SandboxClient(sandbox).upload('media/uploadimg', {}, png, 'a.png');
				workflow.nodes.find(({ name }) => name === 'Get Image')!.parameters.url = image.url;
				await sandbox.control.clearJournal();
			}),
		},
		{
			flow: "Example: Hand a leaver's customers to a colleague",
			minimum: 4,
			because:
				'who can take customers over, the customers of those who left, the transfer, its result',
			run: example('hand-over-a-leavers-customers.json'),
		},
		{
			flow: 'Example: Weekly statistics to a table',
			minimum: 5,
			because: 'the members, the figures of each of the four',
			run: example('weekly-statistics-to-a-table.json'),
		},
		{
			flow: `Tags by name for ${many.length} customers, one tag is new`,
			minimum: many.length + 2,
			because: 'each customer, and once for all the tags of the company and the new one',
			run: operation(
				{
					resource: 'tag',
					operation: 'mark',
					userId: byId('={{ $json.userid }}'),
					externalUserId: byId('={{ $json.external_userid }}'),
					addTags: 'Gold, Interest/Heat pumps',
					createMissingTags: true,
				},
				many,
			),
		},
		{
			flow: `Transfer of ${handedOver.length} customers`,
			minimum: Math.ceil(handedOver.length / 100),
			because: 'WeCom takes 100 a call',
			run: operation(
				{
					resource: 'customerTransfer',
					operation: 'transferCustomers',
					memberIs: 'active',
					handoverUserId: byId(member),
					takeoverUserId: byId('zhaoliu'),
					externalUserIds: '={{ $json.customers }}',
				},
				[{ customers: handedOver.map(({ external_userid }) => external_userid) }],
			),
		},
		{
			flow: `All ${whole(all)} customers of a member`,
			minimum: Math.ceil(all / 100) + 1,
			because: 'pages of 100, and once for all the tags of the company',
			run: operation(
				{
					resource: 'externalContact',
					operation: 'getAll',
					customersOf: 'selectedMembers',
					members: member,
					returnAll: true,
				},
				[{}],
			),
		},
	];
}

/** Counts the calls of each flow, against a sandbox without latency. */
export async function callsOfFlows(world: LoadWorld, relations: Relation[]): Promise<FlowCalls[]> {
	const { control } = world.sandbox;
	const found: FlowCalls[] = [];
	for (const { run, ...flow } of flowsFor(relations, await control.state())) {
		await world.ready();
		await control.reset();
		await control.setLimits({ latencyMs: 0 });
		await run(world);
		const counts = new Map<string, number>();
		for (const { path, errcode } of await control.journal()) {
			const api = path.split('/').at(-1)!;
			// A token of before the reset is refused once; that belongs to the token.
			if (api === 'gettoken' || errcode === 40014) continue;
			counts.set(api, (counts.get(api) ?? 0) + 1);
		}
		const calls = [...counts].map(([api, count]) => ({ api, count }));
		console.log(`${flow.flow}: ${calls.map(({ api, count }) => `${api} × ${count}`).join(', ')}`);
		found.push({ ...flow, calls });
	}
	return found;
}
