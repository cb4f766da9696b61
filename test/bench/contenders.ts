import type { CredentialReference } from '../n8n/credential';
import { itemWorkflow, type NodeUnderTest } from '../n8n/itemRun';
import type { Workflow } from '../n8n/rest';

/** A relation of a member and a customer, as an input item of a run. */
export interface Relation {
	userid: string;
	external_userid: string;
}

export type ContenderName = 'node' | 'httpRequest' | 'control';

/** What all contenders do: put one tag on each customer. */
export interface Task {
	credential: CredentialReference;
	/** Base URL of the sandbox. */
	url: string;
	tagId: string;
	/** This node only: how fast it may call WeCom, instead of its defaults. */
	options?: { callsPerMinute: number };
	/** HTTP Request only: how many requests at once, and how long it waits after that many. */
	batching?: { batchSize: number; batchInterval: number };
}

/** A node that takes the relations as items. */
const nodes: Record<ContenderName, (task: Task) => NodeUnderTest> = {
	/** The node of this package. */
	node: ({ tagId, credential, options = {} }) => ({
		type: 'n8n-nodes-wecom-customer-contact.weComCustomerContact',
		typeVersion: 1,
		parameters: {
			resource: 'tag',
			operation: 'mark',
			userId: { __rl: true, mode: 'id', value: '={{ $json.userid }}' },
			externalUserId: { __rl: true, mode: 'id', value: '={{ $json.external_userid }}' },
			tagsBy: 'list',
			addTagIds: [tagId],
			options,
		},
		credentials: { [credential.type]: credential },
	}),

	/** n8n's HTTP Request node, with the same credential. */
	httpRequest: ({ tagId, credential, url, batching }) => ({
		type: 'n8n-nodes-base.httpRequest',
		typeVersion: 4.5,
		parameters: {
			method: 'POST',
			url: `${url}/cgi-bin/externalcontact/mark_tag`,
			authentication: 'predefinedCredentialType',
			nodeCredentialType: credential.type,
			sendBody: true,
			specifyBody: 'json',
			jsonBody: `={"userid": "{{ $json.userid }}", "external_userid": "{{ $json.external_userid }}", "add_tag": ["${tagId}"]}`,
			options: batching ? { batching: { batch: batching } } : {},
		},
		credentials: { [credential.type]: credential },
	}),

	/** A node that does nothing: what n8n itself takes for the items. */
	control: () => ({ type: 'n8n-nodes-base.noOp', typeVersion: 1, parameters: {} }),
};

/** The workflow of a contender: takes relations as items. */
export function workflowOf(contender: ContenderName, task: Task): Workflow {
	// Saving an execution costs time and memory that has nothing to do with the node.
	const settings = {
		saveDataSuccessExecution: 'none',
		saveDataErrorExecution: 'none',
		saveExecutionProgress: false,
		saveManualExecutions: false,
	};
	return itemWorkflow(pathOf(contender), nodes[contender](task), { settings });
}

/** The path of a contender's webhook. */
export function pathOf(contender: ContenderName): string {
	return `bench-${contender}`;
}
