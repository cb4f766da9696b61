import { DirectoryLoader, ExecutionLifecycleHooks, WorkflowExecute } from 'n8n-core';
import type {
	IDataObject,
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

import { WeComCustomerContact } from '../../nodes/WeComCustomerContact/WeComCustomerContact.node';
import { CredentialStore } from './credentialStore';
import { unknownParameters } from './unknownParameters';
import { checkItems } from '../schemas/checkItems';

export interface RunOptions {
	store: CredentialStore;
	parameters: INodeParameters;
	/** What other operations have left behind when the user chose this one. */
	leftOver?: INodeParameters;
	/** One input item without data by default. */
	items?: INodeExecutionData[];
	/** Setting "On Error" of the node. */
	onError?: INode['onError'];
	/** As a tool outside of an execution: through n8n's own routing, which does not know `customOperations`. */
	asTool?: boolean;
	/** What answers is not as WeCom is by its documents; so the items need not be as the editor says. */
	unlikeWeCom?: boolean;
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

const node = new WeComCustomerContact() as INodeType;
// n8n adds the request options (batching, proxy, time-out) to declarative nodes when it loads them.
DirectoryLoader.applyDeclarativeNodeOptionParameters(node);

const toolNode = { ...node, customOperations: undefined } as INodeType;

function nodeTypesWith(tested: INodeType): INodeTypes {
	return {
		getByName: (name) => (name === 'source' ? source : tested),
		getByNameAndVersion: (name) => (name === 'source' ? source : tested),
		getKnownTypes: () => ({}),
	};
}

/**
 * Runs the node once in n8n's real engine: parameters and items in, items or the error out.
 *
 * Parameters that are left out have their defaults.
 */
export async function runNode(options: RunOptions): Promise<RunResult> {
	refuseUnknown(options.parameters);
	const { store, leftOver, items = [{ json: {} }], onError, asTool } = options;
	const parameters = { ...leftOver, ...options.parameters };
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
		nodeTypes: nodeTypesWith(asTool ? toolNode : node),
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
		const { data } = await new WorkflowExecute(additionalData, 'manual').run({
			workflow,
			startNode: workflow.getNode('Source')!,
			pinData: { Source: items },
		});
		const [run] = data.resultData.runData.WeCom ?? [];
		const outputs = run?.data?.main ?? [];
		if (!options.unlikeWeCom) checkItems(parameters, outputs[0] ?? []);
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

/** A test with a parameter that the node does not have tests something else than it says. */
function refuseUnknown(parameters: INodeParameters): void {
	const unknown = unknownParameters(parameters, node.description);
	if (unknown.length > 0) throw new Error(`The node has no parameter ${unknown.join(', ')}`);
}

/** The records of the items. */
export function jsonOf(items: INodeExecutionData[]): IDataObject[] {
	return items.map(({ json }) => json);
}
