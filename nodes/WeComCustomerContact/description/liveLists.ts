import type { INodeProperties, INodePropertyCollection, INodePropertyOptions } from 'n8n-workflow';

/** A field of a form, and the operations that it is shown for. */
interface Shown {
	property: INodeProperties;
	operation: string[];
}

/** What is chosen rather than typed: a list that follows typing would be read at every key. */
const CHOSEN = ['boolean', 'options', 'resourceLocator'];

/**
 * Has the editor load the lists of a form again when something before them is chosen. It asks for them before a new node
 * has its credential, and not again when it gets one.
 *
 * @param fields of one resource, in the order of the form
 */
export function withLiveLists<F extends Shown>(fields: F[]): F[] {
	return fields.map((field, place) => {
		const before = fields
			.slice(0, place)
			.filter(({ operation }) => operation.some((one) => field.operation.includes(one)));
		const paths = before.flatMap(({ property }) => pathsIn(property));
		const reloadedBy = [...new Set(['resource', 'operation', ...paths])];
		return { ...field, property: reloading(field.property, reloadedBy) };
	});
}

/** Of a locator the value in it: a text is compared. */
function pathsIn({ name, type }: INodeProperties): string[] {
	if (!CHOSEN.includes(type)) return [];
	return [type === 'resourceLocator' ? `${name}.value` : name];
}

function reloading(property: INodeProperties, loadOptionsDependsOn: string[]): INodeProperties {
	const { typeOptions, options } = property;
	if (typeOptions?.loadOptionsMethod !== undefined) {
		return { ...property, typeOptions: { ...typeOptions, loadOptionsDependsOn } };
	}
	if (options === undefined) return property;
	const inside = (one: INodePropertyOptions | INodeProperties | INodePropertyCollection) => {
		if ('type' in one) return reloading(one, loadOptionsDependsOn);
		if (!('values' in one)) return one;
		return { ...one, values: one.values.map((value) => reloading(value, loadOptionsDependsOn)) };
	};
	return { ...property, options: options.map(inside) };
}
