import type { CredentialReference } from './credential';
import { connectToCallbacks } from './credential';
import type { Execution, Workflow } from './rest';
import { until } from './until';
import { enterCallbackUrl } from './welcomeDemo';
import { callbackAddress, exampleWorkflow } from './workflows';
import type { World } from './world';

type Node = Workflow['nodes'][number];

/** An n8n, however it runs, with the address that WeCom calls, and the sandbox that it talks to. */
export type Stage = Pick<World, 'sandbox' | 'api' | 'credential'> & { webhookUrl: string };

/** Somebody fills in the form that the flow has made. */
export type FillIn = (
	formid: string,
	externalUserId: string,
	catalogue: string,
) => Promise<void> | void;

const FORM_TITLE = 'Which catalogue may we send you?';
const trigger = 'Form Filled In';
const once = 'Remove Duplicates';

function itemsOf({ data }: Execution, name: string): Array<Record<string, unknown>> {
	const [run] = data.resultData.runData[name] ?? [];
	return (run?.data?.main[0] ?? []).map(({ json }) => json);
}

const to = (node: string) => ({ main: [[{ node, type: 'main', index: 0 }]] });

/** A workflow that creates a form by hand. */
function creatingWorkflow({ id, name, type }: CredentialReference): Workflow {
	return {
		name: 'Create a form',
		nodes: [
			{
				id: '1',
				name: 'Start',
				type: 'n8n-nodes-base.manualTrigger',
				typeVersion: 1,
				position: [0, 0],
				parameters: {},
			},
			{
				id: '2',
				name: 'Create Form',
				type: 'n8n-nodes-wecom-customer-contact.weComCustomerContact',
				typeVersion: 1,
				position: [200, 0],
				parameters: {
					resource: 'collectForm',
					operation: 'create',
					formTitle: FORM_TITLE,
					questionRows: {
						question: [
							{
								title: 'Catalogue',
								kind: 'singleChoice',
								choices: 'Garden, Kitchen',
								mustReply: true,
							},
						],
					},
				},
				credentials: { [type]: { id, name } },
			},
		],
		connections: { Start: to('Create Form') },
		settings: { executionOrder: 'v1' },
	};
}

/** The example up to the answers; each answer once, as the docs say. */
function onceEach({ nodes, ...example }: Workflow): Workflow {
	const kept = nodes.filter(({ name }) => [trigger, 'Forms', 'Answers'].includes(name));
	const last: Node = {
		id: '9',
		name: once,
		type: 'n8n-nodes-base.removeDuplicates',
		typeVersion: 2,
		position: [660, 0],
		parameters: {
			operation: 'removeItemsSeenInPreviousExecutions',
			logic: 'removeItemsWithAlreadySeenKeyValues',
			dedupeValue: '={{ $json.repeated_id }} {{ $json.answer_id }}',
		},
	};
	return {
		...example,
		name: 'Each answer once',
		nodes: [
			...kept.map((node) => (node.name === trigger ? { ...node, webhookId: 'once-each' } : node)),
			last,
		],
		connections: { [trigger]: to('Forms'), Forms: to('Answers'), Answers: to(once) },
	};
}

/**
 * What the event of a form does: a form is made, filled in, and its answers tag customers, the same on every n8n.
 *
 * @param isOneProcess whether all executions run in one process
 */
export function describeFormEvents(
	stage: () => Stage,
	fillIn: () => FillIn,
	isOneProcess: boolean,
): void {
	let formid: string;
	let callbacks: CredentialReference;
	let example: Workflow;

	const control = () => stage().sandbox.control;
	const customers = () => control().state().customers;
	const nodeOf = (name: string) => example.nodes.find((node) => node.name === name)!;

	async function publish(workflow: Workflow): Promise<string> {
		const { api, sandbox, webhookUrl } = stage();
		const saved = await api.saveWorkflow(workflow);
		await api.publish(saved);
		await enterCallbackUrl(sandbox, callbackAddress(webhookUrl, workflow));
		return saved.id;
	}

	/** Everything that all executions of a workflow gave at a node, when they are over. */
	async function allGiven(workflowId: string, node: string) {
		const { api } = stage();
		const all = await api.executionsOf(workflowId);
		const ended = await Promise.all(all.map(async ({ id }) => await api.finishedExecution(id)));
		expect(ended.map(({ data }) => data.resultData.error?.message)).toEqual(
			ended.map(() => undefined),
		);
		return ended.flatMap((execution) => itemsOf(execution, node));
	}

	/** The same as soon as there are so many. */
	async function given(workflowId: string, node: string, count: number) {
		return await until(`${count} items of ${node}`, async () => {
			const items = await allGiven(workflowId, node);
			return items.length >= count ? items : undefined;
		});
	}

	beforeEach(async () => {
		const { api, sandbox, credential } = stage();
		control().reset();
		const { id } = await api.saveWorkflow(creatingWorkflow(credential));
		const created = await api.execute(id, 'Start');
		expect(created.data.resultData.error?.message).toBeUndefined();
		[{ formid }] = itemsOf(created, 'Create Form') as Array<{ formid: string }>;
		callbacks = await connectToCallbacks(api, sandbox);
		const file = 'tag-customers-from-a-wecom-form.json';
		example = await exampleWorkflow(file, credential, callbacks);
		nodeOf('Answers of the Last Hour').parameters.formId = formid;
	});

	afterAll(() => control().removeCallback());

	it('tags the customer who has filled in the form, at once', async () => {
		const workflowId = await publish(example);
		const [{ external_userid, name }] = customers();
		await fillIn()(formid, external_userid, 'Garden');

		const tags = await until('the tags', async () => {
			const { follow_user: follow } = customers().find(
				(one) => one.external_userid === external_userid,
			)!;
			const names = follow.map(({ tags: all }) => all.map(({ tag_name }) => tag_name));
			return names.every((all) => all.includes('Garden')) ? names : undefined;
		});
		expect(tags.length).toBeGreaterThan(0);
		const [event] = await given(workflowId, trigger, 1);
		expect(event).toMatchObject({
			Event: 'doc_change',
			ChangeType: 'form_complete',
			FormId: [formid],
			formDetails: [
				{
					formid,
					form_title: FORM_TITLE,
					answers: [{ formid, user_name: name, external_userid, Catalogue: 'Garden' }],
				},
			],
		});
	});

	it('leaves members and other forms alone', async () => {
		const tagged = () =>
			JSON.stringify(customers().map(({ follow_user }) => follow_user.map(({ tags }) => tags)));
		const before = tagged();
		const workflowId = await publish(example);
		// Some executions have begun by the hour, without an event.
		const seen = (await allGiven(workflowId, trigger)).length;
		control().fillForm({ formid, userid: 'wangwu', answers: { Catalogue: 'Kitchen' } });
		const seeded = control()
			.state()
			.forms.find((form) => form.formid !== formid)!;
		const { external_userid } = customers()[3];
		const answers = { Catalogue: 'Garden' };
		control().fillForm({ formid: seeded.formid, external_userid, answers });

		await given(workflowId, trigger, seen + 2);
		expect(tagged()).toBe(before);
	});

	it('loses no answer of people who answer at once, and gives none twice to what follows', async () => {
		const workflowId = await publish(onceEach(example));
		const people = customers().slice(4, 8);
		const answered = people.map(({ external_userid }) => external_userid);
		const fill = (external_userid: string) =>
			control().fillForm({ formid, external_userid, answers: { Catalogue: 'Kitchen' } });
		control().clearDeliveries();
		control().addCallbackFault({ kind: 'duplicate', copies: 2 });
		control().addCallbackFault({ kind: 'loseAnswer', after: 1 });
		const every = 20;
		await until('the second to begin', async () => Date.now() % 1000 < 200 || undefined, { every });
		answered.slice(0, 2).forEach(fill);
		await until('the second to go on', async () => Date.now() % 1000 > 500 || undefined, { every });
		fill(answered[2]);
		// Nothing in an event tells one of them from another.
		const events = control()
			.deliveries()
			.map(({ xml }) => xml);
		expect(events).toHaveLength(3);
		expect(new Set(events).size).toBe(1);
		await until('the deliveries', async () =>
			control()
				.deliveries()
				.every(({ status }) => status !== 'pending')
				? true
				: undefined,
		);
		await given(workflowId, once, 3);
		fill(answered[3]);

		const idsOf = async (node: string, count: number) =>
			(await given(workflowId, node, count)).map(({ external_userid }) => external_userid);
		// Each process remembers for itself which answers it has given.
		const places = isOneProcess ? ['Answers', once] : [once];
		for (const place of places) {
			const found = await idsOf(place, answered.length);
			for (const id of answered) expect(found.filter((one) => one === id)).toHaveLength(1);
		}
	});
}
