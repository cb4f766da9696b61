import type {
	INodeProperties,
	INodePropertyCollection,
	INodePropertyOptions,
	NodeParameterValueType,
} from 'n8n-workflow';

/** What users save, or refer to in expressions: a parameter, or an output field. */
export interface Entry {
	/** n8n's type of a parameter; JSON's types of an output field, `number | null` for example. */
	type: string;
	default?: NodeParameterValueType;
	/** Of a choice: the values that are saved. */
	values?: unknown[];
	/** Of a picker: the ways to give its value. */
	modes?: string[];
}

/** By a path of names: `tag:mark options.tagOrder` for a parameter, `tag:mark → tag_names[]` for an output field. */
export type Surface = Record<string, Entry>;

/** The parameters of a form, those in collections included. */
export function parametersOf(place: string, properties: INodeProperties[], path = ''): Surface {
	const surface: Surface = {};
	for (const property of properties) {
		const { name, type } = property;
		if (type === 'notice') continue;
		surface[`${place} ${path}${name}`] = savedParameter(property);
		for (const [inside, entries] of insideOf(property)) {
			Object.assign(surface, parametersOf(place, entries, `${path}${name}.${inside}`));
		}
	}
	return surface;
}

function insideOf({ type, options = [] }: INodeProperties): Array<[string, INodeProperties[]]> {
	if (type === 'collection') return [['', options as INodeProperties[]]];
	if (type !== 'fixedCollection') return [];
	return (options as INodePropertyCollection[]).map(({ name, values }) => [`${name}.`, values]);
}

function savedParameter({ type, default: usual, options, modes }: INodeProperties): Entry {
	const isChoice = type === 'options' || type === 'multiOptions';
	return {
		type,
		default: usual,
		...(isChoice && options
			? { values: (options as INodePropertyOptions[]).map(({ value }) => value) }
			: {}),
		...(modes ? { modes: modes.map(({ name }) => name) } : {}),
	};
}

/** The fields of records, with all the types that they have in them. */
export function outputFieldsOf(place: string, records: unknown[]): Surface {
	const types = new Map<string, Set<string>>();
	for (const record of records) collectTypes(record, '', types);
	return Object.fromEntries(
		[...types]
			.sort(([one], [other]) => (one < other ? -1 : 1))
			.map(([path, all]) => [`${place} → ${path}`, { type: [...all].sort().join(' | ') }]),
	);
}

function collectTypes(value: unknown, path: string, types: Map<string, Set<string>>): void {
	if (path !== '') types.set(path, (types.get(path) ?? new Set()).add(typeOf(value)));
	if (Array.isArray(value)) {
		for (const entry of value) collectTypes(entry, `${path}[]`, types);
	} else if (typeof value === 'object' && value !== null) {
		for (const [name, inside] of Object.entries(value)) {
			collectTypes(inside, path === '' ? name : `${path}.${name}`, types);
		}
	}
}

function typeOf(value: unknown): string {
	if (value === null) return 'null';
	return Array.isArray(value) ? 'array' : typeof value;
}
