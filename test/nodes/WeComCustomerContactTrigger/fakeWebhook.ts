import type {
	ICredentialDataDecryptedObject,
	IDataObject,
	INodeExecutionData,
	IWebhookFunctions,
	WorkflowExecuteMode,
} from 'n8n-workflow';
import { sleep } from 'n8n-workflow';

import { WeComCustomerContactTrigger } from '../../../nodes/WeComCustomerContactTrigger/WeComCustomerContactTrigger.node';
import { envelope, seal } from '../../sandbox/callbacks/sealed';

/** A request as n8n hands it to the node, with what the node asks n8n for. */
export interface FakeRequest {
	method?: 'GET' | 'POST';
	query?: unknown;
	body?: string | Buffer;
	headers?: IDataObject;
	/** n8n has not read the body yet, as it is with the hidden parameter. */
	isUnread?: boolean;
	/** Fewer bytes have come than are to come, and no more do. */
	isIncomplete?: boolean;
	/** Something else has answered before the node could. */
	isAnswered?: boolean;
	/** What n8n answers when it is left to it; by default 200, when it has stored the execution. */
	n8nAnswers?: number;
	/** n8n writes the execution, and has no slot for it until then. */
	untilSlot?: Promise<void>;
	parameters?: IDataObject;
	credentials?: Record<string, ICredentialDataDecryptedObject>;
	mode?: WorkflowExecuteMode;
	/** Which trigger of which workflow. */
	workflowId?: string;
	nodeId?: string;
	staticData?: IDataObject;
}

/** What became of it. */
export interface Outcome {
	status?: number;
	headers?: unknown;
	answer?: string;
	/** The items of the execution that n8n is to store; nothing where another call, or none, has it stored. */
	items?: INodeExecutionData[];
	log: string[];
}

export const token = 'QDG6eKxyz';
export const corpId = 'ww0a1b2c3d4e5f6789';
export const keys = { token, encodingAesKey: 'jWmYm7qr5nMo'.repeat(4).slice(0, 43) };

/** A workflow that no other test has used: what started one workflow is no repetition in another. */
let workflows = 0;
export const newWorkflow = () => `workflow ${++workflows}`;

/** A signed delivery of a text, usually the XML of an event. */
export function delivery(xml: string, now = Date.now()): Pick<FakeRequest, 'query' | 'body'> {
	const { ciphertext, query } = seal(xml, keys, corpId, now);
	return { query, body: envelope(ciphertext, corpId, 1000002) };
}

/** Runs the node's webhook for a request, with n8n around it, and waits until the sender has its answer. */
export async function receive(request: FakeRequest): Promise<Outcome> {
	const { outcome, answered, ended } = receiveLive(request);
	await Promise.all([answered, ended]);
	return outcome;
}

/** Starts the node's webhook, with n8n around it; `outcome` fills while it runs. */
export function receiveLive(request: FakeRequest) {
	const outcome: Outcome = { log: [] };
	const { context, response, answered } = contextOf(request, outcome);
	const run = async () => {
		const { workflowData, noWebhookResponse, webhookResponse } =
			await new WeComCustomerContactTrigger().webhook.call(context);
		outcome.items = workflowData?.[0];
		// n8n stores the execution, then looks for the size of its files, then answers.
		if (workflowData) JSON.stringify(workflowData);
		await sleep(0);
		void workflowData?.[0][0].binary;
		if (noWebhookResponse) return;
		await request.untilSlot;
		const { n8nAnswers: status = 200 } = request;
		response.setHeader('Content-Security-Policy', 'sandbox');
		response.statusCode = status;
		response.end(status === 200 ? (webhookResponse as string) : '{}');
	};
	return { outcome, answered, ended: run() };
}

function contextOf(request: FakeRequest, outcome: Outcome) {
	const {
		method = 'POST',
		query = {},
		body = '',
		headers = {},
		isUnread = true,
		isIncomplete = false,
		parameters = { events: ['*'] },
		credentials = {
			weComCustomerContactCallbackApi: { ...keys, corpId },
		},
		mode = 'webhook',
		workflowId = newWorkflow(),
		nodeId = 'node 1',
		staticData = {},
	} = request;
	const bytes = Buffer.from(body as string);
	const incoming = {
		headers,
		complete: !isIncomplete,
		rawBody: isUnread ? undefined : bytes,
		async readRawBody() {
			if (isIncomplete) return await new Promise<never>(() => {});
			incoming.rawBody ??= bytes;
		},
	};
	let tellAnswered = () => {};
	const answered = new Promise<void>((resolve) => (tellAnswered = resolve));
	const sent: Record<string, unknown> = {};
	const response = {
		headersSent: false,
		statusCode: 200,
		setHeader(name: string, value: string) {
			if (response.headersSent) throw new Error('Cannot set headers after they are sent');
			sent[name] = value;
		},
		writeHead(status: number, more: object) {
			if (response.headersSent) throw new Error('Cannot write headers after they are sent');
			response.headersSent = true;
			Object.assign(outcome, { status, headers: { ...sent, ...more } });
		},
		end(answer: string | Buffer) {
			if (!response.headersSent) response.writeHead(response.statusCode, {});
			outcome.answer = answer.toString();
			tellAnswered();
			return response;
		},
	};
	const log = (level: string) => (message: string, meta?: object) =>
		outcome.log.push(`${level}: ${message}${meta ? ` ${JSON.stringify(meta)}` : ''}`);
	const context = {
		getWebhookName: () => (method === 'GET' ? 'setup' : 'default'),
		getQueryData: () => query,
		getRequestObject: () => incoming,
		getResponseObject: () => response,
		getMode: () => mode,
		getNodeParameter: (name: string, fallback: unknown) => parameters[name] ?? fallback,
		getNode: () => ({ id: nodeId, name: 'WeCom Trigger' }),
		getWorkflow: () => ({ id: workflowId }),
		getWorkflowStaticData: () => staticData,
		async getCredentials(type: string) {
			if (!credentials[type])
				throw new Error(`Node does not have any credentials set for "${type}"`);
			return credentials[type];
		},
		logger: { debug: log('debug'), warn: log('warn') },
	} as unknown as IWebhookFunctions;
	if (request.isAnswered) response.end('');
	return { context, response, answered };
}
