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
import { frozen, hasExpression } from './parameters';
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
	/** What holds neither an expression nor a name is the same for all items: read and checked once. */
	isFixed: boolean;
	/** Where the value of a locator stands whose mode is the same for all items. */
	inner?: string;
}

/** What was given in a field, after its check. */
interface Reading {
	value: unknown;
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

	/** Those in which names may stand. */
	private readonly nameable: Place[];

	private readonly names: Set<string>;

	/** Collections that an expression gives as a whole. */
	private readonly mapped: Field[];

	/** By the items whose names have been looked up and that are under way. */
	private readonly found = new Map<number, Found>();

	/** What all items share; nothing for a field that was not added. */
	private readonly shared = new Map<Place, Reading | undefined>();

	constructor(
		readonly operation: Operation,
		node: INode,
	) {
		const { fields } = operation;
		this.names = new Set(fields.flatMap((field) => [field, ...(field.fields ?? [])]).map(nameOf));
		this.places = placesIn(fields, node);
		this.nameable = this.places.filter(({ mayHoldName }) => mayHoldName);
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
		return place && (this.read(item, place, field.check)?.value as T | undefined);
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
		if (this.nameable.length === 0) return;
		const lookUps = this.nameable.flatMap((place) => {
			if (!isGiven(item, place)) return [];
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
			if (sentAs === undefined) {
				// The operation may read it after its call; what is wrong with it is said before.
				if (isReadAhead(place.field)) this.read(item, place);
				continue;
			}
			const value = this.read(item, place)?.value as IDataObject[string];
			if (value === undefined) continue;
			if (sentAs in params) throw notTogether(this.places, place);
			params[sentAs] = value;
		}
		return params;
	}

	/** Nothing, when the field was not added. */
	private read(item: Item, place: Place, check = place.field.check): Reading | undefined {
		const isShared = place.isFixed && check === place.field.check;
		if (isShared && this.shared.has(place)) return this.shared.get(place);
		const reading = isGiven(item, place) ? { value: this.valueOf(item, place, check) } : undefined;
		if (isShared) this.shared.set(place, frozen(reading));
		return reading;
	}

	/**
	 * The checked value. What an expression has no value for is not given: it is never sent, and never clears anything. A
	 * field that narrows is refused then, since the operation would take in more than is meant.
	 */
	private valueOf(item: Item, place: Place, check: Field['check']): unknown {
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
			const given = node.parameters[name];
			const isMapped = hasExpression(given);
			if (!field.fields) {
				const place = { field, path: name, isMeant: isMapped, ...lastingOf(field, name, given) };
				return field.check ? [place] : [];
			}
			const values = (given ?? {}) as INodeParameters;
			const isWhole = typeof given === 'string';
			return field.fields
				.filter((entry) => isShown(entry, values, node))
				.map((entry) => {
					const path = `${name}.${nameOf(entry)}`;
					const lasting = lastingOf(entry, path, values[nameOf(entry)]);
					const isFixed = lasting.isFixed && !isWhole;
					return { field: entry, path, collection: name, isMeant: true, ...lasting, isFixed };
				});
		});
}

/**
 * What is known of a field for all items.
 *
 * @param saved its value in the workflow
 */
function lastingOf(
	field: Field,
	path: string,
	saved: unknown,
): Pick<Place, 'mayHoldName' | 'isFixed' | 'inner'> {
	const mayHoldName = takesName(field, saved);
	const isFixed = !mayHoldName && !hasExpression(saved);
	const isLocator = field.description.type === 'resourceLocator' && isRecord(saved);
	const isPlain = isLocator && typeof saved.mode === 'string' && !hasExpression(saved.mode);
	const hasInner = isPlain && saved.value !== undefined && saved.value !== null;
	return { mayHoldName, isFixed, ...(hasInner ? { inner: `${path}.value` } : {}) };
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
	{ field, path, collection, inner }: Place,
	isExtracted = field.description.type === 'resourceLocator',
): unknown {
	// n8n would resolve and look through the locator as a whole.
	if (isExtracted && inner !== undefined) return item.getNodeParameter(inner);
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
