import type { IDataObject, INodePropertyRouting } from 'n8n-workflow';

import { fieldStep } from '../request/refusedField';
import type { Check } from './checks';

/**
 * The routing of a field that is sent under WeCom's name for it: in the body, or in the query of a GET. So one
 * field serves all operations of a resource, and n8n evaluates it once.
 *
 * @param label the field's label, for errors
 * @param property WeCom's name of the field
 */
export function sendAs(property: string, label: string, check: Check): INodePropertyRouting {
	return {
		send: {
			type: 'body',
			property,
			preSend: [
				fieldStep((request) => {
					const body = request.body as IDataObject;
					const value = check(body[property], label) as IDataObject[string];
					const target = request.method === 'POST' ? body : (request.qs ??= {});
					delete body[property];
					if (value !== undefined) target[property] = value;
				}),
			],
		},
	};
}
