import type { INodeType } from 'n8n-workflow';

import type { Resource } from '../operation/resource';
import { executeItems } from './executeItems';

/** n8n's way for a declarative node to carry an operation out itself, here for all of them. */
export function customOperations(
	resources: Resource[],
): NonNullable<INodeType['customOperations']> {
	return Object.fromEntries(
		resources.map(({ value, operations }) => [
			value,
			Object.fromEntries(
				operations.map((operation) => [
					operation.value,
					async function (this) {
						return await executeItems(this, operation);
					},
				]),
			),
		]),
	) as NonNullable<INodeType['customOperations']>;
}
