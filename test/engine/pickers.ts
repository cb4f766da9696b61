import { LoadOptionsContext } from 'n8n-core';
import type {
	INodeListSearchResult,
	INodeParameters,
	INodePropertyOptions,
	INodeTypes,
	IWorkflowExecuteAdditionalData,
} from 'n8n-workflow';
import { Workflow } from 'n8n-workflow';

import { WeComCustomerContact } from '../../nodes/WeComCustomerContact/WeComCustomerContact.node';
import type { Bench } from './index';

const node = new WeComCustomerContact();

const nodeTypes = {
	getByName: () => node,
	getByNameAndVersion: () => node,
	getKnownTypes: () => ({}),
} as unknown as INodeTypes;

type ListSearch = keyof typeof node.methods.listSearch;

/** What the editor hands to a picker, built as n8n builds it, with the parameters that the user has set so far. */
export function editorContext(
	bench: Pick<Bench, 'store'>,
	parameters: INodeParameters = {},
): LoadOptionsContext {
	const workflow = new Workflow({
		nodes: [
			{
				id: '1',
				name: 'Temp-Node',
				type: 'weComCustomerContact',
				typeVersion: 1,
				position: [0, 0],
				parameters,
				credentials: { weComCustomerContactApi: { id: '1', name: 'Sandbox' } },
			},
		],
		connections: {},
		active: false,
		nodeTypes,
	});
	const additionalData = {
		credentialsHelper: bench.store,
		currentNodeParameters: parameters,
	} as unknown as IWorkflowExecuteAdditionalData;
	return new LoadOptionsContext(workflow, workflow.nodes['Temp-Node'], additionalData, '');
}

/** What the list of a resource locator shows. */
export async function search(
	bench: Pick<Bench, 'store'>,
	method: ListSearch,
	parameters: INodeParameters = {},
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const context = editorContext(bench, parameters);
	return await node.methods.listSearch[method].call(context, filter, paginationToken);
}

/** What the list of a field for several values shows. */
export async function options(
	bench: Pick<Bench, 'store'>,
	method: keyof typeof node.methods.loadOptions,
	parameters: INodeParameters = {},
): Promise<INodePropertyOptions[]> {
	return await node.methods.loadOptions[method].call(editorContext(bench, parameters));
}
