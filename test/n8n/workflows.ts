/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CredentialReference } from './credential';
import { workflowFolder } from './paths';
import type { Workflow } from './rest';

/** The workflow that `npm start` shows, by its file in docs/workflows/. */
export const formWorkflowFile = 'tag-customers-from-a-form.json';

/** The workflow of the trigger that `npm start` shows. */
export const welcomeWorkflowFile = 'welcome-by-channel.json';

/** Reads one of the example workflows and gives its nodes their credentials, as a user picks them after an import. */
export async function exampleWorkflow(
	file: string,
	...credentials: CredentialReference[]
): Promise<Workflow> {
	const workflow = JSON.parse(await readFile(join(workflowFolder, file), 'utf8')) as Workflow;
	for (const node of workflow.nodes) {
		for (const { type, id, name } of credentials) {
			if (node.credentials?.[type]) node.credentials[type] = { id, name };
		}
	}
	return workflow;
}

/** The files of all example workflows. */
export async function exampleFiles(): Promise<string[]> {
	return (await readdir(workflowFolder)).filter((name) => name.endsWith('.json'));
}

/** The public address of a workflow's form. */
export function formAddress(n8nUrl: string, workflow: Workflow): string {
	const trigger = workflow.nodes.find(({ type }) => type === 'n8n-nodes-base.formTrigger')!;
	const { path } = trigger.parameters.options as { path: string };
	return `${n8nUrl}/form/${path}`;
}

/** The production URL of a workflow's WeCom trigger. */
export function callbackAddress(n8nUrl: string, workflow: Workflow): string {
	const trigger = workflow.nodes.find(({ type }) => type.endsWith('.weComCustomerContactTrigger'))!;
	return `${n8nUrl}/webhook/${String(trigger.webhookId)}/wecom`;
}
