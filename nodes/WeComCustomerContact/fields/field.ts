import type { INodeProperties } from 'n8n-workflow';

import type { ItemContext } from '../../wecom/context';
import type { Check } from './checks';
import type { Named } from './named';
import { namesPickedIn } from './named';

/**
 * How n8n shows a field. It says nothing about sending: n8n's own `routing` of a field would be carried out only where
 * n8n does not know the engine, and there in another way.
 */
export type FieldDescription = Omit<INodeProperties, 'routing'> & { routing?: never };

/** A field of an operation; made by {@link sentAs}, {@link notSent} and the builders that use them. */
export interface Field<T = unknown> {
	readonly description: FieldDescription;
	/** Of its value; absent for what has none, a notice for example. */
	readonly check?: Check<T>;
	/** WeCom's name for what is sent; without it the operation reads the field. */
	readonly sentAs?: string;
	/** Of a collection: the fields that the user can add. */
	readonly fields?: readonly Field[];
	/** That names stand for ids in it: the check gets ids in their place. */
	readonly names?: Named;
	/** Without it the operation takes in more. So it is refused when the user added or mapped it and it has no value. */
	readonly narrows?: true;
}

/** What an operation has of n8n for one input item, with what the user gave in its form. */
export interface FormContext extends ItemContext {
	/**
	 * The checked value of a field of the operation; nothing when it is not shown, or not added in its collection.
	 *
	 * @throws {Failure} naming the label, when the check refuses the value
	 */
	given<T>(field: Field<T>): T | undefined;
	/** Whether the operation has the field, shown or not. */
	has(field: Field): boolean;
}

/**
 * A field that is sent under WeCom's name for it: in the body, or in the query of a GET.
 *
 * @param name WeCom's name, at the top level of the request; what is nested is put together by the check, or by `prepare`
 * @param check of the value; its errors name the field by its label
 */
export function sentAs<T>(name: string, check: Check<T>, description: FieldDescription): Field<T> {
	return { ...notSent(check, description), sentAs: name };
}

/** A field that the operation reads itself, by `this.given(field)`. */
export function notSent<T>(check: Check<T>, description: FieldDescription): Field<T> {
	const names = namesPickedIn(description);
	return { description, check, ...(names ? { names } : {}) };
}

/** A text in the form that explains something. */
export function notice(name: string, text: string): Field<undefined> {
	return { description: { displayName: text, name, type: 'notice', default: '' } };
}

/** The field, shown only for these values of other fields; a name that begins with `/` is one beside the collection. */
export function shownFor<F extends Field>(
	values: NonNullable<NonNullable<INodeProperties['displayOptions']>['show']>,
	field: F,
): F {
	const { displayOptions } = field.description;
	const show = { ...displayOptions?.show, ...values };
	return { ...field, description: { ...field.description, displayOptions: { show } } };
}

/** A field without which the operation takes in more: a value that turns out to be none is refused, not left out. */
export function narrowing<F extends Field>(field: F): F {
	return { ...field, narrows: true };
}

/** A field that takes names of this, which no list of its own says. */
export function naming<F extends Field>(names: Named, field: F): F {
	return { ...field, names };
}

/** The field with other words, for example a description that fits the operation. */
export function described<F extends Field>(more: Partial<FieldDescription>, field: F): F {
	return { ...field, description: { ...field.description, ...more } };
}
