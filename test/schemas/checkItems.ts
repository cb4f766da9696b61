import type { ValidateFunction } from 'ajv';
import Ajv from 'ajv';
import type { IDataObject, INodeExecutionData, INodeParameters } from 'n8n-workflow';

import { publishedSchema } from './files';
import type { OutputSchema } from './shape';

const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });

const checks = new Map<string, ValidateFunction>();

/**
 * Holds what an operation gives against what the editor says that it gives.
 *
 * @throws naming each field that the schema of the operation does not have, or has with another type
 */
export function checkItems(parameters: INodeParameters, items: INodeExecutionData[]): void {
	const name = `${String(parameters.resource)}:${String(parameters.operation)}`;
	const check = checks.get(name) ?? ajv.compile(withWarning(closed(publishedSchema(name))));
	checks.set(name, check);
	for (const { json } of items) {
		if (isErrorItem(json) || check(json)) continue;
		const wrong = check.errors!.map(
			({ instancePath, message, params }) =>
				`${instancePath || '/'} ${message} ${JSON.stringify(params)}`,
		);
		throw new Error(
			`An item of ${name} is not as its schema says (npm run schemas): ${wrong.join('; ')}\n${JSON.stringify(json)}`,
		);
	}
}

/** What Continue On Fail makes of an item that failed: nothing that an operation gives. */
function isErrorItem({ error, details }: IDataObject): boolean {
	return typeof error === 'string' && typeof details === 'object';
}

/** Items of any operation say so when WeCom has warned; the editor does not show it for each. */
function withWarning(schema: OutputSchema): OutputSchema {
	return { ...schema, properties: { ...schema.properties, warning: { type: 'string' } } };
}

/** The schema without room for other fields. */
function closed(schema: OutputSchema): OutputSchema {
	const { properties, items } = schema;
	return {
		...schema,
		...(properties
			? {
					properties: Object.fromEntries(
						Object.entries(properties).map(([name, inner]) => [name, closed(inner)]),
					),
					additionalProperties: schema.additionalProperties ?? false,
				}
			: {}),
		...(items ? { items: closed(items) } : {}),
	};
}
