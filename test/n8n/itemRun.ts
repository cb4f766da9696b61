/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import type { EditorApi, Workflow } from './rest';

type Node = Workflow['nodes'][number];

/** A node whose items come and go by HTTP. */
export type NodeUnderTest = Pick<Node, 'type' | 'parameters' | 'credentials'> & {
	typeVersion: number;
};

/** The node's name in its workflow. */
export const nodeUnderTest = 'Node';

/**
 * A workflow around one node: its input items come in one webhook request, and the items that it gives are the answer, so
 * that the time from one to the other is the time of the run. An item that fails gives an error item.
 *
 * @param path of the webhook
 * @param answer all items, or nothing of them where they are too many; `atOnce`: nothing, without waiting for the run
 * @param settings of the workflow, beside the order of execution
 */
export function itemWorkflow(
	path: string,
	node: NodeUnderTest,
	{
		answer = 'allEntries',
		settings = {},
	}: { answer?: 'allEntries' | 'noData' | 'atOnce'; settings?: object } = {},
): Workflow {
	const response =
		answer === 'atOnce'
			? { responseMode: 'onReceived' }
			: { responseMode: 'lastNode', responseData: answer };
	const at = (position: number) => ({ id: `${position}`, position: [position, 0] });
	return {
		name: path,
		nodes: [
			{
				...at(0),
				name: 'Webhook',
				type: 'n8n-nodes-base.webhook',
				typeVersion: 2,
				webhookId: path,
				parameters: { httpMethod: 'POST', path, ...response },
			},
			{
				...at(200),
				name: 'Split Out',
				type: 'n8n-nodes-base.splitOut',
				typeVersion: 1,
				parameters: { fieldToSplitOut: 'body.items' },
			},
			{ ...at(400), name: nodeUnderTest, ...node, onError: 'continueRegularOutput' },
		],
		connections: {
			Webhook: { main: [[{ node: 'Split Out', type: 'main', index: 0 }]] },
			'Split Out': { main: [[{ node: nodeUnderTest, type: 'main', index: 0 }]] },
		},
		settings: { executionOrder: 'v1', ...settings },
	};
}

/** Saves such a workflow and lets its webhook listen; gives the workflow's id. */
export async function publishItemWorkflow(api: EditorApi, workflow: Workflow): Promise<string> {
	const saved = await api.saveWorkflow(workflow);
	await api.publish(saved);
	return saved.id;
}

/** What a node made of an item, as far as it is the same for all operations. */
export interface OutputItem {
	error?: string;
	errcode?: number;
	[field: string]: unknown;
}

/**
 * Sends the items in and gives those that come out, unless the workflow answers with nothing.
 *
 * @throws when the connection breaks, as it does when n8n ends
 */
export async function runItems(
	n8nUrl: string,
	path: string,
	items: object[],
): Promise<OutputItem[]> {
	// Without a limit of time, which `fetch` has.
	const sent = request(`${n8nUrl}/webhook/${path}`, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
	});
	sent.end(JSON.stringify({ items }));
	const [response] = (await once(sent, 'response')) as [IncomingMessage];
	const answer = await text(response);
	if (response.statusCode !== 200) {
		throw new Error(`The workflow ended with HTTP ${response.statusCode}: ${answer.slice(0, 500)}`);
	}
	return answer === '' ? [] : (JSON.parse(answer) as OutputItem[]);
}
