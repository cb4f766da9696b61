import type { IDataObject, INode, INodeParameters, INodeProperties } from 'n8n-workflow';
import { NodeHelpers } from 'n8n-workflow';

import type { Field } from '../fields/field';
import type { AnyWay, Operation } from '../operation/operation';
import type { ItemContext } from '../../wecom/context';
import { invalid } from '../../wecom/errors/failure';

/** A field that is shown. */
interface Place {
	field: Field;
	/** Where its value stands in the parameters. */
	path: string;
	/** Name of the collection it belongs to; it is given when the user has added it there. */
	collection?: string;
}

/** What an item offers to those who read its form. */
type Item = Pick<ItemContext, 'getNodeParameter' | 'getTimezone'>;

/**
 * The form of an operation as the user filled it in. Which fields are shown does not depend on the items, so they are
 * looked for once per run.
 */
export class Form {
	private readonly places: Place[];

	private readonly names: Set<string>;

	constructor(
		readonly operation: Operation,
		node: INode,
	) {
		const { fields } = operation;
		this.names = new Set(fields.flatMap((field) => [field, ...(field.fields ?? [])]).map(nameOf));
		this.places = placesIn(fields, node);
	}

	has(field: Field): boolean {
		return this.names.has(nameOf(field));
	}

	/** @throws {Failure} naming the label, when the check refuses the value */
	given<T>(item: Item, field: Field<T>): T | undefined {
		if (!this.has(field)) {
			throw new Error(`${this.operation.action}: there is no field "${nameOf(field)}"`);
		}
		const place = this.places.find((it) => nameOf(it.field) === nameOf(field));
		if (!place || !isGiven(item, place)) return undefined;
		return valueOf(item, place, field);
	}

	/** The call of an item and what is done with it. */
	wayOf(item: Item): AnyWay {
		const { operation } = this;
		if (!('ways' in operation)) return operation;
		return operation.ways[this.given(item, operation.by)!];
	}

	/**
	 * What an item sends: the values of its fields, checked, under WeCom's names.
	 *
	 * @throws {Failure} of the first field whose value is refused
	 */
	paramsOf(item: Item): IDataObject {
		const params: IDataObject = {};
		for (const place of this.places) {
			const { sentAs } = place.field;
			if (sentAs === undefined || !isGiven(item, place)) continue;
			const value = valueOf(item, place, place.field) as IDataObject[string];
			if (value === undefined) continue;
			if (sentAs in params) throw notTogether(this.places, place);
			params[sentAs] = value;
		}
		return params;
	}
}

function nameOf({ description }: Field): string {
	return description.name;
}

function placesIn(fields: readonly Field[], node: INode): Place[] {
	return fields
		.filter((field) => isShown(field, node.parameters, node))
		.flatMap((field): Place[] => {
			const name = nameOf(field);
			if (!field.fields) return field.check ? [{ field, path: name }] : [];
			const values = (node.parameters[name] ?? {}) as INodeParameters;
			return field.fields
				.filter((entry) => isShown(entry, values, node))
				.map((entry) => ({ field: entry, path: `${name}.${nameOf(entry)}`, collection: name }));
		});
}

function isShown({ description }: Field, values: INodeParameters, node: INode): boolean {
	const property = description as INodeProperties;
	return NodeHelpers.displayParameter(values, property, node, null, node.parameters);
}

function isGiven(item: Item, { field, collection }: Place): boolean {
	return (
		collection === undefined || nameOf(field) in (item.getNodeParameter(collection, {}) as object)
	);
}

function valueOf<T>(item: Item, { path, field }: Place, { check }: Field<T>): T | undefined {
	const { displayName, type } = field.description;
	const value = item.getNodeParameter(path, undefined, {
		extractValue: type === 'resourceLocator',
	});
	return check?.(value, displayName, item.getTimezone());
}

/** Two fields for the same, for example as text and from a list, are filled in. */
function notTogether(places: Place[], { field }: Place): Error {
	const other = places.find((place) => place.field.sentAs === field.sentAs)!;
	const [first, second] = [other.field, field].map(({ description }) => description.displayName);
	return invalid(
		`'${first}' and '${second}' do not go together`,
		'Empty or remove one of the two.',
	);
}
