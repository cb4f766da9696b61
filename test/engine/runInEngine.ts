import { ExecutionLifecycleHooks, WorkflowExecute } from 'n8n-core';
import type {
	INode,
	INodeExecutionData,
	INodeParameters,
	INodeType,
	INodeTypes,
	IWorkflowExecuteAdditionalData,
	NodeApiError,
	NodeExecutionHint,
} from 'n8n-workflow';
import { NodeConnectionTypes, Workflow } from 'n8n-workflow';

import { CredentialStore } from './credentialStore';

export interface EngineOptions {
	store: CredentialStore;
	parameters: INodeParameters;
	/** One input item without data by default. */
	items?: INodeExecutionData[];
	/** Setting "On Error" of the node. */
	onError?: INode['onError'];
	/** The user stops the execution when this comes about. */
	stop?: Promise<unknown>;
}

export interface RunResult {
	/** Items of the first output. */
	items: INodeExecutionData[];
	/** Items of the error output. */
	errorItems: INodeExecutionData[];
	/** What the editor shows above the output. */
	hints: NodeExecutionHint[];
	/** The error that stopped the workflow. */
	error?: NodeApiError;
}

/** Stands before the node; its output is pinned to the input items. */
const source = {
	description: {
		displayName: 'Source',
		name: 'source',
		group: ['input'],
		version: 1,
		description: '',
		defaults: {},
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		properties: [],
	},
	async execute() {
		return [[]];
	},
} as INodeType;

function nodeTypesWith(tested: INodeType): INodeTypes {
	return {
		getByName: (name) => (name === 'source' ? source : tested),
		getByNameAndVersion: (name) => (name === 'source' ? source : tested),
		getKnownTypes: () => ({}),
	};
}

/** Runs a node once in n8n's real engine: parameters and items in, items or the error out. */
export async function runInEngine(
	node: INodeType,
	{ store, parameters, items = [{ json: {} }], onError, stop }: EngineOptions,
): Promise<RunResult> {
	const workflow = new Workflow({
		id: 'test',
		nodes: [
			{ id: '1', name: 'Source', type: 'source', typeVersion: 1, position: [0, 0], parameters: {} },
			{
				id: '2',
				name: 'WeCom',
				type: 'weComCustomerContact',
				typeVersion: 1,
				position: [0, 0],
				parameters,
				credentials: { weComCustomerContactApi: { id: '1', name: 'Sandbox' } },
				onError,
			},
		],
		connections: {
			Source: { main: [[{ node: 'WeCom', type: NodeConnectionTypes.Main, index: 0 }]] },
		},
		active: false,
		nodeTypes: nodeTypesWith(node),
		settings: { executionOrder: 'v1' },
	});
	const additionalData = {
		credentialsHelper: store,
		hooks: new ExecutionLifecycleHooks('manual', '1', {
			id: 'test',
			name: 'Test',
			active: false,
		} as never),
		executionId: '1',
		currentNodeExecutionIndex: 0,
		variables: {},
		restApiUrl: '',
		instanceBaseUrl: '',
		webhookBaseUrl: '',
		webhookTestBaseUrl: '',
		webhookWaitingBaseUrl: 'http://127.0.0.1/webhook-waiting',
		formBaseUrl: '',
		formWaitingBaseUrl: 'http://127.0.0.1/form-waiting',
		formTestBaseUrl: '',
		logAiEvent: () => {},
	} as unknown as IWorkflowExecuteAdditionalData;

	await workflow.expression.acquireIsolate();
	try {
		const execution = new WorkflowExecute(additionalData, 'manual').run({
			workflow,
			startNode: workflow.getNode('Source')!,
			pinData: { Source: items },
		});
		void stop?.then(() => execution.cancel());
		const { data } = await execution;
		const [run] = data.resultData.runData.WeCom ?? [];
		const outputs = run?.data?.main ?? [];
		return {
			items: outputs[0] ?? [],
			errorItems: outputs[1] ?? [],
			hints: run?.hints ?? [],
			error: (data.resultData.error ?? run?.error) as NodeApiError | undefined,
		};
	} finally {
		await workflow.expression.releaseIsolate();
	}
}
