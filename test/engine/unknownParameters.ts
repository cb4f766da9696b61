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
	const holds = (values: unknown[] | undefined, value: unknown) =>
		values === undefined || value === undefined || values.includes(value);
	const isOfOperation: IsShown = ({ displayOptions: { show = {} } = {} }) =>
		holds(show.resource as unknown[], resource) &&
		holds(show.operation as unknown[], operation) &&
		holds(show['/resource'] as unknown[], resource) &&
		holds(show['/operation'] as unknown[], operation);
	return unknownIn(parameters, properties, isOfOperation);
}

/** Whether an operation has the field. */
type IsShown = (field: INodeProperties) => boolean;

function unknownIn(
	values: object,
	fields: INodeProperties[],
	isShown: IsShown,
	path = '',
): string[] {
	return Object.entries(values).flatMap(([name, value]) => {
		const known = fields.filter((field) => field.name === name && isShown(field));
		if (known.length === 0) return [path + name];
		if (typeof value !== 'object' || value === null) return [];
		return unknownInside(value as object, known, isShown, `${path}${name}.`);
	});
}

function unknownInside(
	value: object,
	known: INodeProperties[],
	isShown: IsShown,
	path: string,
): string[] {
	const [{ type }] = known;
	const options = known.flatMap((field) => field.options ?? []);
	if (type === 'collection') return unknownIn(value, options as INodeProperties[], isShown, path);
	if (type !== 'fixedCollection') return [];
	return Object.entries(value).flatMap(([name, entries]) => {
		const groups = (options as INodePropertyCollection[]).filter((group) => group.name === name);
		if (groups.length === 0) return [path + name];
		const fields = groups.flatMap((group) => group.values);
		return [entries]
			.flat()
			.flatMap((entry) => unknownIn(entry as object, fields, isShown, `${path}${name}.`));
	});
}
