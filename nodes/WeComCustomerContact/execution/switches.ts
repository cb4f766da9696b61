import type { INodeParameters } from 'n8n-workflow';

import type { Field } from '../fields/field';
import { readYesNo } from '../../values/yesNo';

/**
 * The parameters with switches that were saved as text or number ("TRUE", 0) as true or false: which fields are shown
 * goes by them.
 */
export function withPlainSwitches(
	fields: readonly Field[],
	parameters: INodeParameters,
): INodeParameters {
	const plain = { ...parameters };
	for (const { description } of fields) {
		const { name, type } = description;
		const read = type === 'boolean' && name in plain ? readYesNo(plain[name]) : undefined;
		if (read !== undefined) plain[name] = read;
	}
	return plain;
}
