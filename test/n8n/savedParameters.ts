/* eslint-disable @typescript-eslint/no-require-imports */
import type * as NodeModule from '../../nodes/WeComCustomerContact/WeComCustomerContact.node';
import { unknownParameters } from '../engine/unknownParameters';
import type { Workflow } from './rest';

// Without its ending, tsx would take the codex file WeComCustomerContact.node.json.
const { WeComCustomerContact } =
	require('../../nodes/WeComCustomerContact/WeComCustomerContact.node.ts') as typeof NodeModule;

const { description } = new WeComCustomerContact();

/** @throws when a node of ours holds a parameter that its operation does not have: n8n would never say so */
export function refuseUnknownParameters({ name, nodes }: Pick<Workflow, 'name' | 'nodes'>): void {
	for (const node of nodes) {
		if (!/\.weComCustomerContact(Tool)?$/.test(node.type)) continue;
		// n8n adds Request Options to a declarative node when it loads it.
		const own = { ...node.parameters };
		delete own.requestOptions;
		const unknown = unknownParameters(own, description);
		if (unknown.length > 0) {
			throw new Error(`${name}, ${node.name}: the node has no parameter ${unknown.join(', ')}`);
		}
	}
}
