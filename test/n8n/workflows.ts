/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { workflowFolder } from './paths';
import type { Workflow } from './rest';

/** The workflow that `npm start` shows, by its file in docs/workflows/. */
export const formWorkflowFile = 'tag-customers-from-a-form.json';

/** Reads one of the example workflows and gives its nodes the credential, as a user picks it after an import. */
export async function exampleWorkflow(
	file: string,
	credential: { type: string; id: string; name: string },
): Promise<Workflow> {
	const workflow = JSON.parse(await readFile(join(workflowFolder, file), 'utf8')) as Workflow;
	for (const { credentials } of workflow.nodes) {
		if (credentials?.[credential.type]) {
			credentials[credential.type] = { id: credential.id, name: credential.name };
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
