import type { INodePropertyRouting } from 'n8n-workflow';

import type { FormContext } from '../fields/field';
import type { Operation } from '../operation/operation';
import { carryOut } from './carryOut';
import { Form } from './form';

/**
 * Leads n8n's own routing to the engine. It runs where a tool is called outside of a workflow's execution (AI Agent
 * below 3, MCP Server Trigger): n8n gives a node without `execute` its routing there, which does not know
 * `customOperations`. Whatever routing has put together is left aside; item and context are all that is taken from it.
 */
export function asTool(operation: Operation): INodePropertyRouting {
	return {
		// The hook for paging is the one place where routing leaves the request and the items to others.
		send: { paginate: true },
		operations: {
			async pagination() {
				const form = new Form(operation, this.getNode());
				const item: FormContext = Object.assign(Object.create(this) as typeof this, {
					given: form.given.bind(form, this) as FormContext['given'],
					has: form.has.bind(form),
				});
				return await carryOut(item, form);
			},
		},
	};
}
