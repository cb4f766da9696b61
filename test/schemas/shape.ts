/** Types of a field, what is in it, and when it is there. */
export interface Shape {
	types: Set<string>;
	fields: Map<string, Shape>;
	/** Of the entries of a list. */
	entries?: Shape;
	/** When the field comes, where it is not there in the form as it begins. */
	note?: string;
}

/** A JSON schema, as far as the editor's preview knows it. */
export interface OutputSchema {
	type?: string | string[];
	description?: string;
	properties?: Record<string, OutputSchema>;
	items?: OutputSchema;
	/** Beside its own fields it has some whose names users choose. */
	additionalProperties?: boolean;
}

export const emptyShape = (note?: string): Shape => ({ types: new Set(), fields: new Map(), note });

/**
 * Takes a value into a shape.
 *
 * @param note when the fields come that the shape does not have yet
 * @returns whether the shape has become another one
 */
export function take(value: unknown, shape: Shape, note?: string): boolean {
	if (value === undefined) return false;
	const before = shape.types.size;
	shape.types.add(typeOf(value));
	let isNew = shape.types.size > before;
	if (Array.isArray(value)) {
		for (const entry of value) {
			shape.entries ??= emptyShape();
			isNew = take(entry, shape.entries, note) || isNew;
		}
	} else if (typeof value === 'object' && value !== null) {
		for (const [name, inside] of Object.entries(value)) {
			if (inside === undefined) continue;
			const field = shape.fields.get(name) ?? emptyShape(note);
			shape.fields.set(name, field);
			// What is inside of a field that is not usual needs no note of its own.
			isNew = take(inside, field, field.note === undefined ? note : undefined) || isNew;
		}
	}
	return isNew;
}

function typeOf(value: unknown): string {
	if (value === null) return 'null';
	if (Array.isArray(value)) return 'array';
	if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
	return typeof value;
}

/** In this order, since the editor takes the first one of several for the type. */
const TYPES = ['object', 'array', 'string', 'number', 'integer', 'boolean', 'null'];

/** The schema of a shape. */
export function schemaOf({ types, fields, entries, note }: Shape): OutputSchema {
	const ordered = TYPES.filter(
		(type) => types.has(type) && !(type === 'integer' && types.has('number')),
	);
	return {
		type: ordered.length === 1 ? ordered[0] : ordered,
		...(note ? { description: note } : {}),
		// An object of which the contract names no fields may have any.
		...(types.has('object') && fields.size > 0
			? {
					properties: Object.fromEntries(
						[...fields].map(([name, field]) => [name, schemaOf(field)]),
					),
				}
			: {}),
		...(entries ? { items: schemaOf(entries) } : {}),
	};
}
