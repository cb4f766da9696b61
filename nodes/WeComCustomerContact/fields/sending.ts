import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { fieldStep } from '../request/refusedField';
import type { Check } from './checks';

/**
 * A field that is sent under WeCom's name for it: in the body, or in the query of a GET. So one field serves all
 * operations of a resource, and n8n evaluates it once.
 *
 * @param property WeCom's name
 * @param check of the value; its errors name the field by its label
 */
export function sentAs(property: string, check: Check, field: INodeProperties): INodeProperties {
	const step = fieldStep(function (request) {
		const body = request.body as IDataObject;
		const given = body[property];
		const value = check(given, field.displayName, this.getTimezone()) as IDataObject[string];
		delete body[property];
		if (value === undefined) return;
		if (request.method === 'POST') body[property] = value;
		else request.qs = { ...request.qs, [property]: value };
	});
	return { ...field, routing: { send: { type: 'body', property, preSend: [step] } } };
}
