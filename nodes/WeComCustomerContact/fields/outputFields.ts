import { list } from './checks';
import type { Field, FormContext } from './field';
import { notSent } from './field';
import { simplify } from './simplify';

const SIMPLIFY = simplify.description.name;

/** Which fields of the output are wanted: beside the simplified and the raw output a third one, of chosen fields. */
export const outputFields = notSent(list(), {
	displayName: 'Output Fields',
	name: 'outputFields',
	type: 'string',
	default: '',
	placeholder: 'e.g. external_userid, name, tag_names',
	description:
		'Return these fields alone, for example to an AI agent that has to read them all. Names separated by commas, or an array from an expression; "external_contact.name" is a field inside another one, also of each entry of a list.',
});

/** The option, for an operation that has a simplified output. */
export function outputFieldsFor(fields: readonly Field[]): Field[] {
	const isSimplified = fields.some(({ description }) => description.name === SIMPLIFY);
	return isSimplified ? [outputFields] : [];
}

/** The names of the fields that are wanted; nothing when all are. */
export function outputFieldsOf(item: FormContext): string[] | undefined {
	return item.has(outputFields) ? item.given(outputFields) : undefined;
}
