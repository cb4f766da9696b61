/* eslint-disable @typescript-eslint/no-require-imports */
import type * as NodeModule from '../../nodes/WeComCustomerContact/WeComCustomerContact.node';
import type * as TriggerModule from '../../nodes/WeComCustomerContactTrigger/WeComCustomerContactTrigger.node';
import { unknownParameters } from '../engine/unknownParameters';
import type { Workflow } from './rest';

// Without its ending, tsx would take the codex file WeComCustomerContact.node.json.
const { WeComCustomerContact } =
	require('../../nodes/WeComCustomerContact/WeComCustomerContact.node.ts') as typeof NodeModule;
const { WeComCustomerContactTrigger } =
	require('../../nodes/WeComCustomerContactTrigger/WeComCustomerContactTrigger.node.ts') as typeof TriggerModule;

const { description: node } = new WeComCustomerContact();
const { description: trigger } = new WeComCustomerContactTrigger();

const descriptions = [
	{ type: /\.weComCustomerContact(Tool)?$/, description: node },
	{ type: /\.weComCustomerContactTrigger$/, description: trigger },
];

/** @throws when a node of ours holds a parameter that its operation does not have: n8n would never say so */
export function refuseUnknownParameters({ name, nodes }: Pick<Workflow, 'name' | 'nodes'>): void {
	for (const saved of nodes) {
		const description = descriptions.find(({ type }) => type.test(saved.type))?.description;
		if (!description) continue;
		// n8n adds Request Options to a declarative node when it loads it.
		const own = { ...saved.parameters };
		delete own.requestOptions;
		const unknown = unknownParameters(own, description);
		if (unknown.length > 0) {
			throw new Error(`${name}, ${saved.name}: the node has no parameter ${unknown.join(', ')}`);
		}
	}
}
