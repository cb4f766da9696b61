import type {
	ICredentialDataDecryptedObject,
	IDataObject,
	INodeExecutionData,
	IWebhookFunctions,
	WorkflowExecuteMode,
} from 'n8n-workflow';

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
	parameters?: IDataObject;
	credentials?: Record<string, ICredentialDataDecryptedObject>;
	mode?: WorkflowExecuteMode;
	/** Which trigger of which workflow. */
	workflowId?: string;
	nodeId?: string;
	staticData?: IDataObject;
	/** For look-ups at WeCom. */
	httpRequest?: (request: IDataObject) => Promise<unknown>;
}

/** What became of it. */
export interface Outcome {
	status?: number;
	headers?: unknown;
	answer?: string;
	/** The items that start the workflow; nothing when it does not start. */
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

/** Runs the node's webhook for a request and waits for the end of it. */
export async function receive(request: FakeRequest): Promise<Outcome> {
	const outcome: Outcome = { log: [] };
	const { workflowData, noWebhookResponse } = await new WeComCustomerContactTrigger().webhook.call(
		contextOf(request, outcome),
	);
	expect(noWebhookResponse).toBe(true);
	return { ...outcome, items: workflowData?.[0] };
}

/** Starts the node's webhook; `outcome` fills while it runs. */
export function receiveLive(request: FakeRequest): { outcome: Outcome; ended: Promise<void> } {
	const outcome: Outcome = { log: [] };
	const ended = new WeComCustomerContactTrigger().webhook
		.call(contextOf(request, outcome))
		.then(({ workflowData }) => {
			outcome.items = workflowData?.[0];
		});
	return { outcome, ended };
}

function contextOf(request: FakeRequest, outcome: Outcome): IWebhookFunctions {
	const {
		method = 'POST',
		query = {},
		body = '',
		headers = {},
		isUnread = true,
		// Without waiting for the events of other tests.
		parameters = { events: ['*'], triggerOptions: { eventsPerExecution: 'one' } },
		credentials = {
			weComCustomerContactCallbackApi: { ...keys, corpId },
		},
		mode = 'webhook',
		workflowId = newWorkflow(),
		nodeId = 'node 1',
		staticData = {},
		httpRequest,
	} = request;
	const bytes = Buffer.from(body as string);
	const incoming = {
		headers,
		rawBody: isUnread ? undefined : bytes,
		async readRawBody() {
			incoming.rawBody ??= bytes;
		},
	};
	const response = {
		headersSent: false,
		writeHead(status: number, sent: unknown) {
			Object.assign(outcome, { status, headers: sent });
			response.headersSent = true;
		},
		end(answer: string | Buffer) {
			outcome.answer = answer.toString();
		},
	};
	const log = (level: string) => (message: string, meta?: object) =>
		outcome.log.push(`${level}: ${message}${meta ? ` ${JSON.stringify(meta)}` : ''}`);
	return {
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
		helpers: {
			httpRequest,
			httpRequestWithAuthentication: async (_type: string, options: IDataObject) =>
				await httpRequest!(options),
		},
	} as unknown as IWebhookFunctions;
}
