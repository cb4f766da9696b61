import type { Field } from './field';
import { described } from './field';

/** A text among the fields of an update: sent when it is empty, too. */
export function emptyClears<F extends Field>(field: F): F {
	const words = String(field.description.description).replace(/([^.])$/, '$1.');
	return described({ description: `${words} Empty clears it.` }, field);
}
