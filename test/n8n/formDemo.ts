import type { FollowState, Sandbox, SandboxState, TagOnCustomer } from '../sandbox/types';
import type { CredentialReference } from './credential';
import type { FormAnswers } from './form';
import { submitForm } from './form';
import type { EditorApi } from './rest';
import { exampleFiles, exampleWorkflow, formAddress, formWorkflowFile } from './workflows';

/** A customer of the sandbox, and the member who looks after this customer. */
export const demoCustomer = {
	externalUserId: 'wmKq8DDAAA2c0VhXy1lQm7eZ9sT4uR6g',
	userId: 'zhangsan',
};

/** One tag that the corp has and one that it lacks. */
export const demoAnswers = {
	Name: 'Li Mei (form)',
	Interest: ['Solar', 'Heat pumps'],
};

/**
 * Imports all example workflows and publishes the one with the form.
 *
 * @returns the address of its form for the demo's customer
 */
export async function publishExamples(
	n8nUrl: string,
	api: EditorApi,
	...credentials: CredentialReference[]
): Promise<{ workflowId: string; formUrl: string }> {
	let published;
	for (const file of await exampleFiles()) {
		const workflow = await exampleWorkflow(file, ...credentials);
		const saved = await api.saveWorkflow(workflow);
		if (file !== formWorkflowFile) continue;
		await api.publish(saved);
		published = { workflowId: saved.id, formUrl: personalAddress(formAddress(n8nUrl, workflow)) };
	}
	return published!;
}

function personalAddress(address: string): string {
	const { externalUserId, userId } = demoCustomer;
	return `${address}?external_userid=${externalUserId}&userid=${userId}`;
}

export interface FormDemoResult {
	customerName: string;
	memberName: string;
	before: FollowState;
	after: FollowState;
	/** Tags that the customer has got. */
	added: TagOnCustomer[];
	/** Names of the tags that the corp did not have before. */
	created: string[];
	/** What the person who filled in the form sees at the end. */
	lastPage: string;
}

/** Sends the form off once, and tells from the sandbox's own state what it did. */
export async function runFormDemo(
	sandbox: Sandbox,
	formUrl: string,
	answers: FormAnswers = demoAnswers,
): Promise<FormDemoResult> {
	const stateBefore = sandbox.control.state();
	const lastPage = await submitForm(formUrl, answers);
	const stateAfter = sandbox.control.state();

	const before = followOf(stateBefore);
	const after = followOf(stateAfter);
	const had = new Set(before.tags.map(({ tag_id }) => tag_id));
	const known = new Set(tagsOf(stateBefore));
	return {
		customerName: customerOf(stateAfter).name,
		memberName: stateAfter.members.find(({ userid }) => userid === demoCustomer.userId)!.name,
		before,
		after,
		added: after.tags.filter(({ tag_id }) => !had.has(tag_id)),
		created: tagsOf(stateAfter).filter((tag) => !known.has(tag)),
		lastPage,
	};
}

function customerOf(state: SandboxState) {
	return state.customers.find(
		({ external_userid }) => external_userid === demoCustomer.externalUserId,
	)!;
}

function followOf(state: SandboxState): FollowState {
	return customerOf(state).follow_user.find(({ userid }) => userid === demoCustomer.userId)!;
}

function tagsOf(state: SandboxState): string[] {
	return state.tagGroups.flatMap(({ group_name, tags }) =>
		tags.map(({ name }) => `${group_name}/${name}`),
	);
}
