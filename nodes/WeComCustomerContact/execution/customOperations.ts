import type { INodeType, INodeTypeDescription } from 'n8n-workflow';

import type { Resource } from '../resources/resource';
import { executeItems } from './executeItems';

/**
 * n8n's way for a declarative node to carry an operation out itself, here for all of them. What is carried out is what
 * the description declares; how, differs from n8n's own routing: the description is searched once per run, parameters
 * without an expression are read once, and the items do not start all at once.
 */
export function customOperations(
	resources: Resource[],
	description: INodeTypeDescription,
): NonNullable<INodeType['customOperations']> {
	return Object.fromEntries(
		resources.map(({ option, operations }) => [
			option.value,
			Object.fromEntries(
				(operations.options ?? []).map((operation) => [
					'value' in operation ? operation.value : operation.name,
					async function (this) {
						return await executeItems(this, description);
					},
				]),
			),
		]),
	) as NonNullable<INodeType['customOperations']>;
}
