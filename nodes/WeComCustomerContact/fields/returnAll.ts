import type { INodeProperties } from 'n8n-workflow';

import type { ItemContext } from '../request/context';
import { wholeNumber } from './checks';

/** Return All and Limit, as n8n names them. */
export const returnAllOrLimit: INodeProperties[] = [
	{
		displayName: 'Return All',
		name: 'returnAll',
		type: 'boolean',
		default: false,
		description: 'Whether to return all results or only up to a given limit',
	},
	{
		displayName: 'Limit',
		name: 'limit',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: 50,
		description: 'Max number of results to return',
		displayOptions: { show: { returnAll: [false] } },
	},
];

const limit = wholeNumber({ isRequired: true, min: 1, max: Number.MAX_SAFE_INTEGER });

/**
 * How many records the user wants, `Infinity` for all; for an operation without the two fields all of them.
 *
 * @throws {Failure} when an expression gives no whole number above zero
 */
export function limitOf(context: ItemContext): number {
	if (context.getNodeParameter('returnAll', true) === true) return Infinity;
	return limit(context.getNodeParameter('limit'), 'Limit') as number;
}
