import type { IDataObject, INode, INodeParameters, INodeProperties } from 'n8n-workflow';
import { NodeHelpers } from 'n8n-workflow';

import { BY_MOBILE, BY_NAME } from '../fields/locator';
import { isNothing } from '../fields/nothing';
import { isRecord } from '../fields/entries';
import type { Field, FormContext } from '../fields/field';
import type { AnyWay, Operation } from '../operation/operation';
import type { ItemContext } from '../../wecom/context';
import { invalid } from '../../wecom/errors/failure';
import { lookUpOf } from './nameLookUp';
import { hasExpression } from './parameters';
import { withPlainSwitches } from './switches';

/** A field that is shown. */
interface Place {
	field: Field;
	/** Where its value stands in the parameters. */
	path: string;
	/** Name of the collection it belongs to; it is given when the user has added it there. */
	collection?: string;
	/** Whether the user means something by it: it was added, or mapped by an expression. */
	isMeant: boolean;
	/** Whether a name may stand in it, for some item. */
	mayHoldName: boolean;
}

/** What an item offers to those who read its form. */
type Item = Pick<ItemContext, 'getItemIndex' | 'getNodeParameter' | 'getTimezone'>;

/** Ids that were found for names, by the paths of their fields. */
type Found = Map<string, unknown>;

/**
 * The form of an operation as the user filled it in. Which fields are shown does not depend on the items, so they are
 * looked for once per run.
 */
export class Form {
	private readonly places: Place[];

	private readonly names: Set<string>;

	/** Collections that an expression gives as a whole. */
	private readonly mapped: Field[];

	/** By the items whose names have been looked up and that are under way. */
	private readonly found = new Map<number, Found>();

	constructor(
		readonly operation: Operation,
		node: INode,
	) {
		const { fields } = operation;
		this.names = new Set(fields.flatMap((field) => [field, ...(field.fields ?? [])]).map(nameOf));
		this.places = placesIn(fields, node);
		this.mapped = fields.filter(
			(field) => field.fields && typeof node.parameters[nameOf(field)] === 'string',
		);
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
		return this.valueOf(item, place, field);
	}

	/** The call of an item and what is done with it. */
	wayOf(item: Item): AnyWay {
		const { operation } = this;
		if (!('ways' in operation)) return operation;
		return operation.ways[this.given(item, operation.by)!];
	}

	/**
	 * Looks up the ids for the names in the fields that take names; from then on they stand in their place. Where all
	 * values have the form of ids nothing is looked up, and where another field is refused nothing is sent.
	 *
	 * @throws {Failure} naming what is neither id nor name
	 */
	async lookNamesUp(item: FormContext): Promise<void> {
		const lookUps = this.places.flatMap((place) => {
			if (!place.mayHoldName || !isGiven(item, place)) return [];
			const lookUp = lookUpOf(place.field, rawValueOf(item, place, false));
			return lookUp ? [{ place, lookUp }] : [];
		});
		if (lookUps.length === 0) return;
		this.sentBy(
			item,
			this.places.filter((it) => !lookUps.some(({ place }) => place === it)),
		);
		const found: Found = new Map();
		this.found.set(item.getItemIndex(), found);
		for (const { place, lookUp } of lookUps) found.set(place.path, await lookUp(item));
	}

	/** Lets go of what was found for an item that has ended. */
	forget(item: Item): void {
		this.found.delete(item.getItemIndex());
	}

	/**
	 * What an item sends: the values of its fields, checked, under WeCom's names.
	 *
	 * @throws {Failure} of the first field whose value is refused
	 */
	paramsOf(item: Item): IDataObject {
		return this.sentBy(item, this.places);
	}

	private sentBy(item: Item, places: Place[]): IDataObject {
		const params: IDataObject = {};
		for (const collection of this.mapped) checkMapped(item, collection);
		for (const place of places) {
			const { sentAs } = place.field;
			if (!isGiven(item, place)) continue;
			if (sentAs === undefined) {
				// The operation may read it after its call; what is wrong with it is said before.
				if (isReadAhead(place.field)) this.valueOf(item, place, place.field);
				continue;
			}
			const value = this.valueOf(item, place, place.field) as IDataObject[string];
			if (value === undefined) continue;
			if (sentAs in params) throw notTogether(this.places, place);
			params[sentAs] = value;
		}
		return params;
	}

	/**
	 * The checked value. What an expression has no value for is not given: it is never sent, and never clears anything. A
	 * field that narrows is refused then, since the operation would take in more than is meant.
	 */
	private valueOf<T>(item: Item, place: Place, { check }: Field<T>): T | undefined {
		const { field, collection, isMeant, path } = place;
		const { displayName } = field.description;
		const found = this.found.get(item.getItemIndex());
		const value = found?.has(path) ? found.get(path) : rawValueOf(item, place);
		if (field.narrows && isMeant && isNothing(value)) throw narrowedByNothing(displayName);
		const isAbsent = value === undefined || value === null;
		if (isAbsent && collection !== undefined) return undefined;
		return check?.(isAbsent ? undefined : value, displayName, item.getTimezone());
	}
}

function nameOf({ description }: Field): string {
	return description.name;
}

function placesIn(fields: readonly Field[], saved: INode): Place[] {
	const node = { ...saved, parameters: withPlainSwitches(fields, saved.parameters) };
	return fields
		.filter((field) => isShown(field, node.parameters, node))
		.flatMap((field): Place[] => {
			const name = nameOf(field);
			const isMeant = hasExpression(node.parameters[name]);
			if (!field.fields) {
				const mayHoldName = takesName(field, node.parameters[name]);
				return field.check ? [{ field, path: name, isMeant, mayHoldName }] : [];
			}
			const values = (node.parameters[name] ?? {}) as INodeParameters;
			return field.fields
				.filter((entry) => isShown(entry, values, node))
				.map((entry) => ({
					field: entry,
					path: `${name}.${nameOf(entry)}`,
					collection: name,
					isMeant: true,
					mayHoldName: takesName(entry, values[nameOf(entry)]),
				}));
		});
}

/** A locator says once for all items whether it holds a name; its value is not read for it again, for each item. */
function takesName({ names, description }: Field, saved: unknown): boolean {
	if (names === undefined) return false;
	if (description.type !== 'resourceLocator' || !isRecord(saved)) return true;
	const { mode } = saved;
	const isLookedUp = mode === BY_NAME || mode === BY_MOBILE;
	return isLookedUp || typeof mode !== 'string' || hasExpression(mode);
}

function isShown({ description }: Field, values: INodeParameters, node: INode): boolean {
	const property = description as INodeProperties;
	return NodeHelpers.displayParameter(values, property, node, null, node.parameters);
}

function isGiven(item: Item, { field, collection }: Place): boolean {
	return collection === undefined || nameOf(field) in addedIn(item, collection);
}

/** Whether a value is right or wrong whatever else is filled in. */
function isReadAhead({ narrows, description }: Field): boolean {
	return narrows === true || description.type === 'boolean';
}

/** What the user has added in a collection. */
function addedIn(item: Item, collection: string): IDataObject {
	const added: unknown = item.getNodeParameter(collection, {});
	return isRecord(added) ? added : {};
}

/** @throws {Failure} when the expression of a whole collection gives nothing that narrows, or no object at all */
function checkMapped(item: Item, { description, fields = [] }: Field): void {
	const { name, displayName: label } = description;
	const value: unknown = item.getNodeParameter(name, {});
	const isEmpty = isNothing(value) || (isRecord(value) && Object.keys(value).length === 0);
	if (isEmpty && fields.some(({ narrows }) => narrows)) throw narrowedByNothing(label);
	if (isEmpty || isRecord(value)) return;
	throw invalid(
		`'${label}' is not an object`,
		`Look at the expression in '${label}': it has to give an object with names and values.`,
	);
}

/** @param isExtracted whether a locator gives its value alone, without its mode */
function rawValueOf(
	item: Item,
	{ field, path, collection }: Place,
	isExtracted = field.description.type === 'resourceLocator',
): unknown {
	const { default: preset } = field.description;
	// n8n drops what its own reading of a condition hides, and finds no path in what an expression gives as a whole.
	const given = collection === undefined ? preset : addedIn(item, collection)[nameOf(field)];
	return item.getNodeParameter(path, given ?? null, { extractValue: isExtracted });
}

/** A filter that was added, or mapped, and has no value. */
function narrowedByNothing(label: string): Error {
	return invalid(
		`'${label}' is empty`,
		`Give '${label}' a value, or remove it. If it holds an expression, look whether the input item has the value: without it more would be taken in than you mean.`,
	);
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
