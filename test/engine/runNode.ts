import { DirectoryLoader } from 'n8n-core';
import type { IDataObject, INodeExecutionData, INodeParameters, INodeType } from 'n8n-workflow';

import { WeComCustomerContact } from '../../nodes/WeComCustomerContact/WeComCustomerContact.node';
import type { EngineOptions, RunResult } from './runInEngine';
import { runInEngine } from './runInEngine';
import { unknownParameters } from './unknownParameters';
import { checkItems } from '../schemas/checkItems';

export type { RunResult } from './runInEngine';

export interface RunOptions extends EngineOptions {
	/** What other operations have left behind when the user chose this one. */
	leftOver?: INodeParameters;
	/** As a tool outside of an execution: through n8n's own routing, which does not know `customOperations`. */
	asTool?: boolean;
	/** What answers is not as WeCom is by its documents; so the items need not be as the editor says. */
	unlikeWeCom?: boolean;
}

const node = new WeComCustomerContact() as INodeType;
// n8n adds the request options (batching, proxy, time-out) to declarative nodes when it loads them.
DirectoryLoader.applyDeclarativeNodeOptionParameters(node);

const toolNode = { ...node, customOperations: undefined } as INodeType;

/**
 * Runs the node once in n8n's real engine: parameters and items in, items or the error out.
 *
 * Parameters that are left out have their defaults.
 */
export async function runNode(options: RunOptions): Promise<RunResult> {
	refuseUnknown(options.parameters);
	const { leftOver, asTool, unlikeWeCom, ...run } = options;
	const parameters = { ...leftOver, ...options.parameters };
	const result = await runInEngine(asTool ? toolNode : node, { ...run, parameters });
	if (!unlikeWeCom) checkItems(parameters, result.items);
	return result;
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
