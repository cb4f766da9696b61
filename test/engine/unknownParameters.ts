import type { INodeProperties, INodePropertyCollection, INodeTypeDescription } from 'n8n-workflow';

/**
 * Parameters of a node that its operation does not have, those in collections included: n8n carries them along and
 * never says a word.
 */
export function unknownParameters(
	parameters: Record<string, unknown>,
	{ properties }: Pick<INodeTypeDescription, 'properties'>,
): string[] {
	const { resource, operation } = parameters;
	const isOfOperation = ({ displayOptions }: INodeProperties) => {
		const { resource: resources, operation: operations } = displayOptions?.show ?? {};
		return (
			(resources === undefined ||
				resource === undefined ||
				resources.includes(resource as string)) &&
			(operations === undefined ||
				operation === undefined ||
				operations.includes(operation as string))
		);
	};
	return unknownIn(parameters, properties.filter(isOfOperation));
}

function unknownIn(values: object, fields: INodeProperties[], path = ''): string[] {
	return Object.entries(values).flatMap(([name, value]) => {
		const known = fields.filter((field) => field.name === name);
		if (known.length === 0) return [path + name];
		if (typeof value !== 'object' || value === null) return [];
		return unknownInside(value as object, known, `${path}${name}.`);
	});
}

function unknownInside(value: object, known: INodeProperties[], path: string): string[] {
	const [{ type }] = known;
	const options = known.flatMap((field) => field.options ?? []);
	if (type === 'collection') return unknownIn(value, options as INodeProperties[], path);
	if (type !== 'fixedCollection') return [];
	return Object.entries(value).flatMap(([name, entries]) => {
		const groups = (options as INodePropertyCollection[]).filter((group) => group.name === name);
		if (groups.length === 0) return [path + name];
		const fields = groups.flatMap((group) => group.values);
		return [entries]
			.flat()
			.flatMap((entry) => unknownIn(entry as object, fields, `${path}${name}.`));
	});
}
